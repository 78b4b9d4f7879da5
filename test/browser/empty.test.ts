import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { newLibro } from '../../src/local/workbook-new';
import { COMUN, IMPORTAR } from '../../src/text/barra';
import { EMPEZAR } from '../../src/text/barra-empezar';
import { FORMAS } from '../../src/text/barra-formas';
import { TABLA } from '../../src/text/barra-tabla';
import { hasChromium, launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('an empty workbook in a browser', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let sheet: SheetPage;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);

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

  test('INE forms are chosen, shown as they were read, and only then written', async () => {
    await sheet.runMenu('Importar…');
    await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles('test/fixtures/intake/ine-renglones.txt');
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(FORMAS.reconocidos(3)).waitFor();
    expect(await sheet.dialog.locator('tbody tr').allTextContents()).toEqual([
      expect.stringContaining('regiones con consulta en curso'),
      expect.stringContaining('Sierra Baja'),
      expect.stringContaining('4, 6, 11 y 13 de mayo de 2026'),
    ]);
    expect(await sheet.page.locator('#hojas button').allTextContents()).not.toContain('Informe JGE');
    await sheet.dialog.getByRole('button', { name: FORMAS.importar }).click();
    await sheet.dialog.getByText(FORMAS.listo).waitFor();
    await sheet.dialog.getByRole('button', { name: COMUN.cerrar }).click();
    await sheet.page.locator('#dialogo').waitFor({ state: 'hidden' });
    expect(await sheet.page.locator('#hojas button').allTextContents()).toContain('Informe JGE');
  });

  test('a PAT is chosen, shown, imported, and its doubts are listed with their place', async () => {
    await sheet.runMenu('Importar…');
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(IMPORTAR.faltaArchivo).waitFor();
    await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles('src/local/example/pat.txt');
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(EMPEZAR.previaAun).waitFor();
    expect(await sheet.page.locator('#hojas button').count()).toBe(1);
    await sheet.dialog.getByRole('button', { name: IMPORTAR.importar }).click();
    await sheet.dialog.getByText(IMPORTAR.listo).waitFor();
    expect(Number(await sheet.dialog.locator('.figures dd').nth(1).textContent())).toBeGreaterThanOrEqual(80);
    expect(await sheet.dialog.locator('.doubts li').count()).toBeGreaterThan(0);
    expect(await sheet.dialog.locator('.doubts blockquote').first().textContent()).toMatch(/^Renglón \d+/);
  });

  test('a pasted table is shown as it was read, then becomes the MIR', async () => {
    await sheet.runMenu('Importar…');
    await sheet.dialog.getByLabel(TABLA.pegada).check();
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(TABLA.faltaTabla).waitFor();
    await sheet.dialog
      .getByLabel(TABLA.pegar)
      .fill('lineaAccion\tmetaPropuesta\tenero\n"1.1 Revisar\ny ordenar"\t12\t45%\n1.2 Medir\t3\tmucho\n');
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(TABLA.nadaEscrito).waitFor();
    expect(await sheet.page.locator('#hojas button').count()).toBe(1);
    expect((await sheet.dialog.locator('.figures dd').allTextContents()).slice(0, 4)).toEqual(['1', '2', '1', '0']);
    expect(await sheet.dialog.locator('.doubts').textContent()).toContain('ENERO «mucho»');
    await sheet.dialog.getByRole('button', { name: TABLA.importar }).click();
    await sheet.dialog.getByText(IMPORTAR.listo).waitFor();
    expect(await sheet.page.locator('#hojas button').allTextContents()).toEqual(
      expect.arrayContaining(['MIR', 'Dudas']),
    );
  });

  test('a table of a file is shown first, and a .txt that is a table too', async () => {
    for (const name of ['lineas.csv', 'lineas.txt']) {
      await sheet.runMenu('Importar…');
      const buffer = Buffer.from('lineaAccion\tenero\n1.1 Revisar\t1\n');
      await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles({ name, mimeType: 'text/plain', buffer });
      await sheet.dialog.locator('button.action').click();
      await sheet.dialog.getByText(TABLA.reconocida).waitFor();
      await sheet.dialog.getByRole('button', { name: TABLA.volver }).click();
      await sheet.dialog.getByRole('button', { name: COMUN.cancelar }).click();
      await sheet.page.locator('#dialogo').waitFor({ state: 'hidden' });
    }
  });

  test('a document that cannot be read is said in a sentence, and nothing is made', async () => {
    await sheet.runMenu('Importar…');
    const pdf = { name: 'pat.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj') };
    await sheet.dialog.getByLabel(IMPORTAR.archivo).setInputFiles(pdf);
    await sheet.dialog.getByRole('button', { name: TABLA.revisar }).click();
    await sheet.dialog.getByText(IMPORTAR.noImportado).waitFor();
    expect(await sheet.dialog.locator('.findings li').count()).toBeGreaterThan(0);
    expect(await sheet.page.locator('#hojas button').count()).toBe(1);
  });
});
