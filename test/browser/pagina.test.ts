import type { Browser, Page } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { columnLetters } from '../../src/local/page/client/a1';
import { servePage } from '../../src/local/page/server';
import type { Libro } from '../../src/local/workbook';
import { COLUMNAS } from '../../src/mir/format';
import { PAGINA, PAGINA_FIJA } from '../../src/text/pagina';
import { installed } from '../budget/libro';
import { applyRoles, giveRoles } from '../support/con-permisos';
import { expectAccessible } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

/** Objetivo 1/1 is on rows 9 to 18; ana captures it. */
const TITULAR = 'titular@example.org';
const ANA = 'ana@x.mx';
const FILA = 9;
const col = (key: string): number => COLUMNAS.findIndex((c) => c.key === key) + 1;
const ABRIL = col('abril');
const MAYO = col('mayo');

(hasChromium ? describe : describe.skip)('the page of the local host', () => {
  let browser: Browser;
  let libro: Libro;
  let served: Awaited<ReturnType<typeof servePage>>;
  let sheet: SheetPage;
  const opened: Page[] = [];

  async function open(como = '', viewport = { width: 1440, height: 860 }): Promise<SheetPage> {
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    opened.push(page);
    const nueva = new SheetPage(page);
    await page.goto(`${served.url}${como && `?como=${como}`}`);
    await page.locator('#zona td').first().waitFor();
    await nueva.goToHoja('MIR');
    await nueva.cell(FILA, 1).waitFor();
    return nueva;
  }

  /** Selects from a cell to another one with the mouse. */
  async function drag(desde: readonly [number, number], hasta: readonly [number, number]): Promise<void> {
    await sheet.cell(...desde).click();
    const from = await sheet.cell(...desde).boundingBox();
    const to = await sheet.cell(...hasta).boundingBox();
    if (!from || !to) throw new Error('The cells are not in sight.');
    await sheet.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
    await sheet.page.mouse.up();
  }

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await sheet.page.keyboard.press(key);
  };
  const place = () => sheet.page.locator('#cuadro-nombre').inputValue();
  const selected = () => sheet.page.locator('#zona td[aria-selected=true]').count();
  /** What stands there once every answer came. */
  const settled = async (fila: number, columna: number, texto: string): Promise<void> => {
    const celda = sheet.cell(fila, columna).and(sheet.page.locator('td:not(.pending)'));
    await celda.filter({ hasText: new RegExp(`^${texto}$`) }).waitFor();
  };
  /** What a program put on the clipboard, pasted at what is selected. */
  async function paste(type: string, copied: string): Promise<void> {
    await sheet.page.evaluate(
      ([kind, text]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(kind ?? '', text ?? '');
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [type, copied],
    );
  }

  beforeAll(async () => {
    browser = await launchChromium();
    ({ libro } = await installed(20));
    libro.acceso.editores.push(ANA);
    await giveRoles(libro, { titulares: null, capturistas: `${ANA}: 1/1`, lectores: null }, []);
    const host = await createHost({ libro: { ...libro } });
    libro = host.libro;
    served = await servePage({ host, libro: () => libro, puerto: 0, carpeta: 'build/node/page' });
    sheet = await open();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  afterEach(async () => {
    await sheet.page.keyboard.press('Escape');
    for (const page of opened.splice(1)) await page.context().close();
  });

  describe('two pages at once', () => {
    test('each has its user, and sees without a reload what the other types', async () => {
      const ana = await open(ANA);
      expect(await ana.page.locator('#usuario').inputValue()).toBe(ANA);
      expect(await sheet.page.locator('#usuario').inputValue()).toBe(TITULAR);
      await ana.type(FILA, ABRIL, '3');
      await sheet.cell(FILA, ABRIL).filter({ hasText: /^3$/ }).waitFor();
      await sheet.type(FILA, MAYO, '4');
      await ana.cell(FILA, MAYO).filter({ hasText: /^4$/ }).waitFor();
      expect(await ana.page.locator('#usuario').inputValue()).toBe(ANA);
      expect([...sheet.errors, ...ana.errors]).toEqual([]);
    });

    test('what one is typing stays as it is while the other edits', async () => {
      const ana = await open(ANA);
      await ana.cell(FILA + 1, ABRIL).click();
      await ana.page.keyboard.type('12');
      await sheet.type(FILA, MAYO, '5');
      await ana.cell(FILA, MAYO).filter({ hasText: /^5$/ }).waitFor();
      expect(await ana.page.locator('.cell-editor').inputValue()).toBe('12');
      expect(await ana.page.locator('#barra-formula').inputValue()).toBe('12');
      await ana.page.keyboard.press('Escape');
    });

    test('menus, messages and dialogs of one do not appear in the other', async () => {
      const ana = await open(ANA);
      await sheet.page.keyboard.press('Control+z');
      await sheet.page.keyboard.press('Control+z');
      await sheet.page.keyboard.press('Control+z');
      await sheet.page.locator('.toast').first().waitFor();
      await sheet.runMenu('Inicio');
      await sheet.page.locator('#lateral iframe').waitFor();
      await ana.type(FILA, ABRIL, '6');
      expect(await ana.page.locator('.toast, #lateral iframe, dialog[open]').count()).toBe(0);
      await sheet.page.locator('#lateral .round').click();
    });

    test('a month that is closed while somebody types into it is refused, and what was typed can be copied', async () => {
      const ana = await open(ANA);
      await ana.cell(FILA, col('enero')).click();
      await ana.page.keyboard.type('17.5');
      await applyRoles(libro, [1]);
      await sheet.type(FILA, ABRIL, '1');
      await ana.page.keyboard.press('Enter');
      await ana.alert.waitFor();
      expect(await ana.alert.textContent()).toContain(PAGINA.protegida('').split('\n')[0]);
      expect(await ana.alert.locator('textarea').inputValue()).toBe('17.5');
      await ana.alert.getByRole('button', { name: PAGINA.copiar }).click();
      await ana.alert.getByRole('button', { name: PAGINA.copiado }).waitFor();
      await ana.alert.getByRole('button', { name: PAGINA.aceptar }).click();
      expect(await ana.cell(FILA, col('enero')).textContent()).toBe('');
      expect(await ana.cell(FILA, col('enero')).getAttribute('class')).toContain('locked');
      await applyRoles(libro, []);
    });

    test('a reload keeps who acts, and a stranger is told', async () => {
      const ana = await open();
      await ana.actAs(ANA);
      await ana.page.reload();
      await ana.page.waitForFunction((who) => document.body.dataset.usuario === who, ANA);
      await ana.page.goto(`${served.url}?como=nadie@x.mx`);
      await ana.alert.getByText(PAGINA.usuarioDesconocido('nadie@x.mx', TITULAR)).waitFor();
    });

    test('the link to another window leads to somebody else', async () => {
      const link = sheet.page.getByRole('link', { name: PAGINA_FIJA.otraVentana ?? '' });
      expect(await link.getAttribute('href')).toBe(`?como=${encodeURIComponent(ANA)}`);
      expect(await link.getAttribute('target')).toBe('_blank');
    });
  });

  describe('blocks', () => {
    test('the mouse, Shift and arrows, Shift and a click, and Ctrl+A select', async () => {
      await drag([FILA, ABRIL], [FILA + 2, MAYO]);
      expect(await selected()).toBe(6);
      await sheet.cell(FILA, ABRIL).click();
      await press('Shift+ArrowRight', 'Shift+ArrowDown');
      expect(await selected()).toBe(4);
      await sheet.cell(FILA + 3, ABRIL).click({ modifiers: ['Shift'] });
      expect(await selected()).toBe(4);
      await press('Control+a');
      expect(await selected()).toBeGreaterThan(600);
    });

    test('what is typed in a block is counted, added and averaged at the foot', async () => {
      await sheet.type(FILA, ABRIL, '3');
      await sheet.type(FILA, MAYO, '4');
      await settled(FILA, MAYO, '4');
      await drag([FILA, ABRIL], [FILA, MAYO]);
      expect(await sheet.page.locator('#cuentas').textContent()).toBe('Suma: 7 · Promedio: 3.5 · Recuento: 2');
    });

    test('a block is copied and pasted with the keyboard, and Ctrl+Z takes it back', async () => {
      await drag([FILA, ABRIL], [FILA, MAYO]);
      await press('Control+c');
      await sheet.cell(FILA + 5, ABRIL).click();
      await press('Control+v');
      await settled(FILA + 5, MAYO, '4');
      expect(await selected()).toBe(2);
      await press('Control+z');
      await settled(FILA + 5, MAYO, '');
      await sheet.page.locator('.toast', { hasText: PAGINA.deshecho(`${columnLetters(ABRIL)}${FILA + 5}`) }).waitFor();
    });

    test('one value fills a selection', async () => {
      await drag([FILA + 3, ABRIL], [FILA + 5, MAYO]);
      await paste('text/plain', '8\n');
      await settled(FILA + 5, MAYO, '8');
      expect(await sheet.cell(FILA + 3, ABRIL).textContent()).toBe('8');
    });

    test('Delete empties a block in one edit', async () => {
      const posts: string[] = [];
      sheet.page.on('request', (r) => r.url().endsWith('/api/accion') && posts.push(r.postData() ?? ''));
      await drag([FILA + 3, ABRIL], [FILA + 5, MAYO]);
      await press('Delete');
      await settled(FILA + 5, MAYO, '');
      expect(await sheet.cell(FILA + 3, ABRIL).textContent()).toBe('');
      expect(posts).toHaveLength(1);
    });

    test.each([
      ['Excel', '<html><body><!--StartFragment--><table><col><tr height=20><td>21</td><td>22</td></tr></table>'],
      ['Google Sheets', '<google-sheets-html-origin><table><tbody><tr><td>21</td><td>22</td></tr></tbody></table>'],
      ['LibreOffice', '<table><tr><td sdval="21"><font face="Arial">21</font></td><td>22<br></td></tr></table>'],
    ])('a table of %s that comes without plain text is pasted', async (_, html) => {
      await sheet.cell(FILA + 6, ABRIL).click();
      await paste('text/html', html);
      await settled(FILA + 6, MAYO, '22');
      expect(await sheet.cell(FILA + 6, ABRIL).textContent()).toBe('21');
      await press('Delete');
      await settled(FILA + 6, MAYO, '');
    });

    test('a block that is refused stays at hand, whole', async () => {
      const ana = await open(ANA);
      await ana.paste(FILA, col('diciembre'), '1\t2\n"tres\ncuatro"\t5\n');
      await ana.alert.waitFor();
      expect(await ana.alert.locator('textarea').inputValue()).toBe('1\t2\n"tres\ncuatro"\t5');
    });

    test('with the program gone, what was typed stays at hand and the message says what to do', async () => {
      const ana = await open(ANA);
      await ana.page.route('**/api/**', (route) => route.abort());
      await ana.cell(FILA, ABRIL).click();
      await ana.page.keyboard.type('33');
      await ana.page.keyboard.press('Enter');
      await ana.alert.getByText(PAGINA.sinServidor).waitFor();
      expect(await ana.alert.locator('textarea').inputValue()).toBe('33');
    });
  });

  describe('keys', () => {
    test('they go where they go in Sheets', async () => {
      await sheet.cell(FILA, ABRIL).click();
      await press('Home');
      expect(await place()).toBe('A9');
      await press('Control+ArrowDown', 'Control+Home');
      expect(await place()).toBe('A1');
      await press('Control+End');
      expect(Number((await place()).replace(/\D/g, ''))).toBeGreaterThan(30);
      await press('PageUp');
      expect(Number((await place()).replace(/\D/g, ''))).toBeLessThan(30);
      await sheet.cell(FILA, ABRIL).click();
      await press('Tab', 'Tab');
      expect(await place()).toBe(`${columnLetters(ABRIL + 2)}${FILA}`);
      await press('Shift+Tab');
      expect(await place()).toBe(`${columnLetters(ABRIL + 1)}${FILA}`);
    });

    test('inside a block Tab and Enter go round, and typing lands there', async () => {
      await sheet.cell(FILA + 3, ABRIL).click();
      await press('Shift+ArrowDown', 'Shift+ArrowRight');
      await sheet.page.keyboard.type('1');
      await press('Tab');
      await sheet.page.keyboard.type('2');
      await press('Tab');
      expect(await place()).toBe(`${columnLetters(ABRIL)}${FILA + 4}`);
      expect(await selected()).toBe(4);
      await settled(FILA + 3, MAYO, '2');
      await press('Delete');
      await settled(FILA + 3, MAYO, '');
    });

    test('F2 edits, Escape leaves it as it was, and a dead key is typed on', async () => {
      await sheet.cell(FILA, ABRIL).click();
      await press('F2');
      expect(await sheet.page.locator('.cell-editor').inputValue()).toBe('3');
      await sheet.page.keyboard.type('9');
      await press('Escape');
      expect(await sheet.cell(FILA, ABRIL).textContent()).toBe('3');
      await sheet.page.evaluate(() =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', bubbles: true })),
      );
      expect(await sheet.page.locator('.cell-editor').inputValue()).toBe('');
    });

    test('Ctrl+PageDown and arrows on the tabs change the sheet', async () => {
      const tab = (): Promise<string | null> => sheet.page.locator('[role=tab][aria-selected=true]').textContent();
      await sheet.cell(FILA, ABRIL).click();
      await press('Control+PageDown');
      await sheet.page.locator('[role=tab][aria-selected=true]', { hasText: 'Cronograma' }).waitFor();
      await sheet.page.locator('[role=tab][aria-selected=true]').focus();
      await press('ArrowLeft');
      await sheet.page.locator('[role=tab][aria-selected=true]', { hasText: 'MIR' }).waitFor();
      expect(await sheet.page.evaluate(() => document.activeElement?.textContent)).toBe(await tab());
      await sheet.cell(FILA, ABRIL).click();
    });

    test('a menu opens, is walked and left with the keyboard', async () => {
      await sheet.page.locator('details.addon summary').focus();
      await press('ArrowDown', 'ArrowDown');
      expect(await sheet.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem');
      await press('Escape');
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
      await press('Escape');
    });
  });

  describe('what cells say', () => {
    test('a yellow cell says what it asks for, a header its note with Shift+F2 and with the mouse', async () => {
      const globo = sheet.page.locator('#globo');
      await sheet.cell(FILA, MAYO).click();
      await globo.waitFor();
      await press('Escape');
      expect(await globo.isHidden()).toBe(true);
      await sheet.cell(6, ABRIL).click();
      await press('Shift+F2');
      const nota = await globo.textContent();
      expect(nota?.length).toBeGreaterThan(10);
      await sheet.cell(FILA, ABRIL).hover();
      await sheet.cell(6, MAYO).hover();
      expect(await globo.isVisible()).toBe(true);
    });

    test('a list opens with Alt and the arrow down', async () => {
      await sheet.cell(FILA, col('dimension')).click();
      await press('Alt+ArrowDown');
      expect(await sheet.page.locator('.cell-editor option, #opciones option').count()).toBeGreaterThan(3);
    });

    test('the active cell is told to who cannot see it, its lock included', async () => {
      const ana = await open(ANA);
      await ana.cell(FILA, col('porcentaje')).click();
      const [id, extra] = await ana.page.evaluate(() => {
        const active = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
        return [document.getElementById(active)?.ariaReadOnly, document.querySelector('#lectura')?.textContent];
      });
      expect(id).toBe('true');
      expect(extra).toContain(PAGINA.protegidaCorta);
      expect(await ana.page.locator('#candado').isVisible()).toBe(true);
    });

    test('F6 leads from the sheet to the menu, the formula bar, the sheets and back, and opens a view without a mouse', async () => {
      await sheet.cell(FILA, ABRIL).click();
      const where = () =>
        sheet.page.evaluate(() => document.activeElement?.closest('#menus, #hojas, #zona, .formula')?.id);
      const seen: (string | undefined)[] = [];
      for (let i = 0; i < 4; i += 1) {
        await press('F6');
        seen.push(await where());
      }
      expect(seen).toEqual(['hojas', 'menus', '', 'zona']);
      await press('Shift+F6');
      await press('Shift+F6');
      await press('Enter');
      await press('ArrowDown');
      await press('Enter');
      await sheet.page.locator('#lateral iframe').waitFor();
      await press('F6');
      await sheet.page.locator('#lateral .round').click();
    });

    test('the last message can be closed and read again', async () => {
      await sheet.cell(FILA, ABRIL).click();
      const toast = sheet.page.locator('.toast', { hasText: PAGINA.nadaQueDeshacer });
      while ((await toast.count()) === 0) await press('Control+z');
      await toast.getByRole('button', { name: PAGINA.cerrarAviso(PAGINA.nadaQueDeshacer) }).click();
      expect(await toast.count()).toBe(0);
      await sheet.page.getByRole('button', { name: PAGINA_FIJA.ultimoAviso ?? '' }).click();
      await toast.waitFor();
    });

    test('of many messages three are in sight, how many more there are is said, and each is closed by its name', async () => {
      const { page } = await open();
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
  });

  test.each([
    ['1440x860', { width: 1440, height: 860 }],
    ['1280x720 at 200 %', { width: 640, height: 360 }],
  ])('axe finds nothing on the page at %s, and the sheet can be scrolled', async (_, viewport) => {
    const page = await open(ANA, viewport);
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
