import fc from 'fast-check';
import { MAXIMO_CELDA } from '../../src/sheet/grid';
import { parseRecord, spillRecord, splitForCells } from '../../src/sheet/record';

const HALF = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/;

test('a record longer than a cell is never cut through a character of two units, and is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (before) => {
      const record = { texto: `${'x'.repeat(MAXIMO_CELDA - before)}${'😀'.repeat(30)}` };
      const cells = spillRecord(record);
      expect(cells.filter((cell) => HALF.test(cell))).toEqual([]);
      expect(cells.every((cell) => cell.length <= MAXIMO_CELDA)).toBe(true);
      expect(parseRecord(cells)).toEqual(record);
    }),
  );
});

test.each<[string, readonly number[]]>([
  ['', [0]],
  ['x', [1]],
  ['x'.repeat(MAXIMO_CELDA), [MAXIMO_CELDA]],
  [`${'x'.repeat(MAXIMO_CELDA - 1)}😀`, [MAXIMO_CELDA - 1, 2]],
])('a text is cut into whole cells', (text, lengths) => {
  expect(splitForCells(text).map((p) => p.length)).toEqual(lengths);
});
