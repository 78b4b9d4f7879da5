import { AYUDA } from '../../src/text/barra-ayuda';
import { BARRA_GUIA } from '../../src/text/barra-guia';
import { BARRA, INICIO } from '../../src/text/barra-inicio';
import { MENU_TEXTO } from '../../src/text/menu';
import { expectAccessible } from './axe';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';

const inChromium = hasChromium ? describe : describe.skip;

inChromium('the guide inside the add-on', () => {
  let open: OpenSheet;
  beforeAll(async () => {
    open = await openSheet();
    await open.sheet.runMenu(MENU_TEXTO.guia);
  });
  afterAll(() => open?.close());
  const title = (name: string) => open.sheet.dialog.getByRole('heading', { level: 1, name });

  test('opens at its index, and a link leads to a page, whose title has the focus', async () => {
    const { dialog } = open.sheet;
    await title('Guía de uso de MIRador').waitFor();
    await dialog.locator('article').getByRole('link', { name: 'Qué hacer si…' }).click();
    await title('Qué hacer si…').waitFor();
    expect(await title('Qué hacer si…').evaluate((h) => h === document.activeElement)).toBe(true);
    await dialog.getByRole('button', { name: 'Regresar' }).click();
    await title('Guía de uso de MIRador').waitFor();
  });

  test.each([
    ['captura', 'Capturar línea por línea'],
    ['periodo', 'Saber quién debe qué'],
    ['puntos', 'Qué hacer si…'],
  ] as const)('asked for from Ayuda after %s, opens at «%s»', async (ruta, titulo) => {
    const { sheet } = open;
    await sheet.closeDialog();
    await sheet.runMenu(MENU_TEXTO.inicio);
    await sheet.sidebar.getByRole('button', { name: BARRA.rutas[ruta], exact: true }).click();
    await sheet.sidebar.getByRole('button', { name: BARRA.rutas.porque, exact: true }).click();
    await sheet.sidebar.getByRole('button', { name: AYUDA.guia }).click();
    const heading = sheet.dialog.locator('article').getByRole('heading', { name: titulo, exact: true });
    // At the top of what is read, with the focus, once the frame has its width.
    const isThere = () =>
      heading.evaluate((h) => {
        const top = Math.round(h.getBoundingClientRect().top);
        return h === document.activeElement && top >= 0 && top < window.innerHeight / 2;
      });
    while (!(await isThere())) await sheet.page.waitForTimeout(50);
  });

  test('asked for from Inicio, opens at the page of the role of who asks', async () => {
    const { sheet } = open;
    await sheet.closeDialog();
    await sheet.runMenu(MENU_TEXTO.inicio);
    await sheet.sidebar.getByText(INICIO.mas, { exact: true }).click();
    await sheet.sidebar.getByRole('button', { name: MENU_TEXTO.guia }).click();
    await title('Para quien administra la MIR').waitFor();
  });

  test('finds words without their accents, and leads to the very line', async () => {
    const { dialog } = open.sheet;
    await dialog.getByLabel('Buscar en la guía').fill('formula borre');
    await dialog.getByRole('button', { name: 'Borré una fórmula' }).click();
    await title('Qué hacer si…').waitFor();
    await dialog.getByLabel('Buscar en la guía').fill('MET-05');
    await dialog.locator('.results .link').first().click();
    expect(await dialog.locator('.hallado').textContent()).toContain('MET-05');
    expect(await dialog.locator('.hallado').isVisible()).toBe(true);
  });

  test('axe finds nothing wrong with it, reading or searching', async () => {
    const { dialog } = open.sheet;
    await dialog.getByRole('navigation').getByRole('button', { name: 'Columnas' }).click();
    await title('Columnas').waitFor();
    await expectAccessible(dialog);
    await dialog.getByLabel('Buscar en la guía').fill('semáforo');
    await dialog.locator('.results .link').first().waitFor();
    await expectAccessible(dialog);
    expect(open.sheet.errors).toEqual([]);
    expect(open.sheet.strangers).toEqual([]);
  });

  test('at 200 % its contents are a button away, nothing above the page is cut, and a page takes their place', async () => {
    const { dialog, page } = open.sheet;
    await page.setViewportSize({ width: 560, height: 400 });
    await dialog.getByLabel('Buscar en la guía').fill('');
    const contenido = dialog.getByRole('button', { name: BARRA_GUIA.contenido });
    await contenido.waitFor();
    const lado = dialog.locator('.side');
    const cut = () => lado.evaluate((e) => e.scrollHeight - e.clientHeight);
    expect(await cut()).toBe(0);
    expect(await dialog.getByRole('navigation').isVisible()).toBe(false);
    await contenido.click();
    expect(await contenido.getAttribute('aria-expanded')).toBe('true');
    await dialog.getByRole('navigation').getByRole('button', { name: 'Qué hacer si…' }).click();
    await title('Qué hacer si…').waitFor();
    expect(await dialog.getByRole('navigation').isVisible()).toBe(false);
    expect(await cut()).toBe(0);
    await expectAccessible(dialog);
  });
});
