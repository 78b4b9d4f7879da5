import { GRUPO_AJUSTES } from '../../src/text/ajustes';
import { BARRA_AJUSTES, BARRA_PALABRAS } from '../../src/text/barra-ajustes';
import { BITACORA } from '../../src/text/barra-bitacora';
import { BARRA_JGE } from '../../src/text/barra-jge';
import { PERIODOS } from '../../src/text/barra-periodos';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('Escape in a dialog, with the focus inside of it', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  const gone = () => sheet.page.locator('#dialogo[open]').waitFor({ state: 'detached' });
  const open = () => sheet.page.locator('#dialogo[open]').count();

  test('closes it where nothing was typed', async () => {
    await sheet.runMenu(MENU_TEXTO.bitacora);
    await sheet.dialog.getByRole('button', { name: BITACORA.encender }).focus();
    await sheet.page.keyboard.press('Escape');
    await gone();
  }, 120_000);

  test('closes the guide too', async () => {
    await sheet.runMenu(MENU_TEXTO.guia);
    await sheet.dialog.getByRole('navigation').getByRole('button').first().focus();
    await sheet.page.keyboard.press('Escape');
    await gone();
  }, 120_000);

  test('leaves it where something was typed', async () => {
    await sheet.runMenu(MENU_TEXTO.seguimiento);
    await sheet.dialog.getByLabel(SEGUIMIENTO.buscar, { exact: true }).fill('1.1');
    await sheet.page.keyboard.press('Escape');
    expect(await open()).toBe(1);
    await sheet.closeDialog();
  }, 120_000);

  test('leaves it where a button changed what is not applied yet, and says so', async () => {
    await sheet.runMenu(MENU_TEXTO.ajustes);
    await sheet.dialog.getByRole('button', { name: GRUPO_AJUSTES.palabras.titulo }).click();
    await sheet.dialog
      .getByRole('button', { name: BARRA_PALABRAS.usar('') })
      .first()
      .click();
    await sheet.page.keyboard.press('Escape');
    await sheet.dialog.getByRole('button', { name: BARRA_AJUSTES.salir }).waitFor();
    expect(await open()).toBe(1);
    await sheet.closeDialog();
  }, 120_000);

  test('leaves a form of the JGE where a button gave it one more asunto', async () => {
    await sheet.runMenu(MENU_TEXTO.jge);
    await sheet.dialog.getByRole('button', { name: BARRA_JGE.agregar }).click();
    await sheet.dialog.getByRole('button', { name: BARRA_JGE.agregar }).focus();
    await sheet.page.keyboard.press('Escape');
    await sheet.dialog.getByRole('button', { name: BARRA_JGE.agregar }).waitFor();
    expect(await open()).toBe(1);
    await sheet.closeDialog();
  }, 120_000);

  test('goes one step back first, and closes it then', async () => {
    await sheet.runMenu(MENU_TEXTO.periodos);
    await sheet.dialog
      .getByRole('button', { name: new RegExp(`^${PERIODOS.cerrarEl('')}`) })
      .first()
      .click();
    await sheet.dialog.getByText(PERIODOS.cerrarIntro).waitFor();
    await sheet.page.keyboard.press('Escape');
    await sheet.dialog.getByText(PERIODOS.explicacion).waitFor();
    expect(await open()).toBe(1);
    await sheet.page.keyboard.press('Escape');
    await gone();
  }, 120_000);

  test('the page met no error', () => expect(sheet.errors).toEqual([]));
});
