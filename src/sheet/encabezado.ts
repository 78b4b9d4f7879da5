import type { Columna } from '../mir/columna';
import { normalizeText } from '../mir/text-number';
import type { EstadoHoja } from './state';

/** A header without its year, to be compared. */
export const plainHeader = (texto: string): string =>
  normalizeText(texto.replace('{anio}', '').replace(/\b\d{4}\b/, ' '));

/** Rows in which headers and month numbers are looked for when they are not in their own. */
const BUSQUEDA = 200;
/** So many months make a row of month numbers. */
const MESES_BASTANTES = 7;

/** How many of the headers stand in a row. */
function headersIn(hoja: EstadoHoja, fila: number, known: ReadonlySet<string>): number {
  const row = hoja.valores[fila - 1] ?? [];
  return new Set(row.flatMap((v) => (typeof v === 'string' && known.has(plainHeader(v)) ? [plainHeader(v)] : []))).size;
}

/** Row of the headers, 1-based; null where none is recognised. */
export function findHeaderRow(columnas: readonly Columna[], hoja: EstadoHoja, esperada: number): number | null {
  const known = new Set(columnas.map((c) => plainHeader(c.header)));
  const enough = columnas.length / 3;
  if (headersIn(hoja, esperada, known) >= enough) return esperada;
  let best: { fila: number; cuantos: number } | null = null;
  for (let fila = 1; fila <= Math.min(hoja.valores.length, BUSQUEDA); fila++) {
    const cuantos = headersIn(hoja, fila, known);
    if (cuantos >= enough && cuantos > (best?.cuantos ?? 0)) best = { fila, cuantos };
  }
  return best?.fila ?? null;
}

/** Whether a cell holds the number of a month. */
export const isNumeroDeMes = (valor: unknown): valor is number =>
  typeof valor === 'number' && Number.isInteger(valor) && valor >= 1 && valor <= 12;

/** The numbers of most months and nothing else: the row of a linea has its text. */
function isMonthRow(row: readonly unknown[]): boolean {
  const llenas = row.filter((v) => v !== null && v !== '');
  const meses = llenas.filter(isNumeroDeMes);
  return new Set(meses).size >= MESES_BASTANTES && llenas.length - meses.length <= 2;
}

/** Row of the month numbers, 1-based; null where none is recognised. */
export function findMonthRow(hoja: EstadoHoja, esperada: number): number | null {
  if (isMonthRow(hoja.valores[esperada - 1] ?? [])) return esperada;
  const found = hoja.valores.slice(0, BUSQUEDA).findIndex(isMonthRow);
  return found < 0 ? null : found + 1;
}
