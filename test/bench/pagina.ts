import type { CDPSession } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { HOJA_CRONOGRAMA } from '../../src/mir/cronograma';
import { ANEXO_1, MESES } from '../../src/mir/format';
import { hasChromium, launchChromium } from '../browser/chromium';
import { SheetPage } from '../browser/sheet-page';
import { installed } from '../budget/libro';
import { kb, ms, printTable } from './medir';

const FILA = 9;
const ENERO = ANEXO_1.columnas.findIndex((c) => c.key === MESES[0]) + 1;

/** Milliseconds of CPU so far: of the page's main thread, which is what people wait for, and of the server, this process. */
async function spent(cdp: CDPSession): Promise<{ pagina: number; servidor: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const { user, system } = process.cpuUsage();
  const pagina = (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  return { pagina, servidor: (user + system) / 1000 };
}

/** What a step costs, as the mean of several. */
async function costOf(cdp: CDPSession, veces: number, step: (turno: number) => Promise<unknown>): Promise<string> {
  await step(0);
  const antes = await spent(cdp);
  for (let turno = 1; turno <= veces; turno++) await step(turno);
  const ahora = await spent(cdp);
  return `${ms((ahora.pagina - antes.pagina) / veces)} + ${ms((ahora.servidor - antes.servidor) / veces)}`;
}

async function settled({ page }: SheetPage): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
}

/** What the local page costs: opening its two largest sheets, scrolling, one edit, and what an edit brings over. */
export async function benchPagina(sizes: readonly number[]): Promise<void> {
  if (!hasChromium) return;
  const browser = await launchChromium();
  const rows = [];
  for (const lineas of sizes) {
    const { libro } = await installed(lineas);
    const host = await createHost({ libro });
    const served = await servePage({ host, libro: () => libro, puerto: 0, carpeta: 'build/node/page' });
    const sheet = new SheetPage(await browser.newPage({ viewport: { width: 1440, height: 860 } }));
    const cdp = await sheet.page.context().newCDPSession(sheet.page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    let bytes = 0;
    sheet.page.on('response', async (r) => {
      if (r.url().includes('/api/accion')) bytes = (await r.body().catch(() => Buffer.alloc(0))).length;
    });
    await sheet.page.goto(served.url);
    await sheet.page.locator('#zona td').first().waitFor();
    const open = (hoja: string) => async (): Promise<void> => {
      await sheet.goToHoja(hoja);
      await settled(sheet);
    };
    const configuracion = open('Configuración');
    const cronograma = await costOf(cdp, 3, async () => {
      await configuracion();
      await open(HOJA_CRONOGRAMA)();
    });
    const mir = await costOf(cdp, 3, async () => {
      await configuracion();
      await open(ANEXO_1.hoja)();
    });
    const scroll = await costOf(cdp, 3, async () => {
      await sheet.page.evaluate(async () => {
        const zona = document.querySelector('#zona');
        for (let step = 1; zona && step <= 100; step++) {
          zona.scrollTop = (step % 50) * 200;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
    });
    const captura = await costOf(cdp, 5, async (turno) => {
      await sheet.cell(FILA, ENERO + 2).click();
      await sheet.page.keyboard.type(String(turno + 1));
      const answered = sheet.page.waitForResponse((r) => r.url().includes('/api/accion'));
      await sheet.page.keyboard.press('Enter');
      await answered;
      await settled(sheet);
    });
    rows.push({
      lineas,
      'open MIR': mir,
      'open Cronograma': cronograma,
      'scroll 100 frames': scroll,
      'an edit': captura,
      'its answer': kb(bytes),
      'cells drawn': await sheet.page.locator('#zona td').count(),
    });
    await sheet.page.close();
    await served.close();
  }
  await browser.close();
  printTable('The local page: CPU of the page in Chromium + of its server', rows);
}
