import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { newLibro } from '../../src/local/workbook-new';
import { COMUN, IMPORTAR, NUEVA } from '../../src/text/barra';
import { hasChromium, launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('an empty workbook in a browser', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let sheet: SheetPage;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    const host = await createHost({ libro: newLibro() });
    served = await servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
    sheet = new SheetPage(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
    await sheet.page.goto(served.url);
    await sheet.page.locator('#zona td').first().waitFor();
  });

  afterEach(async () => {
    await sheet.page.close();
    await served.close();
  });

  test('the points say that there is no MIR yet', async () => {
    await sheet.runMenu('Puntos por revisar');
    await sheet.sidebar.getByText(COMUN.sinMir).waitFor();
  });

  test('a new MIR asks for what it needs, is made, and closes its dialog', async () => {
    await sheet.runMenu('Nueva MIR');
    await sheet.dialog.getByRole('button', { name: NUEVA.crear }).click();
    await sheet.dialog.getByText(NUEVA.falta(NUEVA.institucion)).waitFor();
    await sheet.dialog.getByLabel(NUEVA.institucion).fill('Instituto Electoral de Valle Sereno');
    await sheet.dialog.getByLabel(NUEVA.organo).fill('Dirección de Organización');
    await sheet.dialog.getByLabel(NUEVA.ejercicio).fill('2025');
    await sheet.dialog.getByRole('button', { name: NUEVA.crear }).click();
    await sheet.dialog.getByText(NUEVA.lista).waitFor();
    await sheet.dialog.getByRole('button', { name: COMUN.cerrar }).click();
    await sheet.page.locator('#dialogo').waitFor({ state: 'hidden' });
    expect(await sheet.page.locator('#hojas button').allTextContents()).toEqual(expect.arrayContaining(['MIR']));
  });

  test('a PAT is chosen, imported, and its doubts are listed with their place', async () => {
    await sheet.runMenu('Importar un PAT');
    await sheet.dialog.getByRole('button', { name: IMPORTAR.importar }).click();
    await sheet.dialog.getByText(IMPORTAR.faltaArchivo).waitFor();
    await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles('src/local/example/pat.txt');
    await sheet.dialog.getByRole('button', { name: IMPORTAR.importar }).click();
    await sheet.dialog.getByText(IMPORTAR.listo).waitFor();
    expect(Number(await sheet.dialog.locator('.figures dd').nth(1).textContent())).toBeGreaterThanOrEqual(80);
    expect(await sheet.dialog.locator('.doubts li').count()).toBeGreaterThan(0);
    expect(await sheet.dialog.locator('.doubts blockquote').first().textContent()).toMatch(/^Renglón \d+/);
  });

  test('a document that cannot be read is said in a sentence, and nothing is made', async () => {
    await sheet.runMenu('Importar un PAT');
    const pdf = { name: 'pat.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj') };
    await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles(pdf);
    await sheet.dialog.getByRole('button', { name: IMPORTAR.importar }).click();
    await sheet.dialog.getByText(IMPORTAR.noImportado).waitFor();
    expect(await sheet.dialog.locator('.findings li').count()).toBeGreaterThan(0);
    expect(await sheet.page.locator('#hojas button').count()).toBe(1);
  });
});
