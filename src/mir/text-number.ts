import { SIN_VALOR } from '../text/mir';
import type { Umbrales } from './contexto';

/** For comparing headers, catalogues and numbers of lineas: lower case, no accents (ñ becomes n), single spaces, trimmed. */
export function normalizeText(s: string): string {
  return s
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters to insert, delete or replace to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Rounds half away from zero as people write decimals: 1.005 to two is 1.01, whatever the binary fraction says. */
export function roundDecimals(x: number, decimales: number): number {
  // Most figures are whole, and writing digits is what costs here; + 0 makes of minus zero a zero.
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return x + 0;
  // To scale one that has no room for decimals would only put others in place of its last digits.
  if (Number.isInteger(x)) return Number(x.toPrecision(15));
  const scale = 10 ** decimales;
  const scaled = Number((Math.abs(x) * scale).toPrecision(15));
  const rounded = Math.round(scaled) / scale;
  return x < 0 && rounded !== 0 ? -rounded : rounded;
}

/** All comparisons are made on ROUND(x − y, 9) (domain.md section 2), here and in the native formulas. */
export function round9(x: number): number {
  return roundDecimals(x, 9);
}

/** "1,234.5": es-MX, up to two decimals, none where they are zero; no value prints "—". */
export function formatCantidad(n: number | null): string {
  if (n === null) return SIN_VALOR;
  const [enteros, fraccion] = digitsOf(roundDecimals(n, 2), 2).split('.');
  const decimales = (fraccion ?? '').replace(/0+$/, '');
  return `${signOf(roundDecimals(n, 2))}${groupThousands(enteros ?? '0')}${decimales === '' ? '' : `.${decimales}`}`;
}

/**
 * "35.0%" (35 means 35 %): one decimal, half away from zero, and as many more as it takes not to cross
 * a threshold: 89.96 prints "89.96%", since "90.0%" would be another semáforo. No value prints "—".
 */
export function formatPorcentaje(n: number | null, umbrales?: Umbrales): string {
  if (n === null) return SIN_VALOR;
  const side = (x: number): string =>
    [
      ...(umbrales === undefined ? [] : [round9(x - umbrales.verde) >= 0, round9(x - umbrales.amarillo) >= 0]),
      Math.sign(round9(x - 100)),
      ...(umbrales === undefined ? [] : [round9(x - 100 - umbrales.morado) > 0]),
    ].join();
  let decimales = 1;
  while (decimales < 9 && side(roundDecimals(n, decimales)) !== side(n)) decimales++;
  const rounded = roundDecimals(n, decimales);
  const [enteros, fraccion] = digitsOf(rounded, decimales).split('.');
  return `${signOf(rounded)}${groupThousands(enteros ?? '0')}.${fraccion ?? '0'}%`;
}

/** "$34,944,117", with centavos only where there are some; no value prints "—". */
export function formatPesos(n: number | null): string {
  if (n === null) return SIN_VALOR;
  const rounded = roundDecimals(n, 2);
  const [enteros, fraccion] = digitsOf(rounded, 2).split('.');
  const centavos = fraccion === undefined || fraccion === '00' ? '' : `.${fraccion}`;
  return `${signOf(rounded)}$${groupThousands(enteros ?? '0')}${centavos}`;
}

/** All its digits without a sign: from 10^21 on JavaScript would write a power of ten. */
function digitsOf(n: number, decimales: number): string {
  const x = Math.abs(n);
  return x >= 1e21 && Number.isFinite(x) ? `${BigInt(x)}.${'0'.repeat(decimales)}` : x.toFixed(decimales);
}

function groupThousands(enteros: string): string {
  return enteros.replace(/\B(?=(\d{3})+$)/g, ',');
}

function signOf(x: number): string {
  return x < 0 ? '-' : '';
}
