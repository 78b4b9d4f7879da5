import fc from 'fast-check';
import { baselineOf, HOJA_BASELINE, readBaseline, rowsOfBaseline } from '../../src/sheet/baseline';
import { newHoja } from '../../src/sheet/grid';
import type { EstadoLibro } from '../../src/sheet/state';
import { arbitraryMir } from '../support/arbitrary-mir';
import { linea } from '../support/lineas';
import { mirDePrueba, objetivo } from './libros';

function libroDe(rows: readonly (readonly string[])[]): EstadoLibro {
  return { hojas: [{ ...newHoja(HOJA_BASELINE, rows.length, 1, true), valores: rows }] };
}

test('a baseline is read back as it was written', () => {
  fc.assert(
    fc.property(arbitraryMir(), (mir) => {
      const baseline = baselineOf(mir);
      expect(readBaseline(libroDe(rowsOfBaseline(baseline)))).toEqual(baseline);
    }),
    { numRuns: 50 },
  );
});

test('a record longer than a cell goes on beside it', () => {
  const baseline = baselineOf(
    mirDePrueba({
      secciones: [{ titulo: 'Una', objetivos: [objetivo('1', [linea({ metodoCalculo: 'x'.repeat(120_000) })])] }],
    }),
  );
  const rows = rowsOfBaseline(baseline);
  expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(45_000);
  expect(readBaseline(libroDe(rows))).toEqual(baseline);
});

const ROWS = rowsOfBaseline(baselineOf(mirDePrueba()));
test.each([
  ['no sheet', { hojas: [] }],
  ['a blank sheet', libroDe([])],
  ['a row lost', libroDe(ROWS.slice(0, -1))],
  ['a row that is no JSON', libroDe(ROWS.map((r, i) => (i === 3 ? ['{'] : r)))],
  ['a row of an unknown kind', libroDe(ROWS.map((r, i) => (i === 3 ? ['{"tipo":"x"}'] : r)))],
  [
    'a later version',
    libroDe(ROWS.map((r, i) => (i === 0 ? [(r[0] ?? '').replace('"version":2', '"version":9')] : r))),
  ],
])('with %s there is no baseline', (_, libro) => {
  expect(readBaseline(libro)).toBeNull();
});
