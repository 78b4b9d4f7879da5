import {
  formatCantidad,
  formatPesos,
  formatPorcentaje,
  normalizeText,
  round9,
  roundDecimals,
} from '../../src/mir/text-number';

const UMBRALES = { verde: 90, amarillo: 70, morado: 30 };

test.each([
  ['  Órgano   Ejecutivo ', 'organo ejecutivo'],
  ['AÑO', 'ano'],
  ['línea\nbase', 'linea base'],
])('"%s" compares as "%s"', (texto, esperado) => expect(normalizeText(texto)).toBe(esperado));

describe('rounding is half away from zero, as people read decimals', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.04, 1, 0],
    [0.1 + 0.2, 9, 0.3],
  ])('%d to %i decimals is %d', (x, decimales, esperado) => expect(roundDecimals(x, decimales)).toBe(esperado));

  test('a difference that only binary fractions make is none', () => expect(round9(0.1 + 0.2 - 0.3)).toBe(0));
});

describe('a percentage prints', () => {
  test.each([
    [35, '35.0%'],
    [33.333333, '33.3%'],
    [0.25, '0.3%'],
    [0, '0.0%'],
    [-5.55, '-5.6%'],
    [1234.5, '1,234.5%'],
    [1e22, '10,000,000,000,000,000,000,000.0%'],
    [null, '—'],
  ])('%d as %s', (n, esperado) => expect(formatPorcentaje(n)).toBe(esperado));

  test.each([
    [89.96, '89.96%'],
    [89.94, '89.9%'],
    [90.04, '90.0%'],
    [69.99, '69.99%'],
    [99.96, '99.96%'],
    [100.04, '100.04%'],
    [100, '100.0%'],
    [130.04, '130.04%'],
    [89.999, '89.999%'],
  ])('%d as %s, never across a threshold', (n, esperado) => expect(formatPorcentaje(n, UMBRALES)).toBe(esperado));
});

test.each([
  [1234567.5, '1,234,567.5'],
  [0.126, '0.13'],
  [-3, '-3'],
  [1000, '1,000'],
  [1e21, '1,000,000,000,000,000,000,000'],
  [-1.5e22, '-15,000,000,000,000,000,000,000'],
  [null, '—'],
])('the amount %d prints as %s', (n, esperado) => expect(formatCantidad(n)).toBe(esperado));

test.each([
  [34944117, '$34,944,117'],
  [65018.5, '$65,018.50'],
  [-10, '-$10'],
  [null, '—'],
])('%d pesos print as %s', (n, esperado) => expect(formatPesos(n)).toBe(esperado));
