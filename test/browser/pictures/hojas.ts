import { ANEXO_1 } from '../../../src/mir/format';
import { MENU_TEXTO } from '../../../src/text/menu';
import type { SheetPage } from '../sheet-page';
import { everything, type Picture } from './picture';

/** A row of lineas with something captured in it. */
const FILA = 9;
const columnOf = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

/** Brings a column to stand right of those that stay in sight. */
async function scrollTo(sheet: SheetPage, key: string): Promise<void> {
  await sheet.cell(FILA, 1).waitFor();
  await sheet.page.locator('#zona').evaluate(
    (zona, [fila, columna, fija]) => {
      const cell = (c: number) => zona.querySelector<HTMLElement>(`td[data-f="${fila}"][data-c="${c}"]`);
      const [wanted, edge] = [cell(columna), cell(fija)];
      if (wanted && edge) zona.scrollLeft += wanted.getBoundingClientRect().left - edge.getBoundingClientRect().right;
    },
    [FILA, columnOf(key), columnOf('lineaAccion')] as const,
  );
}

export const HOJAS: readonly Picture[] = [
  {
    name: 'pagina',
    show: async (sheet) => {
      await scrollTo(sheet, 'metaAlcanzada');
      await sheet.runMenu(MENU_TEXTO.puntos);
      await sheet.sidebar.getByText('Se revisaron').waitFor();
    },
    crop: everything,
    ventana: { width: 1640, height: 900 },
    ancho: 1200,
  },
  {
    name: 'mir',
    show: (sheet) => scrollTo(sheet, 'porcentaje'),
    crop: (sheet) => sheet.page.locator('#zona'),
    alto: 520,
  },
  {
    name: 'tablero',
    show: async (sheet) => {
      await sheet.runMenu(MENU_TEXTO.tablero);
      await sheet.page.locator('.chart').first().waitFor();
    },
    crop: (sheet) => sheet.page.locator('#zona'),
    ancho: 960,
  },
  {
    name: 'cronograma',
    show: async (sheet) => {
      await sheet.goToHoja('Cronograma');
      await sheet.cell(FILA, 1).waitFor();
    },
    crop: (sheet) => sheet.page.locator('#zona'),
    alto: 480,
  },
];
