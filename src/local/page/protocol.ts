import type { ElementoMenu, Mostrado } from '../contract';

/** What goes between a page and its server, as JSON. Types only: both sides import it. */

/** One cell that differs from an empty, default one. `estilo` and `regla` are indexes into the tables of the sheet. */
export interface VistaCelda {
  readonly fila: number;
  readonly columna: number;
  /** As displayed, under its number format. */
  readonly texto: string;
  /** As typed: a formula, or the value with nothing rounded. Left out where it equals `texto`. */
  readonly crudo?: string;
  /** The value, where it is a number. */
  readonly numero?: number;
  readonly estilo?: number;
  readonly regla?: number;
  /** Its value does not fit its validation. */
  readonly invalida?: true;
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

/** A data validation, as the cell offers it. */
export interface VistaRegla {
  /** Of a list; else null. */
  readonly opciones: readonly string[] | null;
  readonly estricta: boolean;
  /** What its author says of the cell; "" for nothing. */
  readonly ayuda: string;
}

/** CSS declarations, and data validations; both only ever grow, so that old indexes stay good. */
interface Tablas {
  readonly estilos: readonly string[];
  readonly reglas: readonly VistaRegla[];
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
  /** A page patches revision n into n + 1; on any other it gets the whole sheet. */
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

export interface ArchivoEnlace {
  readonly id: string;
  readonly nombre: string;
  readonly mimeType: string;
}

/** What a page knows of the workbook apart from its cells. */
export interface VistaLibro {
  readonly nombre: string;
  /** Who acts in this page. */
  readonly usuario: string;
  readonly usuarios: readonly UsuarioVista[];
  readonly hojas: readonly { readonly nombre: string; readonly oculta: boolean }[];
  readonly menus: readonly { readonly titulo: string; readonly elementos: readonly ElementoMenu[] }[];
  readonly archivos: readonly ArchivoEnlace[];
}

/** Who asks: a page has an id of its own, made when it was opened. */
export interface Remitente {
  readonly pagina: string;
  /** Who acts; null: whoever the program was started for. */
  readonly usuario: string | null;
}

/** Where the user stands, sent with every action. `revision` is that of the sheet on screen. */
export interface Lugar {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
  readonly revision: number;
  /** What is selected, where it is more than that cell. */
  readonly bloque?: VistaRango;
}

export type Accion =
  | { readonly tipo: 'abrir' }
  /** On the sheet where the user stands, from this cell on. */
  | {
      readonly tipo: 'editar';
      readonly fila: number;
      readonly columna: number;
      readonly textos: readonly (readonly string[])[];
      readonly pegada?: boolean;
    }
  | { readonly tipo: 'ejecutar'; readonly funcion: string; readonly args: readonly unknown[] }
  | { readonly tipo: 'usuario'; readonly correo: string }
  /** The owner lets somebody else edit the file, and sits at the keyboard as that person. */
  | { readonly tipo: 'compartir'; readonly correo: string };

export interface Peticion extends Remitente {
  readonly lugar: Lugar;
  readonly accion: Accion;
}

/** How it stands with the file of the workbook. */
export interface EstadoGuardado {
  /** Something is still to be written. */
  readonly pendiente: boolean;
  /** Why it could not be written the last time; null when it could. */
  readonly error: string | null;
}

/** The workbook as one page sees it now. */
export interface Vista {
  readonly libro: VistaLibro;
  /** The sheet on screen: what changed, or all of it when its shape changed; both null when the sheet is gone. */
  readonly parche: Parche | null;
  readonly hoja: VistaHoja | null;
  readonly guardado: EstadoGuardado;
}

/** The answer to every action. */
export interface Resultado extends Vista {
  /** The text of the refusal or failure, as Google gives it; null when it went well. */
  readonly error: string | null;
  /** What a function run gave back. */
  readonly valor: unknown;
  readonly mostrados: readonly Mostrado[];
  /** Files that this action made. */
  readonly hechos: readonly ArchivoEnlace[];
}

/** What others did since the last answer to this page. */
export interface Novedades {
  /** null: nothing. */
  readonly vista: Vista | null;
  readonly guardado: EstadoGuardado;
}
