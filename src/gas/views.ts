import { VENTANA_TEXTO } from '../text/menu';
import { VISTAS, type Vista } from './vistas';

/**
 * Opens a view: the sidebar, about 300 px wide, stays beside the sheet; a dialog waits to be closed. `en` is what of it is
 * shown first, one of our own names: it is written into the page.
 */
export function openView({ vista, tamano, ruta }: Vista, en: string | undefined = ruta): void {
  const html = HtmlService.createHtmlOutputFromFile(vista);
  if (en !== undefined) html.setContent(html.getContent().replace('id="app"', `id="app" data-ruta="${en}"`));
  if (!tamano) SpreadsheetApp.getUi().showSidebar(html.setTitle(VENTANA_TEXTO[vista]));
  else SpreadsheetApp.getUi().showModalDialog(html.setWidth(tamano[0]).setHeight(tamano[1]), VENTANA_TEXTO[vista]);
}

/** What the menu runs to open each view. */
export const ABRIR: Readonly<Record<string, () => void>> = Object.fromEntries(
  VISTAS.map((vista) => [vista.funcion, () => openView(vista)]),
);
