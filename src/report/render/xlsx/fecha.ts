import { daysInMonth, isoOf } from '../../../mir/fecha';

/** Leap days of the Gregorian calendar from year 1 to the end of `anio`. */
function bisiestosHasta(anio: number): number {
  return Math.floor(anio / 4) - Math.floor(anio / 100) + Math.floor(anio / 400);
}

/**
 * An ISO day as spreadsheets count days, 45,747 for "2025-03-31"; null for what is no day, and before March 1900, where
 * Excel counts a 29 February that never was.
 */
export function serialOf(iso: string): number | null {
  const [, a, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const [anio, mes, dia] = [Number(a), Number(m), Number(d)];
  if (isoOf(anio, mes, dia) === null || iso < '1900-03-01') return null;
  const deAnios = 365 * (anio - 1900) + bisiestosHasta(anio - 1) - bisiestosHasta(1899);
  const deMeses = Array.from({ length: mes - 1 }, (_, i) => daysInMonth(anio, i + 1)).reduce((n, dias) => n + dias, 0);
  // 1 March 1900 is 61.
  return deAnios + deMeses + dia + 1;
}
