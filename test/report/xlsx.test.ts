import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { DatoPublicado } from '../../src/report/datos';
import { renderXlsx } from '../../src/report/render/xlsx';
import { serialOf } from '../../src/report/render/xlsx/fecha';
import { shownInLibreOffice, withLibreOffice } from '../support/libreoffice';
import { columna, tabla } from './tabla-builder';

/** What would be taken for something else by whoever guesses. */
const ENGANOSOS = [
  '7.10',
  '7.1',
  '007',
  '=1+1',
  '+52',
  '-3',
  '@SUMA(A1)',
  '2025-03',
  '2025-03-31',
  '1E5',
  'TRUE',
  '#N/A',
  "'7",
  '12345678901234567890',
  ' con espacios ',
  'a\tb',
  'línea 1\nlínea 2',
  'a\r\nb',
  '_x0041_',
  '_x005F_x0041_',
  '🗳️ 👩🏽‍💻',
  '\u0000\u0007\u000b\u001f\ufffe\uffff',
  '\ud83d suelto \ude00',
  '<b>&amp;</b> "comillas" \u202eabc',
];
const PARTES = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([ruta, xml]) => [ruta, strFromU8(xml)]));

/** The values below the header of the first sheet, as hucre reads them. */
async function readBack(bytes: Uint8Array): Promise<unknown[][]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).slice(1).map((fila) => [...fila]);
}

describe('an .xlsx of tables', () => {
  test.each(ENGANOSOS)('keeps the text %j as it is', async (texto) => {
    const [fila] = await readBack(renderXlsx([tabla([columna('a'), columna('b', 'numero')], [[texto, texto]])]));
    expect(fila).toEqual([texto, texto]);
  });

  test('gives back every text, number and blank', async () => {
    const texto = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...ENGANOSOS),
      fc.tuple(fc.constantFrom('_', '_x', '_x0041'), fc.string()).map(([a, b]) => `${a}${b}_`),
    );
    const numero = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
    const dato: fc.Arbitrary<DatoPublicado> = fc.oneof(texto, numero, fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(dato, dato), { minLength: 1, maxLength: 5 }), async (filas) => {
        const leidas = await readBack(renderXlsx([tabla([columna('a'), columna('b', 'numero')], filas)]));
        const blanco = (v: unknown): unknown => (v === '' || v === undefined ? null : v);
        filas.forEach((fila, f) => {
          expect(fila.map((_, c) => blanco(leidas[f]?.[c]))).toEqual(fila.map(blanco));
        });
      }),
      { numRuns: 150 },
    );
  });

  test('holds no formula, whatever the texts begin with', () => {
    const filas = ENGANOSOS.map((t) => [t]);
    const hoja = PARTES(renderXlsx([tabla([columna('a')], filas)]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(hoja).toContain('=1+1');
    expect(hoja).not.toMatch(/<f[ >/]/);
  });

  test.each([
    ['1900-03-01', 61],
    ['2000-02-29', 36585],
    ['2025-03-31', 45747],
    ['2100-12-31', 73415],
    ['1900-02-28', null],
    ['2025-02-29', null],
    ['2025-03', null],
    ['ayer', null],
  ])('counts the day %s as %s', (iso, serial) => {
    expect(serialOf(iso)).toBe(serial);
  });

  test('dates are real dates, and what is no date stays text', async () => {
    const bytes = renderXlsx([tabla([columna('a', 'fecha')], [['2025-03-31'], ['sin fecha'], [null]])]);
    const filas = await readBack(bytes);
    expect(filas[0]).toEqual([new Date('2025-03-31T00:00:00Z')]);
    expect(filas[1]).toEqual(['sin fecha']);
  });

  test('puts what an official format has over the header, which stays in sight', async () => {
    const encabezado = [[], ['TÍTULO', 'NOMBRE CORTO'], ['Indicadores', '']];
    const bytes = renderXlsx([tabla([columna('a'), columna('b')], [['x', 'y']], { encabezado })]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['TÍTULO', 'NOMBRE CORTO']);
    expect(sheets[0]?.rows[3]?.slice(0, 2)).toEqual(['A', 'B']);
    expect(PARTES(bytes)['xl/worksheets/sheet1.xml']).toContain('ySplit="4" topLeftCell="A5"');
  });

  test('has a sheet a table, and the same tables give the same bytes', async () => {
    const tablas = [tabla([columna('a')], [['1']]), tabla([columna('b')], [], { hoja: 'Otra & más', cabeza: 'clave' })];
    const bytes = renderXlsx(tablas);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map((s) => [s.name, s.rows[0]])).toEqual([
      ['Datos', ['A']],
      ['Otra & más', ['b']],
    ]);
    expect(renderXlsx(tablas)).toEqual(bytes);
  });

  test.each([
    ['a name over 31 characters', () => [tabla([], [], { hoja: 'x'.repeat(32) })]],
    ['a name with a colon', () => [tabla([], [], { hoja: 'a:b' })]],
    ['one name twice', () => [tabla([], []), tabla([], [], { hoja: 'DATOS' })]],
    ['a text over the limit of a cell', () => [tabla([columna('a')], [['x'.repeat(32768)]])]],
    ['a number that is none', () => [tabla([columna('a', 'numero')], [[Number.NaN]])]],
  ])('refuses %s', (_, tablas) => {
    expect(() => renderXlsx(tablas())).toThrow(/sheet|characters|number/);
  });
});

withLibreOffice('an .xlsx of tables in LibreOffice', () => {
  test('shows texts as they are, numbers with all their digits and dates as dates', () => {
    const visibles = ['7.10', '=1+1', '+52', '2025-03', '12345678901234567890', '007', '🗳️', '_x0041_', '<b>&'];
    const filas = visibles.map((t, i): DatoPublicado[] => [t, [0.1, 1234.5, -3, 0, null][i % 5] ?? null, '2025-03-31']);
    const vistas = shownInLibreOffice(
      renderXlsx([tabla([columna('a'), columna('b', 'numero'), columna('c', 'fecha')], filas)]),
    );
    expect(vistas).toEqual([['A', 'B', 'C'], ...filas.map(([t, n]) => [t, n === null ? '' : String(n), '31/03/2025'])]);
  }, 120_000);
});
