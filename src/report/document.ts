/**
 * The document model: what a report says, as plain JSON data. Renderers (docx, HTML) give it a form; goldens compare it.
 * Lengths are DXA (twentieths of a point, 1,440 an inch), font sizes are points, colours "#RRGGBB".
 */

type Orientacion = 'vertical' | 'horizontal';

/** Letter paper; one size a document (Google Docs keeps no more), the same margin on the four sides. */
export interface Pagina {
  readonly orientacion: Orientacion;
  readonly margen: number;
}

/** Header and footer of every page. Texts may have several lines ("\n"). */
export interface Membrete {
  readonly texto: string;
  /** At the right of the header: the órgano. */
  readonly organo: string;
  readonly pie: string;
  readonly colorPrincipal: string;
  readonly colorSecundario: string;
}

/** A run: a stretch of text with one look. `tamano` null: the size of its block. */
export interface Tramo {
  readonly texto: string;
  readonly negrita?: boolean;
  readonly cursiva?: boolean;
  readonly color?: string;
  readonly tamano?: number;
}

export type Parrafo = readonly Tramo[];
export type Alineacion = 'left' | 'center' | 'right';

/** `fraccion` 0 to 1: how much of the bar is filled; the number beside it tells the truth beyond 1. */
export interface Barra {
  readonly fraccion: number;
  readonly color: string;
}

export interface Celda {
  readonly parrafos: readonly Parrafo[];
  readonly alineacion?: Alineacion;
  readonly fondo?: string;
  readonly barra?: Barra;
  /** Columns that it covers; 1 where absent. There are no rowspans: text was lost where they cross a page. */
  readonly columnas?: number;
}

export type TipoFila = 'banda' | 'encabezado' | 'cuerpo' | 'total';

export interface Fila {
  readonly tipo: TipoFila;
  readonly celdas: readonly Celda[];
  /** May break over two pages: only where its text is long. */
  readonly divisible: boolean;
}

export interface Tabla {
  readonly tipo: 'tabla';
  /** Widths of its columns; they sum to the text width of the page. */
  readonly anchos: readonly number[];
  /** How many of the first rows are repeated on every page. */
  readonly filasRepetidas: number;
  /** Small: kept on one page. */
  readonly indivisible: boolean;
  readonly tamano: number;
  readonly filas: readonly Fila[];
}

export interface Tarjeta {
  readonly cifra: string;
  readonly unidad: string;
  readonly etiqueta: string;
  readonly color: string;
}

export interface Firma {
  readonly rol: string;
  readonly nombre: string;
  readonly cargo: string;
}

export type Bloque =
  | { readonly tipo: 'titulo'; readonly texto: string; readonly subtitulo: string }
  | { readonly tipo: 'encabezado'; readonly nivel: 1 | 2 | 3; readonly texto: string }
  | { readonly tipo: 'parrafo'; readonly tramos: Parrafo }
  | { readonly tipo: 'datos'; readonly filas: readonly { readonly etiqueta: string; readonly valor: string }[] }
  | { readonly tipo: 'tarjetas'; readonly tarjetas: readonly Tarjeta[] }
  | Tabla
  | { readonly tipo: 'lista'; readonly elementos: readonly Parrafo[] }
  | { readonly tipo: 'nota'; readonly tramos: Parrafo }
  | { readonly tipo: 'firmas'; readonly firmas: readonly Firma[] };

export interface Documento {
  /** Title of the file and of the HTML page. */
  readonly titulo: string;
  readonly pagina: Pagina;
  readonly membrete: Membrete;
  readonly bloques: readonly Bloque[];
}

const CARTA = { corto: 12240, largo: 15840 };

/** Width and height of the sheet as it is read. */
export function pageSize(pagina: Pagina): { readonly ancho: number; readonly alto: number } {
  return pagina.orientacion === 'vertical'
    ? { ancho: CARTA.corto, alto: CARTA.largo }
    : { ancho: CARTA.largo, alto: CARTA.corto };
}

/** Width between margins: what the columns of every table sum to. */
export function textWidth(pagina: Pagina): number {
  return pageSize(pagina).ancho - 2 * pagina.margen;
}
