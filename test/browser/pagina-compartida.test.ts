import { PAGINA, PAGINA_FIJA } from '../../src/text/pagina';
import { applyRoles } from '../support/con-permisos';
import { hasChromium } from './chromium';
import { ABRIL, ANA, col, FILA, MAYO, type Pagina, Servida, TITULAR } from './pagina';

(hasChromium ? describe : describe.skip)('two pages at once of one workbook', () => {
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

  test('each has its user, and sees without a reload what the other types', async () => {
    const ana = await served.open(ANA);
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
    const ana = await served.open(ANA);
    await ana.cell(FILA + 1, ABRIL).click();
    await ana.page.keyboard.type('12');
    await sheet.type(FILA, MAYO, '5');
    await ana.cell(FILA, MAYO).filter({ hasText: /^5$/ }).waitFor();
    expect(await ana.page.locator('.cell-editor').inputValue()).toBe('12');
    expect(await ana.page.locator('#barra-formula').inputValue()).toBe('12');
    await ana.page.keyboard.press('Escape');
  });

  test('menus, messages and dialogs of one do not appear in the other', async () => {
    const ana = await served.open(ANA);
    await sheet.cell(FILA, ABRIL).click();
    await sheet.press('Control+z');
    await sheet.page.locator('.toast').first().waitFor();
    await sheet.runMenu('Inicio');
    await sheet.page.locator('#lateral iframe').waitFor();
    await ana.type(FILA, ABRIL, '6');
    expect(await ana.page.locator('.toast, #lateral iframe, dialog[open]').count()).toBe(0);
    await sheet.page.locator('#lateral .round').click();
  });

  test('a month that is closed while somebody types into it is refused, and what was typed can be copied', async () => {
    const ana = await served.open(ANA);
    await ana.cell(FILA, col('enero')).click();
    await ana.page.keyboard.type('17.5');
    await applyRoles(served.libro, [1]);
    try {
      await sheet.type(FILA, ABRIL, '1');
      await ana.page.keyboard.press('Enter');
      await ana.alert.waitFor();
      expect(await ana.alert.textContent()).toContain('Enero ya está cerrado');
      expect(await ana.alert.locator('textarea').inputValue()).toBe('17.5');
      await ana.alert.getByRole('button', { name: PAGINA.copiar }).click();
      await ana.alert.getByRole('button', { name: PAGINA.copiado }).waitFor();
      await ana.alert.getByRole('button', { name: PAGINA.aceptar }).click();
      expect(await ana.cell(FILA, col('enero')).textContent()).toBe('');
      expect(await ana.cell(FILA, col('enero')).getAttribute('class')).toContain('locked');
    } finally {
      await applyRoles(served.libro, []);
    }
  });

  test('a reload keeps who acts, and a stranger is told', async () => {
    const ana = await served.open();
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

  test('no page met an error, and none reached anybody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});
