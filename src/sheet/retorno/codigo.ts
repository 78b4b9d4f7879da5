import { hashOf } from '../fingerprint';
import { canonicalFormula } from '../formulas';
import type { Contenido } from '../op';

/** A list with few different values, each said once: `tramos` is index, times, index, times... */
export interface Tramos<T> {
  readonly valores: readonly T[];
  readonly tramos: readonly number[];
}

export function encodeTramos<T>(items: readonly T[]): Tramos<T> {
  const valores: T[] = [];
  const known = new Map<string, number>();
  const tramos: number[] = [];
  for (const item of items) {
    const key = JSON.stringify(item);
    const index = known.get(key) ?? valores.push(item) - 1;
    known.set(key, index);
    const last = tramos.length - 2;
    if (last >= 0 && tramos[last] === index) tramos[last + 1] = (tramos[last + 1] ?? 0) + 1;
    else tramos.push(index, 1);
  }
  return { valores, tramos };
}

export function decodeTramos<T>({ valores, tramos }: Tramos<T>): T[] {
  const items: T[] = [];
  for (let i = 0; i < tramos.length; i += 2) {
    const valor = valores[tramos[i] ?? 0] as T;
    for (let n = tramos[i + 1] ?? 0; n > 0; n--) items.push(valor);
  }
  return items;
}

/** Tells a text apart from the others that may stand in the same cell. */
export const shortHash = (text: string): string => hashOf(text).slice(0, 8);

/** A content as a record keeps it: references to rows are told from the cell's own, so that a column of formulas is one text. */
export type ContenidoGuardado = Contenido | { readonly relativa: string };

/** Brackets that no formula of a spreadsheet has outside its texts. */
const REFERENCIA = /(\$?[A-Z]{1,3})([1-9]\d*)(?![\d(])/g;
const RELATIVA = /⟦(-?\d+)⟧/g;

export function packContenido(contenido: Contenido, fila: number): ContenidoGuardado {
  if (typeof contenido !== 'object' || contenido === null || !('formula' in contenido)) return contenido;
  const { formula } = contenido;
  if (formula.includes('⟦')) return contenido;
  return { relativa: formula.replace(REFERENCIA, (_, letras: string, n: string) => `${letras}⟦${Number(n) - fila}⟧`) };
}

export function unpackContenido(guardado: ContenidoGuardado, fila: number): Contenido {
  if (typeof guardado !== 'object' || guardado === null || !('relativa' in guardado)) return guardado;
  return { formula: guardado.relativa.replace(RELATIVA, (_, n: string) => String(Number(n) + fila)) };
}

/** One text for contents that are the same whatever host wrote them back. */
export function canonicalContenido(contenido: Contenido): string {
  if (contenido === null || contenido === '') return '';
  if (typeof contenido !== 'object') return `${typeof contenido} ${String(contenido)}`;
  return 'formula' in contenido ? canonicalFormula(contenido.formula) : `fecha ${contenido.fecha}`;
}

export function isFormula(contenido: unknown): contenido is { readonly formula: string } {
  return typeof contenido === 'object' && contenido !== null && 'formula' in contenido;
}
