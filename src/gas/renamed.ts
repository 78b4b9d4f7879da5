import { HOJAS_NUESTRAS } from '../app/hojas';
import { PREFIJO_PROTECCION } from '../sheet/hojas';
import type { Renombrada } from '../sheet/state';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type ProteccionGoogle = GoogleAppsScript.Spreadsheet.Protection;

/**
 * Sheets of ours that go by another name now: the protection of each says which it was made for, whatever the sheet is
 * called since. Nothing is read while all that are asked for are there.
 */
export function findRenamed(
  libro: Libro,
  nombres: readonly string[],
  deHojas: readonly ProteccionGoogle[],
): readonly Renombrada[] {
  const faltan = new Set(nombres.filter((nombre) => libro.getSheetByName(nombre) === null));
  if (faltan.size === 0) return [];
  return deHojas.flatMap((p) => {
    const descripcion = p.getDescription();
    const hoja = descripcion.startsWith(PREFIJO_PROTECCION) ? descripcion.slice(PREFIJO_PROTECCION.length).trim() : '';
    if (!faltan.has(hoja)) return [];
    const ahora = p.getRange().getSheet().getName();
    if ((HOJAS_NUESTRAS as readonly string[]).includes(ahora)) return [];
    faltan.delete(hoja);
    return [{ hoja, ahora }];
  });
}
