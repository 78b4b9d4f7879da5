import { join } from 'node:path';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { loadLibro } from '../../src/local/file';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { celdaAt, peekCelda } from '../../src/local/workbook-new';

/**
 * A workbook of MIRador 307da56 (issue 3): three lineas imported from test/fixtures/intake/solo-anexo.txt, two captures,
 * January and February closed, 1.2 cancelled. Later versions have more settings, columns and sheets, and other formulas.
 */
const RUTA = join('test', 'fixtures', 'upgrade', 'issue-3.xlsx');
const CAPTURAS = [
  [9, 23, 3],
  [9, 24, 4],
  [9, 25, 12.1],
  [13, 28, 48.3],
] as const;
/** What that version itself said of it, besides avisos. */
const PROPIOS = ['CAP-08'];

async function open(change: (libro: Libro) => void = () => undefined): Promise<Host> {
  const libro = await loadLibro(RUTA);
  if (!libro) throw new Error(`There is no ${RUTA}`);
  change(libro);
  return createHost({ libro });
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const hojaDe = ({ libro }: Host, nombre: string) => {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  if (!hoja) throw new Error(`The workbook has no sheet ${nombre}`);
  return hoja;
};
const valorEn = (host: Host, hoja: string, fila: number, columna: number) =>
  peekCelda(hojaDe(host, hoja), fila, columna)?.valor ?? null;
const codes = (host: Host): string[] =>
  call(host, 'auditar', { completa: true })
    .findings.filter((f) => f.severidad !== 'aviso')
    .map((f) => f.code);

function repair(host: Host): ReturnType<Api['reparar']> {
  const { huella } = call(host, 'prepararReparacion', { elecciones: null });
  return call(host, 'reparar', { huella, elecciones: null, operaciones: null });
}

test('the audit says what the new format brings, and nothing of plan, captures, rows or protection', async () => {
  const { findings } = call(await open(), 'auditar', { completa: true });
  const nuevos = findings.filter((f) => f.severidad !== 'aviso' && !PROPIOS.includes(f.code));
  const deLaMir = new Set(nuevos.filter((f) => f.hoja === 'MIR').map((f) => f.code));
  expect(deLaMir).toEqual(new Set(['EST-01', 'EST-06']));
  const deFormato = ['EST-01', 'EST-04', 'EST-05', 'EST-06', 'EST-07', 'EST-09', 'EST-11', 'EST-13', 'EST-16'];
  expect(nuevos.filter((f) => !deFormato.includes(f.code))).toEqual([]);
});

test('a repair asks nothing, keeps every capture and leaves nothing to say but what was said before', async () => {
  const host = await open();
  expect(call(host, 'prepararReparacion', { elecciones: null }).elecciones).toEqual([]);
  expect(repair(host)).toMatchObject({ ok: true, aplicada: true });
  expect(CAPTURAS.map(([fila, columna]) => valorEn(host, 'MIR', fila, columna))).toEqual(CAPTURAS.map(([, , v]) => v));
  expect(valorEn(host, 'MIR', 10, 22)).toBe('CANCELADA');
  expect(codes(host)).toEqual(PROPIOS);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test('until it is repaired the verdicts have the words of a new workbook', async () => {
  const { indicadores } = call(await open(), 'indicadores', { corte: 6 });
  expect(indicadores.map((i) => i.veredicto)).toEqual([
    'Meta parcialmente cumplida',
    null,
    'Meta parcialmente cumplida',
  ]);
});

test('what people wrote below the settings, where new settings come, is not taken for one nor lost', async () => {
  const host = await open((libro) => {
    const hoja = libro.hojas.find((h) => h.nombre === 'Configuración');
    if (!hoja) throw new Error('no Configuración');
    celdaAt(hoja, 41, 1).valor = 'Nota nuestra';
    celdaAt(hoja, 41, 2).valor = 'Preguntar a Jurídico';
  });
  expect(repair(host)).toMatchObject({ ok: true, aplicada: true });
  const hoja = hojaDe(host, 'Configuración');
  const pares = Array.from({ length: 70 }, (_, f) => [
    valorEn(host, hoja.nombre, f + 1, 1),
    valorEn(host, hoja.nombre, f + 1, 2),
  ]);
  expect(pares).toContainEqual(['Nota nuestra', 'Preguntar a Jurídico']);
  expect(pares).toContainEqual(['Veredicto: avance antes de lo programado', 'Adelantada']);
  expect(codes(host)).toEqual(PROPIOS);
});
