import { defaultPeriod, groupPeriods } from '../../src/sidebar/comun/periods';

const pad = (n: number) => String(n).padStart(2, '0');
const claves = [
  ...Array.from({ length: 12 }, (_, i) => `2024-${pad(i + 1)}`),
  ...Array.from({ length: 6 }, (_, i) => `2024-B${i + 1}`),
  '2024-T1',
  '2024-C1',
  '2024-S2',
  '2024',
];
const periodos = claves.map((clave) => ({ clave, nombre: clave }));

test('periods stand under the name of their kind, the shortest kind first', () => {
  expect(groupPeriods(periodos).map((g) => [g.titulo, g.periodos.length])).toEqual([
    ['Mensual', 12],
    ['Bimestral', 6],
    ['Trimestral', 1],
    ['Cuatrimestral', 1],
    ['Semestral', 1],
    ['Anual', 1],
  ]);
});

test.each([
  [6, '2024-B3'],
  [7, '2024-B3'],
  [12, '2024-B6'],
  [1, '2024-B1'],
  [0, '2024-B1'],
])('with the cut-off in month %i the picker starts at %s', (corte, clave) => {
  expect(defaultPeriod(periodos, corte)).toBe(clave);
});

test('without bimestres it starts at the first period, without periods at none', () => {
  expect(defaultPeriod([{ clave: '2024', nombre: 'Año' }], 6)).toBe('2024');
  expect(defaultPeriod([], 6)).toBe('');
});
