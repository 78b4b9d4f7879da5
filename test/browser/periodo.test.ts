import type { Browser, Page } from 'playwright-core';
import type { Libro } from '../../src/local/workbook';
import { BARRA } from '../../src/text/barra-inicio';
import { PERIODO } from '../../src/text/barra-periodo';
import { PERIODOS } from '../../src/text/barra-periodos';
import { RECORDATORIO } from '../../src/text/periodo-en-curso';
import { violationsOf } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';
import { exampleLibro, openVista } from './vistas';

(hasChromium ? describe : describe.skip)('the reminder, in a browser', () => {
  let browser: Browser;
  let base: Libro;

  beforeAll(async () => {
    [browser, base] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);
  afterAll(() => browser?.close());

  /** The tab over the example, whose page finds the clipboard as `clipboard` says. */
  async function openPeriodo(clipboard: 'deja' | 'no deja' | 'nada'): Promise<Page> {
    const { page } = await openVista(browser, base, { funcion: 'openInicio' });
    await page.evaluate((como) => {
      const scope = globalThis as unknown as { copiado: string };
      const writeText = async (texto: string): Promise<void> => {
        if (como !== 'deja') throw new DOMException('Not allowed', 'NotAllowedError');
        scope.copiado = texto;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      document.execCommand = () => {
        scope.copiado = como === 'nada' ? '' : String(getSelection());
        return como !== 'nada';
      };
    }, clipboard);
    await page.getByRole('button', { name: BARRA.rutas.periodo, exact: true }).click();
    await page.getByRole('button', { name: PERIODO.copiarTodos }).waitFor();
    return page;
  }

  test('is on the clipboard with one click, and the page says so', async () => {
    const page = await openPeriodo('deja');
    await page.getByRole('button', { name: PERIODO.copiarTodos }).click();
    await page.getByText(PERIODO.copiado).waitFor();
    const copiado = await page.evaluate(() => (globalThis as unknown as { copiado: string }).copiado);
    expect(copiado).toContain('III bimestre (mayo–junio) de 2025');
    expect(copiado.endsWith(RECORDATORIO.gracias)).toBe(true);
  }, 120_000);

  test('of one of them is of their lineas only, in a frame that may not use the clipboard too', async () => {
    const page = await openPeriodo('no deja');
    const grupo = page.locator('details.group').first();
    const nombre = (await grupo.locator('.group-title').textContent()) ?? '';
    await grupo.locator('summary').click();
    await page.getByRole('button', { name: PERIODO.copiarPara(nombre) }).click();
    await page.getByText(PERIODO.copiado).waitFor();
    expect(await page.getByRole('textbox', { name: PERIODO.texto }).count()).toBe(0);
  }, 120_000);

  test('is shown, selected, where the browser lets nobody copy for people', async () => {
    const page = await openPeriodo('nada');
    await page.getByRole('button', { name: PERIODO.copiarTodos }).click();
    await page.getByText(PERIODO.aMano).waitFor();
    const area = page.getByRole('textbox', { name: PERIODO.texto });
    const seleccionado = await area.evaluate((a) => {
      const { value, selectionStart, selectionEnd } = a as HTMLTextAreaElement;
      return document.activeElement === a ? value.slice(selectionStart, selectionEnd) : '';
    });
    expect(seleccionado).toBe(await area.inputValue());
    expect(seleccionado).toContain(RECORDATORIO.saludo);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await violationsOf(page)).toEqual([]);
  }, 120_000);
});

(hasChromium ? describe : describe.skip)('each of these views, in a browser', () => {
  let browser: Browser;
  let base: Libro;

  beforeAll(async () => {
    [browser, base] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);
  afterAll(() => browser?.close());

  test.each([BARRA.rutas.puntos, BARRA.rutas.periodo, BARRA.rutas.porque])(
    '%s has nothing that axe finds wrong, and fits in 150 pixels',
    async (ruta) => {
      const { page, errores } = await openVista(browser, base, { funcion: 'openInicio', celda: ['MIR', 9, 21] });
      await page.getByRole('button', { name: ruta, exact: true }).click();
      const vista = page.locator('main:visible');
      await vista.locator('section').first().waitFor();
      await page.waitForFunction(() => document.querySelector('.busy') === null);
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 150, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
      expect(errores).toEqual([]);
      await page.close();
    },
    120_000,
  );
});

(hasChromium ? describe : describe.skip)('a closing from the sidebar, in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);
  afterAll(() => opened?.close());

  test('what it would find is told, it is done in its window, and the tab is of the next period', async () => {
    await sheet.runMenu('Inicio');
    await sheet.sidebar.getByRole('button', { name: BARRA.rutas.periodo, exact: true }).click();
    await sheet.sidebar.getByRole('heading', { name: /^III bimestre/ }).waitFor();
    await sheet.sidebar.getByText(PERIODO.falta).waitFor();
    await sheet.sidebar.getByRole('button', { name: PERIODO.cerrar }).click();

    const nombre = 'III bimestre (mayo–junio) de 2025';
    await sheet.dialog.getByRole('button', { name: PERIODOS.cerrarEl(nombre) }).click();
    await sheet.dialog.getByRole('button', { name: PERIODOS.cerrarBoton }).click();
    await sheet.dialog.getByText(PERIODOS.cerrado(nombre)).waitFor();
    await sheet.closeDialog();

    // Nobody asks for it: the pointer is back over the tab.
    await sheet.sidebar.getByRole('heading', { name: PERIODO.cierre }).hover();
    await sheet.sidebar.getByRole('heading', { name: /^IV bimestre/ }).waitFor();
    await sheet.sidebar.getByText(PERIODO.cerrados([5, 6])).waitFor();
  }, 180_000);

  test('staff may no longer write in what was closed', async () => {
    await sheet.actAs('captura@example.org');
    const { fila, columna } = await sheet.placeOf('MAYO', '1.1');
    await sheet.cell(fila, columna).click();
    await sheet.page.keyboard.type('4');
    await sheet.page.keyboard.press('Enter');
    await sheet.alert.getByText('mayo ya está cerrado').waitFor();
    await sheet.alert.getByRole('button', { name: 'Aceptar' }).click();
  }, 120_000);
});
