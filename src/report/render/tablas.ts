import { headerOfTabla, type TablaDeDatos } from '../datos';
import { renderCsv } from './csv';
import { encodeUtf8 } from './utf8';
import { renderXlsx } from './xlsx';

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MIME_CSV = 'text/csv';

/** One file of a document of tables, with its extension in its name. */
interface ArchivoDeTablas {
  readonly nombre: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of tables: one .xlsx with a sheet each, first, and a CSV each. In Drive the .xlsx becomes a native Sheet
 * (target type application/vnd.google-apps.spreadsheet) and the CSVs stay files, since those are what is published.
 */
export function archivosDeTablas(nombre: string, tablas: readonly TablaDeDatos[]): ArchivoDeTablas[] {
  const csvs = tablas.map((tabla) => ({
    nombre: `${[nombre, tabla.nombre].filter((parte) => parte !== '').join(' ')}.csv`,
    mimeType: MIME_CSV,
    bytes: encodeUtf8(renderCsv([headerOfTabla(tabla), ...tabla.filas])),
  }));
  return [{ nombre: `${nombre}.xlsx`, mimeType: MIME_XLSX, bytes: renderXlsx(tablas) }, ...csvs];
}
