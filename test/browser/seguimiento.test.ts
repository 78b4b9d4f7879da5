import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('Seguimiento in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  test('the lineas that owe something come first, and the first of them is open', async () => {
    await sheet.runMenu(MENU_TEXTO.seguimiento);
    await sheet.dialog.getByText(/^\d+ líneas con pendientes\.$/).waitFor();
    expect(await sheet.dialog.getByLabel(SEGUIMIENTO.periodo, { exact: true }).inputValue()).toBe('2025-B3');
    expect(await sheet.dialog.getByLabel(SEGUIMIENTO.campos.dato.label).inputValue()).toBe('');
  }, 120_000);

  test('a justification is completed in two steps, with what was said before in its fields', async () => {
    const { dialog } = sheet;
    await dialog.getByRole('button', { name: /^8\.1 Clasificar/ }).click();
    expect(await dialog.getByLabel(SEGUIMIENTO.campos.causa.label).inputValue()).toMatch(/^La plaza/);
    await dialog.getByRole('button', { name: SEGUIMIENTO.guardarJustificacion }).click();
    await dialog.getByText(SEGUIMIENTO.sinCambios).waitFor();
    await dialog.getByLabel(SEGUIMIENTO.campos.accion.label).fill('Se ocupó la plaza el 1 de julio');
    await dialog.getByLabel(SEGUIMIENTO.campos.proyeccion.label).fill('=Diciembre');
    await dialog.getByRole('button', { name: SEGUIMIENTO.guardarJustificacion }).click();
    await dialog.getByText(/^Quedó registrada en Seguimiento!B\d+\.$/).waitFor();
    await dialog.locator('.detail').getByText(SEGUIMIENTO.completa).waitFor();
  }, 120_000);

  test('evidence says what it lacks, is listed once registered, and an address is only text', async () => {
    const { dialog } = sheet;
    await dialog.getByLabel(SEGUIMIENTO.mostrar).selectOption('todas');
    await dialog.getByLabel(SEGUIMIENTO.buscar).fill('1.1');
    await dialog
      .getByRole('button', { name: /^1\.1 / })
      .first()
      .click();
    await dialog.getByRole('button', { name: SEGUIMIENTO.guardarEvidencia }).click();
    await dialog.getByText(SEGUIMIENTO.sinDocumento).waitFor();
    await dialog.getByLabel(SEGUIMIENTO.vinculo).fill('https://example.org/1');
    await dialog.getByRole('button', { name: SEGUIMIENTO.guardarEvidencia }).click();
    await dialog.locator('.evidence').getByText('https://example.org/1').waitFor();
    expect(await dialog.locator('.evidence a').count()).toBe(0);
    await sheet.closeDialog();
  }, 120_000);
});
