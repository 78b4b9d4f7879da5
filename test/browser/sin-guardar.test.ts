import { CAPTURA } from '../../src/text/barra-captura';
import { PAGINA } from '../../src/text/pagina';
import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';

const TITULAR = 'titular@example.org';

(hasChromium ? describe : describe.skip)('a value of the sidebar that could not be stored', () => {
  let abierta: OpenSheet;
  const campo = () => abierta.sheet.sidebar.locator('#captura-valor');
  const sinGuardar = () => abierta.sheet.sidebar.getByText(CAPTURA.cola.noGuardado(1));

  beforeAll(async () => {
    abierta = await openSheet();
    const { page } = abierta.sheet;
    await abierta.sheet.runMenu('Capturar avance');
    await campo().waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await campo().click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await sinGuardar().waitFor();
  }, 120_000);

  afterAll(() => abierta?.close());

  test('is not lost by what the page says of the network', async () => {
    await abierta.sheet.page.locator('#estado', { hasText: PAGINA.sinServidor }).waitFor();
    expect(PAGINA.sinServidor).toMatch(/no la recargue/i);
  });

  test('is asked about by the browser before the page is left', async () => {
    const { page } = abierta.sheet;
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    void page.evaluate(() => location.reload()).catch(() => undefined);
    expect(await asked).toBe('beforeunload');
    await sinGuardar().waitFor();
  });

  test.each([
    ['it is closed', () => abierta.sheet.page.locator('#lateral .panel-head .round').click()],
    ['the menu opens it again', () => abierta.sheet.runMenu('Inicio')],
    [
      'somebody else is to act',
      () => abierta.sheet.page.locator('#usuario').selectOption({ value: 'captura@example.org' }),
    ],
  ])('is asked about where %s, and stays when the person says so', async (_, leave) => {
    const { sheet } = abierta;
    const { page } = sheet;
    // In this order: it sends again by itself, and nothing may let that through in between.
    await page.route('**/api/accion', (route) =>
      /capturarVarias/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    await page.unroute('**/api/**');
    await leave();
    await sheet.alert.getByText(PAGINA.sinGuardarEnBarra).waitFor();
    await sheet.alert.getByRole('button', { name: PAGINA.noCerrar }).click();
    await sheet.alert.waitFor({ state: 'hidden' });
    expect(await sinGuardar().isVisible()).toBe(true);
    expect(await page.locator('#usuario').inputValue()).toBe(TITULAR);
  });

  test('goes by itself once it can, and then nothing is asked', async () => {
    const { page } = abierta.sheet;
    await page.unroute('**/api/accion');
    // What the browser says once the network is back: the longer it was gone, the later it would ask by itself.
    await abierta.sheet.sidebar
      .locator('main')
      .first()
      .evaluate(() => window.dispatchEvent(new Event('online')));
    await abierta.sheet.sidebar.getByText(CAPTURA.cola.guardado(1)).waitFor();
    await page.locator('#lateral .panel-head .round').click();
    await page.locator('#lateral').waitFor({ state: 'hidden' });
  }, 120_000);

  test('is given up when the person says so', async () => {
    const { sheet } = abierta;
    await sheet.runMenu('Capturar avance');
    await campo().fill('7');
    await sheet.page.locator('#lateral .panel-head .round').click();
    await sheet.alert.getByRole('button', { name: PAGINA.cerrarSinGuardar }).click();
    await sheet.page.locator('#lateral').waitFor({ state: 'hidden' });
  }, 120_000);

  test('a page that is opened while nobody answers says that, and opens once somebody does', async () => {
    const { page } = abierta.sheet;
    const otra = (await page.context().browser()?.newPage()) ?? page;
    await otra.route('**/api/**', (route) => route.abort());
    await otra.goto(`${new URL(page.url()).origin}/?como=captura@example.org`);
    await otra.locator('#estado', { hasText: PAGINA.sinServidor }).waitFor();
    expect(await otra.locator('dialog[open]').count()).toBe(0);
    await otra.unroute('**/api/**');
    await otra.locator('#zona td').first().waitFor();
    expect(await otra.locator('#usuario').inputValue()).toBe('captura@example.org');
  }, 120_000);
});
