/** Rows to be published as they are: a sheet of an .xlsx, a CSV. Figures are numbers, never text. */
export interface TablaDeDatos {
  /** Of its file, after the document's own; "" for the only or main one. */
  readonly nombre: string;
  /** Name of its sheet in an .xlsx, at most 31 characters. */
  readonly hoja: string;
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
  /** For the dictionary: what it says, in which unit. */
  readonly descripcion: string;
}
