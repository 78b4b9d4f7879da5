import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from './libro';

/**
 * The budget is calls to Google's services, not rows (docs/architecture.md, journeys): these must not grow. From 1,000
 * lineas on no formula is calculated (engine-still.ts): the calls are the same, and 10,000 take seconds.
 */
const TAMANOS = [10, 100, 1000, 10_000];
const seCalcula = (n: number): boolean => n < 1000;
/** First linea: title block, headers, months and the band of the first seccion come before. */
const FILA = 9;
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

interface Medida {
  readonly libro: Libro;
  readonly instalar: Host['llamadas'];
  readonly host: Host;
}
const medidas = new Map<number, Medida>();

beforeAll(async () => {
  for (const n of TAMANOS) {
    const calcula = seCalcula(n);
    const { libro, llamadas } = await installed(n, null, 'es_MX', calcula);
    medidas.set(n, { libro, instalar: llamadas, host: await createHost({ libro, calcula }) });
  }
}, 600_000);

function medida(n: number): Medida {
  const found = medidas.get(n);
  if (!found) throw new Error(`No workbook of ${n} lineas was made.`);
  return found;
}

/** Calls of one journey. */
function count(host: Host, journey: () => void): { lecturas: number; escrituras: number } {
  host.resetCalls();
  journey();
  const { lecturas, escrituras } = host.llamadas;
  return { lecturas, escrituras };
}

function run<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  const answer = host.run(funcion, args) as ReturnType<Api[F]>;
  expect(answer).toMatchObject({ ok: true });
  return answer;
}

const hojasOf = (libro: Libro): number => libro.hojas.length;
const proteccionesOf = (libro: Libro): number => libro.hojas.reduce((n, h) => n + h.protecciones.length, 0);

describe.each(TAMANOS)('with %p lineas', (n) => {
  test('editing a yellow cell takes at most 4 calls, none of them a write', () => {
    const { host } = medida(n);
    const edit = (texto: string) => () =>
      host.edit({ hoja: 'MIR', fila: FILA, columna: col('marzo'), textos: [[texto]] });
    const calls = count(host, edit('2'));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(4);
    expect(calls.lecturas).toBeGreaterThan(0);
  });

  test('pasting a block of bad values takes no more, and is told once', () => {
    const { host } = medida(n);
    host.takeShown();
    const textos = [
      ['x', '-1'],
      ['2', 'y'],
    ];
    const calls = count(host, () => host.edit({ hoja: 'MIR', fila: FILA, columna: col('abril'), textos }));
    expect(calls.lecturas).toBeLessThanOrEqual(4);
    expect(calls.escrituras).toBe(0);
    expect(host.takeShown().map((m) => m.tipo)).toEqual(['toast']);
    const limpio = [
      ['', ''],
      ['', ''],
    ];
    host.edit({ hoja: 'MIR', fila: FILA, columna: col('abril'), textos: limpio });
  });

  test.each([
    ['another sheet', 'Textos', 2, 5],
    ['a plan cell', 'MIR', FILA, col('metaPropuesta')],
    ['the header', 'MIR', 6, col('marzo')],
  ])('editing %s takes at most one read', (_, hoja, fila, columna) => {
    const { host, libro } = medida(n);
    const celda = libro.hojas.find((h) => h.nombre === hoja)?.celdas[fila - 1]?.[columna - 1];
    const antes = String(celda?.valor ?? '');
    const calls = count(host, () => host.edit({ hoja, fila, columna, textos: [[antes]] }));
    expect(calls.lecturas).toBeLessThanOrEqual(1);
    expect(calls.escrituras).toBe(0);
  });

  test('a quick audit takes at most 6 reads a sheet', () => {
    const { host, libro } = medida(n);
    const calls = count(host, () => run(host, 'auditar', { completa: false }));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(6 * hojasOf(libro));
  });

  test('a full audit takes at most 16 reads a sheet and 5 a protection', () => {
    const { host, libro } = medida(n);
    const calls = count(host, () => run(host, 'auditar', { completa: true }));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(16 * hojasOf(libro) + 5 * proteccionesOf(libro));
  });

  test('why a cell says what it says takes at most 20 reads', () => {
    const { host } = medida(n);
    const calls = count(host, () => run(host, 'explicar', { hoja: 'MIR', celda: `U${FILA}` }));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(20);
  });

  test('help with a cell takes at most 22 reads, on any sheet', () => {
    const { host } = medida(n);
    for (const lugar of [
      { hoja: 'MIR', celda: `U${FILA}` },
      { hoja: 'Seguimiento', celda: 'C5' },
    ]) {
      const calls = count(host, () => run(host, 'ayudaDeCelda', lugar));
      expect(calls.escrituras).toBe(0);
      expect(calls.lecturas).toBeLessThanOrEqual(22);
    }
  });

  test('the period in course takes at most 32 reads', () => {
    const { host } = medida(n);
    const calls = count(host, () => run(host, 'periodoEnCurso'));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(32);
  });

  test('a repair with nothing to do writes nothing', () => {
    const { host } = medida(n);
    const { huella, operaciones } = run(host, 'prepararReparacion', { elecciones: null });
    expect(operaciones).toEqual([]);
    expect(count(host, () => run(host, 'reparar', { huella, elecciones: null, operaciones: null })).escrituras).toBe(0);
  });

  test('a capture by staff writes one cell; by the owner, one row of the Bitácora as well', () => {
    const { host, libro } = medida(n);
    const staff = 'captura@example.org';
    libro.acceso.editores.push(staff);
    const entrada = { linea: '1.1', mes: 5, valor: 1, seccion: null, observaciones: null };
    host.actAs(staff);
    expect(count(host, () => run(host, 'capturar', entrada)).escrituras).toBe(1);
    host.actAs(libro.acceso.propietario);
    run(host, 'capturar', { ...entrada, mes: 4 });
    expect(count(host, () => run(host, 'capturar', { ...entrada, valor: 2 })).escrituras).toBe(2);
  });

  test('what the form of capture needs takes at most 16 reads', () => {
    const { host } = medida(n);
    const calls = count(host, () => run(host, 'lineasPorCapturar', { mes: null }));
    expect(calls.escrituras).toBe(0);
    expect(calls.lecturas).toBeLessThanOrEqual(16);
  });

  test('what the form of capture needs weighs at most 330 characters a linea, where its texts are short', () => {
    const answer = JSON.stringify(run(medida(n).host, 'lineasPorCapturar', { mes: null }));
    expect(answer.length).toBeLessThanOrEqual(3000 + 330 * n);
  });

  test('captures of one month in neighbouring rows are one write, and one more of the Bitácora by whoever may', () => {
    const { host, libro } = medida(n);
    const staff = 'captura@example.org';
    libro.acceso.editores.push(staff);
    const capturas = (valor: number) =>
      Array.from({ length: 10 }, (_, i) => ({
        linea: `1.${i + 1}`,
        mes: 9,
        valor,
        seccion: null,
        observaciones: null,
        vistos: null,
      }));
    host.actAs(staff);
    const una = count(host, () => run(host, 'capturar', { ...capturas(40)[0], mes: 10 } as never));
    const suyas = count(host, () => run(host, 'capturarVarias', { capturas: capturas(41) }));
    expect(suyas).toEqual({ lecturas: una.lecturas, escrituras: 1 });
    host.actAs(libro.acceso.propietario);
    run(host, 'capturarVarias', { capturas: capturas(42) });
    expect(count(host, () => run(host, 'capturarVarias', { capturas: capturas(43) })).escrituras).toBe(2);
  });

  test('the trigger of the Bitácora takes 4 reads and a write for a cell, 8 and a write for a block', () => {
    const { host } = medida(n);
    const hacer = (textos: string[][]) => () => host.edit({ hoja: 'MIR', fila: FILA, columna: col('marzo'), textos });
    const simples = [hacer([['3']]), hacer([['4', '5']])].map((edit) => count(host, edit));
    run(host, 'activarBitacora', { activa: true });
    const ambos = [hacer([['6']]), hacer([['7', '8']])].map((edit) => count(host, edit));
    run(host, 'activarBitacora', { activa: false });
    const suyas = ambos.map((c, i) => ({
      lecturas: c.lecturas - (simples[i]?.lecturas ?? 0),
      escrituras: c.escrituras - (simples[i]?.escrituras ?? 0),
    }));
    expect(suyas).toEqual([
      { lecturas: 4, escrituras: 1 },
      { lecturas: 8, escrituras: 1 },
    ]);
  });

  test('a closing and its reopening take at most 40 writes, over the reads of a full audit', () => {
    const { host, libro } = medida(n);
    const periodo = '2025-B1';
    const porque = { motivo: 'Faltó un informe', acuerdo: 'Acuerdo JGE/12/2025' };
    const { huella: alCerrar } = run(host, 'cerrarPeriodo', { periodo, huella: null });
    const cerrar = count(host, () => run(host, 'cerrarPeriodo', { periodo, huella: alCerrar }));
    const { huella: alReabrir } = run(host, 'reabrirPeriodo', { periodo, ...porque, huella: null });
    const reabrir = count(host, () => run(host, 'reabrirPeriodo', { periodo, ...porque, huella: alReabrir }));
    for (const { lecturas, escrituras } of [cerrar, reabrir]) {
      expect(escrituras).toBeGreaterThan(0);
      expect(escrituras).toBeLessThanOrEqual(40);
      expect(lecturas).toBeLessThanOrEqual(16 * hojasOf(libro) + 5 * proteccionesOf(libro));
    }
  });
});

describe('installing', () => {
  test.each(TAMANOS.filter((n) => n <= 1000))(
    'the MIR sheet of %p lineas takes at most 40 writes and one merge an objetivo',
    async (n) => {
      const { llamadas } = await installed(n, 'MIR', 'es_MX', seCalcula(n));
      expect(llamadas.escrituras).toBeLessThanOrEqual(40 + n / 10);
    },
  );

  test('takes no more writes with more rows, but for the merges', () => {
    const sinMezclas = TAMANOS.map((n) => medida(n).instalar.escrituras - n / 10);
    const [pocas = 0, ...mas] = sinMezclas;
    for (const escrituras of mas) expect(escrituras).toBeLessThanOrEqual(pocas);
    // Five companion sheets beside the MIR.
    expect(pocas).toBeLessThanOrEqual(6 * 40);
  });
});
