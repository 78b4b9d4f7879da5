import { MENU_TEXTO } from '../../../src/text/menu';
import { type Picture, sidebar } from './picture';

export const BARRA: readonly Picture[] = [
  {
    name: 'puntos',
    show: async (sheet) => {
      await sheet.runMenu(MENU_TEXTO.puntos);
      await sheet.sidebar.getByText('Se revisaron').waitFor();
    },
    crop: sidebar,
  },
  {
    name: 'porque',
    show: async (sheet) => {
      const { fila, columna } = await sheet.placeOf('PORCENTAJE DE LA META', '1.1');
      await sheet.cell(fila, columna).click();
      await sheet.runMenu(MENU_TEXTO.porque);
      await sheet.sidebar.locator('.formula').waitFor();
    },
    crop: sidebar,
  },
];
