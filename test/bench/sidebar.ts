import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { hasChromium, launchChromium } from '../browser/chromium';
import { openVista } from '../browser/vistas';
import { installed } from '../budget/libro';
import { kb, median, ms, printTable } from './medir';

const OUT = 'build/out';
const VECES = 11;

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** What a view weighs as HtmlService serves it. */
function benchPeso(): void {
  const views = readdirSync(OUT).filter((f) => f.endsWith('.html'));
  printTable(
    'Views: everything is inside one file (budget of barra.html: 60 KB gzip)',
    views.map((view) => {
      const bytes = readFileSync(`${OUT}/${view}`);
      return { view, min: kb(bytes.length), gzip: kb(gzipSync(bytes).length) };
    }),
  );
}

/** Milliseconds from a blank frame to the first text or shape of a view, before anybody answers its call. */
async function firstPaint(browser: Browser, html: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  try {
    await page.goto('about:blank');
    await page.evaluate((srcdoc) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { srcdoc, width: '300', height: '700' });
      document.body.append(frame);
    }, html);
    const frame = page.frames()[1];
    if (!frame) throw new Error('The page of the bench has no frame.');
    await frame.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    return await frame.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  } finally {
    await page.close();
  }
}

/** Milliseconds from the opening of the sidebar until Inicio shows what is due, its call included. */
async function untilAnswer(browser: Browser, lineas: number): Promise<number> {
  const { libro } = await installed(lineas, null, 'es_MX', false);
  const start = performance.now();
  const { page, close } = await openVista(browser, libro, { funcion: 'openInicio', libro });
  await page.locator('.tile').first().waitFor();
  const took = performance.now() - start;
  await close();
  return took;
}

async function benchPintura(): Promise<void> {
  if (!hasChromium) return console.log('\nNo Chromium here: first paint is not measured.');
  const browser = await launchChromium();
  try {
    const html = readFileSync(`${OUT}/barra.html`, 'utf8');
    await firstPaint(browser, html);
    const times = [];
    for (let i = 0; i < VECES; i++) times.push(await firstPaint(browser, html));
    printTable('Sidebar in Chromium, from a blank frame (budget of the first paint: 200 ms)', [
      { what: 'first contentful paint', median: ms(middle(times)), worst: ms(Math.max(...times)) },
    ]);
    const rows = [];
    for (const lineas of [100, 500]) {
      const { libro } = await installed(lineas, null, 'es_MX', false);
      const host = await createHost({ libro, calcula: false });
      const call = median(5, () => void host.run('inicio', []));
      rows.push({ lineas, 'call in the local host': ms(call), 'until shown': ms(await untilAnswer(browser, lineas)) });
    }
    printTable('Inicio, from opening the sidebar (bundle loaded anew) to what is due', rows);
  } finally {
    await browser.close();
  }
}

export async function benchSidebar(): Promise<void> {
  benchPeso();
  await benchPintura();
}
