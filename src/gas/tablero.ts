import { MENU_TEXTO, TABLERO_HECHO, TOAST_TITULO } from '../text/menu';
import { handlerOf } from './handlers';

/** The menu goes to the sheet itself: there is no view to say what was done, or why it could not be. */
export function openTablero(): void {
  const { ok, findings, creado } = handlerOf('tablero')({}) as {
    readonly ok: boolean;
    readonly creado: boolean;
    readonly findings: readonly { readonly mensaje: string; readonly remedio: string }[];
  };
  if (ok) {
    const mensaje = creado ? TABLERO_HECHO.creado : TABLERO_HECHO.yaEstaba;
    SpreadsheetApp.getActiveSpreadsheet().toast(mensaje, TOAST_TITULO);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU_TEXTO.tablero, findings.map((f) => `${f.mensaje} ${f.remedio}`).join('\n\n'), ui.ButtonSet.OK);
}
