import { columnLetters } from '../../src/local/page/client/a1';
import { hasChromium } from './chromium';
import { ABRIL, col, FILA, MAYO, type Pagina, Servida } from './pagina';

(hasChromium ? describe : describe.skip)('the keys of the page', () => {
  let served: Servida;
  let sheet: Pagina;

  beforeAll(async () => {
    served = await Servida.start();
    sheet = await served.open();
  }, 120_000);

  afterAll(() => served?.close());

  afterEach(async () => {
    await sheet.page.keyboard.press('Escape');
    await served.closeOthers(sheet);
  });

  test('they go where they go in Sheets', async () => {
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Home');
    expect(await sheet.place()).toBe('A9');
    await sheet.press('Control+ArrowDown', 'Control+Home');
    expect(await sheet.place()).toBe('A1');
    await sheet.press('Control+End');
    expect(Number((await sheet.place()).replace(/\D/g, ''))).toBeGreaterThan(30);
    await sheet.press('PageUp');
    expect(Number((await sheet.place()).replace(/\D/g, ''))).toBeLessThan(30);
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Tab', 'Tab');
    expect(await sheet.place()).toBe(`${columnLetters(ABRIL + 2)}${FILA}`);
    await sheet.press('Shift+Tab');
    expect(await sheet.place()).toBe(`${columnLetters(ABRIL + 1)}${FILA}`);
  });

  test('inside a block Tab and Enter go round, and typing lands there', async () => {
    await sheet.cell(FILA + 3, ABRIL).click();
    await sheet.press('Shift+ArrowDown', 'Shift+ArrowRight');
    await sheet.page.keyboard.type('1');
    await sheet.press('Tab');
    await sheet.page.keyboard.type('2');
    await sheet.press('Tab');
    expect(await sheet.place()).toBe(`${columnLetters(ABRIL)}${FILA + 4}`);
    expect(await sheet.selected()).toBe(4);
    await sheet.settled([FILA + 3, MAYO], '2');
    await sheet.press('Delete');
    await sheet.settled([FILA + 3, MAYO], '');
  });

  test('F2 edits, Escape leaves it as it was, and a dead key is typed on', async () => {
    await sheet.type(FILA, ABRIL, '3');
    await sheet.settled([FILA, ABRIL], '3');
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('F2');
    expect(await sheet.page.locator('.cell-editor').inputValue()).toBe('3');
    await sheet.page.keyboard.type('9');
    await sheet.press('Escape');
    expect(await sheet.cell(FILA, ABRIL).textContent()).toBe('3');
    await sheet.page.evaluate(() =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', bubbles: true })),
    );
    expect(await sheet.page.locator('.cell-editor').inputValue()).toBe('');
  });

  test('Ctrl+PageDown and arrows on the tabs change the sheet', async () => {
    const tab = (): Promise<string | null> => sheet.page.locator('[role=tab][aria-selected=true]').textContent();
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Control+PageDown');
    await sheet.page.locator('[role=tab][aria-selected=true]', { hasText: 'Cronograma' }).waitFor();
    await sheet.page.locator('[role=tab][aria-selected=true]').focus();
    await sheet.press('ArrowLeft');
    await sheet.page.locator('[role=tab][aria-selected=true]', { hasText: 'MIR' }).waitFor();
    expect(await sheet.page.evaluate(() => document.activeElement?.textContent)).toBe(await tab());
    await sheet.cell(FILA, ABRIL).click();
  });

  test('a menu opens, is walked and left with the keyboard', async () => {
    await sheet.page.locator('details.addon summary').focus();
    await sheet.press('ArrowDown', 'ArrowDown');
    expect(await sheet.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem');
    await sheet.press('Escape');
    expect(await sheet.page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await sheet.page.locator('details[open]').count()).toBe(0);
  });

  test('a menu that is opened while a dialog is still closing stays open', async () => {
    await sheet.runMenu('Importar…');
    await sheet.dialog.locator('form').waitFor();
    await sheet.page.evaluate(async () => {
      const dialogo = document.querySelector<HTMLDialogElement>('#dialogo');
      const closed = new Promise((resolve) => dialogo?.addEventListener('close', resolve));
      dialogo?.close();
      document.querySelector<HTMLElement>('details.addon summary')?.focus();
      document.querySelector<HTMLElement>('details.addon summary')?.click();
      await closed;
    });
    expect(await sheet.page.locator('details.addon[open]').count()).toBe(1);
    await sheet.press('Escape');
  });

  test('a list opens with Alt and the arrow down', async () => {
    await sheet.cell(FILA, col('dimension')).click();
    await sheet.press('Alt+ArrowDown');
    expect(await sheet.page.locator('.cell-editor option, #opciones option').count()).toBeGreaterThan(3);
  });

  test('F6 leads from the sheet to the menu, the formula bar, the sheets and back, and opens a view without a mouse', async () => {
    await sheet.cell(FILA, ABRIL).click();
    const where = () =>
      sheet.page.evaluate(() => document.activeElement?.closest('#menus, #hojas, #zona, .formula')?.id);
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 4; i += 1) {
      await sheet.press('F6');
      seen.push(await where());
    }
    expect(seen).toEqual(['hojas', 'menus', '', 'zona']);
    await sheet.press('Shift+F6');
    await sheet.press('Shift+F6');
    await sheet.press('Enter');
    await sheet.press('ArrowDown');
    await sheet.press('Enter');
    await sheet.page.locator('#lateral iframe').waitFor();
    await sheet.press('F6');
    await sheet.page.locator('#lateral .round').click();
  });

  test('no page met an error, and none reached anybody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
