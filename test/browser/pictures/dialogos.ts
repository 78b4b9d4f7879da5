import { MENU_TEXTO } from '../../../src/text/menu';
import type { SheetPage } from '../sheet-page';
import { dialog, type Picture } from './picture';

/** A dialog as the menu opens it, once `seen` stands in it. */
function opened(name: string, item: string, seen: (sheet: SheetPage) => Promise<void>): Picture {
  return {
    name,
    show: async (sheet) => {
      await sheet.runMenu(item);
      await seen(sheet);
    },
    crop: dialog,
  };
}

const heading = (nombre: string) => (sheet: SheetPage) => sheet.dialog.getByText(nombre).first().waitFor();

export const DIALOGOS: readonly Picture[] = [
  opened('documentos', MENU_TEXTO.documentos, (sheet) => sheet.dialog.locator('iframe').waitFor()),
  opened('seguimiento', MENU_TEXTO.seguimiento, async (sheet) => {
    await sheet.dialog.locator('.list button').first().click();
    await sheet.dialog.getByText('Justificación').first().waitFor();
  }),
  opened('programa', MENU_TEXTO.programa, (sheet) => sheet.dialog.locator('table tbody tr').nth(3).waitFor()),
  opened('plan', MENU_TEXTO.plan, (sheet) => sheet.dialog.locator('input').first().waitFor()),
  opened('periodos', MENU_TEXTO.periodos, heading('Qué falta')),
  opened('guia', MENU_TEXTO.guia, (sheet) => sheet.dialog.locator('article h1').waitFor()),
];
