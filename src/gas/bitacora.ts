import { locateEdit } from '../app/editar';
import { appFinding } from '../app/finding';
import { antesConocido, antesDelEvento, filasDeEdicion, listEditadas } from '../app/registrar-edicion';
import type { Finding } from '../mir/finding';
import { HOJA_BASELINE } from '../sheet/baseline';
import { BITACORA_KEY, VERSION_KEY } from '../sheet/bitacora';
import { LAYOUT_KEY } from '../sheet/compact-layout';
import { HOJA_BITACORA } from '../sheet/hojas';
import { appendRows } from './append';
import { createDateOf, rangeOf, rangoOf, valorOf } from './cells';
import { withDocumentLock } from './lock';
import { currentUser } from './session';

/** The global function that the trigger runs. */
const FUNCION = 'registrarEdicion';
/** Longest wait for a plan that is being applied, in milliseconds; what is not logged now, a review adds. */
const ESPERA_MS = 10_000;

function valuesOf(hoja: GoogleAppsScript.Spreadsheet.Sheet | null): unknown[][] {
  return hoja?.getDataRange().getValues() ?? [];
}

/**
 * Logs the yellow cells that somebody edited. It runs as whoever made it, who may write the Bitácora; the person at the
 * keyboard may not. One property read decides whether there is something to log; then, under the lock, another whether
 * its place is still the same, the edited rows, the time zone and one write. Where the event does not say what was there (a block, a paste), the plan's last known captures and
 * the Bitácora itself do. `event.value` is never what is logged: the cell is.
 */
export function registrarEdicion(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const hoja = event.range.getSheet();
  const edicion = { sheetId: hoja.getSheetId(), ...rangoOf(event.range) };
  const propiedades = PropertiesService.getDocumentProperties().getProperties();
  const found = locateEdit(propiedades[LAYOUT_KEY] ?? null, edicion);
  if (!found || propiedades[BITACORA_KEY] !== currentUser()) return;
  const libro = event.source;
  const bitacora = libro.getSheetByName(HOJA_BITACORA);
  if (!bitacora) return;
  withDocumentLock(() => {
    // A plan may have moved the rows while this waited: the place of the event is then another linea's. A review adds it.
    const ahora = PropertiesService.getDocumentProperties().getProperties();
    if ([LAYOUT_KEY, VERSION_KEY].some((clave) => ahora[clave] !== propiedades[clave])) return;
    const zona = libro.getSpreadsheetTimeZone();
    const formatDay = (d: Date): string => Utilities.formatDate(d, zona, 'yyyy-MM-dd');
    const cells = rangeOf(hoja, found.filas).getValues();
    const editadas = listEditadas(
      found,
      cells.map((fila) => fila.map((cell) => valorOf(cell, formatDay))),
    );
    const antes =
      antesDelEvento(found, event) ?? antesConocido(valuesOf(libro.getSheetByName(HOJA_BASELINE)), valuesOf(bitacora));
    const fecha = Utilities.formatDate(new Date(), zona, 'yyyy-MM-dd HH:mm');
    const quien = event.user?.getEmail().toLowerCase() ?? '';
    appendRows(bitacora, filasDeEdicion(editadas, antes, { fecha, quien }), '', createDateOf(libro));
  }, ESPERA_MS);
}

/** The triggers of who runs this that log edits of this file; Google tells nobody of those of others. */
function triggersPropios(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).filter(
    (t) => t.getHandlerFunction() === FUNCION,
  );
}

/** Whether edits are logged. Of somebody else's trigger only the property tells. */
export function isActiva(): boolean {
  const quien = PropertiesService.getDocumentProperties().getProperty(BITACORA_KEY);
  return quien !== null && (quien !== currentUser() || triggersPropios().length > 0);
}

/**
 * Makes the one trigger of who runs this, or takes it away. Who turns it on takes over from whoever had it: the other's
 * trigger finds another address in the property and does nothing.
 */
export function setActiva(activa: boolean): { readonly findings: readonly Finding[] } {
  const propiedades = PropertiesService.getDocumentProperties();
  try {
    if (!activa) propiedades.deleteProperty(BITACORA_KEY);
    const [uno, ...demas] = triggersPropios();
    const sobran = activa || !uno ? demas : [uno, ...demas];
    for (const trigger of sobran) ScriptApp.deleteTrigger(trigger);
    if (!activa) return { findings: [] };
    if (!uno) ScriptApp.newTrigger(FUNCION).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
    propiedades.setProperty(BITACORA_KEY, currentUser());
    return { findings: [] };
  } catch (error) {
    // Triggers have quotas and permissions of their own: what Google refuses is no bug. What it says goes to the log.
    console.warn(error instanceof Error ? error.message : String(error));
    return { findings: [appFinding('APP-13', ['registro'])] };
  }
}
