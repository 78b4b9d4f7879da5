import { defaultAcumulacion, parseAcumulacion } from '../../src/mir/acumulacion';
import { claveTendencia, mesesPorPeriodo } from '../../src/mir/catalogos';

test.each([
  ['Mensual', 1],
  ['bimestral', 2],
  ['TRIMESTRAL', 3],
  ['Cuatrimestral', 4],
  [' Semestral', 6],
  ['Anual', 12],
  ['Anualmente (diciembre)', 12],
  ['Semanal', 1],
  ['Quincenal', 1],
  ['Diaria', 1],
  ['', 12],
  ['Única', 12],
])('a frequency of "%s" has periods of %i months', (frecuencia, meses) =>
  expect(mesesPorPeriodo(frecuencia)).toBe(meses),
);

test.each([
  ['Incremento', 'incremento'],
  ['reducción', 'reduccion'],
  ['REDUCCION', 'reduccion'],
  [' Constante', 'constante'],
  ['', 'incremento'],
  ['otra', 'incremento'],
])('the tendencia "%s" is %s', (tendencia, clave) => expect(claveTendencia(tendencia)).toBe(clave));

test.each([
  ['Documento', 'suma'],
  ['%', 'ultimo'],
  ['Porcentaje de avance', 'ultimo'],
  ['Por ciento', 'ultimo'],
  ['', 'suma'],
])('a linea measured in "%s" accumulates by %s unless people say otherwise', (unidad, acumulacion) =>
  expect(defaultAcumulacion(unidad)).toBe(acumulacion),
);

test.each([
  ['ultimo', 'ultimo'],
  ['PROMEDIO', 'promedio'],
  ['maximo', 'maximo'],
  ['', 'suma'],
  ['total', 'suma'],
])('ACUMULACIÓN "%s" is read as %s', (texto, acumulacion) => expect(parseAcumulacion(texto)).toBe(acumulacion));
