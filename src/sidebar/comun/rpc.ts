import type { Api, FuncionApi } from '../../gas/api';
import { fueraDeSheets, RpcError, sinRespuesta, toRpcError } from './fallas';
import { isRepetible } from './repetibles';

export { RpcError };

/** What the HTML service puts into a sidebar or dialog; only the members that the views use. */
interface Runner {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
  readonly [funcion: string]: unknown;
}

interface GoogleScript {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
}

function googleScript(): GoogleScript['script'] | null {
  return (globalThis as { google?: GoogleScript }).google?.script ?? null;
}

/** Longer than Google lets anything run (six minutes): whoever has not answered by then never will. */
export const SIN_RESPUESTA_MS = 400_000;

interface Enviadas {
  readonly todas: number;
  /** Those of them that may have been done, and would show if they were done twice. */
  readonly irrepetibles: number;
}

let enviadas: Enviadas = { todas: 0, irrepetibles: 0 };

/** What this page sent until now: whoever compares two of them knows what went out in between. */
export function sentCalls(): Enviadas {
  return enviadas;
}

function countCall(todas: number, irrepetibles: number): void {
  enviadas = { todas: enviadas.todas + todas, irrepetibles: enviadas.irrepetibles + irrepetibles };
}

/**
 * Calls one function of the allow-list. Resolves with its answer (`ok` false included: that is data);
 * rejects with an RpcError when the function threw, when nobody answered, or when the page is not inside a spreadsheet.
 */
export function call<F extends FuncionApi>(funcion: F, ...args: Parameters<Api[F]>): Promise<ReturnType<Api[F]>> {
  const script = googleScript();
  if (!script) return Promise.reject(fueraDeSheets());
  const cuenta = isRepetible(funcion) ? 0 : 1;
  countCall(1, cuenta);
  return new Promise((resolve, reject) => {
    const fail = (error: RpcError): void => {
      clearTimeout(patience);
      if (error.intacto) countCall(0, -cuenta);
      reject(error);
    };
    const patience = setTimeout(() => fail(sinRespuesta(funcion)), SIN_RESPUESTA_MS);
    const runner = script.run
      .withSuccessHandler((result) => {
        clearTimeout(patience);
        resolve(result as ReturnType<Api[F]>);
      })
      .withFailureHandler((error) => fail(toRpcError(error.message ?? String(error))));
    const run = runner[funcion];
    if (typeof run !== 'function') fail(toRpcError(`"${funcion}" is not exposed by the add-on`));
    else run.apply(runner, args);
  });
}

/** Closes the sidebar or dialog. */
export function closeView(): void {
  googleScript()?.host.close();
}
