import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { DOCUMENTOS } from '../../src/text/barra-documentos';
import { installed, mirMinima } from '../budget/libro';
import { hasChromium, launchChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import { SheetPage } from './sheet-page';

const MENU = 'Documentos…';

/** The parts of a .docx or an .xlsx. */
function partsOf(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

(hasChromium ? describe : describe.skip)('documents in a browser', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet();
    sheet = opened.sheet;
  }, 120_000);

  afterAll(() => opened?.close());

  const button = (name: string) => sheet.dialog.getByRole('button', { name, exact: true });
  const preview = () => sheet.dialog.frameLocator('iframe');
  const ready = () => button(DOCUMENTOS.guardar).and(sheet.dialog.locator(':enabled')).waitFor();

  /** What a link of the dialog leads to, as the page's own server gives it. */
  async function contentOf(name: string | RegExp): Promise<string[]> {
    const url = await sheet.dialog.getByRole('link', { name }).first().getAttribute('href');
    return partsOf(new Uint8Array(await (await fetch(url ?? '')).arrayBuffer()));
  }

  test('the informe is three clicks from the page: what it lacks, then the buttons, then how it reads', async () => {
    await sheet.runMenu(MENU);
    await preview().getByRole('heading', { name: 'Informe de avance' }).first().waitFor();
    expect(await sheet.dialog.locator('.lacking').textContent()).toContain('meses programados sin reportar');
    const [download] = await Promise.all([sheet.page.waitForEvent('download'), button(DOCUMENTOS.descargar).click()]);
    expect(download.suggestedFilename()).toMatch(/^Informe de avance.* 2025-B3\.docx$/);
    expect(partsOf(readFileSync(await download.path()))).toContain('word/document.xml');
  });

  test('one of an objetivo is kept in Drive; asked for again it is the same', async () => {
    await sheet.dialog.getByLabel(DOCUMENTOS.alcance).selectOption('1/2');
    await preview().getByText('Objetivo 2', { exact: false }).first().waitFor();
    await ready();
    await button(DOCUMENTOS.guardar).click();
    await sheet.dialog.getByText('quedó en su Drive').waitFor();
    expect(await contentOf(/: Informe de avance/)).toContain('word/document.xml');
    await button(DOCUMENTOS.guardar).click();
    await sheet.dialog.getByText('ya estaba en su Drive').waitFor();
    expect(await sheet.page.locator('#archivos a').count()).toBe(1);
  });

  test('tables are kept as a spreadsheet and files', async () => {
    await sheet.dialog.getByText('Transparencia', { exact: false }).click();
    await ready();
    expect(await button(DOCUMENTOS.pdf).count()).toBe(0);
    await button(DOCUMENTOS.guardar).click();
    await sheet.dialog.getByText('quedó en su Drive').waitFor();
    expect(await contentOf(/hoja de cálculo: Transparencia/)).toContain('xl/workbook.xml');
    expect(await sheet.page.locator('#archivos a').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.csv$/)]),
    );
  });

  test('one for each part: progress, a stop, and on from there; those that were made are not made twice', async () => {
    await sheet.dialog.getByText('Informe de avance', { exact: true }).click();
    await ready();
    await sheet.dialog.getByLabel(DOCUMENTOS.alcance).selectOption('');
    await ready();
    const lacks = () => sheet.dialog.locator('.lacking, .lacking-none').textContent();
    const deTodo = await lacks();
    await sheet.dialog.getByLabel(DOCUMENTOS.alcance).selectOption('*seccion');
    await ready();
    expect(deTodo).toContain(DOCUMENTOS.falta(2));
    expect(await lacks()).toBe(deTodo);
    // The first is made only once it was told to stop.
    let go = (): void => {};
    const told = new Promise<void>((resolve) => {
      go = resolve;
    });
    await sheet.page.route('**/api/accion', async (route) => {
      await told;
      await route.continue();
    });
    await button(DOCUMENTOS.guardar).click();
    await button(DOCUMENTOS.lote.detener).click();
    go();
    await sheet.dialog.getByText(DOCUMENTOS.lote.detenido).waitFor();
    await sheet.page.unroute('**/api/accion');
    const batch = sheet.dialog.getByRole('region', { name: DOCUMENTOS.lote.region });
    expect(await batch.textContent()).toContain('1 documento hecho');
    await sheet.dialog.getByRole('button', { name: /^Continuar con/ }).click();
    await sheet.dialog.getByText(DOCUMENTOS.lote.terminado).waitFor();
    await button(DOCUMENTOS.guardar).click();
    await batch.getByText(/2 ya estaban en su Drive/).waitFor();
  });

  test('those that were made are listed, and marked once the data have changed', async () => {
    await button(DOCUMENTOS.hechos).click();
    const rows = sheet.dialog.locator('.made-list tbody tr');
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: 'Vigente' }).count()).toBe(await rows.count());
    await sheet.closeDialog();
    await sheet.goToHoja('MIR');
    const { fila, columna } = await sheet.placeOf('ENERO', '2.1');
    await sheet.type(fila, columna, '77');
    await sheet.runMenu(MENU);
    await ready();
    await button(DOCUMENTOS.hechos).click();
    const objetivo = rows.filter({ hasText: 'Informe de avance' }).filter({ hasText: '1/2' });
    await objetivo.getByText('Los datos cambiaron').waitFor();
    await sheet.page.locator('#hojas button', { hasText: 'Documentos' }).waitFor();
    await objetivo.getByRole('button', { name: /^Hacer de nuevo/ }).click();
    await ready();
    expect(await sheet.dialog.getByLabel(DOCUMENTOS.alcance).inputValue()).toBe('1/2');
    await sheet.closeDialog();
    await sheet.goToHoja('Documentos');
    await sheet.page
      .locator('#zona td', { hasText: /^Los datos cambiaron \(visto el/ })
      .first()
      .waitFor();
  });

  test('the page met no error and reached nobody but its own server', () => {
    expect(sheet.errors).toEqual([]);
    expect(sheet.strangers).toEqual([]);
  });
});

(hasChromium ? describe : describe.skip)('a document that cannot be made', () => {
  test('what stops it is said, with what to do, before any button can be pressed', async () => {
    const { libro } = await installed(mirMinima(), null, 'es_MX', false);
    const host = await createHost({ libro, calcula: false });
    const served = await servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
    const browser = await launchChromium();
    try {
      const sheet = new SheetPage(await browser.newPage({ viewport: { width: 640, height: 800 } }));
      await sheet.page.goto(served.url);
      await sheet.page.locator('#zona td').first().waitFor();
      await sheet.runMenu(MENU);
      await sheet.dialog.locator('input[value="jge"]').click();
      await sheet.dialog.getByText(DOCUMENTOS.noSePuede).waitFor();
      expect(await sheet.dialog.getByRole('alert').textContent()).toContain('Qué hacer:');
      const make = sheet.dialog.getByRole('button', { name: DOCUMENTOS.descargar });
      expect(await make.isDisabled()).toBe(true);
      expect(sheet.errors).toEqual([]);
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
