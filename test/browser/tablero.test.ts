import { hasChromium } from './chromium';
import { type OpenSheet, openSheet } from './open-sheet';
import type { SheetPage } from './sheet-page';

const withChromium = hasChromium ? describe : describe.skip;

withChromium('the Tablero of the example', () => {
  let opened: OpenSheet;
  let sheet: SheetPage;

  beforeAll(async () => {
    opened = await openSheet([], { width: 1640, height: 1100 });
    sheet = opened.sheet;
    await sheet.cell(9, 1).waitFor();
    await sheet.runMenu('Tablero');
    await sheet.page.locator('.chart').first().waitFor();
  }, 120_000);

  afterAll(() => opened?.close());

  test('shows its figures, and its charts where they stand', async () => {
    expect(await sheet.cell(1, 1).textContent()).toBe('TABLERO DE LA MIR');
    expect(await sheet.cell(4, 5).textContent()).toMatch(/^\d+ de \d+$/);
    const titulos = await sheet.page.locator('.chart text.title').allTextContents();
    expect(titulos).toEqual(['Líneas por estatus', 'Semáforo por objetivo']);
    // Rows that are drawn a moment later may move both.
    await sheet.page.waitForFunction(() => {
      const chart = document.querySelector('.chart')?.getBoundingClientRect();
      const cell = document.querySelector('#zona td[data-f="4"][data-c="9"]')?.getBoundingClientRect();
      return chart && cell && Math.hypot(chart.x - cell.x, chart.y - cell.y) < 3;
    });
    expect(sheet.errors).toEqual([]);
  });

  test('draws as many slices as there are estatus with lineas, each saying how many', async () => {
    const cuentas = await Promise.all(Array.from({ length: 9 }, (_, i) => sheet.cell(4 + i, 8).textContent()));
    const hay = cuentas.map(Number).filter((n) => n > 0);
    const slices = await sheet.page.locator('.chart').first().locator('circle title').allTextContents();
    expect(slices.map((s) => Number(s.split(': ')[1]))).toEqual(hay);
  });
});
