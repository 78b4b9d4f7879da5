import { HOJAS_NUESTRAS } from '../app/hojas';
import { PREFIJO_PROTECCION } from '../sheet/hojas';
import type { Renombrada } from '../sheet/state';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type ProteccionGoogle = GoogleAppsScript.Spreadsheet.Protection;

const isNuestra = (nombre: string): boolean => (HOJAS_NUESTRAS as readonly string[]).includes(nombre);

/**
 * Sheets of ours that go by another name now: the protection of each says which it was made for, whatever the sheet is
 * called since. Nothing is read while all that are asked for are there; where some are not, only of the protections on
 * sheets that do not go by a name of ours.
 */
export function findRenamed(
  libro: Libro,
  nombres: readonly string[],
  deHojas: readonly ProteccionGoogle[],
): readonly Renombrada[] {
  const faltan = new Set<string>();
  const conSuNombre = new Set<number>();
  for (const nombre of nombres) {
    const hoja = libro.getSheetByName(nombre);
    if (hoja === null) faltan.add(nombre);
    else if (isNuestra(nombre)) conSuNombre.add(hoja.getSheetId());
  }
  if (faltan.size === 0) return [];
  return deHojas.flatMap((p) => {
    const protegida = p.getRange().getSheet();
    if (conSuNombre.has(protegida.getSheetId())) return [];
    const descripcion = p.getDescription();
    const hoja = descripcion.startsWith(PREFIJO_PROTECCION) ? descripcion.slice(PREFIJO_PROTECCION.length).trim() : '';
    if (!faltan.has(hoja)) return [];
    const ahora = protegida.getName();
    if (isNuestra(ahora)) return [];
    faltan.delete(hoja);
    return [{ hoja, ahora }];
  });
}
