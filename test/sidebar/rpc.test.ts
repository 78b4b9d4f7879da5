import { call, closeView, RpcError } from '../../src/sidebar/comun/rpc';
import { ERRORES } from '../../src/text/barra';
import { errorInesperado } from '../../src/text/menu';

type Answer = { readonly ok: unknown } | { readonly error: string };

/** google.script as HtmlService gives it: handlers are set on a chain, the last call sends. */
function fakeGoogle(answers: Readonly<Record<string, Answer>>) {
  const sent: { funcion: string; args: unknown[] }[] = [];
  const close = jest.fn();
  const chain = (success: (r: unknown) => void, failure: (e: Error) => void): Record<string, unknown> => ({
    withSuccessHandler: (f: typeof success) => chain(f, failure),
    withFailureHandler: (f: typeof failure) => chain(success, f),
    ...Object.fromEntries(
      Object.entries(answers).map(([funcion, answer]) => [
        funcion,
        (...args: unknown[]) => {
          sent.push({ funcion, args });
          if ('ok' in answer) success(answer.ok);
          else failure(new Error(answer.error));
        },
      ]),
    ),
  });
  const nothing = () => {};
  Object.assign(globalThis, { google: { script: { run: chain(nothing, nothing), host: { close } } } });
  return { sent, close };
}

afterEach(() => {
  Object.assign(globalThis, { google: undefined });
});

test('a call resolves with what the add-on answered', async () => {
  const { sent } = fakeGoogle({ auditar: { ok: { ok: true, findings: [], reglas: [] } } });
  await expect(call('auditar', { completa: true })).resolves.toEqual({ ok: true, findings: [], reglas: [] });
  expect(sent).toEqual([{ funcion: 'auditar', args: [{ completa: true }] }]);
});

test('an answer that is not ok is data, not a failure', async () => {
  fakeGoogle({ estado: { ok: { ok: false, findings: [] } } });
  await expect(call('estado')).resolves.toMatchObject({ ok: false });
});

test.each([
  ['You are trying to edit a protected cell or object. Please contact the spreadsheet owner', ERRORES.protegida],
  ['Estás intentando editar una celda o un objeto protegidos. Ponte en contacto', ERRORES.protegida],
  ['Intenta modificar una celda o un objeto protegido.', ERRORES.protegida],
  ['No se pueden editar celdas u objetos protegidos', ERRORES.protegida],
  ['You do not have permission to call X', ERRORES.permiso],
  ['Exceeded maximum execution time', ERRORES.tiempo],
  ['NetworkError: Connection failure due to HTTP 0', ERRORES.conexion],
  [`Error: ${errorInesperado('x')}`, errorInesperado('x')],
  [`Error: ${errorInesperado('You are trying to edit a protected cell')}`, ERRORES.protegida],
  ['TypeError: x is undefined', ERRORES.inesperado('TypeError: x is undefined')],
])('the failure %p is said in a sentence and keeps its detail', async (detalle, sentence) => {
  fakeGoogle({ estado: { error: detalle } });
  const failure = await call('estado').catch((e: unknown) => e);
  expect(failure).toBeInstanceOf(RpcError);
  expect(failure).toMatchObject({ message: sentence, detalle });
});

test('a function that the add-on does not expose is a failure', async () => {
  fakeGoogle({});
  await expect(call('estado')).rejects.toThrow(/estado/);
});

test('outside a spreadsheet there is a sentence instead of a crash', async () => {
  await expect(call('estado')).rejects.toThrow(ERRORES.fueraDeSheets);
  expect(closeView).not.toThrow();
});

test('closeView closes the sidebar or dialog', () => {
  const { close } = fakeGoogle({});
  closeView();
  expect(close).toHaveBeenCalledTimes(1);
});
