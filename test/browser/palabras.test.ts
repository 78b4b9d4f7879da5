import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { newLibro } from '../../src/local/workbook-new';
import { JUEGOS } from '../../src/mir/juegos';
import { COMUN, NUEVA } from '../../src/text/barra';
import { CAMBIO } from '../../src/text/barra-cambio';
import { PALABRAS } from '../../src/text/barra-palabras';
import { hasChromium, launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('the words of the verdicts in a browser', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let sheet: SheetPage;

  beforeAll(async () => {
    browser = await launchChromium();
    const host = await createHost({ libro: newLibro() });
    served = await servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
    sheet = new SheetPage(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
    await sheet.page.goto(served.url);
    await sheet.page.locator('#zona td').first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  test('are chosen for a new MIR, and changed later: what each says and will say comes first', async () => {
    const [ieebcs = '', veracruz = ''] = JUEGOS.map((j) => j.nombre);
    await sheet.runMenu('Nueva MIR');
    await sheet.dialog.getByLabel(NUEVA.institucion).fill('Instituto Electoral de Valle Sereno');
    await sheet.dialog.getByLabel(NUEVA.organo).fill('Dirección de Organización');
    await sheet.dialog.getByLabel(NUEVA.ejercicio).fill('2025');
    await sheet.dialog.getByLabel(PALABRAS.juego).selectOption(veracruz);
    await sheet.dialog.getByRole('button', { name: NUEVA.crear }).click();
    await sheet.dialog.getByText(NUEVA.lista).waitFor();
    await sheet.dialog.getByRole('button', { name: COMUN.cerrar }).click();
    await sheet.page.locator('#dialogo').waitFor({ state: 'hidden' });

    await sheet.runMenu('Palabras de los veredictos');
    await sheet.dialog.getByLabel(PALABRAS.juego).selectOption(ieebcs);
    await sheet.dialog.getByRole('button', { name: CAMBIO.revisar }).click();
    await sheet.dialog
      .getByText(
        PALABRAS.cambia({
          etiqueta: 'Veredicto: programado y sin captura',
          celda: 'B42',
          antes: 'Meta pendiente de cumplimiento',
          despues: 'Sin reporte',
        }),
      )
      .waitFor();
    await sheet.dialog.getByRole('button', { name: PALABRAS.aplicar }).click();
    await sheet.dialog.getByText(PALABRAS.aplicado(ieebcs)).waitFor();
  });
});
