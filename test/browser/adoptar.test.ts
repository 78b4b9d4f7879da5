import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createHost } from '../../src/local/host';
import { servePage } from '../../src/local/page/server';
import { COMUN } from '../../src/text/barra';
import { ADOPTAR } from '../../src/text/barra-adoptar';
import { MENU_TEXTO } from '../../src/text/menu';
import { dosMetas, portada } from '../support/ajenas/disposiciones';
import { writeAjeno } from '../support/ajenas/libro';
import { hasChromium, launchChromium } from './chromium';
import { SheetPage } from './sheet-page';

(hasChromium ? describe : describe.skip)('a MIR made by hand, adopted in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirador-adoptar-'));
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let sheet: SheetPage;

  const open = async (hoja: ReturnType<typeof dosMetas>) => {
    const ruta = join(folder, `${hoja.nombre}.xlsx`);
    writeFileSync(ruta, await writeAjeno([hoja.hoja]));
    const host = await createHost({ ruta });
    served = await servePage({ host, libro: () => host.libro, puerto: 0, carpeta: 'build/node/page' });
    sheet = new SheetPage(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
    await sheet.page.goto(served.url);
    await sheet.page.locator('#zona td').first().waitFor();
    await sheet.runMenu(MENU_TEXTO.adoptar);
  };

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);

  afterEach(async () => {
    await sheet.page.close();
    await served.close();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('what is doubtful is confirmed before anything is written, and the MIR is then ours', async () => {
    await open(dosMetas());
    const adopt = sheet.dialog.getByRole('button', { name: ADOPTAR.adoptar });
    await adopt.waitFor();
    expect(await adopt.isDisabled()).toBe(true);
    const tabs = await sheet.page.locator('#hojas button').count();
    const asked = sheet.dialog.locator('tr', { hasText: ADOPTAR.certezas.dudosa }).locator('select');
    const ids = await asked.evaluateAll((selects) => selects.map((select) => select.id));
    expect(ids).toContain('columna-metaPropuesta');
    for (const id of ids) {
      const select = sheet.dialog.locator(`#${id}`);
      const proposed = select.locator('option', { hasText: ADOPTAR.propuesta });
      await select.selectOption((await proposed.getAttribute('value')) ?? '');
      await sheet.dialog.locator('tr', { has: select }).getByText(ADOPTAR.certezas.confirmada).waitFor();
    }
    await adopt.click();
    await sheet.dialog.getByText(ADOPTAR.lista).waitFor();
    await sheet.dialog.getByRole('button', { name: COMUN.cerrar }).click();
    await sheet.page.locator('#dialogo').waitFor({ state: 'hidden' });
    expect(await sheet.page.locator('#hojas button').count()).toBeGreaterThan(tabs);
    await sheet.runMenu(MENU_TEXTO.puntos);
    await sheet.sidebar.locator('.counts, .card.good').first().waitFor();
    expect(sheet.errors).toEqual([]);
  }, 120_000);

  test('where nothing looks like a MIR, that is said and nothing is offered', async () => {
    await open(portada());
    await sheet.dialog.getByText(ADOPTAR.ninguna).waitFor();
    expect(await sheet.dialog.getByRole('button', { name: ADOPTAR.adoptar }).count()).toBe(0);
  }, 120_000);
});
