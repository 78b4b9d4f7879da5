import { nameOfColumna } from '../../src/mir/columna';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { COLUMNAS, columnaOf } from '../../src/mir/format';

test.each([
  ['presupuesto', 'PRESUPUESTO PROYECTADO'],
  ['metaPropuesta', 'META PROPUESTA'],
  ['metaPorAlcanzar', 'METAS POR ALCANZAR'],
  ['porcentaje', 'PORCENTAJE'],
  ['marzo', 'MARZO'],
] as const)('in a sentence the column %s is "%s"', (key, nombre) => expect(nameOfColumna(columnaOf(key))).toBe(nombre));

test('no name shows a template or a cut parenthesis', () => {
  for (const columna of [...COLUMNAS, ...COLUMNAS_CRONOGRAMA]) expect(nameOfColumna(columna)).not.toMatch(/[{}(]/);
});
