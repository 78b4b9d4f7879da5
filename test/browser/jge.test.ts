import { BARRA_JGE } from '../../src/text/barra-jge';
import { JGE_ENCABEZADO } from '../../src/text/jge';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('Informe JGE in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
    await sheet.runMenu(MENU_TEXTO.jge);
    await sheet.dialog.getByRole('heading', { name: BARRA_JGE.numero('1') }).waitFor();
  }, 120_000);

  afterAll(() => opened?.close());

  test('a new form is filled in and saved with the keyboard alone', async () => {
    const { dialog, page } = sheet;
    await dialog.getByRole('button', { name: BARRA_JGE.nuevo }).press('Enter');
    await dialog.getByLabel(JGE_ENCABEZADO.entidad, { exact: true }).focus();
    await page.keyboard.type('Costa Norte');
    await dialog.getByRole('button', { name: BARRA_JGE.agregar }).press('Enter');
    await dialog.locator('#asunto-2-convenios:focus').waitFor();
    // Bullet and table of the next field stand before its text.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await dialog.locator('#asunto-2-particulares:focus').waitFor();
    await page.keyboard.type('Se revisó:\n- una cosa\notra\n\nNada más.');
    const campo = dialog.locator('#asunto-2-particulares');
    expect(await campo.inputValue()).toBe('Se revisó:\n· una cosa\n· otra\nNada más.');
    await page.keyboard.press('Control+s');
    await dialog.getByText(/^Quedó guardado el informe 3 \(Informe JGE!A\d+\)\.$/).waitFor();
    expect(await dialog.getByRole('button', { name: /^3 · Costa Norte/ }).getAttribute('aria-pressed')).toBe('true');
  }, 120_000);

  test('a table is filled in cell by cell, and found again where it stands', async () => {
    const { dialog, page } = sheet;
    const titulo = JGE_ENCABEZADO.observaciones;
    const campo = dialog.getByLabel(titulo, { exact: true });
    await campo.fill('Fechas:');
    await dialog.getByRole('button', { name: BARRA_JGE.tablaDe(titulo) }).press('Enter');
    await dialog.getByLabel(BARRA_JGE.celda(1, 1)).and(dialog.locator(':focus')).waitFor();
    await page.keyboard.type('Evento');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Fecha');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Simulacro');
    await page.keyboard.press('Enter');
    expect(await campo.inputValue()).toBe('Fechas:\n| Evento | Fecha |\n| Simulacro |  |');
    await campo.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(20, 20));
    await dialog.getByRole('button', { name: BARRA_JGE.tablaDe(titulo) }).press('Enter');
    expect(await dialog.getByLabel(BARRA_JGE.celda(2, 1)).inputValue()).toBe('Simulacro');
    await page.keyboard.press('Escape');
    expect(await campo.inputValue()).toContain('| Simulacro |');
  }, 120_000);

  test('the lines of a cell stay lines when it is changed', async () => {
    const { dialog, page } = sheet;
    const titulo = JGE_ENCABEZADO.observaciones;
    const campo = dialog.getByLabel(titulo, { exact: true });
    await campo.fill('| Evento | Fecha |\n| Simulacro | 4 de mayo\\n6 de mayo |');
    await campo.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
    await dialog.getByRole('button', { name: BARRA_JGE.tablaDe(titulo) }).press('Enter');
    const celda = dialog.getByLabel(BARRA_JGE.celda(2, 2));
    expect(await celda.inputValue()).toBe('4 de mayo\n6 de mayo');
    await celda.press('Control+End');
    await page.keyboard.type(' a las 18:00');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('8 de mayo');
    await page.keyboard.press('Enter');
    expect(await campo.inputValue()).toBe(
      '| Evento | Fecha |\n| Simulacro | 4 de mayo\\n6 de mayo a las 18:00\\n8 de mayo |',
    );
  }, 120_000);

  test('what is typed stays when saving fails, when another form is looked at, and when an asunto is taken away', async () => {
    const { dialog, page } = sheet;
    const objetivo = dialog.getByLabel(JGE_ENCABEZADO.objetivo, { exact: true });
    await objetivo.fill('No se pierde');
    // Google stops the script once it has written: nobody knows that it was saved.
    await page.route('**/api/accion', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        json: { ...(await response.json()), error: 'Exceeded maximum execution time', valor: null },
      });
    });
    await dialog.getByRole('button', { name: BARRA_JGE.guardar }).click();
    await dialog.getByRole('alert').waitFor();
    await page.unroute('**/api/accion');
    expect(await objetivo.inputValue()).toBe('No se pierde');

    await dialog.getByRole('button', { name: /^1 · / }).click();
    await dialog.getByRole('heading', { name: BARRA_JGE.numero('1') }).waitFor();
    await dialog.getByRole('button', { name: /^3 · Costa Norte/ }).click();
    expect(await objetivo.inputValue()).toBe('No se pierde');
    await dialog.getByRole('button', { name: BARRA_JGE.guardar }).click();
    await dialog.getByText(/^Quedó guardado el informe 3/).waitFor();

    const primero = dialog.locator('.jge-asunto').first().getByLabel(JGE_ENCABEZADO.pycipef, { exact: true });
    await primero.fill('Tampoco esto');
    await dialog.getByRole('button', { name: BARRA_JGE.quitarAsunto(1) }).click();
    await dialog.getByRole('button', { name: BARRA_JGE.deshacer }).click();
    expect(await primero.inputValue()).toBe('Tampoco esto');
    await dialog.getByRole('button', { name: BARRA_JGE.guardar }).click();
    await dialog.getByText(/^Quedó guardado el informe 3/).waitFor();
    await sheet.closeDialog();
    await sheet.goToHoja('Informe JGE');
    await page.locator('#zona td', { hasText: 'No se pierde' }).waitFor();
  }, 120_000);
});
