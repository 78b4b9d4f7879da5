import fc from 'fast-check';
import {
  cleanText,
  continues,
  differenceOf,
  dropListDash,
  isPageNumber,
  isRule,
  similarity,
  splitLinea,
  splitObjetivo,
} from '../../src/intake/clean';
import { parseMes, parseNumero } from '../../src/intake/numeros';

test.each([
  ['- 7 Atender.**', '- 7 Atender.'],
  ['El *PAT 2025*, que sigue', 'El PAT 2025, que sigue'],
  ['Acuerdo **JE-004** de enero', 'Acuerdo JE-004 de enero'],
  ['\\$65,018', '$65,018'],
  ['3 * 4 = 12', '3 * 4 = 12'],
  ['a\u00a0b\u00ad\u200bc \t d', 'a bc d'],
  ['nota \\* al pie', 'nota * al pie'],
])('cleanText(%j) is %j', (raw, clean) => expect(cleanText(raw)).toBe(clean));

test.each([
  ['7.10 Elaborar', { numero: '7.10', texto: 'Elaborar' }],
  ['7.1. Elaborar', { numero: '7.1', texto: 'Elaborar' }],
  ['12.1', { numero: '12.1', texto: '' }],
  ['7.1Elaborar', null],
  ['2023-2024', null],
])('splitLinea(%j)', (texto, expected) => expect(splitLinea(texto)).toEqual(expected));

test.each([
  ['7 Dar', { numero: '7', texto: 'Dar' }],
  ['7. Dar', { numero: '7', texto: 'Dar' }],
  ['7) Dar', { numero: '7', texto: 'Dar' }],
  ['7.Dar', { numero: '7', texto: 'Dar' }],
  ['7.1 Dar', null],
  ['2024 fue', null],
  ['7', null],
])('splitObjetivo(%j)', (texto, expected) => expect(splitObjetivo(texto)).toEqual(expected));

test.each([
  ['- 7 Dar', '7 Dar'],
  ['- 7.1 Dar', '7.1 Dar'],
  ['- a) uno', 'a) uno'],
  ['- Analista', '- Analista'],
])('dropListDash(%j) is %j', (texto, expected) => expect(dropListDash(texto)).toBe(expected));

test.each([
  ['de la Memoria Electoral', 'de la Memorial Electoral', 'Memoria', 'Memorial', false],
  ['evaluadas PLE', 'evaluadas del PLE', 'evaluadas', 'evaluadas del', false],
  ['uno dos', 'uno dos.', 'dos', 'dos.', true],
  ['uno, dos', 'uno dos', 'uno,', 'uno', true],
])('differenceOf(%j, %j)', (a, b, x, y, soloPuntuacion) =>
  expect(differenceOf(a, b)).toEqual({ a: x, b: y, soloPuntuacion }),
);

test('differenceOf gives parts of both texts, and nothing only when they are equal', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c,', 'd.'), { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(words, words, (a, b) => {
      const d = differenceOf(a, b);
      expect(a).toContain(d.a);
      expect(b).toContain(d.b);
      if (a !== b) expect(d.a).not.toBe(d.b);
    }),
  );
});

test.each([
  ['Convocar asambleas en las', 'Colonias.', true],
  ['Convocar asambleas.', 'en las colonias.', true],
  ['Convocar asambleas.', 'Otra cosa.', false],
])('after %j, %j goes on: %s', (before, text, expected) => expect(continues(before, text)).toBe(expected));

test('rules and page numbers', () => {
  expect(
    ['------', '___', '12', 'Página 3 de 36', 'pág. 4', '1.1', 'Anexo 1'].map((t) => [isRule(t), isPageNumber(t)]),
  ).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

test('similarity goes by words, case and accents aside', () => {
  expect(similarity('Línea de acción', 'LINEA DE ACCION')).toBe(1);
  expect(similarity('uno dos', 'tres')).toBe(0);
  expect(similarity('', '')).toBe(0);
  expect(similarity('uno dos', 'dos tres')).toBeCloseTo(1 / 3);
});

test.each([
  ['$65,018', 65018],
  ['1,200.50', 1200.5],
  ['100%', 100],
  ['$ 0', 0],
  ['-3', -3],
  ['12,34', null],
  ['1.2.3', null],
  ['$', null],
  ['Sin referencia', null],
  ['', null],
])('parseNumero(%j) is %j', (texto, expected) => expect(parseNumero(texto)).toBe(expected));

test.each([
  ['8', 8],
  ['Agosto', 8],
  ['ago.', 8],
  ['SEPT', 9],
  ['0', null],
  ['13', null],
  ['1.5', null],
  ['ma', null],
  ['fin de año', null],
])('parseMes(%j) is %j', (texto, expected) => expect(parseMes(texto)).toBe(expected));
