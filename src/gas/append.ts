import type { Contenido } from '../sheet/op';
import { cellOf, type ValorDeCelda } from './cells';
import { isConvertible } from './tecleado';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A cell of a row that is put below the others. `appendRow` reads a text as if it were typed, whatever format its cell
 * has: without an apostrophe "12.10" becomes 12.1, "2025-03" a day and "=1+1" a formula.
 */
function appendedCell(contenido: Contenido, locale: string, dateOf: (fecha: string) => Date): ValorDeCelda {
  return typeof contenido === 'string' && isConvertible(contenido)
    ? `'${contenido}`
    : cellOf(contenido, locale, dateOf);
}

/**
 * Puts rows below the last one that holds something: one write for one row, which makes its own room and cannot meet
 * what somebody else writes meanwhile; for more, a look at how far the sheet goes, and a write that makes room only
 * where there is none.
 */
export function appendRows(
  hoja: Hoja,
  contenido: readonly (readonly Contenido[])[],
  locale: string,
  dateOf: (fecha: string) => Date,
): void {
  const filas = contenido.map((fila) => fila.map((c) => appendedCell(c, locale, dateOf)));
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
