import { FUNCIONES_API } from './api';
import type { ACCIONES, INSTALABLES, TRIGGERS } from './functions';
import { guard } from './guard';
import { buildMenu } from './menu';
import { loadBitacora, loadEdicion, loadHandlers, loadTablero } from './on-demand';
import { ABRIR } from './views';

/** A trigger: whatever goes wrong is logged and never thrown at the person who is typing. */
function quietly(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const DE_GOOGLE: Readonly<Record<(typeof TRIGGERS | typeof INSTALABLES)[number], (event: never) => void>> = {
  onOpen: buildMenu,
  /** Installing from within a file opens nothing anew, so the menu is built here too. */
  onInstall: buildMenu,
  onEdit: (event: GoogleAppsScript.Events.SheetsOnEdit) => quietly(() => loadEdicion().checkEditEvent(event)),
  registrarEdicion: (event: GoogleAppsScript.Events.SheetsOnEdit) =>
    quietly(() => loadBitacora().registrarEdicion(event)),
};

const DEL_MENU: Readonly<Record<(typeof ACCIONES)[number], () => void>> = {
  openTablero: () => loadTablero().openTablero(),
};

/** The global functions of the add-on by name; `functions.ts` lists them and the build makes one stub for each. */
export const funciones: Readonly<Record<string, (argumento: never) => unknown>> = {
  ...DE_GOOGLE,
  ...Object.fromEntries(Object.entries(DEL_MENU).map(([nombre, run]) => [nombre, guard(run)])),
  ...Object.fromEntries(Object.entries(ABRIR).map(([nombre, abrir]) => [nombre, guard(abrir)])),
  ...Object.fromEntries(
    FUNCIONES_API.map((nombre) => [nombre, guard((argumento) => loadHandlers().handlerOf(nombre)(argumento))]),
  ),
};
