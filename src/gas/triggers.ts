import { checkEdit, locateEdit } from '../app/editar';
import { LAYOUT_KEY } from '../sheet/compact-layout';
import { TOAST_TITULO, toastMensaje } from '../text/menu';
import { rangeOf, rangoOf, valorOf } from './cells';

/** Seconds a message of an edit stays. */
const TOAST_SEGUNDOS = 8;

/**
 * Checks what somebody has just typed or pasted, and says so in a toast. One property read decides whether it is ours
 * (executions share no memory); then three reads of the edited rows. `event.value` is never trusted: it is missing
 * when several cells were pasted.
 */
export function checkEditEvent(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const hoja = event.range.getSheet();
  const edicion = { sheetId: hoja.getSheetId(), ...rangoOf(event.range) };
  const found = locateEdit(PropertiesService.getDocumentProperties().getProperty(LAYOUT_KEY), edicion);
  if (!found) return;
  const rango = rangeOf(hoja, found.filas);
  // A date needs no day here, only to be told apart; the time zone would cost one more call.
  const valores = rango
    .getValues()
    .map((cells) => cells.map((cell) => valorOf(cell, (d) => d.toISOString().slice(0, 10))));
  const leidas = { valores, formulas: rango.getFormulas(), formatos: rango.getNumberFormats() };
  const findings = checkEdit(found, leidas, event.user?.getEmail().toLowerCase() ?? '');
  const [primero] = findings;
  if (!primero) return;
  const mensaje = toastMensaje(`${primero.mensaje} ${primero.remedio}`, findings.length - 1);
  event.source.toast(mensaje, TOAST_TITULO, TOAST_SEGUNDOS);
}
