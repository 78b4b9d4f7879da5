import { ANEXO_1, type ColumnaKey } from '../mir/format';
import type { Mir } from '../mir/model';
import type { Rango } from './state';

export type TipoFila =
  | 'titulo'
  | 'encabezado'
  | 'mes'
  | 'seccion'
  | 'linea'
  | 'subtotal'
  | 'suma'
  | 'declarado'
  | 'diferencia'
  | 'leyenda'
  | 'blanco';

/** What one row of the MIR is. Indices count from 0; -1 where the row speaks of none. */
export interface FilaLayout {
  /** 1-based row of the sheet. */
  readonly fila: number;
  readonly tipo: TipoFila;
  readonly seccion: number;
  readonly objetivo: number;
  /** Index within its objetivo; in a title or legend row, which of them. */
  readonly linea: number;
}

/** The rows of one objetivo. `lineas` may be 0: then only its subtotal row is there. */
interface BloqueLayout {
  readonly seccion: number;
  readonly objetivo: number;
  readonly primera: number;
  readonly lineas: number;
  readonly filaSubtotal: number;
}

export interface Layout {
  readonly hoja: string;
  readonly filaEncabezado: number;
  readonly filaMes: number;
  /** 1-based column of each key. */
  readonly columnas: Readonly<Record<ColumnaKey, number>>;
  /** filas[i] is row i + 1. */
  readonly filas: readonly FilaLayout[];
  readonly bloques: readonly BloqueLayout[];
  /** Rows between which every linea stands; `ultima` < `primera` when there is none. */
  readonly primeraLinea: number;
  readonly ultimaLinea: number;
  /** Row of "Suma de líneas registradas". */
  readonly filaSuma: number;
  readonly ultimaFila: number;
}

export const FILAS_TITULO = 5;
const FILA_ENCABEZADO = 6;
export const FILA_MES = 7;

/** 1-based position of each record of a table of columns. */
export function positionsOf<K extends string>(columnas: readonly { readonly key: K }[]): Record<K, number> {
  return Object.fromEntries(columnas.map((c, i) => [c.key, i + 1])) as Record<K, number>;
}

const COLUMNAS_MIR: Readonly<Record<ColumnaKey, number>> = positionsOf(ANEXO_1.columnas);

/**
 * Which row is what (domain.md section 1): title block, headers, month numbers, then for each seccion its band
 * (when titled) and for each objetivo its lineas and a subtotal; at the end the sum, the declared budget with its
 * difference (when declared), a blank row and the legend.
 */
export function layoutOf(mir: Mir): Layout {
  const filas: FilaLayout[] = [];
  const bloques: BloqueLayout[] = [];
  const add = (tipo: TipoFila, seccion = -1, objetivo = -1, linea = -1): number =>
    filas.push({ fila: filas.length + 1, tipo, seccion, objetivo, linea });

  for (let i = 0; i < FILAS_TITULO; i++) add('titulo', -1, -1, i);
  add('encabezado');
  add('mes');
  mir.secciones.forEach((s, seccion) => {
    if (s.titulo !== '') add('seccion', seccion);
    s.objetivos.forEach((o, objetivo) => {
      const primera = filas.length + 1;
      for (const linea of o.lineas.keys()) add('linea', seccion, objetivo, linea);
      const filaSubtotal = add('subtotal', seccion, objetivo);
      bloques.push({ seccion, objetivo, primera, lineas: o.lineas.length, filaSubtotal });
    });
  });
  const filaSuma = add('suma');
  if (mir.presupuestoDeclarado) {
    add('declarado');
    add('diferencia');
  }
  add('blanco');
  for (const i of ANEXO_1.leyenda.keys()) add('leyenda', -1, -1, i);

  return {
    hoja: ANEXO_1.hoja,
    filaEncabezado: FILA_ENCABEZADO,
    filaMes: FILA_MES,
    columnas: COLUMNAS_MIR,
    filas,
    bloques,
    primeraLinea: FILA_MES + 1,
    ultimaLinea: filaSuma - 1,
    filaSuma,
    ultimaFila: filas.length,
  };
}

/** One rectangle an objetivo with lineas, from column `columna` on. */
export function blockRanges(layout: Layout, columna: number, columnas: number): Rango[] {
  return layout.bloques
    .filter((b) => b.lineas > 0)
    .map((b) => ({ fila: b.primera, columna, filas: b.lineas, columnas }));
}

/** Finds the row of a linea by its place in the Mir; every index counts from 0. */
export function indexLineas(layout: Layout): (seccion: number, objetivo: number, linea: number) => FilaLayout | null {
  const filas = new Map<string, FilaLayout>();
  for (const f of layout.filas) if (f.tipo === 'linea') filas.set(`${f.seccion}:${f.objetivo}:${f.linea}`, f);
  return (seccion, objetivo, linea) => filas.get(`${seccion}:${objetivo}:${linea}`) ?? null;
}
