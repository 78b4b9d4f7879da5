import { GRUPO_AJUSTES } from '../../../src/text/ajustes';
import { EMPEZAR } from '../../../src/text/barra-empezar';
import { PLAN } from '../../../src/text/barra-plan';
import { SEGUIMIENTO } from '../../../src/text/barra-seguimiento';
import { MENU_TEXTO } from '../../../src/text/menu';
import { PROGRAMA } from '../../../src/text/programa';
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

const choose = (sheet: SheetPage, linea: RegExp) => sheet.dialog.getByRole('button', { name: linea }).first().click();

const empezar = (name: string, seen: (sheet: SheetPage) => Promise<void>): Picture => ({
  ...opened(name, MENU_TEXTO.empezar, seen),
  vacio: true,
});

export const DIALOGOS: readonly Picture[] = [
  opened('documentos', MENU_TEXTO.documentos, (sheet) => sheet.dialog.locator('iframe').waitFor()),
  opened('seguimiento', MENU_TEXTO.seguimiento, async (sheet) => {
    await choose(sheet, /^8\.1 /);
    await sheet.dialog.getByLabel(SEGUIMIENTO.campos.causa.label).waitFor();
  }),
  opened('programa', MENU_TEXTO.programa, async (sheet) => {
    await choose(sheet, /^2\.1 /);
    await sheet.dialog.getByRole('button', { name: PROGRAMA.editar }).click();
  }),
  opened('plan', MENU_TEXTO.plan, async (sheet) => {
    await choose(sheet, /^2\.1 /);
    await sheet.dialog.getByRole('button', { name: PLAN.reprogramar }).click();
  }),
  opened('periodos', MENU_TEXTO.periodos, async (sheet) => {
    await sheet.dialog.getByRole('button', { name: /^Cerrar el periodo: III/ }).click();
    await sheet.dialog.getByText(/^Antes de cerrar/).waitFor();
  }),
  opened('ajustes', MENU_TEXTO.ajustes, async (sheet) => {
    await sheet.dialog.getByRole('button', { name: GRUPO_AJUSTES.semaforo.titulo }).click();
  }),
  empezar('empezar', (sheet) => sheet.dialog.getByText(EMPEZAR.caminos.anterior.titulo).waitFor()),
  empezar('empezar-previa', async (sheet) => {
    const next = () => sheet.dialog.getByRole('button', { name: EMPEZAR.continuar }).click();
    await sheet.dialog.locator('input[value="pat"]').check();
    await next();
    await sheet.dialog.getByLabel(EMPEZAR.patArchivo).setInputFiles('src/local/example/pat.txt');
    await next();
    await sheet.dialog.locator('.figures').waitFor();
  }),
];
