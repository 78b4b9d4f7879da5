import { CAPTURA } from '../../../src/text/barra-captura';
import { MENU_TEXTO } from '../../../src/text/menu';
import type { SheetPage } from '../sheet-page';
import { type Picture, sidebar } from './picture';

const ANCHO = 400;

/** The sidebar as the menu opens it, once `seen` stands in it. */
function opened(name: string, item: string, seen: (sheet: SheetPage) => Promise<void>): Picture {
  return {
    name,
    show: async (sheet) => {
      await sheet.runMenu(item);
      await seen(sheet);
    },
    crop: sidebar,
    ancho: ANCHO,
  };
}

export const BARRA: readonly Picture[] = [
  opened('inicio', MENU_TEXTO.inicio, (sheet) => sheet.sidebar.getByText('Lo que sigue').waitFor()),
  opened('captura', MENU_TEXTO.captura, async (sheet) => {
    await sheet.sidebar.getByText(CAPTURA.teclas).waitFor();
    await sheet.sidebar.getByLabel(/^Avance de /).fill('1');
  }),
  opened('puntos', MENU_TEXTO.puntos, (sheet) => sheet.sidebar.getByText('Se revisaron').waitFor()),
  opened('periodo', MENU_TEXTO.inicio, async (sheet) => {
    await sheet.sidebar.getByRole('button', { name: 'Periodo', exact: true }).click();
    await sheet.sidebar.getByText('Si se cerrara hoy').waitFor();
  }),
  {
    name: 'porque',
    show: async (sheet) => {
      const { fila, columna } = await sheet.placeOf('PORCENTAJE DE LA META', '1.1');
      await sheet.cell(fila, columna).click();
      await sheet.runMenu(MENU_TEXTO.porque);
      await sheet.sidebar.locator('.formula').waitFor();
    },
    crop: sidebar,
    ancho: ANCHO,
  },
];
