import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { newLibro } from '../../src/local/workbook-new';
import { launchChromium } from './chromium';
import { BARRA } from './pictures/barra';
import { DIALOGOS } from './pictures/dialogos';
import { HOJAS } from './pictures/hojas';
import type { Picture } from './pictures/picture';
import { toWebp } from './pictures/webp';
import { serveExample } from './serve-example';
import { SheetPage } from './sheet-page';

/**
 * `npm run pictures`: the pictures of the README and the guide, from the real page on the example, each from a page
 * of its own. Names after `--` make only those: `npm run pictures -- plan tablero`.
 */

const OUT = 'docs/imagenes';
const PICTURES: readonly Picture[] = [...HOJAS, ...DIALOGOS, ...BARRA];
const VIEWPORT = { width: 1400, height: 860 };
/** Screens have more pixels than the page counts: small letters stay legible. */
const SCALE = 1.5;
const WIDEST = 800;
const BYTES = 110 * 1024;
/** As the view of the guide has them, which carries them all inside (build/guia/paginas.mjs): no wider than its text. */
const CHICAS = `${OUT}/chicas`;
const CHICA = { ancho: 560, deBarra: 300, bytes: 16 * 1024 };
/** There is no room for all: what a window of the menu shows as well is left to it, and one is of the README alone. */
const SIN_CHICA: readonly string[] = ['pagina', 'documentos', 'plan', 'programa', 'seguimiento', 'tablero'];

async function take(
  browser: Browser,
  url: string,
  { name, show, crop, alto, ancho = WIDEST, ventana = VIEWPORT }: Picture,
): Promise<{ readonly bytes: Buffer; readonly chica: Buffer | null }> {
  const context = await browser.newContext({ viewport: ventana, deviceScaleFactor: SCALE, locale: 'es-MX' });
  try {
    const sheet = new SheetPage(await context.newPage());
    await sheet.page.goto(url);
    await sheet.page.locator('#zona td').first().waitFor();
    await show(sheet);
    await sheet.page.addStyleTag({ content: '#avisos { display: none }' });
    // What comes after the words: charts, fonts, the last answer.
    await sheet.page.waitForTimeout(1500);
    const box = await crop(sheet).boundingBox();
    if (!box) throw new Error('What the picture cuts out is not on the page.');
    const clip = { ...box, height: Math.min(box.height, alto ?? box.height) };
    const png = await sheet.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    const encoder = await context.newPage();
    const chico = ancho < CHICA.ancho ? CHICA.deBarra : CHICA.ancho;
    return {
      bytes: await toWebp(encoder, png, ancho, BYTES),
      chica: SIN_CHICA.includes(name) ? null : await toWebp(encoder, png, chico, CHICA.bytes),
    };
  } finally {
    await context.close();
  }
}

function writeIfChanged(path: string, bytes: Buffer): boolean {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
  writeFileSync(path, bytes);
  return true;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PICTURES.some((p) => p.name === name));
if (unknown.length > 0) throw new Error(`There is no picture ${unknown.join(', ')}.`);

async function serveEmpty(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const host = await createHost({ libro: newLibro() });
  return servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
}

const { url, program } = await serveExample();
const browser = await launchChromium();
try {
  for (const picture of PICTURES.filter((p) => wanted.length === 0 || wanted.includes(p.name))) {
    const empty = picture.vacio ? await serveEmpty() : null;
    const { bytes, chica } = await take(browser, empty?.url ?? url, picture);
    await empty?.close();
    const changed = writeIfChanged(`${OUT}/${picture.name}.webp`, bytes);
    if (chica) writeIfChanged(`${CHICAS}/${picture.name}.webp`, chica);
    console.log(`${picture.name}.webp, ${Math.round(bytes.length / 1024)} KB${changed ? '' : ', as it was'}`);
  }
} finally {
  await browser.close();
  program.kill();
}
