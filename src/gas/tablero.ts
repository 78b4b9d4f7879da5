import { MENU_TEXTO, TABLERO_HECHO, TOAST_TITULO } from '../text/menu';
import { handlerOf } from './handlers';

/** Only whoever administers may make it. */
const SIN_PERMISO = 'APP-08';

/** The menu goes to the sheet itself: there is no view to say what was done, or why it could not be. */
export function openTablero(): void {
  const { ok, findings, creado } = handlerOf('tablero')({}) as {
    readonly ok: boolean;
    readonly creado: boolean;
    readonly findings: readonly { readonly code: string; readonly mensaje: string; readonly remedio: string }[];
  };
  if (ok) {
    const mensaje = creado ? TABLERO_HECHO.creado : TABLERO_HECHO.yaEstaba;
    SpreadsheetApp.getActiveSpreadsheet().toast(mensaje, TOAST_TITULO);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  const dichos = findings.map((f) => `${f.mensaje} ${f.remedio}`);
  // Who is refused asked to see it: first, that there is none to see.
  if (findings.some((f) => f.code === SIN_PERMISO)) dichos.unshift(TABLERO_HECHO.noHay);
  ui.alert(MENU_TEXTO.tablero, dichos.join('\n\n'), ui.ButtonSet.OK);
}
