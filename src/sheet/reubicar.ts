import { FORMATO_TEXTO } from '../mir/columna';
import type { Valor } from '../mir/model';
import { isBlankColumn, isBlankRow } from './anclas';
import { INICIAL, valorEn } from './grid';
import type { Contenido, Op } from './op';
import type { EstadoHoja, Rango } from './state';

/** What has to be kept before rows or columns are taken out, and where each of them went (1-based, before that). */
export interface Reubicacion {
  readonly ops: readonly Op[];
  readonly donde: ReadonlyMap<number, number>;
}

type Leer = (linea: number, lugar: number) => Valor;

/**
 * Rows (or columns) of people that stand among ours, written below everything (or right of it). What already stands
 * there, because a plan stopped after writing it, is not written again. Indices from 0.
 */
function relocate(
  indices: readonly number[],
  { total, ultima, largo, leer }: { total: number; ultima: number; largo: number; leer: Leer },
  escribir: (desde: number, contenido: readonly (readonly Contenido[])[]) => Op[],
): Reubicacion {
  const contentOf = (i: number): Valor[] => Array.from({ length: largo }, (_, n) => leer(i, n));
  const textOf = (content: readonly Valor[]): string => JSON.stringify(content);
  const standing = new Map<string, number>();
  for (let i = ultima + 1; i < total; i++) standing.set(textOf(contentOf(i)), i + 1);
  const donde = new Map<number, number>();
  const nuevas: Valor[][] = [];
  // One blank line tells what is ours from what is kept.
  const desde = total + (ultima === total - 1 ? 2 : 1);
  for (const i of indices) {
    const content = contentOf(i);
    const found = standing.get(textOf(content));
    donde.set(i, found ?? desde + nuevas.length);
    if (found === undefined) nuevas.push(content);
  }
  return { ops: nuevas.length === 0 ? [] : escribir(desde, nuevas), donde };
}

/**
 * Text stays text ("7.10" is not 7.1): it gets the format first. New cells take the validation and the colour of those
 * beside them, and Google refuses what a strict validation does not admit.
 */
function writeText(hoja: string, rango: Rango, contenido: readonly (readonly Contenido[])[]): Op[] {
  const formatos = contenido.map((row) => row.map((v) => (typeof v === 'string' ? FORMATO_TEXTO : 'General')));
  return [
    { tipo: 'formatoNumero', hoja, rango, formatos },
    { tipo: 'validar', hoja, rango, validaciones: contenido.map((row) => row.map(() => null)) },
    { tipo: 'fondo', hoja, rango, fondos: contenido.map((row) => row.map(() => INICIAL.fondos)) },
    { tipo: 'escribir', hoja, rango, contenido, tocaCaptura: false },
  ];
}

/** How many rows (or columns) hold something, or are ours. */
function usedBy(ultima: number, total: number, isBlank: (n: number) => boolean): number {
  let usadas = total;
  while (usadas > ultima + 1 && isBlank(usadas)) usadas--;
  return usadas;
}

/** Keeps rows below the last one; `ultima` is the last of ours, from 0. */
export function reubicarFilas(hoja: EstadoHoja, filas: readonly number[], ultima: number): Reubicacion {
  const { nombre, columnas } = hoja;
  const leer: Leer = (fila, columna) => valorEn(hoja, fila + 1, columna + 1);
  return relocate(
    filas,
    { total: usedBy(ultima, hoja.valores.length, (n) => isBlankRow(hoja, n)), ultima, largo: columnas, leer },
    (fila, contenido) => [
      { tipo: 'dimensionar', hoja: nombre, filas: Math.max(hoja.filas, fila - 1 + contenido.length), columnas },
      ...writeText(nombre, { fila, columna: 1, filas: contenido.length, columnas }, contenido),
    ],
  );
}

/** Keeps columns right of the last one; `ultima` is the last of ours, from 0. */
export function reubicarColumnas(hoja: EstadoHoja, columnas: readonly number[], ultima: number): Reubicacion {
  const { nombre, filas } = hoja;
  const leer: Leer = (columna, fila) => valorEn(hoja, fila + 1, columna + 1);
  return relocate(
    columnas,
    { total: usedBy(ultima, hoja.columnas, (n) => isBlankColumn(hoja, n)), ultima, largo: filas, leer },
    (columna, contenido) => {
      const girado = Array.from({ length: filas }, (_, f) => contenido.map((c) => c[f] ?? null));
      return [
        { tipo: 'dimensionar', hoja: nombre, filas, columnas: Math.max(hoja.columnas, columna - 1 + contenido.length) },
        ...writeText(nombre, { fila: 1, columna, filas, columnas: contenido.length }, girado),
      ];
    },
  );
}
