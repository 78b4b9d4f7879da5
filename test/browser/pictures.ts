import { ANEXO_1 } from '../../src/mir/format';
import { launchChromium } from './chromium';
import { serveExample } from './serve-example';
import { SheetPage } from './sheet-page';

/** `npm run pictures`: the pictures of the README and the guide, from the real page on the example. */

const OUT = 'docs/imagenes';
const columnOf = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

const { url, program } = await serveExample();
const browser = await launchChromium();
try {
  const sheet = new SheetPage(await browser.newPage({ viewport: { width: 1720, height: 900 } }));
  const { page } = sheet;
  await page.goto(url);
  await sheet.cell(9, 1).waitFor();
  await sheet.runMenu('Tablero');
  await page.locator('.chart').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${OUT}/tablero.png` });
  await sheet.goToHoja('MIR');
  await sheet.cell(9, 1).waitFor();
  await page.locator('#zona').evaluate((zona, frozen) => {
    const cell = zona.querySelector<HTMLElement>(`td[data-f="9"][data-c="${frozen}"]`);
    const edge = zona.querySelector<HTMLElement>('td[data-f="9"][data-c="5"]');
    if (cell && edge) zona.scrollLeft += cell.getBoundingClientRect().left - edge.getBoundingClientRect().right;
  }, columnOf('metaAlcanzada'));
  await sheet.runMenu('Puntos por revisar');
  await sheet.sidebar.getByText('Se revisaron').waitFor();
  await page.screenshot({ path: `${OUT}/pagina.png` });

  await sheet.runMenu('Documentos…');
  await sheet.dialog.locator('iframe').waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${OUT}/documentos.png` });
  console.log(`Pictures are in ${OUT}.`);
} finally {
  await browser.close();
  program.kill();
}
