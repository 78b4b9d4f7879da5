import { columnLetters } from '../../src/local/page/client/a1';
import { PAGINA } from '../../src/text/pagina';
import { hasChromium } from './chromium';
import { ABRIL, ANA, col, FILA, MAYO, type Pagina, Servida } from './pagina';

(hasChromium ? describe : describe.skip)('blocks of cells on the page', () => {
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

  /** Types what abril and mayo of a row say, and waits for the answers. */
  async function typeMeses(fila: number, abril: string, mayo: string): Promise<void> {
    await sheet.type(fila, ABRIL, abril);
    await sheet.type(fila, MAYO, mayo);
    await sheet.settled([fila, ABRIL], abril);
    await sheet.settled([fila, MAYO], mayo);
  }

  test('the mouse, Shift and arrows, Shift and a click, and Ctrl+A select', async () => {
    await sheet.drag([FILA, ABRIL], [FILA + 2, MAYO]);
    expect(await sheet.selected()).toBe(6);
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(await sheet.selected()).toBe(4);
    await sheet.cell(FILA + 3, ABRIL).click({ modifiers: ['Shift'] });
    expect(await sheet.selected()).toBe(4);
    await sheet.press('Control+a');
    expect(await sheet.selected()).toBeGreaterThan(600);
  });

  test('what is typed in a block is counted, added and averaged at the foot', async () => {
    await typeMeses(FILA, '3', '4');
    await sheet.drag([FILA, ABRIL], [FILA, MAYO]);
    expect(await sheet.page.locator('#cuentas').textContent()).toBe('Suma: 7 · Promedio: 3.5 · Recuento: 2');
  });

  test('a block is copied and pasted with the keyboard, and Ctrl+Z takes it back', async () => {
    await typeMeses(FILA, '3', '4');
    await sheet.drag([FILA, ABRIL], [FILA, MAYO]);
    await sheet.press('Control+c');
    await sheet.cell(FILA + 7, ABRIL).click();
    await sheet.press('Control+v');
    await sheet.settled([FILA + 7, MAYO], '4');
    expect(await sheet.selected()).toBe(2);
    await sheet.press('Control+z');
    await sheet.settled([FILA + 7, MAYO], '');
    await sheet.page.locator('.toast', { hasText: PAGINA.deshecho(`${columnLetters(ABRIL)}${FILA + 7}`) }).waitFor();
  });

  test('one value fills a selection', async () => {
    await sheet.drag([FILA + 3, ABRIL], [FILA + 5, MAYO]);
    await sheet.pasteAs('text/plain', '8\n');
    await sheet.settled([FILA + 5, MAYO], '8');
    expect(await sheet.cell(FILA + 3, ABRIL).textContent()).toBe('8');
  });

  test('Delete empties a block in one edit', async () => {
    await sheet.drag([FILA + 3, ABRIL], [FILA + 5, MAYO]);
    await sheet.pasteAs('text/plain', '6\n');
    await sheet.settled([FILA + 3, ABRIL], '6');
    await sheet.settled([FILA + 5, MAYO], '6');
    const posts: string[] = [];
    sheet.page.on('request', (r) => r.url().endsWith('/api/accion') && posts.push(r.postData() ?? ''));
    await sheet.press('Delete');
    await sheet.settled([FILA + 5, MAYO], '');
    expect(await sheet.cell(FILA + 3, ABRIL).textContent()).toBe('');
    expect(posts).toHaveLength(1);
  });

  test.each([
    ['Excel', '<html><body><!--StartFragment--><table><col><tr height=20><td>21</td><td>22</td></tr></table>'],
    ['Google Sheets', '<google-sheets-html-origin><table><tbody><tr><td>21</td><td>22</td></tr></tbody></table>'],
    ['LibreOffice', '<table><tr><td sdval="21"><font face="Arial">21</font></td><td>22<br></td></tr></table>'],
  ])('a table of %s that comes without plain text is pasted', async (_, html) => {
    await sheet.cell(FILA + 6, ABRIL).click();
    await sheet.pasteAs('text/html', html);
    await sheet.settled([FILA + 6, MAYO], '22');
    expect(await sheet.cell(FILA + 6, ABRIL).textContent()).toBe('21');
    await sheet.press('Delete');
    await sheet.settled([FILA + 6, MAYO], '');
  });

  test('a block that is refused stays at hand, whole', async () => {
    const ana = await served.open(ANA);
    await ana.paste(FILA, col('diciembre'), '1\t2\n"tres\ncuatro"\t5\n');
    await ana.alert.waitFor();
    expect(await ana.alert.locator('textarea').inputValue()).toBe('1\t2\n"tres\ncuatro"\t5');
  });

  test('no page met an error, and none reached anybody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
