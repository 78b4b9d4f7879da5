import { guard } from './guard';
import { handlerOf } from './handlers';
import { buildMenu } from './menu';
import { checkEditEvent } from './triggers';
import * as views from './views';

/** The global functions of the add-on; `functions.ts` lists them and the build makes one stub for each. */

export function onOpen(): void {
  buildMenu();
}

/** Installing from within a file opens nothing anew, so the menu is built here too. */
export function onInstall(): void {
  onOpen();
}

/** A simple trigger: whatever goes wrong is logged and never thrown at the person who is typing. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    checkEditEvent(event);
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

export const openPuntos = guard(views.openPuntos);
export const openInforme = guard(views.openInforme);
export const openNueva = guard(views.openNueva);
export const openImportar = guard(views.openImportar);

export const estado = guard(handlerOf('estado'));
export const crearMir = guard(handlerOf('crearMir'));
export const importarPat = guard(handlerOf('importarPat'));
export const auditar = guard(handlerOf('auditar'));
export const prepararReparacion = guard(handlerOf('prepararReparacion'));
export const reparar = guard(handlerOf('reparar'));
export const capturar = guard(handlerOf('capturar'));
export const indicadores = guard(handlerOf('indicadores'));
export const vistaInforme = guard(handlerOf('vistaInforme'));
export const hacerInforme = guard(handlerOf('hacerInforme'));
export const irACelda = guard(handlerOf('irACelda'));
