/** What may stand between the cells of a row, the likeliest first where they tell nothing apart. */
export const SEPARADORES = ['\t', ',', ';', '|'] as const;
export type Separador = (typeof SEPARADORES)[number];

const ESCAPADO: Readonly<Record<Separador, string>> = { '\t': '\\t', ',': ',', ';': ';', '|': '\\|' };

/**
 * Rows and cells of a text (RFC 4180; LF, CRLF or CR). Quotes around a cell are left out and doubled ones are one, line
 * breaks between them stay. A quote that does not open and close its whole cell is text: clipboards do not escape it.
 * (The reader of hucre drops such a quote, or takes the rest of the file into one cell.)
 */
export function splitTabla(texto: string, separador: Separador): string[][] {
  const text = texto.replace(/(?:\r\n|\r|\n)$/, '');
  if (text === '') return [];
  const s = ESCAPADO[separador];
  const cells = new RegExp(`(${s}|\\r\\n|\\r|\\n)(?:"([^"]*(?:""[^"]*)*)"(?=${s}|\\r|\\n|$)|([^${s}\\r\\n]*))`, 'g');
  const rows: string[][] = [];
  // With what ends a row before the first one, every cell has something before it.
  for (const [, antes, entreComillas, suelta = ''] of `\n${text}`.matchAll(cells)) {
    const cell = entreComillas === undefined ? suelta : entreComillas.replace(/""/g, '"');
    const row = antes === separador ? rows[rows.length - 1] : undefined;
    if (row) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
