import { MENU_TEXTO } from '../text/menu';

export type ElementoMenu = { readonly etiqueta: string; readonly funcion: string } | { readonly separador: true };

/** The add-on's menu, in the order of work; `funcion` is a global function of entry.ts. */
export const MENU = [
  { etiqueta: MENU_TEXTO.inicio, funcion: 'openInicio' },
  { etiqueta: MENU_TEXTO.captura, funcion: 'openCaptura' },
  { etiqueta: MENU_TEXTO.puntos, funcion: 'openPuntos' },
  { etiqueta: MENU_TEXTO.porque, funcion: 'openPorque' },
  { separador: true },
  { etiqueta: MENU_TEXTO.seguimiento, funcion: 'openSeguimiento' },
  { etiqueta: MENU_TEXTO.programa, funcion: 'openPrograma' },
  { etiqueta: MENU_TEXTO.entregas, funcion: 'openEntregas' },
  { etiqueta: MENU_TEXTO.jge, funcion: 'openInformeJge' },
  { separador: true },
  { etiqueta: MENU_TEXTO.tablero, funcion: 'openTablero' },
  { etiqueta: MENU_TEXTO.documentos, funcion: 'openDocumentos' },
  { separador: true },
  { etiqueta: MENU_TEXTO.periodos, funcion: 'openPeriodos' },
  { etiqueta: MENU_TEXTO.plan, funcion: 'openPlan' },
  { etiqueta: MENU_TEXTO.corregir, funcion: 'openCorregir' },
  { etiqueta: MENU_TEXTO.bitacora, funcion: 'openBitacora' },
  { etiqueta: MENU_TEXTO.ajustes, funcion: 'openAjustes' },
  { separador: true },
  { etiqueta: MENU_TEXTO.empezar, funcion: 'openEmpezar' },
  { etiqueta: MENU_TEXTO.importar, funcion: 'openImportar' },
  { separador: true },
  { etiqueta: MENU_TEXTO.guia, funcion: 'openGuia' },
] as const satisfies readonly ElementoMenu[];

/**
 * Builds the menu. Reads nothing of the document: under AuthMode.NONE (the add-on is installed but was never run in
 * this file) any other service would throw, and the menu is the same in LIMITED and FULL.
 * Source: developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function buildMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const elemento of MENU) {
    if ('separador' in elemento) menu.addSeparator();
    else menu.addItem(elemento.etiqueta, elemento.funcion);
  }
  menu.addToUi();
}
