import { columnLetters } from '../../src/local/page/client/a1';
import { PAGINA, PAGINA_FIJA } from '../../src/text/pagina';
import { expectAccessible } from './axe';
import { hasChromium } from './chromium';
import { ABRIL, ANA, col, FILA, MAYO, type Pagina, Servida } from './pagina';

const name = (fila: number, columna: number): string => `${columnLetters(columna)}${fila}`;

(hasChromium ? describe : describe.skip)('what the page says', () => {
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

  test('a yellow cell says what it asks for, a header its note with Shift+F2 and with the mouse', async () => {
    const globo = sheet.page.locator('#globo');
    await sheet.cell(FILA, MAYO).click();
    await globo.waitFor();
    await sheet.press('Escape');
    expect(await globo.isHidden()).toBe(true);
    await sheet.cell(6, ABRIL).click();
    await sheet.press('Shift+F2');
    const nota = await globo.textContent();
    expect(nota?.length).toBeGreaterThan(10);
    await sheet.cell(FILA, ABRIL).hover();
    await sheet.cell(6, MAYO).hover();
    expect(await globo.isVisible()).toBe(true);
  });

  test('the active cell is told to who cannot see it, its lock included', async () => {
    const ana = await served.open(ANA);
    await ana.cell(FILA, col('porcentaje')).click();
    const [id, extra] = await ana.page.evaluate(() => {
      const active = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
      return [document.getElementById(active)?.ariaReadOnly, document.querySelector('#lectura')?.textContent];
    });
    expect(id).toBe('true');
    expect(extra).toContain(PAGINA.protegidaCorta);
    expect(await ana.page.locator('#candado').isVisible()).toBe(true);
  });

  test('the last message can be closed and read again', async () => {
    await sheet.cell(FILA, ABRIL).click();
    const toast = sheet.page.locator('.toast', { hasText: PAGINA.nadaQueDeshacer });
    while ((await toast.count()) === 0) await sheet.press('Control+z');
    await toast.getByRole('button', { name: PAGINA.cerrarAviso(PAGINA.nadaQueDeshacer) }).click();
    expect(await toast.count()).toBe(0);
    await sheet.page.getByRole('button', { name: PAGINA_FIJA.ultimoAviso ?? '' }).click();
    await toast.waitFor();
  });

  test('of many messages three are in sight, how many more there are is said, and each is closed by its name', async () => {
    const { page } = await served.open();
    const hechos = [1, 2, 3, 4, 5].map((n) => ({ id: `${n}`, nombre: `informe-${n}.docx`, mimeType: 'x' }));
    await page.route('**/api/accion', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), hechos, mostrados: [] } });
    });
    await page.locator(`#zona td[data-f="${FILA}"][data-c="${ABRIL}"]`).click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    const avisos = page.locator('.toast:visible');
    const mas = page.getByRole('button', { name: PAGINA.masAvisos(2) });
    await mas.waitFor();
    expect(await avisos.count()).toBe(3);
    await page.getByRole('button', { name: PAGINA.cerrarAviso(PAGINA.archivoNuevo('informe-5.docx')) }).click();
    await page.getByRole('button', { name: PAGINA.masAvisos(1) }).click();
    expect(await avisos.count()).toBe(4);
    await page.close();
  });

  test('with the program gone, what was typed stays at hand and the message says what to do', async () => {
    const ana = await served.open(ANA);
    await ana.page.route('**/api/**', (route) => route.abort());
    await ana.cell(FILA, ABRIL).click();
    await ana.page.keyboard.type('33');
    await ana.page.keyboard.press('Enter');
    await ana.alert.getByText(PAGINA.sinServidor).waitFor();
    expect(await ana.alert.locator('textarea').inputValue()).toBe(`${name(FILA, ABRIL)}\t33`);
  });

  test('with the program gone, one message names each cell that was typed in, and nothing takes its place', async () => {
    const ana = await served.open(ANA);
    const antes = await ana.cell(FILA + 1, MAYO).textContent();
    let stop = (): void => {};
    const gone = new Promise<void>((resolve) => {
      stop = resolve;
    });
    await ana.page.route('**/api/**', async (route) => {
      await gone;
      await route.abort();
    });
    await ana.cell(FILA, MAYO).click();
    for (const valor of ['201', '202', '203']) {
      await ana.page.keyboard.type(valor);
      await ana.page.keyboard.press('Enter');
    }
    // Somebody corrects the first one, pastes a block and looks at another sheet, all before any answer.
    await ana.cell(FILA, MAYO).click();
    await ana.page.keyboard.type('204');
    await ana.page.keyboard.press('Enter');
    await ana.paste(FILA + 3, ABRIL, '1\t"dos\nlíneas"\n');
    await ana.page.getByRole('tab', { name: 'Cronograma', exact: true }).click();
    stop();
    const lista = ana.alert.locator('textarea');
    await ana.alert.getByText(PAGINA.celdasNoEnviadas(5)).waitFor();
    expect(await lista.inputValue()).toBe(
      [
        `${name(FILA + 1, MAYO)}\t202`,
        `${name(FILA + 2, MAYO)}\t203`,
        `${name(FILA, MAYO)}\t204`,
        `${name(FILA + 3, ABRIL)}\t1`,
        `${name(FILA + 3, MAYO)}\t"dos\nlíneas"`,
      ].join('\n'),
    );
    // Who types on does not close it unread.
    await ana.press('2', 'Enter');
    expect(await lista.isVisible()).toBe(true);
    await ana.alert.getByRole('button', { name: PAGINA.copiar }).click();
    await ana.alert.getByRole('button', { name: PAGINA.copiado }).waitFor();
    expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe(await lista.inputValue());
    await ana.alert.getByRole('button', { name: PAGINA.aceptar }).click();
    // That the other sheet did not come is said after it.
    await ana.alert.getByText(PAGINA.noSeHizo).waitFor();
    await ana.alert.getByRole('button', { name: PAGINA.aceptar }).click();
    expect(await ana.cell(FILA + 1, MAYO).textContent()).toBe(antes);
  });

  test.each([
    ['1440x860', { width: 1440, height: 860 }],
    ['1280x720 at 200 %', { width: 640, height: 360 }],
  ])('axe finds nothing on the page at %s, and the sheet can be scrolled', async (_, viewport) => {
    const page = await served.open(ANA, viewport);
    await page.cell(FILA, ABRIL).scrollIntoViewIfNeeded();
    await expectAccessible(page.page, ['#zona tbody tr:nth-child(n+18)']);
    const free = await page.page.locator('#zona').evaluate((zona) => {
      const fixed = [...zona.querySelectorAll('th.fr, th.corner')].at(-1)?.getBoundingClientRect().bottom ?? 0;
      return zona.getBoundingClientRect().bottom - fixed;
    });
    expect(free).toBeGreaterThan(60);
    await page.page.locator('details.addon summary').click();
    await expectAccessible(page.page, ['#zona']);
    await page.page.keyboard.press('Escape');
    // Without emptying it first: the Enter would answer what is said of that.
    await page.cell(FILA, col('porcentaje')).click();
    await page.page.keyboard.type('3');
    await page.page.keyboard.press('Enter');
    await page.alert.waitFor();
    await expectAccessible(page.page, ['#zona']);
  });

  test('no page met an error, and none reached anybody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
