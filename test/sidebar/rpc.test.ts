import { call, closeView, RpcError, SIN_RESPUESTA_MS } from '../../src/sidebar/comun/rpc';
import { ERRORES } from '../../src/text/barra-errores';
import { errorInesperado } from '../../src/text/menu';
import { fakeGoogle, withoutGoogle } from '../support/google-run';

afterEach(() => {
  withoutGoogle();
  jest.useRealTimers();
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

describe('what Google says', () => {
  test.each([
    ['You are trying to edit a protected cell or object. Please contact the spreadsheet owner', ERRORES.protegida],
    ['Estás intentando editar una celda o un objeto protegidos. Ponte en contacto', ERRORES.protegida],
    ['Intenta modificar una celda o un objeto protegido.', ERRORES.protegida],
    ['No se pueden editar celdas u objetos protegidos', ERRORES.protegida],
    ['You do not have permission to call X', ERRORES.permiso],
    ['Authorization is required to perform that action.', ERRORES.permiso],
    ['Authorisation is required to perform that action.', ERRORES.permiso],
    ['Se requiere autorización para realizar esa acción.', ERRORES.permiso],
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", ERRORES.cuentas],
    ['Exceeded maximum execution time', ERRORES.tiempo],
    ['Se superó el tiempo máximo de ejecución', ERRORES.tiempo],
    ['There are too many scripts running simultaneously for this Google user account.', ERRORES.simultaneas],
    ['Hay demasiadas secuencias de comandos ejecutándose simultáneamente', ERRORES.simultaneas],
    ['Service invoked too many times for one day: spreadsheet.', ERRORES.cuota],
    ['Se ha invocado el servicio demasiadas veces en un día: documentos.', ERRORES.cuota],
    ['Service using too much computer time for one day', ERRORES.cuota],
    [
      'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
      ERRORES.seguidas,
    ],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", ERRORES.servidor],
    ['Lo sentimos, se ha producido un error en el servidor. Espera un poco y vuelve a intentarlo.', ERRORES.servidor],
    ['Service Spreadsheets timed out while accessing document with id 1x.', ERRORES.servidor],
    ['Service error: Spreadsheets', ERRORES.servidor],
    ['NetworkError: Connection failure due to HTTP 0', ERRORES.conexion],
    ['No hay comunicación con el programa.', ERRORES.conexion],
    ['Script function not found: inicio', ERRORES.version],
    ['No se ha encontrado la función de la secuencia de comandos: inicio', ERRORES.version],
    [`Error: ${errorInesperado('You are trying to edit a protected cell')}`, ERRORES.protegida],
  ])('%p is said in a sentence and keeps its detail', async (detalle, sentence) => {
    fakeGoogle({ estado: { error: detalle } });
    const failure = await call('estado').catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(RpcError);
    expect(failure).toMatchObject({ message: sentence, detalle });
  });

  test.each([
    [
      `Error: ${errorInesperado('x is undefined')}`,
      /^MIRador tuvo un error que no esperaba .* quien administra la MIR\.$/,
      'x is undefined',
    ],
    [`Exception: Error: ${errorInesperado('Detalle: y')}`, /^MIRador tuvo un error .*\.$/, 'Detalle: y'],
    ['TypeError: x is undefined', new RegExp(`^${ERRORES.inesperado}$`), 'TypeError: x is undefined'],
  ])('of %p people read a sentence, and what is technical is kept apart', async (detalle, sentence, tecnico) => {
    fakeGoogle({ estado: { error: detalle } });
    const failure = await call('estado').catch((e: unknown) => e);
    expect(failure).toMatchObject({ message: expect.stringMatching(sentence), tecnico });
  });

  test('every sentence says what to do', () => {
    const sentences = Object.values(ERRORES).filter((e): e is string => typeof e === 'string' && e.length > 40);
    for (const sentence of sentences) {
      expect(sentence).toMatch(
        /Pídalo|Elija|Cierre|Espere|Vuelva|Revise|revise|Recargue|abierta desde|revíselo|Mañana|sigue en su lugar/,
      );
    }
  });
});

test('a function that the add-on does not expose was of another version', async () => {
  fakeGoogle({});
  await expect(call('estado')).rejects.toMatchObject({
    message: ERRORES.version,
    detalle: expect.stringContaining('estado'),
  });
});

test('a call that nobody answers fails once Google cannot be running it any more', async () => {
  jest.useFakeTimers();
  fakeGoogle({ estado: 'nunca' });
  const failure = call('estado').catch((e: unknown) => e);
  jest.advanceTimersByTime(SIN_RESPUESTA_MS);
  expect(SIN_RESPUESTA_MS).toBeGreaterThan(6 * 60 * 1000);
  await expect(failure).resolves.toMatchObject({ message: ERRORES.sinRespuesta });
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
