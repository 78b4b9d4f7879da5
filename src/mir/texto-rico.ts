/**
 * Long text as one cell of a spreadsheet keeps it and a person reads and writes it: a paragraph a line; a line that begins
 * with "· " is a bullet; lines that begin with "|" are the rows of a table, "| Evento | Fecha |", the first its header,
 * where "^" says that a cell goes on from the one above. "\\|" is a bar of the text, "\\\\" a backslash before one.
 * A blank line stays: it parts paragraphs.
 */

/** A stretch of rich text. Table rows all have as many cells; null: the cell above goes on. */
export type TramoRico =
  | { readonly tipo: 'parrafo'; readonly texto: string }
  | { readonly tipo: 'viñeta'; readonly texto: string }
  | { readonly tipo: 'tabla'; readonly filas: readonly (readonly (string | null)[])[] };
