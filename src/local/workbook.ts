import type { Valor } from '../mir/model';
import type { FormatoCondicional, NombreDeRango, Proteccion, Rango, Validacion } from '../sheet/state';

/**
 * The workbook of the local host: what a Google spreadsheet keeps, as mutable data.
 * The services (services/) read and write it, the engine (engine.ts) computes its formulas, xlsx.ts stores it.
 */

/** Bare properties of one cell; an absent property is the default. */
export interface Celda {
  /** The stored value, or the last result of `formula`. An error result is the string "#DIV/0!" and the like. */
  valor: Valor;
  /** Canonical formula with its "=", comma separated; "" for none. */
  formula: string;
  formato?: string;
  /** "#rrggbb"; absent: no fill. */
  fondo?: string;
  color?: string;
  negrita?: boolean;
  cursiva?: boolean;
  tamano?: number;
  alineacion?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  ajuste?: boolean;
  borde?: boolean;
  nota?: string;
  validacion?: Validacion;
}

/** The kinds of chart that the host draws, by their names in Apps Script; PIE with an option pieHole is a doughnut. */
export type TipoGraficoHoja = 'COLUMN' | 'PIE';

/** A chart of a sheet, as Apps Script speaks of it. Never changed in place. */
export interface GraficoHoja {
  /** null: built by a script and not inserted. */
  readonly id: number | null;
  readonly tipo: TipoGraficoHoja;
  /** On the same rows: the first column has the labels. */
  readonly rangos: readonly Rango[];
  /** Rows of the ranges that name the series. */
  readonly encabezados: number;
  /** The cell of its upper left corner, and pixels from there. */
  readonly fila: number;
  readonly columna: number;
  readonly x: number;
  readonly y: number;
  /** Plain data: title, width, height, colors, legend, isStacked, pieHole... */
  readonly opciones: Readonly<Record<string, unknown>>;
}

export interface Hoja {
  /** Stable id (gid), never reused. */
  readonly id: number;
  nombre: string;
  filas: number;
  columnas: number;
  oculta: boolean;
  /** Sparse: celdas[fila - 1]?.[columna - 1]. */
  celdas: (Celda | undefined)[][];
  combinadas: Rango[];
  condicionales: FormatoCondicional[];
  /** `editores` null: never customised, so that the permissions are those of the file (protect() alone protects nobody). */
  protecciones: (Proteccion & { id: number })[];
  /** Pixels by 1-based column; absent: 100. */
  anchos: Map<number, number>;
  /** Pixels by 1-based row; absent: 21. */
  altos: Map<number, number>;
  filasInmovilizadas: number;
  columnasInmovilizadas: number;
  graficos: GraficoHoja[];
}

/** Who can do what with the file; kept in the sidecar FILE.xlsx.mirador.json. */
export interface Acceso {
  propietario: string;
  editores: string[];
  lectores: string[];
}

/** An installable trigger of edits. It runs as whoever made it. */
export interface Disparador {
  readonly id: string;
  /** The global function that it runs. */
  readonly funcion: string;
  /** Lower-case e-mail. */
  readonly creador: string;
}

export interface Libro {
  nombre: string;
  /** "es_MX" */
  locale: string;
  zona: string;
  hojas: Hoja[];
  nombres: (NombreDeRango & { hoja: string })[];
  acceso: Acceso;
  /** DocumentProperties. */
  propiedades: Map<string, string>;
  /** Installable triggers of the script in this document, oldest first; kept in the sidecar. */
  readonly disparadores: Disparador[];
}
