import { checkArgument } from '../../src/gas/arguments';

test('what is whole passes; what nobody asked for is left out', () => {
  expect(checkArgument('deshacer', { huella: 'a', otra: 1 })).toEqual({ entrada: { huella: 'a' } });
});

test('what may be null may be missing', () => {
  expect(checkArgument('capturar', { linea: '1.1', mes: 2, valor: 0 })).toEqual({
    entrada: { linea: '1.1', mes: 2, valor: 0, seccion: null, observaciones: null },
  });
});

test('a month is cleared where null is written', () => {
  expect(checkArgument('capturar', { linea: '1.1', mes: 2, valor: null })).toMatchObject({ entrada: { valor: null } });
});

test.each([
  ['a number for a text', 'capturar', { linea: 1.1, mes: 2, valor: 3 }, 'linea'],
  ['a text for a number', 'capturar', { linea: '1.1', mes: 2, valor: '3' }, 'valor'],
  ['a month to clear without saying null', 'capturar', { linea: '1.1', mes: 2 }, 'valor'],
  ['null where there must be something', 'irACelda', { hoja: 'MIR', celda: null }, 'celda'],
  ['no number for a number', 'capturar', { linea: '1.1', mes: Number.NaN, valor: 3 }, 'mes'],
  ['a number without end', 'capturar', { linea: '1.1', mes: 2, valor: Number.POSITIVE_INFINITY }, 'valor'],
  ['nothing', 'auditar', undefined, 'completa'],
  ['no object', 'auditar', 'completa', 'completa'],
] as const)('%s is a finding that names what is wrong', (_, funcion, argumento, dato) => {
  expect(checkArgument(funcion, argumento)).toMatchObject({
    finding: { code: 'APP-18', severidad: 'error', mensaje: expect.stringContaining(`«${dato}»`) },
  });
});

test.each(['estado', 'prepararDeshacer'] as const)('%s takes nothing', (funcion) => {
  expect(checkArgument(funcion, undefined)).toEqual({ entrada: {} });
});

test.each([
  ['an object', { elecciones: { 'MIR:filas': 'devolver' }, huella: 'a', operaciones: [0, 2] }],
  ['null', { elecciones: null, huella: 'a', operaciones: null }],
])('choices and lists may be %s', (_, argumento) => {
  expect(checkArgument('reparar', argumento)).toEqual({ entrada: argumento });
});

test.each([
  ['a list for an object', { elecciones: [], huella: 'a' }],
  ['texts for numbers', { operaciones: ['0'], huella: 'a' }],
])('%s is refused', (_, argumento) => {
  expect(checkArgument('reparar', argumento)).toMatchObject({ finding: { code: 'APP-18' } });
});
