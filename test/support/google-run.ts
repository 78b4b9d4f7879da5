/** How a fake add-on answers a call. `nunca`: it never does. */
export type Respuesta = { readonly ok: unknown } | { readonly error: string } | 'nunca';

export interface FakeGoogle {
  readonly sent: { readonly funcion: string; readonly args: unknown[] }[];
  readonly close: jest.Mock;
}

type Success = (result: unknown) => void;
type Failure = (error: Error) => void;

/**
 * `google.script` as HtmlService gives it to a sidebar: handlers are set on a chain, the last call sends. An answer may
 * be a function of how many times it was asked, from 1: so a call can fail first and then go well.
 */
export function fakeGoogle(answers: Readonly<Record<string, Respuesta | ((vez: number) => Respuesta)>>): FakeGoogle {
  const sent: { funcion: string; args: unknown[] }[] = [];
  const close = jest.fn();
  const answer = (funcion: string): Respuesta => {
    const how = answers[funcion] ?? 'nunca';
    return typeof how === 'function' ? how(sent.filter((s) => s.funcion === funcion).length) : how;
  };
  const chain = (success: Success, failure: Failure): Record<string, unknown> => ({
    withSuccessHandler: (f: Success) => chain(f, failure),
    withFailureHandler: (f: Failure) => chain(success, f),
    ...Object.fromEntries(
      Object.keys(answers).map((funcion) => [
        funcion,
        (...args: unknown[]) => {
          sent.push({ funcion, args });
          const said = answer(funcion);
          if (said === 'nunca') return;
          if ('ok' in said) success(said.ok);
          else failure(new Error(said.error));
        },
      ]),
    ),
  });
  const nothing = (): void => {};
  Object.assign(globalThis, { google: { script: { run: chain(nothing, nothing), host: { close } } } });
  return { sent, close };
}

export function withoutGoogle(): void {
  Object.assign(globalThis, { google: undefined });
}
