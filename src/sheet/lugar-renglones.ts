import { normalizeText } from '../mir/text-number';
import { formulaEn, textoEn, valorEn } from './grid';
import type { EstadoHoja } from './state';

/** A sheet of which the header is ours and the rows are people's, told by the words of its header. */
export interface Titulos<K extends string> {
  /** The columns in their order. */
  readonly claves: readonly K[];
  readonly titulos: Readonly<Record<K, string>>;
}

/** Where everything of such a sheet stands now. Rows and columns count from 1. */
export interface LugarRenglones<K extends string> {
  /** null: no row holds the headers. */
  readonly encabezado: number | null;
  readonly columnas: Readonly<Record<K, number | null>>;
  /** Rows below the header as they should stand: those that were put above it first, none left out from the first that says something. */
  readonly filas: readonly number[];
  /** How many of them reach down to the last one that says something. */
  readonly usadas: number;
  /** Columns of people's that say something, in their order. */
  readonly ajenas: readonly number[];
  /** Header and columns are where they belong. */
  readonly enSuLugar: boolean;
}

type Claves<K> = ReadonlyMap<K, number>;

function clavesEn<K>(hoja: EstadoHoja, fila: number, claveDe: ReadonlyMap<string, K>): Claves<K> {
  const found = new Map<K, number>();
  const ancho = hoja.valores[fila - 1]?.length ?? 0;
  for (let columna = 1; columna <= ancho; columna++) {
    const texto = valorEn(hoja, fila, columna);
    const clave = typeof texto === 'string' ? claveDe.get(normalizeText(texto)) : undefined;
    if (clave && !found.has(clave)) found.set(clave, columna);
  }
  return found;
}

/** The row with the most headers, the first one of those that have as many; one with half of them is enough. */
function findEncabezado<K extends string>(
  hoja: EstadoHoja,
  { claves: todas, titulos }: Titulos<K>,
): { fila: number; claves: Claves<K> } | null {
  const claveDe = new Map(todas.map((clave) => [normalizeText(titulos[clave]), clave]));
  let best: { fila: number; claves: Claves<K> } | null = null;
  for (let fila = 1; fila <= hoja.valores.length && best?.claves.size !== todas.length; fila++) {
    const claves = clavesEn(hoja, fila, claveDe);
    if (claves.size >= todas.length / 2 && claves.size > (best?.claves.size ?? 0)) best = { fila, claves };
  }
  return best;
}

/** Each column by its header; one whose header was typed over is that which follows the column before it, unless it is another. */
function columnasDe<K extends string>(todas: readonly K[], claves: Claves<K>): Record<K, number | null> {
  const taken = new Set(claves.values());
  let anterior = 0;
  return Object.fromEntries(
    todas.map((clave) => {
      const columna = claves.get(clave) ?? (taken.has(anterior + 1) ? null : anterior + 1);
      if (columna !== null) {
        taken.add(columna);
        anterior = columna;
      }
      return [clave, columna];
    }),
  ) as Record<K, number | null>;
}

const rangeOf = (desde: number, hasta: number): number[] =>
  Array.from({ length: Math.max(0, hasta - desde + 1) }, (_, i) => desde + i);

function saysSomething(hoja: EstadoHoja, fila: number): boolean {
  const ancho = hoja.valores[fila - 1]?.length ?? 0;
  for (let c = 1; c <= ancho; c++) if (textoEn(hoja, fila, c) !== '' || formulaEn(hoja, fila, c) !== '') return true;
  return false;
}

/** Finds header, columns and rows by what stands on the sheet. */
export function lugarDeRenglones<K extends string>(hoja: EstadoHoja, de: Titulos<K>): LugarRenglones<K> {
  const found = findEncabezado(hoja, de);
  const encabezado = found?.fila ?? null;
  const columnas = columnasDe<K>(de.claves, found?.claves ?? new Map());
  const total = hoja.valores.length;
  const arriba = rangeOf(1, encabezado === null ? total : encabezado - 1);
  const primera = arriba.findIndex((fila) => saysSomething(hoja, fila));
  const deArriba = primera < 0 ? [] : arriba.slice(primera);
  const filas = [...deArriba, ...(encabezado === null ? [] : rangeOf(encabezado + 1, total))];
  let usadas = filas.length;
  while (usadas > 0 && !saysSomething(hoja, filas[usadas - 1] ?? 0)) usadas--;
  const nuestras = new Set(de.claves.map((clave) => columnas[clave]));
  const ancho = hoja.valores.reduce((max, row) => Math.max(max, row.length), 0);
  const ajenas = rangeOf(1, ancho).filter(
    (c) => !nuestras.has(c) && hoja.valores.some((_, f) => textoEn(hoja, f + 1, c) !== ''),
  );
  const enSuLugar =
    de.claves.every((clave, i) => columnas[clave] === i + 1) &&
    (encabezado === 1 || (encabezado === null && deArriba.length === 0));
  return { encabezado, columnas, filas, usadas, ajenas, enSuLugar };
}
