import fc from 'fast-check';
import { columnLetters, firstCell } from '../../../src/local/page/client/a1';
import { parseTsv, quoteTsv } from '../../../src/local/page/client/tsv';

test.each([
  ['12', [['12']]],
  [
    '1\t2\n3\t4\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    '1\t2\r\n3',
    [
      ['1', '2'],
      ['3', ''],
    ],
  ],
  ['"dos\nrenglones"\tx', [['dos\nrenglones', 'x']]],
  ['"dice ""sí"""', [['dice "sí"']]],
  ['\t5', [['', '5']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['6" de largo', [['6" de largo']]],
])('the clipboard %j is the block %j', (text, block) => {
  expect(parseTsv(text)).toEqual(block);
});

test('whatever a block holds, it comes back as it was copied', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', 'ñ') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(block, (rows) => {
      const copied = `${rows.map((r) => r.map(quoteTsv).join('\t')).join('\n')}\n`;
      expect(parseTsv(copied)).toEqual(rows);
    }),
  );
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [34, 'AH'],
  [703, 'AAA'],
])('column %i is %s', (n, letters) => {
  expect(columnLetters(n)).toBe(letters);
  expect(firstCell(`MIR!$${letters}$7:ZZ9`)).toEqual({ fila: 7, columna: n });
});
