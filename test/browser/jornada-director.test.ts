import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { DOCUMENTOS } from '../../src/text/barra-documentos';
import { PERIODOS } from '../../src/text/barra-periodos';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

/** Counts what a person presses, in the page and in every frame of it, from now on. */
async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('contar', () => {
    clicks += 1;
  });
  const listen = (): void => {
    document.addEventListener('click', (e) => e.isTrusted && (window as unknown as { contar(): void }).contar(), true);
  };
  page.on('frameattached', (frame) => {
    frame.waitForLoadState().then(
      () => frame.evaluate(listen),
      () => {},
    );
  });
  await page.evaluate(listen);
  return () => clicks;
}

(hasChromium ? describe : describe.skip)('a director with five minutes', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  const button = (name: string | RegExp) =>
    sheet.dialog.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  const ready = () => button(DOCUMENTOS.guardar).and(sheet.dialog.locator(':enabled')).waitFor();

  test('the informe is on the computer three clicks after the menu was looked for', async () => {
    const clicks = await countClicks(sheet.page);
    await sheet.runMenu(MENU_TEXTO.documentos);
    await ready();
    const [download] = await Promise.all([sheet.page.waitForEvent('download'), button(DOCUMENTOS.descargar).click()]);
    expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('word/document.xml');
    expect(clicks()).toBeLessThanOrEqual(3);
    expect(clicks()).toBeGreaterThanOrEqual(2);
    await sheet.closeDialog();
  }, 120_000);

  test('every document that the dialog offers is seen and kept, none but transparencia without its PDF', async () => {
    await sheet.runMenu(MENU_TEXTO.documentos);
    await ready();
    const kinds = sheet.dialog.locator('.kind');
    const names = await kinds.locator('b').allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(5);
    const hechos: string[] = [];
    for (const [i, name] of names.entries()) {
      await kinds.nth(i).click();
      await ready();
      await sheet.dialog.frameLocator('iframe').locator('h1, h2, table').first().waitFor();
      await button(DOCUMENTOS.guardar).click();
      await sheet.dialog.getByText(/quedó en su Drive\./).waitFor();
      if ((await button(DOCUMENTOS.pdf).count()) === 0) hechos.push(name);
    }
    expect(hechos).toEqual(names.filter((n) => n.includes('ransparencia')));
    await button(DOCUMENTOS.hechos).click();
    const rows = sheet.dialog.locator('.made-list tbody tr');
    await rows.first().waitFor();
    const made = await rows.allTextContents();
    expect(names.filter((name) => !made.some((row) => row.startsWith(name)))).toEqual([]);
    await sheet.closeDialog();
  }, 240_000);

  test('closing a period: what is missing first, then done, and seen to be as it was left', async () => {
    await sheet.runMenu(MENU_TEXTO.periodos);
    await button(/^Cerrar el periodo: I bimestre /).click();
    await sheet.dialog.getByText(/^Antes de cerrar: \d+/).waitFor();
    await sheet.page.keyboard.press('Escape');
    await button(/^Cerrar el periodo: I bimestre /)
      .and(sheet.dialog.locator(':focus'))
      .waitFor();
    await sheet.page.keyboard.press('Enter');
    await button(PERIODOS.cerrarBoton).click();
    await sheet.dialog.getByText(/^Quedó cerrado: I bimestre /).waitFor();
    expect(await sheet.dialog.locator('.months .closed').count()).toBe(2);
    await button(/^Ver diferencias: I bimestre /).click();
    await sheet.dialog.getByText(PERIODOS.sinDiferencias).waitFor();
    await sheet.closeDialog();
  }, 120_000);

  test('the page met no error', () => {
    expect(sheet.errors).toEqual([]);
  });
});
