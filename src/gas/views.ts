import { VENTANA_TEXTO } from '../text/menu';

/** The sidebar, about 300 px wide, that stays beside the sheet while points are being mended. */
export function openPuntos(): void {
  const html = HtmlService.createHtmlOutputFromFile('puntos').setTitle(VENTANA_TEXTO.puntos);
  SpreadsheetApp.getUi().showSidebar(html);
}

function openDialog(vista: 'informe' | 'nueva' | 'importar', ancho: number, alto: number): void {
  const html = HtmlService.createHtmlOutputFromFile(vista).setWidth(ancho).setHeight(alto);
  SpreadsheetApp.getUi().showModalDialog(html, VENTANA_TEXTO[vista]);
}

export function openInforme(): void {
  openDialog('informe', 960, 640);
}

export function openNueva(): void {
  openDialog('nueva', 520, 380);
}

export function openImportar(): void {
  openDialog('importar', 640, 520);
}
