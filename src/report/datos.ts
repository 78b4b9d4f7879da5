/** Rows to be published as they are: a sheet of an .xlsx, a CSV. Figures are numbers, never text. */
export interface TablaDeDatos {
  /** Of its file, after the document's own; "" for the only or main one. */
  readonly nombre: string;
  /** Name of its sheet in an .xlsx, at most 31 characters. */
  readonly hoja: string;
  /** What heads its columns: the titles of an official format, or the keys of open data. */
  readonly cabeza: 'titulo' | 'clave';
  /** Rows over that header, in an .xlsx only: how an official format begins. Absent: none. */
  readonly encabezado?: readonly (readonly string[])[];
  readonly columnas: readonly ColumnaDeDatos[];
  readonly filas: readonly (readonly DatoPublicado[])[];
}

export type DatoPublicado = string | number | null;

export interface ColumnaDeDatos {
  /** Of the open data: ASCII, in lower case with "_". */
  readonly clave: string;
  /** As the format of the PNT heads it. */
  readonly titulo: string;
  /** A date is a text "2025-03-31". */
  readonly tipo: 'texto' | 'numero' | 'fecha';
  /** For the dictionary: what it says. */
  readonly descripcion: string;
  /** For the dictionary: in which unit a number is; "" where it has none. */
  readonly unidad: string;
  /** For the dictionary: the values that it may have, or an example. */
  readonly valores: string;
}

/** What stands over each column of a table, in a file or on a page. */
export function headerOfTabla({ cabeza, columnas }: TablaDeDatos): string[] {
  return columnas.map((c) => c[cabeza]);
}
