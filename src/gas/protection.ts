import { PREFIJO_PROTECCION } from '../sheet/hojas';
import type { Proteccion } from '../sheet/state';
import { rangeOf, rangoOf } from './cells';
import { currentUser } from './session';

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

/**
 * Whether who runs this may write under our sheet protections: they are made together, so the first of ours answers.
 * One that somebody else put on a sheet of theirs says nothing of it.
 */
export function canEditProtected(deHojas: readonly ProteccionGoogle[]): boolean {
  const nuestra = deHojas.find((p) => p.getDescription().startsWith(PREFIJO_PROTECCION)) ?? deHojas[0];
  return nuestra?.canEdit() ?? true;
}

/** A protection to be written, with the sheet that it is on. */
interface Pedida {
  readonly hoja: GoogleAppsScript.Spreadsheet.Sheet;
  readonly desired: Proteccion;
}

function putProtection({ hoja, desired }: Pedida, yo: string): ProteccionGoogle {
  const protection = desired.rango ? rangeOf(hoja, desired.rango).protect() : hoja.protect();
  protection.setDescription(desired.descripcion);
  // First: Google refuses editors on a protection that only warns (Sheets API, ProtectedRange; burnash/gspread#1437).
  protection.setWarningOnly(desired.soloAdvierte);
  if (desired.ambito === 'hoja') protection.setUnprotectedRanges(desired.abiertos.map((r) => rangeOf(hoja, r)));
  // When the permission of who runs this comes from a group, Google throws on taking the group out (class Protection).
  if (desired.editores && yo !== '') protection.addEditors([yo]);
  return protection;
}

/**
 * Makes protections be as they should: `Sheet.protect()` gives the one that is there, so none is doubled. A new one
 * begins with every editor of the file in it; neither the owner nor who runs this can be taken out.
 * All are put, then all are read, then the rest is written: Google flushes at each turn from writing to reading.
 * Addresses that people typed come last: one that Google refuses must find everything closed.
 */
export function writeProtections(pedidas: readonly Pedida[]): void {
  if (pedidas.length === 0) return;
  const yo = currentUser();
  const found = pedidas
    .map((pedida) => ({ editores: pedida.desired.editores, protection: putProtection(pedida, yo) }))
    .map(({ editores, protection }) => ({
      protection,
      deseados: editores,
      hay: editores ? protection.getEditors().map((u) => u.getEmail().toLowerCase()) : [],
      porDominio: protection.canDomainEdit(),
    }));
  for (const { protection, deseados, hay, porDominio } of found) {
    const others = hay.filter((correo) => correo !== yo && !deseados?.includes(correo));
    if (others.length > 0) protection.removeEditors(others);
    if (porDominio && deseados) protection.setDomainEdit(false);
  }
  for (const { protection, deseados, hay } of found) {
    const faltan = deseados?.filter((correo) => !hay.includes(correo)) ?? [];
    if (faltan.length > 0) protection.addEditors(faltan);
  }
}

/** Takes away protections of ours that are not wanted: one read of the file's protections, then one removal each. */
export function removeProtections(
  sobran: readonly { readonly hoja: GoogleAppsScript.Spreadsheet.Sheet; readonly sobra: Proteccion }[],
): void {
  if (sobran.length === 0) return;
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  for (const { hoja, sobra } of sobran) {
    const found = hoja
      .getProtections(sobra.ambito === 'hoja' ? SHEET : RANGE)
      .find(
        (p) =>
          p.getDescription() === sobra.descripcion &&
          (sobra.rango === null || JSON.stringify(rangoOf(p.getRange())) === JSON.stringify(sobra.rango)),
      );
    found?.remove();
  }
}
