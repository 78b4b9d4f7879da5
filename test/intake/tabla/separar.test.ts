import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { SEPARADORES, type Separador, splitTabla } from '../../../src/intake/tabla/separar';

const quote = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

test.each<[string, string, Separador, string[][]]>([
  ['nothing', '', ',', []],
  ['one cell', 'a', ',', [['a']]],
  ['blank cells at both ends', ',a,', ',', [['', 'a', '']]],
  ['a line break at the end is no row', 'a;b\r\n', ';', [['a', 'b']]],
  ['a blank row in between is one', 'a\n\nb', ',', [['a'], [''], ['b']]],
  ['LF, CRLF and CR', 'a\nb\r\nc\rd', ',', [['a'], ['b'], ['c'], ['d']]],
  ['a decimal comma where semicolons separate', '1.1;12,5;3', ';', [['1.1', '12,5', '3']]],
  ['a quoted separator', '"Revisar, ordenar",1', ',', [['Revisar, ordenar', '1']]],
  ['quoted line breaks', '"uno\r\ndos"\t2', '\t', [['uno\r\ndos', '2']]],
  ['doubled quotes', '"dice ""sí""",""', ',', [['dice "sí"', '']]],
  ['a quote inside a cell', '6" de largo,1', ',', [['6" de largo', '1']]],
  [
    'quotes around a part of a cell, as a clipboard leaves them',
    '"Plan B" y anexos\t1',
    '\t',
    [['"Plan B" y anexos', '1']],
  ],
  [
    'a quote that nobody closes takes nothing else with it',
    '"sin cerrar,1\nb,2',
    ',',
    [
      ['"sin cerrar', '1'],
      ['b', '2'],
    ],
  ],
])('%s', (_, texto, separador, filas) => expect(splitTabla(texto, separador)).toEqual(filas));

const cell = fc.string({
  unit: fc.constantFrom('a', 'ñ', '1', '"', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', '='),
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

test('whatever the cells hold, what was quoted comes back', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...SEPARADORES), fc.constantFrom('\n', '\r\n', '\r'), (rows, sep, fin) => {
      const texto = rows.map((r) => r.map(quote).join(sep) + fin).join('');
      expect(splitTabla(texto, sep)).toEqual(rows);
    }),
  );
});

test('on text whose quotes are sound it reads as another reader does', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', '.', '$') });
  const sound = fc.oneof(plain, cell.map(quote));
  fc.assert(
    fc.property(fc.array(fc.array(sound, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const texto = `${rows.map((r) => r.join(';')).join('\n')}\n`;
      expect(splitTabla(texto, ';')).toEqual(parseCsv(texto, { delimiter: ';', skipBom: false }));
    }),
  );
});
