import { createTask, TARDA_MS } from '../../src/sidebar/comun/async';
import { call } from '../../src/sidebar/comun/rpc';
import { ERRORES } from '../../src/text/barra-errores';
import { fakeGoogle, withoutGoogle } from '../support/google-run';

type Estado = Parameters<Parameters<typeof createTask>[0]>[0];

/** A task, and what it says now. */
function task() {
  const states: Estado[] = [];
  return { ...createTask((estado) => states.push(estado)), states, now: () => states[states.length - 1] };
}

const IDLE = { busy: null, slow: false, error: null, detalle: null, retry: null };
const OK = { ok: { ok: true, findings: [] } };
const NETWORK = { error: 'NetworkError: Connection failure due to HTTP 0' };
const PROTECTED = { error: 'You are trying to edit a protected cell or object.' };
const captura = { linea: '1.1', mes: 1, valor: 1, seccion: null, observaciones: 'Una nota' };

/** Lets what was answered reach whoever waits. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  withoutGoogle();
  jest.useRealTimers();
});

test('it says what it does, then nothing', async () => {
  fakeGoogle({ estado: OK });
  const t = task();
  t.run('Cargando…', async () => void (await call('estado')));
  expect(t.now()).toEqual({ ...IDLE, busy: 'Cargando…' });
  await settle();
  expect(t.now()).toEqual(IDLE);
});

test('after eight seconds it says that it is still working, until the answer comes', async () => {
  const t = task();
  let finish = (): void => {};
  t.run(
    'Cargando…',
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  jest.advanceTimersByTime(TARDA_MS - 1);
  expect(t.now()).toMatchObject({ slow: false });
  jest.advanceTimersByTime(1);
  expect(t.now()).toEqual({ ...IDLE, busy: 'Cargando…', slow: true });
  finish();
  await settle();
  expect(t.now()).toEqual(IDLE);
});

test('while it runs another one is not started', async () => {
  fakeGoogle({ estado: 'nunca' });
  const t = task();
  const second = jest.fn();
  t.run('Uno', async () => void (await call('estado')));
  t.run('Dos', second);
  expect(t.now()).toMatchObject({ busy: 'Uno' });
  expect(second).not.toHaveBeenCalled();
});

describe('what failed', () => {
  test('is done again by the button, and then is well', async () => {
    const { sent } = fakeGoogle({ estado: (vez) => (vez === 1 ? NETWORK : OK) });
    const t = task();
    t.run('Cargando…', async () => void (await call('estado')));
    await settle();
    expect(t.now()).toMatchObject({ busy: null, error: ERRORES.conexion });
    t.now()?.retry?.();
    expect(t.now()).toEqual({ ...IDLE, busy: 'Cargando…' });
    await settle();
    expect(t.now()).toEqual(IDLE);
    expect(sent).toHaveLength(2);
  });

  test('a write that carries the huella of what was shown may be repeated', async () => {
    fakeGoogle({ deshacer: NETWORK });
    const t = task();
    t.run('Deshaciendo…', async () => void (await call('deshacer', { huella: 'x' })));
    await settle();
    expect(t.now()?.retry).toBeInstanceOf(Function);
  });

  test('a write that would show twice is not repeated: it is to be looked at first', async () => {
    fakeGoogle({ capturar: NETWORK });
    const t = task();
    t.run('Capturando…', async () => void (await call('capturar', captura)));
    await settle();
    expect(t.now()).toMatchObject({ error: `${ERRORES.conexion} ${ERRORES.verAntes}`, retry: null });
  });

  test('a read that fails after such a write does not bring the write back', async () => {
    const { sent } = fakeGoogle({ capturar: OK, estado: NETWORK });
    const t = task();
    t.run('Capturando…', async () => {
      await call('capturar', captura);
      await call('estado');
    });
    await settle();
    expect(t.now()?.retry).toBeNull();
    expect(sent.map((s) => s.funcion)).toEqual(['capturar', 'estado']);
  });

  test('a write that Google refused before anything ran may be repeated once it can help', async () => {
    fakeGoogle({ capturar: { error: 'There are too many scripts running simultaneously' } });
    const t = task();
    t.run('Capturando…', async () => void (await call('capturar', captura)));
    await settle();
    expect(t.now()).toMatchObject({ error: ERRORES.simultaneas, retry: expect.any(Function) });
  });

  test('what would be refused again is not offered again', async () => {
    fakeGoogle({ capturar: PROTECTED });
    const t = task();
    t.run('Capturando…', async () => void (await call('capturar', captura)));
    await settle();
    expect(t.now()).toMatchObject({ error: ERRORES.protegida, retry: null });
  });

  test('of a file that could not be read on this computer only its sentence is said', async () => {
    const t = task();
    t.run('Leyendo…', () => Promise.reject(new Error('No se pudo leer «x».')));
    await settle();
    expect(t.now()).toEqual({ ...IDLE, error: 'No se pudo leer «x».' });
  });

  test('that nobody knew beforehand has its detail apart', async () => {
    fakeGoogle({ estado: { error: 'TypeError: x is undefined' } });
    const t = task();
    t.run('Cargando…', async () => void (await call('estado')));
    await settle();
    expect(t.now()).toMatchObject({ error: ERRORES.inesperado, detalle: 'TypeError: x is undefined' });
    expect(t.now()?.retry).toBeInstanceOf(Function);
  });

  test('is forgotten when something else starts, or when it is cleared', async () => {
    fakeGoogle({ estado: NETWORK, periodos: 'nunca' });
    const t = task();
    const fail = () => t.run('Cargando…', async () => void (await call('estado')));
    fail();
    await settle();
    t.clear();
    expect(t.now()).toEqual(IDLE);
    fail();
    await settle();
    t.run('Otra cosa', async () => void (await call('periodos')));
    expect(t.now()).toEqual({ ...IDLE, busy: 'Otra cosa' });
  });
});

describe('beside it', () => {
  test('something small is done without a word, though another thing runs', async () => {
    const { sent } = fakeGoogle({ estado: 'nunca', irACelda: OK });
    const t = task();
    t.run('Cargando…', async () => void (await call('estado')));
    t.aside(() => call('irACelda', { hoja: 'MIR', celda: 'A1' }));
    await settle();
    expect(sent.map((s) => s.funcion)).toEqual(['estado', 'irACelda']);
    expect(t.now()).toEqual({ ...IDLE, busy: 'Cargando…' });
  });

  test('its failure is said beside what runs, stays when that ends well, and may be repeated', async () => {
    const { sent } = fakeGoogle({ irACelda: (vez) => (vez === 1 ? NETWORK : OK) });
    const t = task();
    let finish = (): void => {};
    t.run(
      'Cargando…',
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    t.aside(() => call('irACelda', { hoja: 'MIR', celda: 'A1' }));
    await settle();
    expect(t.now()).toMatchObject({ busy: 'Cargando…', error: ERRORES.conexion });
    finish();
    await settle();
    expect(t.now()).toMatchObject({ busy: null, error: ERRORES.conexion });
    t.now()?.retry?.();
    await settle();
    expect(t.now()).toEqual(IDLE);
    expect(sent).toHaveLength(2);
  });

  test('going well, it takes nothing away of what another failure says', async () => {
    fakeGoogle({ estado: () => NETWORK, irACelda: () => OK });
    const t = task();
    t.run('Cargando…', async () => void (await call('estado')));
    await settle();
    t.aside(() => call('irACelda', { hoja: 'MIR', celda: 'A1' }));
    await settle();
    expect(t.now()).toMatchObject({ error: ERRORES.conexion });
  });
});
