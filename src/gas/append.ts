import type { Contenido } from '../sheet/op';
import { cellOf, type ValorDeCelda } from './cells';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A cell of a row that is put below the others. Sheets reads a text of a script as if it were typed, and nobody has given
 * these rows a format: without its apostrophe "12.10" would become 12.1 and "=1+1" a formula.
 */
function loggedCell(contenido: Contenido, locale: string, dateOf: (fecha: string) => Date): ValorDeCelda {
  return typeof contenido === 'string' && contenido !== '' ? `'${contenido}` : cellOf(contenido, locale, dateOf);
}

/**
 * Puts rows below the last one that holds something: one write for one row, which makes its own room; for more, a look
 * at how far the sheet goes, and a write that makes room only where there is none.
 */
export function appendRows(
  hoja: Hoja,
  contenido: readonly (readonly Contenido[])[],
  conFormato: boolean,
  locale: string,
  dateOf: (fecha: string) => Date,
): void {
  const write = conFormato ? cellOf : loggedCell;
  const filas = contenido.map((fila) => fila.map((c) => write(c, locale, dateOf)));
  const [primera] = filas;
  if (!primera) return;
  if (filas.length === 1) {
    hoja.appendRow(primera);
    return;
  }
  const ultima = hoja.getLastRow();
  const hay = hoja.getMaxRows();
  if (hay - ultima < filas.length) hoja.insertRowsAfter(hay, filas.length - (hay - ultima));
  hoja.getRange(ultima + 1, 1, filas.length, primera.length).setValues(filas);
}
