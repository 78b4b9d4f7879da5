import { createHost } from './host';
import type { Libro } from './workbook';
import { freeHojaId } from './workbook-new';

/** Longest name of a sheet that an .xlsx holds. */
const NOMBRE_MAXIMO = 31;

function freeName(nombre: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) {
    const sufijo = ` (${n})`;
    const candidate = `${nombre.slice(0, NOMBRE_MAXIMO - sufijo.length)}${sufijo}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/**
 * Adds the sheets of one workbook to another, with their named ranges. Where a name is taken the sheet that comes gets
 * another one, and the formulas that speak of it follow. Gives the new name of each sheet by its old one. Both
 * workbooks change: the one that gives is of no use afterwards.
 */
export async function joinLibros(destino: Libro, origen: Libro): Promise<ReadonlyMap<string, string>> {
  const taken = new Set(destino.hojas.map((h) => h.nombre.toLowerCase()));
  const nombres = new Map<string, string>();
  const host = await createHost({ libro: origen, bundle: null });
  const { SpreadsheetApp } = host.services as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  for (const hoja of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    const antes = hoja.getName();
    const despues = taken.has(antes.toLowerCase())
      ? freeName(antes, new Set([...taken, ...origen.hojas.map((h) => h.nombre.toLowerCase())]))
      : antes;
    if (despues !== antes) hoja.setName(despues);
    taken.add(despues.toLowerCase());
    nombres.set(antes, despues);
  }
  SpreadsheetApp.flush();
  for (const hoja of origen.hojas) destino.hojas.push({ ...hoja, id: freeHojaId(destino) });
  const conocidos = new Set(destino.nombres.map((n) => n.nombre.toLowerCase()));
  destino.nombres.push(...origen.nombres.filter((n) => !conocidos.has(n.nombre.toLowerCase())));
  return nombres;
}
