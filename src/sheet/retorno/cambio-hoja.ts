import { coalesce } from '../a1';
import { HOJA_BASELINE } from '../baseline';
import { contenidoEn } from '../facetas/contenido';
import { keyOfGrafico } from '../facetas/graficos';
import { ANCHO_INICIAL } from '../grid';
import type { Op } from '../op';
import type { EstadoHoja, FormatoCondicional, Grafico, NombreDeRango, Proteccion, Rango } from '../state';
import { encodeTramos, isFormula, shortHash, type Tramos } from './codigo';
import { compareLineas, type LineasGuardadas, textRowsOf } from './lineas-guardadas';
import { isDeLineas, type Orden, ordenOf, rewind } from './orden';
import { type ClaveRejilla, isRefused, REJILLAS, type Rejilla, validacionEn } from './rejillas';

/** Cells that a plan changed, rectangle by rectangle: what they held, and the hash of what it left. */
export interface Celdas {
  readonly rangos: readonly (readonly [fila: number, columna: number, filas: number, columnas: number])[];
  readonly antes: Tramos<unknown>;
  readonly despues: Tramos<string>;
}

/** Stands for whatever formula is in the cell: Google rewrote it when rows moved. */
export const CUALQUIER_FORMULA = '*';

/** What a plan took away from a list of a sheet, and what it put there. */
export interface CambioLista<T> {
  readonly quitadas: readonly T[];
  readonly puestas: readonly T[];
}

/** [position, before, every size that the plan gives it on its way]; before null: as its text needs. */
export type CambioMedida = readonly [posicion: number, antes: number | null, ...puestas: number[]];

interface AntesDespues<T> {
  readonly antes: T;
  readonly despues: T;
}

/** What a plan did to one sheet that was there before, in its rows and columns of before. */
export interface CambioHoja {
  readonly hoja: string;
  readonly celdas: Readonly<Partial<Record<ClaveRejilla, Celdas>>>;
  readonly combinadas?: CambioLista<Rango>;
  readonly nombres?: CambioLista<NombreDeRango>;
  readonly graficos?: CambioLista<Grafico>;
  /** All those, before and after, of each description that changed: there may be one too many. */
  readonly protecciones?: CambioLista<Proteccion>;
  readonly condicionales?: AntesDespues<readonly FormatoCondicional[]>;
  readonly inmovilizadas?: AntesDespues<{ readonly filas: number; readonly columnas: number }>;
  readonly anchos?: readonly CambioMedida[];
  readonly altos?: readonly CambioMedida[];
  readonly oculta?: boolean;
  readonly orden?: Orden;
  /** Only of the baseline. */
  readonly lineas?: LineasGuardadas;
}

interface Celda {
  readonly fila: number;
  readonly columna: number;
}

/** Cells whose validation has to make way, and come back, when what stood under it is written again. */
function cellsInTheWay(antes: EstadoHoja, despues: EstadoHoja): Celda[] {
  if (!antes.validaciones) return [];
  const contenidos = REJILLAS.filter((r) => r.clave === 'contenido');
  return contenidos
    .flatMap((r) => changedCells(r, antes, despues, false))
    .filter(({ fila, columna }) => isRefused(contenidoEn(antes, fila, columna), validacionEn(despues, fila, columna)));
}

/** The very same value, or formula as it is written: nearly all are, and need not be made canonical. */
function isWrittenSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isFormula(a) && isFormula(b) && a.formula === b.formula;
}

/** Cells of a facet that two states hold otherwise; rows that they share were written by nobody. */
function changedCells(r: Rejilla<unknown>, antes: EstadoHoja, despues: EstadoHoja, rewritten: boolean): Celda[] {
  const cells: Celda[] = [];
  const grids = [antes, despues].map((h) => r.rowsOf(h));
  const filas = grids.flat().reduce((max, g) => Math.max(max, g.length), 0);
  for (let f = 0; f < filas; f++) {
    const [a = [], b = []] = grids.map((of) => of.map((g) => g[f]));
    if (!rewritten && a.every((row, i) => row === b[i])) continue;
    const columnas = [...a, ...b].reduce((max, row) => Math.max(max, row?.length ?? 0), 0);
    for (let columna = 1; columna <= columnas; columna++) {
      const valor = r.valueAt(antes, f + 1, columna);
      const left = r.valueAt(despues, f + 1, columna);
      const same = isWrittenSame(valor, left) || r.canonical(valor) === r.canonical(left);
      if (!same || (rewritten && isFormula(valor))) cells.push({ fila: f + 1, columna });
    }
  }
  return cells;
}

function celdasOf(
  r: Rejilla<unknown>,
  antes: EstadoHoja,
  despues: EstadoHoja,
  rewritten: boolean,
  also: readonly Celda[] = [],
): Celdas | null {
  if (!r.isRead(antes)) return null;
  const rects = coalesce([...changedCells(r, antes, despues, rewritten), ...also]);
  if (rects.length === 0) return null;
  const valores: unknown[] = [];
  const huellas: string[] = [];
  for (const rect of rects) {
    for (const { fila, columna } of cellsOf(rect)) {
      const valor = r.valueAt(antes, fila, columna);
      const left = r.valueAt(despues, fila, columna);
      valores.push(r.pack(valor, fila));
      const anyFormula = rewritten && isFormula(valor) && isFormula(left);
      huellas.push(anyFormula ? CUALQUIER_FORMULA : shortHash(r.canonical(left)));
    }
  }
  return {
    rangos: rects.map((q) => [q.fila, q.columna, q.filas, q.columnas] as const),
    antes: encodeTramos(valores),
    despues: encodeTramos(huellas),
  };
}

/** The cells of a rectangle, row by row. */
export function cellsOf({ fila, columna, filas, columnas }: Rango): Celda[] {
  return Array.from({ length: filas * columnas }, (_, i) => ({
    fila: fila + Math.floor(i / columnas),
    columna: columna + (i % columnas),
  }));
}

/** What stands in one list and not in the other, repeated items counted. */
function minus<T>(list: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const left = new Map<string, number>();
  for (const item of other) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
  return list.filter((item) => {
    const n = left.get(keyOf(item)) ?? 0;
    left.set(keyOf(item), n - 1);
    return n <= 0;
  });
}

function cambioLista<T>(
  antes: readonly T[] | undefined,
  despues: readonly T[] | undefined,
  keyOf: (item: T) => string,
): CambioLista<T> | null {
  if (!antes || !despues || antes === despues) return null;
  const quitadas = minus(antes, despues, keyOf);
  const puestas = minus(despues, antes, keyOf);
  return quitadas.length + puestas.length === 0 ? null : { quitadas, puestas };
}

function cambioProtecciones(antes: EstadoHoja, despues: EstadoHoja, usuario: string): CambioLista<Proteccion> | null {
  const changed = cambioLista(antes.protecciones, despues.protecciones, (p) => keyOfProteccion(p, usuario));
  if (!changed) return null;
  const nombres = new Set([...changed.quitadas, ...changed.puestas].map((p) => p.descripcion));
  const of = (h: EstadoHoja): Proteccion[] => (h.protecciones ?? []).filter((p) => nombres.has(p.descripcion));
  return { quitadas: of(antes), puestas: of(despues) };
}

type OpDeMedida = Extract<Op, { tipo: 'ancho' | 'alto' }>;

function cambioMedidas(
  antes: readonly (number | null)[] | undefined,
  ops: readonly OpDeMedida[],
  inicial: number | null,
): CambioMedida[] | null {
  if (!antes || ops.length === 0) return null;
  const puestas = new Map<number, number[]>();
  for (const op of ops) {
    const [desde, cuantas] = op.tipo === 'ancho' ? [op.columna, op.columnas] : [op.fila, op.filas];
    for (let i = desde; i < desde + cuantas; i++) puestas.set(i, [...(puestas.get(i) ?? []), op.pixeles]);
  }
  return [...puestas].map(([i, sizes]): CambioMedida => [i, antes[i - 1] ?? inicial, ...sizes]);
}

function cambioValor<T>(antes: T | undefined, despues: T | undefined): AntesDespues<T> | null {
  if (antes === undefined || despues === undefined || JSON.stringify(antes) === JSON.stringify(despues)) return null;
  return { antes, despues };
}

/** Ranges that are the same; the order of their fields is not looked at. */
export const keyOfRango = (r: Rango | null): string => (r ? `${r.fila}:${r.columna}:${r.filas}:${r.columnas}` : '');
export const keyOfNombre = (n: NombreDeRango): string => `${n.nombre}=${keyOfRango(n.rango)}`;
/** Who runs the plan is added to what it protects, and cannot be taken out: not held against it. */
export function keyOfProteccion(p: Proteccion, usuario: string): string {
  const editores = p.editores?.filter((correo) => correo !== usuario.toLowerCase());
  const abiertos = p.abiertos.map(keyOfRango).sort().join();
  return [p.ambito, p.descripcion, keyOfRango(p.rango), abiertos, editores?.join() ?? '?', p.soloAdvierte].join('|');
}

/** Without what is null: a record says only what changed. */
function compact<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, v]) => v !== null)) as never;
}

/**
 * What a plan did to a sheet. `despues`: as the plan leaves it; `escritas`: what it does to it, in order;
 * `rewritten`: Google rewrites its formulas because rows or columns moved, here or on another sheet.
 */
export function cambioDeHoja(
  antes: EstadoHoja,
  despues: EstadoHoja,
  escritas: readonly Op[],
  rewritten: boolean,
  usuario: string,
): CambioHoja | null {
  const ops = escritas.filter(isDeLineas);
  const left = rewind(despues, ops);
  const deBaseline = antes.nombre === HOJA_BASELINE;
  const celdas: Partial<Record<ClaveRejilla, Celdas>> = {};
  for (const r of REJILLAS) {
    if (deBaseline && r.clave === 'contenido') continue;
    const also = r.clave === 'validaciones' ? cellsInTheWay(antes, left) : [];
    const changed = celdasOf(r, antes, left, rewritten && r.clave === 'contenido', also);
    if (changed) celdas[r.clave] = changed;
  }
  const rest = compact({
    combinadas: cambioLista(antes.combinadas, left.combinadas, keyOfRango),
    nombres: cambioLista(antes.nombres, left.nombres, keyOfNombre),
    graficos: cambioLista(antes.graficos, left.graficos, keyOfGrafico),
    protecciones: cambioProtecciones(antes, left, usuario),
    condicionales: cambioValor(antes.condicionales, left.condicionales),
    inmovilizadas: cambioValor(antes.inmovilizadas, left.inmovilizadas),
    anchos: cambioMedidas(antes.anchos, escritas.filter((op) => op.tipo === 'ancho') as OpDeMedida[], ANCHO_INICIAL),
    altos: cambioMedidas(antes.altos, escritas.filter((op) => op.tipo === 'alto') as OpDeMedida[], null),
    oculta: antes.oculta === left.oculta ? null : antes.oculta,
    orden: ops.length === 0 ? null : ordenOf(antes, despues, ops),
    lineas: deBaseline ? compareLineas(textRowsOf(antes), textRowsOf(left)) : null,
  });
  if (Object.keys(celdas).length + Object.keys(rest).length === 0) return null;
  return { hoja: antes.nombre, celdas, ...rest };
}
