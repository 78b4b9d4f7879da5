import type { ElementoMenu, Mostrado } from '../contract';

/** What goes between the page and its server, as JSON. Types only: both sides import it. */

/** One cell that differs from an empty, default one. `estilo` and `lista` are indexes into the tables of the sheet. */
export interface VistaCelda {
  readonly fila: number;
  readonly columna: number;
  /** As displayed, under its number format. */
  readonly texto: string;
  /** As typed: a formula, or the value with nothing rounded. Left out where it equals `texto`. */
  readonly crudo?: string;
  readonly estilo?: number;
  readonly lista?: number;
  readonly nota?: string;
  /** Only where it differs from the sheet's `bloqueada`. */
  readonly candado?: boolean;
}

export interface VistaRango {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

/** CSS declarations, and what a list validation offers; both only ever grow, so that old indexes stay good. */
interface Tablas {
  readonly estilos: readonly string[];
  readonly listas: readonly { readonly opciones: readonly string[]; readonly estricta: boolean }[];
}

/** What a chart shows, as numbers: the page draws it. */
export interface VistaGrafico {
  readonly titulo: string;
  readonly tipo: 'columnas' | 'dona';
  /** The cell of its upper left corner, 1-based, and its size in pixels. */
  readonly fila: number;
  readonly columna: number;
  readonly ancho: number;
  readonly alto: number;
  readonly etiquetas: readonly string[];
  /** A column each; of a doughnut, the first one. What is no number counts as 0. */
  readonly series: readonly { readonly nombre: string; readonly valores: readonly number[] }[];
  /** One a series, or a slice. */
  readonly colores: readonly string[];
  readonly leyenda: boolean;
}

export interface VistaHoja extends Tablas {
  readonly nombre: string;
  /** The page patches revision n into n + 1; on any other it asks for the whole sheet. */
  readonly revision: number;
  readonly filas: number;
  readonly columnas: number;
  /** Pixels, one a column. */
  readonly anchos: readonly number[];
  /** Pixels by 1-based row, only those that were set. */
  readonly altos: Readonly<Record<string, number>>;
  readonly congeladas: { readonly filas: number; readonly columnas: number };
  readonly combinadas: readonly VistaRango[];
  /** Whether the current user may not edit a cell that does not say otherwise. */
  readonly bloqueada: boolean;
  readonly graficos: readonly VistaGrafico[];
  readonly celdas: readonly VistaCelda[];
}

/** Only what changed since `desde`; a cell that became empty comes with an empty `texto` and nothing else. */
export interface Parche extends Tablas {
  readonly hoja: string;
  readonly desde: number;
  readonly revision: number;
  /** All of them: their numbers may have changed. */
  readonly graficos: readonly VistaGrafico[];
  readonly celdas: readonly VistaCelda[];
}

export interface UsuarioVista {
  readonly correo: string;
  readonly papel: 'propietario' | 'editor' | 'lector';
}

interface ArchivoEnlace {
  readonly id: string;
  readonly nombre: string;
  readonly mimeType: string;
}

/** What the page knows of the workbook apart from its cells. */
export interface VistaLibro {
  readonly nombre: string;
  readonly usuario: string;
  readonly usuarios: readonly UsuarioVista[];
  readonly hojas: readonly { readonly nombre: string; readonly oculta: boolean }[];
  readonly menus: readonly { readonly titulo: string; readonly elementos: readonly ElementoMenu[] }[];
  readonly archivos: readonly ArchivoEnlace[];
}

/** Where the user stands, sent with every action. `revision` is that of the sheet on screen. */
export interface Lugar {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
  readonly revision: number;
}

export type Accion =
  | { readonly tipo: 'abrir' }
  | { readonly tipo: 'editar'; readonly textos: readonly (readonly string[])[] }
  | { readonly tipo: 'ejecutar'; readonly funcion: string; readonly args: readonly unknown[] }
  | { readonly tipo: 'usuario'; readonly correo: string }
  /** The owner lets somebody else edit the file, and sits at the keyboard as that person. */
  | { readonly tipo: 'compartir'; readonly correo: string };

export interface Peticion {
  readonly lugar: Lugar;
  readonly accion: Accion;
}

/** The answer to every action. */
export interface Resultado {
  /** The text of the refusal or failure, as Google gives it; null when it went well. */
  readonly error: string | null;
  /** What a function run gave back. */
  readonly valor: unknown;
  readonly libro: VistaLibro;
  readonly mostrados: readonly Mostrado[];
  /** The sheet on screen: what changed, or all of it when its shape changed; null when the sheet is gone. */
  readonly parche: Parche | null;
  readonly hoja: VistaHoja | null;
  /** Set when the workbook could not be written to its file. */
  readonly sinGuardar: string | null;
}
