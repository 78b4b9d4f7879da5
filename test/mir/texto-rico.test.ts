import fc from 'fast-check';
import { parseTextoRico, type TramoRico, writeTextoRico } from '../../src/mir/texto-rico';

/** Text in which the signs of the format are as frequent as letters. */
const linea = fc
  .array(fc.constantFrom('a', ' ', '|', '·', '\\', '^', 'n', '| ', ' |', '· ', '| a | b |', 'é', '🗳', '\r', '\t'), {
    maxLength: 8,
  })
  .map((partes) => partes.join(''));
const texto = fc.array(linea, { maxLength: 6 }).map((lineas) => lineas.join('\n'));
const celda = fc.option(fc.oneof(linea, texto), { nil: null });
const tabla = fc
  .integer({ min: 1, max: 3 })
  .chain((n) => fc.array(fc.array(celda, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 3 }));
const tramo: fc.Arbitrary<TramoRico> = fc.oneof(
  linea.map((t): TramoRico => ({ tipo: 'parrafo', texto: t })),
  linea.map((t): TramoRico => ({ tipo: 'viñeta', texto: t })),
  tabla.map((filas): TramoRico => ({ tipo: 'tabla', filas })),
);

/** Tables of as many columns that follow each other are one; a blank paragraph alone is no text. */
function isCanonical(tramos: readonly TramoRico[]): boolean {
  const columnas = (t: TramoRico | undefined) => (t?.tipo === 'tabla' ? t.filas[0]?.length : undefined);
  const alone = tramos.length === 1 && tramos[0]?.tipo === 'parrafo' && tramos[0].texto === '';
  return !alone && tramos.every((t, i) => t.tipo !== 'tabla' || columnas(tramos[i - 1]) !== columnas(t));
}

describe('rich text of a cell', () => {
  test.each<[string, string, TramoRico[]]>([
    ['nothing', '', []],
    ['paragraphs, a line each', 'uno\ndos', [parrafo('uno'), parrafo('dos')]],
    ['a blank line, which stays', 'uno\n\ndos', [parrafo('uno'), parrafo(''), parrafo('dos')]],
    ['bullets', 'Se hizo:\n· esto\n· aquello', [parrafo('Se hizo:'), viñeta('esto'), viñeta('aquello')]],
    [
      'a table with a cell that goes on',
      '| Evento | Fecha |\n| Simulacro | 3 de abril |\n| ^ | 10 de abril |',
      [
        {
          tipo: 'tabla',
          filas: [
            ['Evento', 'Fecha'],
            ['Simulacro', '3 de abril'],
            [null, '10 de abril'],
          ],
        },
      ],
    ],
    ['a blank cell', '|  | x |', [{ tipo: 'tabla', filas: [['', 'x']] }]],
    [
      'bars, breaks and backslashes inside a cell',
      '| a\\|b | c\\nd | \\^ | e\\\\n |',
      [{ tipo: 'tabla', filas: [['a|b', 'c\nd', '^', 'e\\n']] }],
    ],
    [
      'rows of another width, which begin another table',
      '| a | b |\n| c |',
      [
        { tipo: 'tabla', filas: [['a', 'b']] },
        { tipo: 'tabla', filas: [['c']] },
      ],
    ],
    [
      'bars that people wrote and that are no table',
      '|a|b|\n| sin cerrar',
      [parrafo('|a|b|'), parrafo('| sin cerrar')],
    ],
    ['a bullet that is none', '\\· punto medio', [parrafo('· punto medio')]],
    ['a row that is none', '\\| a | b |', [parrafo('| a | b |')]],
    ['a backslash that says nothing', '\\\\servidor\\carpeta', [parrafo('\\\\servidor\\carpeta')]],
  ])('reads and writes %s', (_, escrito, tramos) => {
    expect(parseTextoRico(escrito)).toEqual(tramos);
    expect(writeTextoRico(tramos)).toBe(escrito);
  });

  test('any text read and written is the same text', () => {
    fc.assert(fc.property(fc.oneof(texto, fc.string()), (t) => writeTextoRico(parseTextoRico(t)) === t));
  });

  test('any stretches written and read are the same stretches', () => {
    fc.assert(
      fc.property(fc.array(tramo, { maxLength: 5 }), (tramos) => {
        fc.pre(isCanonical(tramos));
        expect(parseTextoRico(writeTextoRico(tramos))).toEqual(tramos);
      }),
    );
  });

  test('two tables of as many columns are parted by a blank line', () => {
    const una: TramoRico = { tipo: 'tabla', filas: [['a']] };
    expect(writeTextoRico([una, una])).toBe('| a |\n\n| a |');
  });

  test('a line break within a bullet begins a paragraph', () => {
    expect(parseTextoRico(writeTextoRico([viñeta('uno\n· dos')]))).toEqual([viñeta('uno'), parrafo('· dos')]);
  });
});

function parrafo(t: string): TramoRico {
  return { tipo: 'parrafo', texto: t };
}

function viñeta(t: string): TramoRico {
  return { tipo: 'viñeta', texto: t };
}
