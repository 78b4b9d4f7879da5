import { MENU_TEXTO } from '../text/menu';
import { handlerOf } from './handlers';

/** The menu goes to the sheet itself: there is no view to say why it could not. */
export function openTablero(): void {
  const { ok, findings } = handlerOf('tablero')({}) as {
    readonly ok: boolean;
    readonly findings: readonly { readonly mensaje: string; readonly remedio: string }[];
  };
  if (ok) return;
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU_TEXTO.tablero, findings.map((f) => `${f.mensaje} ${f.remedio}`).join('\n\n'), ui.ButtonSet.OK);
}
