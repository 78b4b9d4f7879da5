import { CLAVES_SEGUIMIENTO, type ClaveSeguimiento } from '../mir/seguimiento';
import { normalizeText } from '../mir/text-number';
import { SEGUIMIENTO_ENCABEZADO } from '../text/seguimiento';
import { formulaEn, textoEn, valorEn } from './grid';
import type { EstadoHoja } from './state';

const CLAVE_DE_ENCABEZADO = new Map(CLAVES_SEGUIMIENTO.map((c) => [normalizeText(SEGUIMIENTO_ENCABEZADO[c]), c]));
const ANCHO = CLAVES_SEGUIMIENTO.length;
/** A row with as many of the headers is the header row, whatever was typed over the others. */
const MINIMO_DE_ENCABEZADOS = ANCHO / 2;

export type ColumnasSeguimiento = Readonly<Record<ClaveSeguimiento, number | null>>;

/** Where everything of the sheet stands now. Rows and columns count from 1. */
export interface LugarSeguimiento {
  /** null: no row holds the headers. */
  readonly encabezado: number | null;
  readonly columnas: ColumnasSeguimiento;
  /** Rows below the header as they should stand: those that were put above it first, none left out from the first that says something. */
  readonly filas: readonly number[];
  /** How many of them reach down to the last one that says something. */
  readonly usadas: number;
  /** Columns of people's that say something, in their order. */
  readonly ajenas: readonly number[];
  /** Header and columns are where they belong. */
  readonly enSuLugar: boolean;
}

function clavesEn(hoja: EstadoHoja, fila: number): Map<ClaveSeguimiento, number> {
  const found = new Map<ClaveSeguimiento, number>();
  const ancho = hoja.valores[fila - 1]?.length ?? 0;
  for (let columna = 1; columna <= ancho; columna++) {
    const texto = valorEn(hoja, fila, columna);
    const clave = typeof texto === 'string' ? CLAVE_DE_ENCABEZADO.get(normalizeText(texto)) : undefined;
    if (clave && !found.has(clave)) found.set(clave, columna);
  }
  return found;
}

/** The row with the most headers, the first one of those that have as many. */
function findEncabezado(hoja: EstadoHoja): { fila: number; claves: Map<ClaveSeguimiento, number> } | null {
  let best: { fila: number; claves: Map<ClaveSeguimiento, number> } | null = null;
  for (let fila = 1; fila <= hoja.valores.length && best?.claves.size !== ANCHO; fila++) {
    const claves = clavesEn(hoja, fila);
    if (claves.size >= MINIMO_DE_ENCABEZADOS && claves.size > (best?.claves.size ?? 0)) best = { fila, claves };
  }
  return best;
}

/** Each column by its header; one whose header was typed over is that which follows the column before it, unless it is another. */
function columnasDe(claves: ReadonlyMap<ClaveSeguimiento, number>): ColumnasSeguimiento {
  const taken = new Set(claves.values());
  let anterior = 0;
  return Object.fromEntries(
    CLAVES_SEGUIMIENTO.map((clave) => {
      const columna = claves.get(clave) ?? (taken.has(anterior + 1) ? null : anterior + 1);
      if (columna !== null) {
        taken.add(columna);
        anterior = columna;
      }
      return [clave, columna];
    }),
  ) as Record<ClaveSeguimiento, number | null>;
}

const rangeOf = (desde: number, hasta: number): number[] =>
  Array.from({ length: Math.max(0, hasta - desde + 1) }, (_, i) => desde + i);

function saysSomething(hoja: EstadoHoja, fila: number): boolean {
  const ancho = hoja.valores[fila - 1]?.length ?? 0;
  for (let c = 1; c <= ancho; c++) if (textoEn(hoja, fila, c) !== '' || formulaEn(hoja, fila, c) !== '') return true;
  return false;
}

/** Finds header, columns and rows of the sheet Seguimiento by what stands on it. */
export function lugarDeSeguimiento(hoja: EstadoHoja): LugarSeguimiento {
  const found = findEncabezado(hoja);
  const encabezado = found?.fila ?? null;
  const columnas = columnasDe(found?.claves ?? new Map());
  const total = hoja.valores.length;
  const arriba = rangeOf(1, encabezado === null ? total : encabezado - 1);
  const primera = arriba.findIndex((fila) => saysSomething(hoja, fila));
  const deArriba = primera < 0 ? [] : arriba.slice(primera);
  const filas = [...deArriba, ...(encabezado === null ? [] : rangeOf(encabezado + 1, total))];
  let usadas = filas.length;
  while (usadas > 0 && !saysSomething(hoja, filas[usadas - 1] ?? 0)) usadas--;
  const nuestras = new Set(Object.values(columnas));
  const ancho = hoja.valores.reduce((max, row) => Math.max(max, row.length), 0);
  const ajenas = rangeOf(1, ancho).filter(
    (c) => !nuestras.has(c) && hoja.valores.some((_, f) => textoEn(hoja, f + 1, c) !== ''),
  );
  const enSuLugar =
    CLAVES_SEGUIMIENTO.every((clave, i) => columnas[clave] === i + 1) &&
    (encabezado === 1 || (encabezado === null && deArriba.length === 0));
  return { encabezado, columnas, filas, usadas, ajenas, enSuLugar };
}
