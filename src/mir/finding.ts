/** What somebody should know about the workbook: bad input is data, never an exception (cli.md). */
export type Severidad = 'error' | 'advertencia' | 'aviso';

export interface Finding {
  /** Public and stable: "CAP-01". */
  readonly code: string;
  readonly severidad: Severidad;
  readonly hoja: string | null;
  /** A1, a cell or a range. */
  readonly celda: string | null;
  /** "12.1", or null when it is about no single linea. */
  readonly linea: string | null;
  readonly mensaje: string;
  readonly remedio: string;
}
