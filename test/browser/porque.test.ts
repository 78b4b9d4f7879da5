import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { PORQUE } from '../../src/text/barra-porque';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium, launchChromium } from './chromium';
import { serveExample } from './serve-example';
import { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('¿Por qué este número? in a browser', () => {
  let program: ChildProcess;
  let browser: Browser;
  let sheet: SheetPage;

  beforeAll(async () => {
    const served = await serveExample();
    program = served.program;
    browser = await launchChromium();
    sheet = new SheetPage(await browser.newPage({ viewport: { width: 1440, height: 860 } }));
    await sheet.page.goto(served.url);
    await sheet.page.locator('#zona td').first().waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    program?.kill('SIGINT');
  });

  const select = async (header: string) => {
    const { fila, columna } = await sheet.placeOf(header, '1.1');
    await sheet.cell(fila, columna).click();
    return sheet.cell(fila, columna).textContent();
  };

  test('the selected cell is explained, and another one when it is asked again', async () => {
    const estatus = await select('ESTATUS');
    await sheet.runMenu(MENU_TEXTO.porque);
    await sheet.sidebar.getByRole('heading', { name: 'ESTATUS · línea 1.1' }).waitFor();
    expect(await sheet.sidebar.locator('.amount').textContent()).toBe(estatus);
    expect(await sheet.sidebar.locator('.held').textContent()).toMatch(/^\d\. .*: sí, /);

    const porcentaje = await select('PORCENTAJE DE LA META');
    await sheet.sidebar.getByRole('button', { name: PORQUE.otra }).click();
    await sheet.sidebar.getByRole('heading', { name: 'PORCENTAJE · línea 1.1' }).waitFor();
    expect(await sheet.sidebar.locator('.amount').textContent()).toBe(porcentaje);
    expect(await sheet.sidebar.locator('.formula').textContent()).toMatch(/^100 × \d+ ÷ \d+ = /);
  }, 120_000);

  test('a month leads to its cell', async () => {
    const { fila, columna } = await sheet.placeOf('FEBRERO', '1.1');
    await sheet.sidebar.getByRole('button', { name: /^Ir a febrero, celda/ }).click();
    await sheet.page.locator(`#zona td.sel[data-f="${fila}"][data-c="${columna}"]`).waitFor();
    expect(sheet.errors).toEqual([]);
  }, 120_000);

  test('a header says that there is nothing to explain', async () => {
    await sheet.cell(6, 1).click();
    await sheet.sidebar.getByRole('button', { name: PORQUE.otra }).click();
    await sheet.sidebar.getByRole('heading', { name: PORQUE.sinExplicacion }).waitFor();
    expect(await sheet.sidebar.locator('.findings').textContent()).toContain('MIR!A6');
  }, 120_000);
});
