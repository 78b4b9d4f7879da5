import { MENU_TEXTO } from '../../src/text/menu';
import { PAGINA } from '../../src/text/pagina';
import { hasChromium } from './chromium';
import { ABRIL, FILA, MAYO, type Pagina, Servida } from './pagina';

(hasChromium ? describe : describe.skip)('what a person does while an answer is on its way', () => {
  let served: Servida;
  let sheet: Pagina;

  beforeAll(async () => {
    served = await Servida.start();
  }, 120_000);
  afterAll(() => served?.close());

  beforeEach(async () => {
    sheet = await served.open();
  });
  afterEach(async () => {
    expect(sheet.errors).toEqual([]);
    await sheet.page.context().close();
  });

  const tab = (nombre: string) => sheet.page.getByRole('tab', { name: nombre, exact: true });
  const abierta = (nombre: string) => sheet.page.getByRole('tab', { name: nombre, exact: true, selected: true });
  const focused = () => sheet.page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

  /** Answers of this path wait until they are let go, each in its turn. */
  async function hold(path: string): Promise<() => Promise<void>> {
    const waiting: (() => void)[] = [];
    let open = false;
    await sheet.page.route(`**/api/${path}`, async (route) => {
      if (!open) await new Promise<void>((later) => waiting.push(later));
      await route.continue();
    });
    return async () => {
      open = true;
      for (const go of waiting) go();
    };
  }

  test('a click on the bar above ends what is typed in a cell, and stays there', async () => {
    await sheet.cell(FILA, ABRIL).click();
    await sheet.page.keyboard.type('3');
    await sheet.page.locator('#barra-formula').click();
    await sheet.settled([FILA, ABRIL], '3');
    expect(await focused()).toBe('barra-formula');
    await sheet.page.keyboard.press('End');
    await sheet.page.keyboard.type('1');
    await sheet.page.keyboard.press('Enter');
    await sheet.settled([FILA, ABRIL], '31');
    expect(await focused()).toBe('TABLE');
  });

  test('a click on nothing ends it too, and the keys are the sheet’s again', async () => {
    await sheet.cell(FILA, ABRIL).click();
    await sheet.page.keyboard.type('4');
    await sheet.page.locator('#nombre').click();
    await sheet.settled([FILA, ABRIL], '4');
    await sheet.page.locator('#zona table:focus').waitFor();
  });

  test.each([
    ['in its cell', () => sheet.cell(FILA, MAYO).click()],
    [
      'in the bar above',
      async () => {
        await sheet.cell(FILA, MAYO).click();
        await sheet.page.locator('#barra-formula').click();
        await sheet.press('Control+a');
      },
    ],
  ])('what is typed %s while another sheet comes goes where it was begun', async (_, begin) => {
    await sheet.type(FILA, MAYO, '1');
    await sheet.settled([FILA, MAYO], '1');
    const release = await hold('hoja');
    await tab('Cronograma').click();
    await begin();
    await sheet.page.keyboard.type('27');
    await release();
    await abierta('Cronograma').waitFor();
    await sheet.page.keyboard.press('Enter');
    await sheet.goToHoja('MIR');
    await sheet.settled([FILA, MAYO], '27');
    expect(served.libro.hojas.find((h) => h.nombre === 'Cronograma')?.celdas[FILA - 1]?.[MAYO - 1]?.valor).not.toBe(27);
  });

  test('two sheets further is two sheets further, however soon the second key comes', async () => {
    const nombres = await sheet.page.getByRole('tab').allTextContents();
    const release = await hold('hoja');
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Control+PageDown', 'Control+PageDown');
    await release();
    await abierta(nombres[(nombres.indexOf('MIR') + 2) % nombres.length] ?? '').waitFor();
  });

  test('a tab is pressed though the one before is still being shown', async () => {
    const release = await hold('hoja');
    await tab('Cronograma').click();
    const box = await tab('MIR').boundingBox();
    await sheet.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await sheet.page.mouse.down();
    await release();
    await abierta('Cronograma').waitFor();
    await sheet.page.mouse.up();
    await abierta('MIR').waitFor();
  });

  test('a tab whose sheet is gone by now is asked for once, and the page goes on', async () => {
    await sheet.goToHoja('Cronograma');
    const primera = (await sheet.page.getByRole('tab').allTextContents())[0] ?? '';
    let veces = 0;
    await sheet.page.route('**/api/hoja', async (route) => {
      veces += 1;
      await route.fulfill({ json: null });
    });
    await tab(primera).click();
    await sheet.page.waitForResponse('**/api/novedades');
    expect(veces).toBe(1);
    await abierta('Cronograma').waitFor();
  });

  test('a sidebar that comes does not take the keys of who types, nor the menu of who opened one', async () => {
    for (const begin of [
      async () => {
        await sheet.cell(FILA, ABRIL).click();
        await sheet.page.keyboard.type('1');
      },
      () => sheet.page.locator('details.addon summary').click(),
    ]) {
      const release = await hold('accion');
      await sheet.runMenu(MENU_TEXTO.inicio);
      await begin();
      await release();
      await sheet.page.locator('#lateral iframe').waitFor();
      expect(await sheet.page.locator('.cell-editor:focus, details.addon[open]').count()).toBe(1);
      await sheet.press('Escape');
      await sheet.page.unroute('**/api/accion');
    }
  });

  test('a window that a sidebar opened gives the focus back to the sidebar', async () => {
    await sheet.runMenu(MENU_TEXTO.inicio);
    await sheet.sidebar.locator('.more-windows summary').click();
    await sheet.sidebar.getByRole('button', { name: MENU_TEXTO.periodos, exact: true }).click();
    await sheet.dialog.locator('table').waitFor();
    await sheet.closeDialog();
    await sheet.page.waitForFunction(() => document.activeElement?.matches('#lateral iframe'));
  });

  test('a question asked while a message is still closing waits for its own answer', async () => {
    await sheet.page.locator('#usuario').selectOption({ value: '' });
    await sheet.page.evaluate(async () => {
      const aviso = document.querySelector<HTMLDialogElement>('#aviso');
      const usuario = document.querySelector<HTMLSelectElement>('#usuario');
      const closed = new Promise((resolve) => aviso?.addEventListener('close', resolve, { once: true }));
      aviso?.close();
      if (usuario) usuario.value = '';
      usuario?.dispatchEvent(new Event('change'));
      await closed;
    });
    await sheet.page.locator('#respuesta').fill('luis@x.mx');
    await sheet.alert.getByRole('button', { name: PAGINA.aceptar }).click();
    await sheet.page.locator('body[data-usuario="luis@x.mx"]').waitFor();
  });
});
