import { parseCorreccion } from '../../src/sidebar/corregir/correccion';

test.each([
  ['3', 3],
  ['-2', -2],
  ['−2', -2],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['', null],
  [' 4 ', 4],
])('%j in a month is %p', (valor, esperado) => {
  expect(parseCorreccion({ mes: '2', valor, motivo: ' Oficio 3 ' })).toEqual({
    captura: { mes: 2, valor: esperado, observaciones: 'Oficio 3' },
    problemas: {},
  });
});

test.each([
  ['no month', { mes: '', valor: '1', motivo: 'x' }, 'mes'],
  ['a text for a number', { mes: '2', valor: 'dos', motivo: 'x' }, 'valor'],
  ['more figures than a sheet keeps', { mes: '2', valor: '1234567890123456', motivo: 'x' }, 'valor'],
  ['a percentage', { mes: '2', valor: '45%', motivo: 'x' }, 'valor'],
  ['no reason', { mes: '2', valor: '1', motivo: ' ' }, 'motivo'],
])('%s is said beside its field, and nothing is sent', (_, values, campo) => {
  const { captura, problemas } = parseCorreccion(values);
  expect(captura).toBeNull();
  expect(Object.keys(problemas)).toEqual([campo]);
});
