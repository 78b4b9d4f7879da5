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
  /** Below its paragraphs: what a cell of running text holds (the forms of the JGE). */
  readonly bloques?: readonly BloqueDeCelda[];
  /** It goes on from the cell above: no line between the two. */
  readonly sigue?: true;
}

export type TipoFila = 'banda' | 'encabezado' | 'cuerpo' | 'total';

export interface Fila {
  readonly tipo: TipoFila;
  readonly celdas: readonly Celda[];
  /** May break over two pages: only where its text is long. */
  readonly divisible: boolean;
  /** Stands on the page of the row after it: that one goes on from it. */
  readonly conSiguiente?: boolean;
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
  /** A printed form: a line around every cell, and every text from the top of its own. */
  readonly formato?: true;
  /** Rows close together, for sheets that are to fit on one page. */
  readonly compacta?: boolean;
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

export interface ParrafoSuelto {
  readonly tipo: 'parrafo';
  readonly tramos: Parrafo;
}

export interface Lista {
  readonly tipo: 'lista';
  readonly elementos: readonly Parrafo[];
  /** What stands before each, as written ("a)", "1."); absent: a bullet. */
  readonly marcas?: readonly string[];
}

/** A table in a cell is one of text: its widths sum to what the cell has inside. */
export type BloqueDeCelda = ParrafoSuelto | Lista | Tabla;

export type Bloque =
  /** A page of its own, without letterhead or footer; the first block of a document or none. */
  | {
      readonly tipo: 'portada';
      readonly institucion: string;
      readonly organo: string;
      readonly titulo: string;
      readonly subtitulo: string;
      /** At its foot: place, date, instrumento. */
      readonly renglones: readonly string[];
    }
  /** Contents: every `encabezado` down to `nivel`, with the number of its page where the program that shows it knows. */
  | { readonly tipo: 'indice'; readonly titulo: string; readonly nivel: 1 | 2 | 3 }
  /** What follows begins a page; of another orientation or margin where `pagina` says one. */
  | { readonly tipo: 'salto'; readonly pagina: Pagina | null }
  /** `formato`: the long title of a printed form, smaller and in the middle. */
  | { readonly tipo: 'titulo'; readonly texto: string; readonly subtitulo: string; readonly formato?: true }
  | { readonly tipo: 'encabezado'; readonly nivel: 1 | 2 | 3; readonly texto: string }
  | ParrafoSuelto
  | { readonly tipo: 'datos'; readonly filas: readonly { readonly etiqueta: string; readonly valor: string }[] }
  | { readonly tipo: 'tarjetas'; readonly tarjetas: readonly Tarjeta[] }
  | Tabla
  | Lista
  | { readonly tipo: 'nota'; readonly tramos: Parrafo }
  | { readonly tipo: 'firmas'; readonly firmas: readonly Firma[] };

/** A stretch of a document that a template may place with {{clave}}, move or leave out. */
export interface Parte {
  /** ASCII, unique in its document. */
  readonly clave: string;
  readonly bloques: readonly Bloque[];
}

/** What a template may repeat a row for, by the keys of its record. */
export type RenglonDePlantilla = Readonly<Record<string, string>>;

export interface Documento {
  /** Title of the file and of the HTML page. */
  readonly titulo: string;
  /** How it begins; a `salto` may change it. */
  readonly pagina: Pagina;
  readonly membrete: Membrete;
  readonly partes: readonly Parte[];
  /** Single facts, as printed: what a template writes for {{clave}}. No key is that of a part. */
  readonly campos: Readonly<Record<string, string>>;
  /** Rows, as printed: what a template repeats a table row for. */
  readonly listas: Readonly<Record<string, readonly RenglonDePlantilla[]>>;
}

/** Every block of a document, in reading order. */
export function bloquesOf(doc: Documento): Bloque[] {
  return doc.partes.flatMap((parte) => parte.bloques);
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
