import { restructure, type Sentido } from '../estructura';
import { contenidoEn } from '../facetas/contenido';
import { textoEn } from '../grid';
import type { Op } from '../op';
import type { EstadoHoja } from '../state';
import { canonicalContenido, isFormula, shortHash } from './codigo';

export type OpDeLineas = Extract<
  Op,
  { tipo: 'insertarFilas' | 'insertarColumnas' | 'eliminarFilas' | 'eliminarColumnas' }
>;

export function isDeLineas(op: Op): op is OpDeLineas {
  return /^(?:insertar|eliminar)(?:Filas|Columnas)$/.test(op.tipo);
}

/** One change of rows or columns as numbers; `cuantas` < 0: taken out. */
interface Paso {
  readonly sentido: Sentido;
  readonly desde: number;
  readonly cuantas: number;
}

function pasoOf(op: OpDeLineas): Paso {
  switch (op.tipo) {
    case 'insertarFilas':
      return { sentido: 'filas', desde: op.fila, cuantas: op.filas };
    case 'eliminarFilas':
      return { sentido: 'filas', desde: op.fila, cuantas: -op.filas };
    case 'insertarColumnas':
      return { sentido: 'columnas', desde: op.columna, cuantas: op.columnas };
    case 'eliminarColumnas':
      return { sentido: 'columnas', desde: op.columna, cuantas: -op.columnas };
  }
}

/** What takes an operation back. */
function inverseOf(op: OpDeLineas): OpDeLineas {
  switch (op.tipo) {
    case 'insertarFilas':
      return { ...op, tipo: 'eliminarFilas' };
    case 'eliminarFilas':
      return { ...op, tipo: 'insertarFilas' };
    case 'insertarColumnas':
      return { ...op, tipo: 'eliminarColumnas' };
    case 'eliminarColumnas':
      return { ...op, tipo: 'insertarColumnas' };
  }
}

/** What takes them all back, in order. */
export function inverseOps(ops: readonly OpDeLineas[]): OpDeLineas[] {
  return [...ops].reverse().map(inverseOf);
}

/** A sheet with its rows and columns as before `ops`; formulas keep the text that they have. */
export function rewind(hoja: EstadoHoja, ops: readonly OpDeLineas[]): EstadoHoja {
  return inverseOps(ops).reduce((h, op) => {
    const { sentido, desde, cuantas } = pasoOf(op);
    return restructure(h, sentido, desde, cuantas);
  }, hoja);
}

/** Which row (or column) stands where after `ops`: 1.. those that were there, -1, -2.. those put in, in their order. */
function idsAfter(cuantas: number, ops: readonly OpDeLineas[], sentido: Sentido): number[] {
  const ids = Array.from({ length: cuantas }, (_, i) => i + 1);
  let nuevas = 0;
  for (const paso of ops.map(pasoOf)) {
    if (paso.sentido !== sentido) continue;
    while (paso.cuantas > 0 && ids.length < paso.desde - 1) ids.push(ids.length + 1);
    if (paso.cuantas > 0) ids.splice(paso.desde - 1, 0, ...Array.from({ length: paso.cuantas }, () => --nuevas));
    else ids.splice(paso.desde - 1, -paso.cuantas);
  }
  return ids;
}

/** How a sheet was laid out before a plan moved its rows or columns, and what the plan left in those that it put in. */
export interface Orden {
  readonly ops: readonly OpDeLineas[];
  /** Three characters a row and a column: the longest text near its beginning. */
  readonly filas: string;
  readonly columnas: string;
  /** Hashes of what the plan left in what it put in, by the ids of row and column (`idsAfter`): "-1:5". */
  readonly puestas: Readonly<Record<string, string>>;
}

const LARGO = 3;
const BLANCA = '---';
/** A row is told by its first columns, a column by its first rows: captures stand farther away. */
const CABEZA: Readonly<Record<Sentido, number>> = { filas: 8, columnas: 10 };

function keyAt(hoja: EstadoHoja, sentido: Sentido, i: number): string {
  let longest = '';
  for (let j = 1; j <= CABEZA[sentido]; j++) {
    const [fila, columna] = sentido === 'filas' ? [i, j] : [j, i];
    const contenido = contenidoEn(hoja, fila, columna);
    const texto = typeof contenido === 'object' ? '' : textoEn(hoja, fila, columna);
    if (texto.length > longest.length) longest = texto;
  }
  return longest === '' ? BLANCA : shortHash(longest).slice(0, LARGO);
}

const sizeOf = (hoja: EstadoHoja, sentido: Sentido): number =>
  sentido === 'filas' ? hoja.valores.length : hoja.valores.reduce((max, row) => Math.max(max, row.length), 0);

const keysOf = (hoja: EstadoHoja, sentido: Sentido): string[] =>
  Array.from({ length: sizeOf(hoja, sentido) }, (_, i) => keyAt(hoja, sentido, i + 1));

/**
 * Cells of what was put in, on a sheet laid out as after `ops`, by the ids of their row and column; formulas are left
 * out, since they move.
 */
function valuesPutIn(hoja: EstadoHoja, largo: Readonly<Record<Sentido, number>>, ops: readonly OpDeLineas[]) {
  const found: Record<string, string> = {};
  const filas = idsAfter(largo.filas, ops, 'filas');
  const columnas = idsAfter(largo.columnas, ops, 'columnas');
  const note = (f: number, c: number): void => {
    const contenido = contenidoEn(hoja, f + 1, c + 1);
    if (contenido === null || isFormula(contenido)) return;
    found[`${filas[f] ?? `+${f}`}:${columnas[c] ?? `+${c}`}`] = shortHash(canonicalContenido(contenido));
  };
  const [alto, ancho] = [hoja.valores.length, sizeOf(hoja, 'columnas')];
  for (const [f, id] of filas.entries()) for (let c = 0; id < 0 && c < ancho; c++) note(f, c);
  for (const [c, id] of columnas.entries()) for (let f = 0; id < 0 && f < alto; f++) note(f, c);
  return found;
}

/** What must be kept of a sheet whose rows or columns a plan moves. */
export function ordenOf(antes: EstadoHoja, despues: EstadoHoja, ops: readonly OpDeLineas[]): Orden {
  const largo = { filas: antes.valores.length, columnas: sizeOf(antes, 'columnas') };
  return {
    ops,
    filas: keysOf(antes, 'filas').join(''),
    columnas: keysOf(antes, 'columnas').join(''),
    puestas: valuesPutIn(despues, largo, ops),
  };
}

function splitKeys(text: string): string[] {
  return Array.from({ length: text.length / LARGO }, (_, i) => text.slice(i * LARGO, (i + 1) * LARGO));
}

/** How many of the rows (or columns) stand where they would after `ops`. */
function score(present: readonly string[], original: readonly string[], ops: readonly OpDeLineas[], sentido: Sentido) {
  return idsAfter(original.length, ops, sentido).reduce((sum, id, i) => {
    const key = present[i] ?? BLANCA;
    if (key === BLANCA) return sum;
    return sum + (id < 0 ? 1 : key === original[id - 1] ? 2 : 0);
  }, 0);
}

/**
 * How many of the operations of a plan stand on a sheet as it is: all of them, fewer when the plan or its undo was
 * stopped. null when so much has moved since that it cannot be told.
 */
export function stepsApplied(hoja: EstadoHoja, orden: Orden): number | null {
  const original = { filas: splitKeys(orden.filas), columnas: splitKeys(orden.columnas) };
  const present = { filas: keysOf(hoja, 'filas'), columnas: keysOf(hoja, 'columnas') };
  const scoreOf = (n: number): number =>
    (['filas', 'columnas'] as const).reduce(
      (sum, sentido) => sum + score(present[sentido], original[sentido], orden.ops.slice(0, n), sentido),
      0,
    );
  const scores = Array.from({ length: orden.ops.length + 1 }, (_, n) => scoreOf(n));
  const best = Math.max(...scores);
  const known = [...original.filas, ...original.columnas].filter((k) => k !== BLANCA).length;
  return best < known ? null : scores.indexOf(best);
}

/** Whether somebody has written since in rows or columns that the plan put in: they cannot be taken out any more. */
export function isWrittenSince(hoja: EstadoHoja, orden: Orden, pasos: number): boolean {
  const largo = { filas: orden.filas.length / LARGO, columnas: orden.columnas.length / LARGO };
  const found = valuesPutIn(hoja, largo, orden.ops.slice(0, pasos));
  return Object.entries(found).some(([cell, hash]) => orden.puestas[cell] !== hash);
}

/** Whether a cell of the sheet as it was before stood in a row or column that the plan took out. */
export function takenOut(orden: Orden | undefined): (fila: number, columna: number) => boolean {
  if (!orden) return () => false;
  const missing = (cuantas: number, sentido: Sentido): Set<number> => {
    const left = new Set(idsAfter(cuantas, orden.ops, sentido));
    return new Set(Array.from({ length: cuantas }, (_, i) => i + 1).filter((id) => !left.has(id)));
  };
  const filas = missing(orden.filas.length / LARGO, 'filas');
  const columnas = missing(orden.columnas.length / LARGO, 'columnas');
  return (fila, columna) => filas.has(fila) || columnas.has(columna);
}
