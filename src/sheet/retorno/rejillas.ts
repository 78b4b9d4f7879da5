import { type Columna, FORMATO_TEXTO } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../../mir/cronograma';
import { ANEXO_1 } from '../../mir/format';
import { coalesce } from '../a1';
import { REESCRITA } from '../estructura';
import { bridge, contenidoEn } from '../facetas/contenido';
import { boundingBox } from '../facetas/cuadricula';
import { at, formulaEn, INICIAL } from '../grid';
import type { Contenido, Op } from '../op';
import type { EstadoHoja, Estilo, Grid, Rango, Validacion } from '../state';
import { canonicalContenido, packContenido, unpackContenido } from './codigo';

export type ClaveRejilla = 'contenido' | 'formatos' | 'fondos' | 'estilos' | 'validaciones' | 'notas';

/** A facet that is one value a cell, as undo needs it: to tell whether a cell is as it was, and to put it back. */
export interface Rejilla<T> {
  readonly clave: ClaveRejilla;
  /** Whether a snapshot read it. */
  isRead(hoja: EstadoHoja): boolean;
  valueAt(hoja: EstadoHoja, fila: number, columna: number): T;
  /** The same text for values that make no difference. */
  canonical(valor: T): string;
  /** What a record keeps of a value, as plain data. */
  pack(valor: T, fila: number): unknown;
  unpack(guardado: unknown, fila: number): T;
  /** False for what Google lets nobody make anew. */
  isWritable(valor: T): boolean;
  op(hoja: string, rango: Rango, grid: Grid<T>): Op;
  /** The rows of a sheet: those that two states share were not written. */
  rowsOf(hoja: EstadoHoja): readonly Grid<unknown>[];
  /** Above this many rectangles one call over all of them is cheaper; what lies in between is written as it is. */
  readonly rectangulos: number;
}

const keep = <T>(valor: T): unknown => valor;

function sorted(valor: unknown): unknown {
  if (Array.isArray(valor) || typeof valor !== 'object' || valor === null) return valor;
  return Object.entries(valor).sort(([a], [b]) => (a < b ? -1 : 1));
}

function deAspecto<T>(
  clave: Exclude<ClaveRejilla, 'contenido'>,
  inicial: T,
  rectangulos: number,
  op: Rejilla<T>['op'],
  canonical: (valor: T) => string,
  isWritable: (valor: T) => boolean = () => true,
): Rejilla<T> {
  const gridOf = (hoja: EstadoHoja): Grid<T> | undefined => hoja[clave] as Grid<T> | undefined;
  return {
    clave,
    rectangulos,
    isRead: (hoja) => gridOf(hoja) !== undefined,
    valueAt: (hoja, fila, columna) => at(gridOf(hoja), fila, columna, inicial),
    canonical,
    pack: keep,
    unpack: (guardado) => guardado as T,
    isWritable,
    op,
    rowsOf: (hoja) => [gridOf(hoja) ?? []],
  };
}

const CONTENIDO: Rejilla<Contenido> = {
  clave: 'contenido',
  // Never one box over many: somebody may be typing in a yellow cell in between.
  rectangulos: Number.POSITIVE_INFINITY,
  isRead: () => true,
  valueAt: contenidoEn,
  canonical: canonicalContenido,
  pack: packContenido,
  unpack: (guardado, fila) => unpackContenido(guardado as Contenido, fila),
  isWritable: () => true,
  op: (hoja, rango, contenido) => ({ tipo: 'escribir', hoja, rango, contenido, tocaCaptura: false }),
  rowsOf: (hoja) => [hoja.valores, hoja.formulas],
};

/** In the order in which they are put back: formats before contents, so that "12.1" stays text. */
export const REJILLAS = [
  deAspecto<string>(
    'formatos',
    INICIAL.formatos,
    4,
    (hoja, rango, formatos) => ({ tipo: 'formatoNumero', hoja, rango, formatos }),
    (f) => (f === '' || f === '0.###############' ? 'General' : f),
  ),
  CONTENIDO,
  deAspecto<string>(
    'fondos',
    INICIAL.fondos,
    4,
    (hoja, rango, fondos) => ({ tipo: 'fondo', hoja, rango, fondos }),
    (f) => (f === '' ? INICIAL.fondos : f.toLowerCase()),
  ),
  deAspecto<Estilo>(
    'estilos',
    INICIAL.estilos,
    8,
    (hoja, rango, estilos) => ({ tipo: 'estilo', hoja, rango, estilos }),
    // Borders cannot be read back.
    (e) => [e.negrita, e.tamano, e.ajuste, e.alineacion, e.vertical, e.color.toLowerCase()].join(' '),
  ),
  deAspecto<Validacion | null>(
    'validaciones',
    INICIAL.validaciones,
    Number.POSITIVE_INFINITY,
    (hoja, rango, validaciones) => ({ tipo: 'validar', hoja, rango, validaciones }),
    (v) => JSON.stringify(sorted(v)),
    (v) => v?.tipo !== 'ajena',
  ),
  deAspecto<string>(
    'notas',
    INICIAL.notas,
    Number.POSITIVE_INFINITY,
    (hoja, rango, notas) => ({ tipo: 'anotar', hoja, rango, notas }),
    (n) => n,
  ),
] as readonly Rejilla<unknown>[];

/** Kinds of the columns by sheet: a call may go over rows in between where nobody captures. */
const COLUMNAS: Readonly<Record<string, readonly Columna[]>> = {
  [ANEXO_1.hoja]: ANEXO_1.columnas,
  [HOJA_CRONOGRAMA]: COLUMNAS_CRONOGRAMA,
};

/** Whether a cell that is not put back can be written as it is: text could be read as something else. */
function isKept(hoja: EstadoHoja, fila: number, columna: number, kind: Columna['kind']): boolean {
  const formula = formulaEn(hoja, fila, columna);
  if (formula !== '') return formula !== REESCRITA;
  const valor = at(hoja.valores, fila, columna, null);
  if (kind === 'formula' || valor === null || typeof valor === 'number') return true;
  // A word in a cell of text stays what it is; a sign before it would make a formula of it.
  return typeof valor === 'string' && /^\p{L}/u.test(valor) && at(hoja.formatos, fila, columna, '') === FORMATO_TEXTO;
}

const cellsIn = ({ fila, columna, filas, columnas }: Rango): readonly { fila: number; columna: number }[] =>
  Array.from({ length: filas * columnas }, (_, i) => ({
    fila: fila + Math.floor(i / columnas),
    columna: columna + (i % columnas),
  }));

function joinRects(
  rejilla: Rejilla<unknown>,
  hoja: EstadoHoja,
  rects: readonly Rango[],
  isPutBack: (fila: number, columna: number) => boolean,
): readonly Rango[] {
  if (rects.length > rejilla.rectangulos) return [boundingBox(rects)];
  if (rejilla.clave === 'validaciones') {
    return bridge(rects, (gap) =>
      cellsIn(gap).every(({ fila, columna }) => rejilla.isWritable(rejilla.valueAt(hoja, fila, columna))),
    );
  }
  if (rejilla.clave !== 'contenido') return rects;
  return bridge(rects, ({ fila, columna, filas, columnas }) => {
    for (let c = columna; c < columna + columnas; c++) {
      const kind = COLUMNAS[hoja.nombre]?.[c - 1]?.kind;
      if (kind === undefined || kind === 'captura') return false;
      for (let f = fila; f < fila + filas; f++) if (!isPutBack(f, c) && !isKept(hoja, f, c, kind)) return false;
    }
    return true;
  });
}

/** One value that is put back. */
export interface Vuelta {
  readonly fila: number;
  readonly columna: number;
  readonly valor: unknown;
}

/** As few operations as can be that put values back; cells between them are written as they are. */
export function opsOfVueltas(rejilla: Rejilla<unknown>, hoja: EstadoHoja, vueltas: readonly Vuelta[]): Op[] {
  if (vueltas.length === 0) return [];
  const valores = new Map(vueltas.map((v) => [`${v.fila}:${v.columna}`, v.valor]));
  const rects = coalesce(vueltas);
  const joined = joinRects(rejilla, hoja, rects, (fila, columna) => valores.has(`${fila}:${columna}`));
  return joined.map((rango) => {
    const grid = Array.from({ length: rango.filas }, (_, f) =>
      Array.from({ length: rango.columnas }, (__, c) => {
        const [fila, columna] = [rango.fila + f, rango.columna + c];
        const key = `${fila}:${columna}`;
        return valores.has(key) ? valores.get(key) : rejilla.valueAt(hoja, fila, columna);
      }),
    );
    return rejilla.op(hoja.nombre, rango, grid);
  });
}

/** Whether Google refuses to write a content under a validation, from a script too. A formula may give anything. */
export function isRefused(contenido: Contenido, validacion: Validacion | null): boolean {
  if (contenido === null || !validacion || validacion.tipo === 'ajena' || !validacion.estricta) return false;
  if (typeof contenido === 'object') return true;
  if (validacion.tipo === 'lista') return !validacion.opciones.includes(String(contenido));
  if (typeof contenido !== 'number') return true;
  return contenido < validacion.minimo || (validacion.tipo === 'numeroEntre' && contenido > validacion.maximo);
}

/** The validation of a cell, null where there is none or it was not read. */
export function validacionEn(hoja: EstadoHoja, fila: number, columna: number): Validacion | null {
  return at(hoja.validaciones, fila, columna, null);
}
