import { ANEXO_1 } from '../mir/format';
import { HOJA_BASELINE } from '../sheet/baseline';
import { PREFIJO_PROTECCION } from '../sheet/hojas';
import type { Proteccion, Rango, Snapshot } from '../sheet/state';
import { rangeOf, rangoOf } from './cells';
import { currentUser } from './session';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type ProteccionGoogle = GoogleAppsScript.Spreadsheet.Protection;

/** Google tells the editors of a protection only to those who may edit it: five reads at most. */
function proteccionOf(p: ProteccionGoogle, esHoja: boolean, propietario: string): Proteccion {
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

/** Protections by sheet id. null says "there is one, not judged"; a sheet without any is absent. */
export type ProteccionesPorHoja = ReadonlyMap<number, readonly Proteccion[] | null>;

/** In short only the presence of sheet protections is known, for the one read of the whole file that gave `deHojas`. */
export function listProtected(deHojas: readonly ProteccionGoogle[]): ProteccionesPorHoja {
  return new Map(deHojas.map((p) => [p.getRange().getSheet().getSheetId(), null]));
}

/** Every protection of the file, ours and those of people. `propietario`: lower case, "" where Google names none. */
export function readProtections(
  libro: Libro,
  deHojas: readonly ProteccionGoogle[],
  propietario: string,
): ProteccionesPorHoja {
  const found = new Map<number, Proteccion[]>();
  const add = (esHoja: boolean) => (p: ProteccionGoogle) => {
    const id = p.getRange().getSheet().getSheetId();
    found.set(id, [...(found.get(id) ?? []), proteccionOf(p, esHoja, propietario)]);
  };
  deHojas.forEach(add(true));
  libro.getProtections(SpreadsheetApp.ProtectionType.RANGE).forEach(add(false));
  return found;
}

/**
 * Who has the file. Whom it is shared with only administradores need, who write the protections; nobody else is
 * asked to be able to see it.
 */
export function readAcceso(libro: Libro, puedeEditarProtegido: boolean): Snapshot['acceso'] {
  const propietario = libro.getOwner()?.getEmail().toLowerCase() ?? '';
  if (!puedeEditarProtegido) return { propietario, editores: null };
  const editores = libro.getEditors().map((u) => u.getEmail().toLowerCase());
  return { propietario, editores: editores.filter((correo) => correo !== propietario).sort() };
}

/** The sheets whose protection says who may write what is protected, the first that is there. */
const DECIDEN = [ANEXO_1.hoja, HOJA_BASELINE];

/**
 * Whether who runs this may write under our sheet protections: they are made together, so that of the MIR answers, else
 * that of `_mirador`. It must stand on that very sheet under its own name: anybody may protect a sheet of theirs and
 * describe it as they like.
 */
export function canEditProtected(libro: Libro, deHojas: readonly ProteccionGoogle[]): boolean {
  for (const nombre of DECIDEN) {
    const id = libro.getSheetByName(nombre)?.getSheetId();
    const suya = deHojas.find(
      (p) => p.getDescription() === `${PREFIJO_PROTECCION} ${nombre}` && p.getRange().getSheet().getSheetId() === id,
    );
    if (suya) return suya.canEdit();
  }
  return true;
}

/** A protection to be written, with the sheet that it is on. */
interface Pedida {
  readonly hoja: Hoja;
  readonly desired: Proteccion;
}

/**
 * The range protections of the sheets where some are to be written: `Range.protect()` on a range that has one would add
 * a second. One read a sheet, one a protection. One without a name over the very range was left by a script of ours
 * that stopped between making it and naming it.
 */
function rangeProtections(hojas: readonly Hoja[]): (p: Pedida) => ProteccionGoogle | undefined {
  const found = new Map<Hoja, { readonly descripcion: string; readonly protection: ProteccionGoogle }[]>();
  for (const hoja of new Set(hojas)) {
    const protections = hoja.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    found.set(
      hoja,
      protections.map((protection) => ({ descripcion: protection.getDescription(), protection })),
    );
  }
  return ({ hoja, desired }) => {
    const there = found.get(hoja) ?? [];
    const wanted = JSON.stringify(desired.rango);
    const isUnnamed = (p: (typeof there)[number]): boolean =>
      p.descripcion === '' && JSON.stringify(rangoOf(p.protection.getRange())) === wanted;
    return (there.find((p) => p.descripcion === desired.descripcion) ?? there.find(isUnnamed))?.protection;
  };
}

function putProtection({ hoja, desired }: Pedida, there: ProteccionGoogle | undefined, yo: string): ProteccionGoogle {
  const rango = desired.rango && rangeOf(hoja, desired.rango);
  const protection = rango ? (there?.setRange(rango) ?? rango.protect()) : hoja.protect();
  protection.setDescription(desired.descripcion);
  // First: Google refuses editors on a protection that only warns (Sheets API, ProtectedRange; burnash/gspread#1437).
  protection.setWarningOnly(desired.soloAdvierte);
  // When the permission of who runs this comes from a group, Google throws on taking the group out (class Protection).
  if (desired.editores) {
    if (yo !== '') protection.addEditors([yo]);
    else protection.addEditor(Session.getEffectiveUser());
  }
  return protection;
}

/** Lets people in or takes them out, one by one where Google refuses them together; gives back whom it refused. */
function change(put: (correos: string[]) => unknown, correos: readonly string[]): readonly string[] {
  try {
    if (correos.length > 0) put([...correos]);
    return [];
  } catch {
    if (correos.length === 1) return correos;
    return correos.flatMap((correo) => change(put, [correo]));
  }
}

/**
 * Makes protections be as they should: `Sheet.protect()` gives the one that is there and ranges are looked up, so none
 * is doubled. A new one begins with every editor of the file in it; neither the owner nor who runs this can be taken out.
 * All are put, then all are read, then the rest is written: Google flushes at each turn from writing to reading.
 * What a sheet leaves open is opened once its ranges are closed, and addresses that people typed come last: wherever
 * this stops nothing is open that should not be. Gives back the addresses that Google would not let in or take out.
 */
export function writeProtections(pedidas: readonly Pedida[]): readonly string[] {
  if (pedidas.length === 0) return [];
  const yo = currentUser();
  const thereOf = rangeProtections(pedidas.flatMap((p) => (p.desired.rango ? [p.hoja] : [])));
  const there = pedidas.map(thereOf);
  const found = pedidas
    .map((pedida, i) => ({ ...pedida, protection: putProtection(pedida, there[i], yo) }))
    .map(({ hoja, desired, protection }) => ({
      hoja,
      protection,
      desired,
      hay: desired.editores ? protection.getEditors().map((u) => u.getEmail().toLowerCase()) : [],
      porDominio: desired.editores !== null && protection.canDomainEdit(),
    }));
  // A group, or who manages a shared drive, may not be taken out: that stops neither the rest nor what closes after it.
  const seQuedan = found.flatMap(({ protection, desired, hay, porDominio }) => {
    const others = hay.filter((correo) => correo !== yo && desired.editores?.includes(correo) === false);
    const quedan = change((correos) => protection.removeEditors(correos), others);
    if (porDominio) protection.setDomainEdit(false);
    return quedan;
  });
  for (const { hoja, protection, desired } of found) {
    if (desired.ambito === 'hoja') protection.setUnprotectedRanges(desired.abiertos.map((r) => rangeOf(hoja, r)));
  }
  const rechazados = found.flatMap(({ protection, desired, hay }) =>
    change(
      (correos) => protection.addEditors(correos),
      desired.editores?.filter((correo) => !hay.includes(correo)) ?? [],
    ),
  );
  return [...new Set([...seQuedan, ...rechazados])].sort();
}

/** Takes away protections of ours that are not wanted: one read a sheet and kind, one a protection, then the removals. */
export function removeProtections(sobran: readonly { readonly hoja: Hoja; readonly sobra: Proteccion }[]): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const keyOf = (descripcion: string, rango: Rango | null): string => JSON.stringify([descripcion, rango]);
  const gone: ProteccionGoogle[] = [];
  for (const hoja of new Set(sobran.map((s) => s.hoja))) {
    const deLaHoja = sobran.filter((s) => s.hoja === hoja).map((s) => s.sobra);
    for (const ambito of new Set(deLaHoja.map((p) => p.ambito))) {
      const keys = deLaHoja.filter((p) => p.ambito === ambito).map((p) => keyOf(p.descripcion, p.rango));
      for (const p of hoja.getProtections(ambito === 'hoja' ? SHEET : RANGE)) {
        const place = keys.indexOf(keyOf(p.getDescription(), ambito === 'hoja' ? null : rangoOf(p.getRange())));
        if (place < 0) continue;
        keys.splice(place, 1);
        gone.push(p);
      }
    }
  }
  for (const protection of gone) protection.remove();
}
