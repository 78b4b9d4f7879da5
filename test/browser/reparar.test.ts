import { columnLetters } from '../../src/local/page/client/a1';
import { AYUDA } from '../../src/text/barra-ayuda';
import { CAMBIO, INSTRUMENTO } from '../../src/text/barra-cambio';
import { PUNTOS } from '../../src/text/barra-puntos';
import { REPARAR } from '../../src/text/barra-reparar';
import { TEXTO_EST } from '../../src/text/est';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

type Lugar = { fila: number; columna: number };
const a1 = ({ fila, columna }: Lugar): string => `${columnLetters(columna)}${fila}`;

(hasChromium ? describe : describe.skip)('repair in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;
  let porcentaje: Lugar;
  let meta: Lugar;
  let octubre: Lugar;

  const textOf = ({ fila, columna }: Lugar) => sheet.cell(fila, columna).textContent();
  const type = ({ fila, columna }: Lugar, text: string) => sheet.type(fila, columna, text);
  const shows = ({ fila, columna }: Lugar, text: string) =>
    sheet.cell(fila, columna).filter({ hasText: text }).waitFor();

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
    porcentaje = await sheet.placeOf('PORCENTAJE DE LA META', '2.1');
    meta = await sheet.placeOf('META PROPUESTA (', '1.2');
    octubre = await sheet.placeOf('OCTUBRE', '1.3');
  }, 120_000);

  afterAll(() => opened?.close());

  test('some changes are left out, a captured value changes only as chosen, and the rest is mended', async () => {
    const computed = await textOf(porcentaje);
    await type(porcentaje, '12');
    await type(meta, '999');
    await type(octubre, '=2+3');
    await shows(octubre, '5');

    await sheet.runMenu(MENU_TEXTO.puntos);
    await sheet.sidebar.getByRole('button', { name: PUNTOS.reparar }).click();
    const dejar = sheet.sidebar.getByRole('radio', { name: REPARAR.dejar });
    await dejar.waitFor();
    expect(await dejar.isChecked()).toBe(true);
    expect(await sheet.sidebar.locator('.plan li').count()).toBe(2);

    await sheet.sidebar.getByRole('radio', { name: /^Dejar 5/ }).check();
    await sheet.sidebar.locator('.plan li').nth(2).waitFor();
    await sheet.sidebar.getByRole('checkbox', { name: /META PROPUESTA/ }).uncheck();
    await sheet.sidebar.getByRole('button', { name: REPARAR.aplicarAlgunos(2, 3) }).click();
    await sheet.sidebar.getByText(/^Reparación aplicada/).waitFor();

    expect(await textOf(porcentaje)).toBe(computed);
    expect(await textOf(meta)).toContain('999');
    await sheet.cell(octubre.fila, octubre.columna).click();
    expect(await sheet.page.locator('#barra-formula').inputValue()).toBe('5');
  }, 120_000);

  test('what was repaired is taken back, and the damage is there again', async () => {
    await sheet.sidebar.getByRole('button', { name: REPARAR.deshacer }).click();
    await sheet.sidebar.getByRole('heading', { name: REPARAR.deshacerTitulo }).waitFor();
    await sheet.sidebar.getByRole('button', { name: REPARAR.deshacerBoton(2) }).click();
    await sheet.sidebar.getByText(REPARAR.deshecha(2)).waitFor();
    await shows(porcentaje, '12.0%');
    await sheet.cell(octubre.fila, octubre.columna).click();
    expect(await sheet.page.locator('#barra-formula').inputValue()).toBe('=2+3');
  }, 120_000);

  test('why it matters is said in Ayuda, with the cell, and the list is as it was left', async () => {
    const lugar = `MIR!${a1(meta)}`;
    await sheet.sidebar.getByRole('button', { name: PUNTOS.porLinea }).click();
    const porQue = sheet.sidebar.getByRole('button', { name: PUNTOS.porQueDe(lugar) });
    if (!(await porQue.isVisible())) {
      await sheet.sidebar.locator('details.group', { hasText: '1.2 ' }).first().locator('summary').click();
    }
    await porQue.click();
    await sheet.sidebar.getByRole('heading', { name: 'META PROPUESTA · línea 1.2' }).waitFor();
    await sheet.sidebar.getByText(TEXTO_EST['EST-02'].explicacion).waitFor();
    await sheet.page.locator(`#zona td.sel[data-f="${meta.fila}"][data-c="${meta.columna}"]`).waitFor();
    await sheet.sidebar.getByRole('button', { name: AYUDA.volverAPuntos }).click();
    expect(await sheet.sidebar.getByRole('button', { name: PUNTOS.porLinea }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await porQue.waitFor();
    await sheet.sidebar.getByRole('button', { name: PUNTOS.porRegla }).click();
  }, 120_000);

  test('one cell of the plan is given back by itself', async () => {
    await sheet.sidebar.getByRole('button', { name: REPARAR.restaurarEn(`MIR!${a1(meta)}`) }).click();
    await sheet.sidebar.getByRole('heading', { name: REPARAR.tituloUna(`MIR!${a1(meta)}`) }).waitFor();
    await sheet.sidebar.getByRole('button', { name: REPARAR.aplicarAlgunos(1, 2) }).click();
    await sheet.sidebar.getByText(REPARAR.aplicada(1)).waitFor();
    expect(await textOf(meta)).not.toContain('999');
    await shows(porcentaje, '12.0%');
  }, 120_000);

  test('or what was written over the plan is accepted with its document, which is then on Modificaciones', async () => {
    await type(meta, '14');
    await sheet.sidebar.getByRole('button', { name: PUNTOS.revisar }).click();
    await sheet.sidebar.getByRole('button', { name: REPARAR.aceptarEn(`MIR!${a1(meta)}`) }).click();
    await sheet.sidebar.getByRole('button', { name: CAMBIO.revisar }).click();
    await sheet.sidebar.getByText(INSTRUMENTO.falta(INSTRUMENTO.motivo)).waitFor();
    await sheet.fillDocument(sheet.sidebar, { motivo: 'Se amplió la meta' });
    await sheet.sidebar.getByRole('button', { name: CAMBIO.revisar }).click();
    await sheet.sidebar.getByRole('button', { name: CAMBIO.aplicar, exact: true }).click();
    await sheet.sidebar.getByText(REPARAR.aceptada).waitFor();
    expect(await sheet.sidebar.getByRole('button', { name: REPARAR.aceptarEn(`MIR!${a1(meta)}`) }).count()).toBe(0);
    await sheet.goToHoja('Modificaciones');
    await sheet.page.locator('#zona td', { hasText: 'Se amplió la meta' }).first().waitFor();
  }, 120_000);

  test('the page met no error and reached nobody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
