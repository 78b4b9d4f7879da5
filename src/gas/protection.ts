import type { Proteccion } from '../sheet/state';
import { rangoOf } from './cells';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type ProteccionGoogle = GoogleAppsScript.Spreadsheet.Protection;

/** Google tells the editors of a protection only to those who may edit it: five reads at most. */
function proteccionOf(p: ProteccionGoogle, propietario: string): Proteccion {
  const esHoja = p.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET;
  const editores = p.canEdit() ? p.getEditors().map((u) => u.getEmail().toLowerCase()) : null;
  return {
    ambito: esHoja ? 'hoja' : 'rango',
    descripcion: p.getDescription(),
    rango: esHoja ? null : rangoOf(p.getRange()),
    abiertos: esHoja ? p.getUnprotectedRanges().map(rangoOf) : [],
    editores: editores ? editores.filter((e) => e !== propietario).sort() : null,
    soloAdvierte: p.isWarningOnly(),
  };
}

/**
 * Protections by sheet id. In short (`completa` false) only their presence is known, for one read of the whole file:
 * null says "there is one, not judged", and a sheet without any is absent.
 */
export function readProtections(
  libro: Libro,
  deHojas: readonly ProteccionGoogle[],
  completa: boolean,
): Map<number, readonly Proteccion[] | null> {
  const found = new Map<number, readonly Proteccion[] | null>();
  if (!completa) {
    for (const p of deHojas) found.set(p.getRange().getSheet().getSheetId(), null);
    return found;
  }
  const propietario = libro.getOwner()?.getEmail().toLowerCase() ?? '';
  for (const p of [...deHojas, ...libro.getProtections(SpreadsheetApp.ProtectionType.RANGE)]) {
    const id = p.getRange().getSheet().getSheetId();
    found.set(id, [...(found.get(id) ?? []), proteccionOf(p, propietario)]);
  }
  return found;
}

/** Whether who runs this may write under the sheet protections: they are made together, so the first one answers. */
export function canEditProtected(deHojas: readonly ProteccionGoogle[]): boolean {
  return deHojas[0]?.canEdit() ?? true;
}

/**
 * Makes the sheet protection be as it should: `Sheet.protect()` gives the one that is there, so none is doubled.
 * Neither the owner nor who runs this can be taken out; a new protection begins with every editor of the file in it.
 */
export function writeProtection(
  protection: ProteccionGoogle,
  desired: Proteccion,
  abiertos: GoogleAppsScript.Spreadsheet.Range[],
): void {
  protection.setDescription(desired.descripcion);
  if (protection.isWarningOnly() !== desired.soloAdvierte) protection.setWarningOnly(desired.soloAdvierte);
  if (desired.ambito === 'hoja') protection.setUnprotectedRanges(abiertos);
  if (!desired.editores || desired.soloAdvierte) return;
  const wanted = new Set(desired.editores);
  if (wanted.size > 0) protection.addEditors([...wanted]);
  const others = protection
    .getEditors()
    .map((u) => u.getEmail())
    .filter((correo) => !wanted.has(correo.toLowerCase()));
  if (others.length > 0) protection.removeEditors(others);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}
