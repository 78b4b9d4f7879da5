import { AJUSTES } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { COLUMNAS } from '../../src/mir/format';
import { CONTEO_FORMULA, PROMEDIO_FORMULA, SUBTOTAL_FORMULA, SUMA_FORMULA } from '../../src/mir/native';

/** What Sheets, LibreOffice 7.4 and IronCalc share and the proofs exercise. */
const COMPARTIDAS = new Set(
  `AND AVERAGEIFS CHOOSE COUNT COUNTIF COUNTIFS FIND IF IFERROR INT ISNUMBER LEFT LOWER MAX MAXIFS MOD NOT OR
   ROUND ROUNDUP ROW SUBSTITUTE SUM SUMIF SUMIFS TRIM VALUE`.split(/\s+/),
);

const plantillas: [string, string][] = [
  ...[...COLUMNAS, ...COLUMNAS_CRONOGRAMA].flatMap(({ key, kind, formula }): [string, string][] =>
    kind === 'formula' ? [[key, formula ?? '']] : [],
  ),
  ...AJUSTES.flatMap((a): [string, string][] => ('formula' in a ? [[a.clave, a.formula]] : [])),
  ['subtotal', SUBTOTAL_FORMULA],
  ['suma de líneas registradas', SUMA_FORMULA],
  ['conteo', CONTEO_FORMULA],
  ['promedio', PROMEDIO_FORMULA],
];

describe.each(plantillas)('the formula of %s', (_, plantilla) => {
  const sinTextos = plantilla.replace(/"[^"]*"/g, '""');

  test('is there', () => expect(plantilla.startsWith('=')).toBe(true));

  test('uses only functions that every host has, none of them volatile', () => {
    const usadas = [...sinTextos.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((m) => m[1] ?? '');
    expect(usadas.filter((f) => !COMPARTIDAS.has(f))).toEqual([]);
  });

  test('has no decimal, no array literal and balanced parentheses', () => {
    const sinTokens = sinTextos.replace(/\{[\w.:]+\}/g, 'X');
    expect(sinTokens).not.toMatch(/[{}\\]|\d\.\d/);
    expect(sinTokens.split('(')).toHaveLength(sinTokens.split(')').length);
  });

  test('stays far below the 8,192 characters of .xlsx', () => expect(plantilla.length).toBeLessThan(3000));
});
