import {
  type Formula,
  lowerFormula,
  moveFormula,
  parseFormula,
  type Referencia,
  renameInFormula,
} from '../../src/local/engine-formula';
import { shrunk, stretched } from '../../src/sheet/estructura';

const written = ({ referencias }: Formula): string[] => referencias.map((r) => r.texto);

test.each<[string, string[]]>([
  ['=A1+$B$2', ['A1', '$B$2']],
  ['="A1"&\'A1 y "B2"\'!C3', ['\'A1 y "B2"\'!C3']],
  ["=SUM('Configuración'!$B$8,MIR!A1:B2)", ["'Configuración'!$B$8", 'MIR!A1:B2']],
  ['=LOG10(D4)+ATAN2(A1,B1)', ['D4', 'A1', 'B1']],
  ['=SUM(C:C)+MAX(2:3)+COUNTA($A:B)', ['C:C', '2:3', '$A:B']],
  ['=IF(A1=#N/A,1E5,"")', ['A1']],
  ['=Año!B2+mes_3', ['Año!B2']],
  ["='it''s'!A1", ["'it''s'!A1"]],
])('%s names %j', (texto, esperadas) => {
  expect(written(parseFormula(texto))).toEqual(esperadas);
});

test('a name between quotes is that of the sheet without them, with each double quote once', () => {
  expect(parseFormula("='it''s'!A1").referencias[0]?.hoja).toBe("it's");
});

test.each([
  ['=INDIRECT("A1")', false],
  ['=NOW()', false],
  ['=SUM(A1:INDEX(B1:B9,3))', false],
  ['=A2:', false],
  ['=A1#', false],
  ['=SUBTOTAL(9,A1:A3)', false],
  ['="INDIRECT("&A1', true],
  ['=#REF!+MIR!#REF!', true],
  ['=COUNTIFS(A1:A9,">0",B1:B9,"<>")', true],
])('what %s reads can be told from its text: %s', (texto, clara) => {
  expect(parseFormula(texto).clara).toBe(clara);
});

test.each([
  ['=$A3*$B$1', true],
  ['=SUM($A$1:$A3)', false],
  ['=ROW()', false],
  ['=ROWS(A1:A3)', true],
  ['=SUM(A:A)', false],
])('%s gives the same wherever it stands with what it reads: %s', (texto, movil) => {
  expect(parseFormula(texto).movil).toBe(movil);
});

test('a formula brought down takes its own row along, not the rows that it fixes, nor its texts', () => {
  expect(lowerFormula(parseFormula('=IF(\'Hoja 2\'!$A3="A3",SUM(B3:C5),$D$7)'), 10)).toBe(
    '=IF(\'Hoja 2\'!$A13="A3",SUM(B13:C15),$D$7)',
  );
});

const own = (r: Referencia): boolean => r.hoja === null;
describe('rows and columns that are taken out', () => {
  test.each([
    ['=SUM(A2:A9)', 'filas', 2, 1, '=SUM(A2:A8)'],
    ['=SUM(A2:A9)', 'filas', 9, 3, '=SUM(A2:A8)'],
    ['=SUM(A2:A9)', 'filas', 1, 20, '=SUM(#REF!)'],
    ['=$A$5+A6', 'filas', 5, 1, '=#REF!+A5'],
    ['=SUM($B2:D2)', 'columnas', 1, 2, '=SUM($A2:B2)'],
    ['=SUM(A:C)', 'columnas', 2, 1, '=SUM(A:B)'],
    ['=SUM(A:C)', 'filas', 2, 1, '=SUM(A:C)'],
    ['=MIR!A5', 'filas', 5, 1, '=MIR!A5'],
  ] as const)('%s without %s from %i on, %i of them, is written %5$s', (texto, sentido, desde, cuantas, despues) => {
    expect(moveFormula(parseFormula(texto), own, sentido, shrunk(desde, cuantas))).toBe(despues);
  });
});

test('a formula that rows put in stretch keeps its own way of writing', () => {
  const despues = moveFormula(parseFormula('= sum( a2:$A9 , B1 )'), own, 'filas', stretched(5, 2));
  expect(despues).toBe('= sum( A2:$A11 , B1 )');
});

test.each([
  ['La MIR', "='La MIR'!A1+Otra!B2"],
  ["it's", "='it''s'!A1+Otra!B2"],
  ['MIR_2', '=MIR_2!A1+Otra!B2'],
  ['AB12', "='AB12'!A1+Otra!B2"],
])('a sheet named %s is written so that it can be read', (nombre, despues) => {
  expect(renameInFormula(parseFormula('=MIR!A1+Otra!B2'), (r) => r.hoja === 'MIR', nombre)).toBe(despues);
});
