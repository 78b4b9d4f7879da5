import { AYUDA } from '../../src/text/barra-ayuda';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('¿Por qué este número? in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

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
    await sheet.sidebar.getByRole('button', { name: AYUDA.otra }).click();
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

  test('a header says what goes below it', async () => {
    await sheet.cell(6, 1).click();
    await sheet.sidebar.getByRole('button', { name: AYUDA.otra }).click();
    await sheet.sidebar.getByRole('heading', { name: 'Encabezado NÚMERO' }).waitFor();
    expect(await sheet.sidebar.locator('.porque').textContent()).toContain('MIR!A6');
  }, 120_000);
});
