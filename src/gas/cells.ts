import type { Valor } from '../mir/model';
import { toLocale } from '../sheet/formulas';
import type { Contenido } from '../sheet/op';
import type { Rango } from '../sheet/state';

/** What `Range.setValues` takes for one cell. */
export type ValorDeCelda = string | number | boolean | Date;

/**
 * A cell of `Range.getValues` as the core sees it: blank is null, a date is its ISO day in the file's time zone.
 * Dates may come from another realm, so `instanceof` says nothing of them.
 */
export function valorOf(cell: unknown, formatDay: (date: Date) => string): Valor {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (Object.prototype.toString.call(cell) === '[object Date]') return { fecha: formatDay(cell as Date) };
  throw new Error(`Range.getValues gave a ${typeof cell}, which no cell of Google Sheets holds.`);
}

/**
 * What is handed to `Range.setValues`; `dateOf` makes the Date of an ISO day. Sheets would read a text that begins with "=" as a formula and would eat a
 * leading apostrophe, so both get one more apostrophe, which Sheets takes away and keeps the rest as text (a leading
 * "+" is read as a formula too: nithinmurali/pygsheets#373). `?` Whether it stays visible in a cell of format "@".
 */
export function cellOf(contenido: Contenido, locale: string, dateOf: (fecha: string) => Date): ValorDeCelda {
  if (contenido === null) return '';
  if (typeof contenido === 'string') return /^[='+]/.test(contenido) ? `'${contenido}` : contenido;
  if (typeof contenido !== 'object') return contenido;
  if ('formula' in contenido) return toLocale(contenido.formula, locale);
  return dateOf(contenido.fecha);
}

/**
 * What makes the Date of an ISO day: its midnight in the zone of the file, which decides what day a cell shows; that of
 * the script may be another. The zone is asked once, and only when there is a date.
 */
export function createDateOf(libro: GoogleAppsScript.Spreadsheet.Spreadsheet): (fecha: string) => Date {
  let zona: string | null = null;
  return (fecha) => {
    zona = zona ?? libro.getSpreadsheetTimeZone();
    return Utilities.parseDate(fecha, zona, 'yyyy-MM-dd');
  };
}

/** A range as plain data; asks only the handle. */
export function rangoOf(r: GoogleAppsScript.Spreadsheet.Range): Rango {
  return { fila: r.getRow(), columna: r.getColumn(), filas: r.getNumRows(), columnas: r.getNumColumns() };
}

export function rangeOf(hoja: GoogleAppsScript.Spreadsheet.Sheet, r: Rango): GoogleAppsScript.Spreadsheet.Range {
  return hoja.getRange(r.fila, r.columna, r.filas, r.columnas);
}
