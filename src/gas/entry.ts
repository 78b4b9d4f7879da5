import { guard } from './guard';
import { HANDLERS } from './handlers';
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

export const estado = guard(HANDLERS.estado);
export const crearMir = guard(HANDLERS.crearMir);
export const importarPat = guard(HANDLERS.importarPat);
export const auditar = guard(HANDLERS.auditar);
export const prepararReparacion = guard(HANDLERS.prepararReparacion);
export const reparar = guard(HANDLERS.reparar);
export const capturar = guard(HANDLERS.capturar);
export const indicadores = guard(HANDLERS.indicadores);
export const vistaInforme = guard(HANDLERS.vistaInforme);
export const hacerInforme = guard(HANDLERS.hacerInforme);
export const irACelda = guard(HANDLERS.irACelda);
