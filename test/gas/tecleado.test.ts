import { isConvertible } from '../../src/gas/tecleado';

test.each([
  ['12.10', true],
  ['2025-03', true],
  ['=1+1', true],
  ['+52 612 000 0000', true],
  ["'citado", true],
  ['#N/A', true],
  ['verdadero', true],
  ['1'.repeat(60), true],
  ['Oficio DEO/15/2025', true],
  ['Minuta de la sesión', false],
  ['Se presentaron 3 de los 4 informes que se programaron para el bimestre', false],
])('%s may become something else when it is appended: %p', (texto, puede) => expect(isConvertible(texto)).toBe(puede));
