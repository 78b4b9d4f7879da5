import { ESTATUS_CLAVES, type EstatusClave } from '../../../mir/contexto';
import { SEMAFOROS, type Semaforo } from '../../../mir/semaforo';
import { CABEN_ATENCION, CABEN_VENCE } from '../../../mir/tablero';
import { CIFRAS_TABLERO } from '../../../text/tablero';
import type { Layout } from '../../layout';
import { positionsOf } from '../../layout';

/** Columns of the table by objetivo; everything else on the sheet stands on the same ones. */
export type ClaveTablero =
  | 'numero'
  | 'objetivo'
  | 'lineas'
  | 'programadas'
  | 'cumplidas'
  | EstatusClave
  | Semaforo
  | 'presupuesto';

export const COLUMNAS_TABLERO: readonly { readonly key: ClaveTablero; readonly ancho: number }[] = [
  { key: 'numero', ancho: 50 },
  { key: 'objetivo', ancho: 310 },
  { key: 'lineas', ancho: 56 },
  { key: 'programadas', ancho: 96 },
  { key: 'cumplidas', ancho: 116 },
  ...ESTATUS_CLAVES.map((key) => ({ key, ancho: 74 })),
  ...SEMAFOROS.map((key) => ({ key, ancho: 60 })),
  { key: 'presupuesto', ancho: 96 },
];

export const C = positionsOf(COLUMNAS_TABLERO);
export const ULTIMA_COLUMNA = COLUMNAS_TABLERO.length;

/** Lineas that each list has room for; the rest is counted. */
export const RENGLONES_LISTA = 10;

/** A list of lineas: the columns in which its parts begin, each running over the blank ones to its right. */
export interface ColumnasLista {
  readonly texto: number;
  readonly responsable: number;
  readonly estado: number;
  readonly ultima: number;
  /** Characters of the text that have room. */
  readonly caben: number;
}
export const LISTA_VENCE: ColumnasLista = {
  texto: C.numero,
  responsable: C.lineas,
  estado: C.cancelada,
  ultima: C.noAplica,
  caben: CABEN_VENCE,
};
export const LISTA_ATENCION: ColumnasLista = {
  texto: C.rebasada,
  responsable: C.verde,
  estado: C.morado,
  ultima: C.presupuesto,
  caben: CABEN_ATENCION,
};

export type ClaveCifra = keyof typeof CIFRAS_TABLERO;
const CLAVES_CIFRA = Object.keys(CIFRAS_TABLERO) as readonly ClaveCifra[];

export const FILA_TITULO = 1;
export const FILA_SUBTITULO = 2;
/** The band of key figures, counts by estatus and charts: nine rows, one an estatus and one a figure. */
export const FILA_BANDA = 4;
export const FILAS_BANDA = ESTATUS_CLAVES.length;
export const FILA_ENCABEZADO = FILA_BANDA + FILAS_BANDA + 1;

/** Which row is what; it follows the objetivos of the plan. */
export interface Disposicion {
  readonly primerObjetivo: number;
  readonly filaTotal: number;
  /** Title of the lists; their headers are below, then their lines. */
  readonly filaListas: number;
  readonly primeraLista: number;
  readonly filaYMas: number;
  readonly filaNotas: number;
  readonly ultimaFila: number;
}

/** `notas`: rows of notes at the end. */
export function disposicionOf({ bloques }: Layout, notas: number): Disposicion {
  const primerObjetivo = FILA_ENCABEZADO + 1;
  const filaTotal = primerObjetivo + bloques.length;
  const filaListas = filaTotal + 2;
  const primeraLista = filaListas + 2;
  const filaYMas = primeraLista + RENGLONES_LISTA;
  const filaNotas = filaYMas + 1;
  return {
    primerObjetivo,
    filaTotal,
    filaListas,
    primeraLista,
    filaYMas,
    filaNotas,
    ultimaFila: filaNotas + notas - 1,
  };
}

/** Pixels of each row: only the first ones differ, so that a plan with more objetivos changes no height. */
export function altosTablero(filas: number): number[] {
  const propios = new Map([
    [FILA_TITULO, 30],
    [FILA_SUBTITULO, 20],
    [FILA_BANDA - 1, 8],
    [FILA_BANDA, 34],
    [FILA_ENCABEZADO - 1, 8],
    [FILA_ENCABEZADO, 34],
  ]);
  return Array.from({ length: filas }, (_, i) => propios.get(i + 1) ?? (i + 1 < FILA_ENCABEZADO ? 21 : 19));
}

/** The row of a key figure. */
export const filaDeCifra = (clave: ClaveCifra): number => FILA_BANDA + CLAVES_CIFRA.indexOf(clave);

/** What a cell of the Tablero says; `objetivo` counts the objetivos of the whole plan from 0, null: of all of them. */
export type FiguraTablero =
  | { readonly tipo: 'conteo'; readonly columna: ClaveTablero; readonly objetivo: number | null }
  | { readonly tipo: 'cifra'; readonly clave: ClaveCifra }
  | { readonly tipo: 'estatus'; readonly clave: EstatusClave }
  | { readonly tipo: 'lista'; readonly lista: 'vencen' | 'atencion'; readonly renglon: number };

/** The figure that a cell of the Tablero shows, for whoever explains it; null where it is a word or blank. 1-based. */
export function figuraAt(layout: Layout, fila: number, columna: number): FiguraTablero | null {
  const d = disposicionOf(layout, 1);
  const clave = COLUMNAS_TABLERO[columna - 1]?.key;
  if (clave === undefined) return null;
  if (fila >= FILA_BANDA && fila < FILA_BANDA + FILAS_BANDA) {
    const i = fila - FILA_BANDA;
    const cifra = CLAVES_CIFRA[i];
    const estatus = ESTATUS_CLAVES[i];
    if (clave === 'cumplidas' && cifra) return { tipo: 'cifra', clave: cifra };
    return clave === 'noAplica' && estatus ? { tipo: 'estatus', clave: estatus } : null;
  }
  if (fila >= d.primerObjetivo && fila <= d.filaTotal) {
    if (clave === 'numero' || clave === 'objetivo') return null;
    return { tipo: 'conteo', columna: clave, objetivo: fila === d.filaTotal ? null : fila - d.primerObjetivo };
  }
  if (fila < d.primeraLista || fila >= d.filaYMas) return null;
  return {
    tipo: 'lista',
    lista: columna < LISTA_ATENCION.texto ? 'vencen' : 'atencion',
    renglon: fila - d.primeraLista,
  };
}
