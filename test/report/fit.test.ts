import fc from 'fast-check';
import { fitColumns, longestWord, MARGEN_CELDA, measure, type TextoMedible } from '../../src/report/fit';

const medible = (texto: string, negrita = false): TextoMedible => ({ texto, tamano: 8, negrita });

describe('column widths', () => {
  const columna = fc.record({
    textos: fc.array(
      fc.stringMatching(/^[a-zA-Z0-9 ,.%-]{0,40}$/).map((t) => medible(t)),
      { maxLength: 4 },
    ),
    peso: fc.constantFrom(0, 0.05, 1),
    maximo: fc.constantFrom(Number.POSITIVE_INFINITY, 3000),
  });

  test('always are positive integers that sum to the page', () => {
    fc.assert(
      fc.property(fc.array(columna, { minLength: 1, maxLength: 9 }), (columnas) => {
        const anchos = fitColumns(14040, columnas);
        expect(anchos.reduce((a, b) => a + b, 0)).toBe(14040);
        expect(anchos.every((a) => Number.isInteger(a) && a > 0)).toBe(true);
      }),
    );
  });

  test('hold the longest word of each column wherever the page has room for all', () => {
    fc.assert(
      fc.property(fc.array(columna, { minLength: 1, maxLength: 9 }), (columnas) => {
        const minimos = columnas.map((c) => Math.min(longestWord(c.textos) + MARGEN_CELDA, c.maximo));
        fc.pre(minimos.reduce((a, b) => a + b, 0) <= 14040);
        // Rounding to whole DXA may take one twentieth of a point from a column.
        expect(fitColumns(14040, columnas).every((ancho, i) => ancho >= (minimos[i] ?? 0) - 1)).toBe(true);
      }),
    );
  });

  test('give what is left by weight', () => {
    const columnas = [0, 1, 3].map((peso) => ({ textos: [], peso, maximo: Number.POSITIVE_INFINITY }));
    expect(fitColumns(4480, columnas)).toEqual([160, 1160, 3160]);
  });
});

test('a word is measured at least as wide as DejaVu Sans sets it, the widest font that stands in for Arial', () => {
  // Advance widths in em from the font's own tables.
  expect(measure(medible('Procedimientos', true))).toBeGreaterThanOrEqual(Math.ceil(8.78 * 160));
  expect(measure(medible('Alcanzado', true))).toBeGreaterThanOrEqual(Math.ceil(5.756 * 160));
  expect(measure(medible('anual', true))).toBeGreaterThanOrEqual(Math.ceil(3.116 * 160));
  expect(measure(medible('CUMPLIDA', true))).toBeGreaterThanOrEqual(Math.ceil(5.88 * 160));
  expect(measure(medible('Procedimientos'))).toBeLessThan(measure(medible('Procedimientos', true)));
});
