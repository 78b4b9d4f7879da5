import fc from 'fast-check';
import { a1, coalesce, coalesceWhere, columnName, contains, parseA1, rangeA1 } from '../../src/sheet/a1';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [34, 'AH'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (columna, name) => {
  expect(columnName(columna)).toBe(name);
});

test('an address tells column and row', () => {
  expect(a1(10, 21)).toBe('U10');
});

test.each(['', 'U', '10', 'U0', 'U10:', 'A:A', '1:3', 'ÁÉ1'])('%p is no address', (text) => {
  expect(parseA1(text)).toBeNull();
});

test('corners may come in any order and with $', () => {
  expect(parseA1('$C$5:A2')).toEqual({ fila: 2, columna: 1, filas: 4, columnas: 3 });
});

const rango = fc.record({
  fila: fc.integer({ min: 1, max: 9999 }),
  columna: fc.integer({ min: 1, max: 800 }),
  filas: fc.integer({ min: 1, max: 99 }),
  columnas: fc.integer({ min: 1, max: 99 }),
});

test('what is written as A1 is read back', () => {
  fc.assert(fc.property(rango, (r) => expect(parseA1(rangeA1(r))).toEqual(r)));
});

const cells = fc.uniqueArray(
  fc.record({ fila: fc.integer({ min: 1, max: 7 }), columna: fc.integer({ min: 1, max: 7 }) }),
  { selector: (c) => `${c.fila}:${c.columna}` },
);

test('rectangles cover each cell once and no other', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const rects = coalesce(list);
      for (let fila = 1; fila <= 7; fila++) {
        for (let columna = 1; columna <= 7; columna++) {
          const wanted = list.some((c) => c.fila === fila && c.columna === columna) ? 1 : 0;
          expect(rects.filter((r) => contains(r, fila, columna)).length).toBe(wanted);
        }
      }
    }),
  );
});

test('a list of cells and a question for each cell give the same rectangles', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const holds = (fila: number, columna: number): boolean =>
        list.some((c) => c.fila === fila && c.columna === columna);
      expect(coalesceWhere(7, 7, holds)).toEqual(coalesce([...list, ...list]));
    }),
  );
});

test('a full block is one rectangle, whatever its rows', () => {
  expect(coalesceWhere(1000, 12, () => true)).toEqual([{ fila: 1, columna: 1, filas: 1000, columnas: 12 }]);
});
