import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { serveExample } from './serve-example';
import { SheetPage } from './sheet-page';

export interface OpenSheet {
  readonly sheet: SheetPage;
  /** Ends the browser and the program. */
  close(): Promise<void>;
}

/** `mirador serve` on its example, or on a workbook, in a browser of its own, with its cells in sight. */
export async function openSheet(
  libro: readonly string[] = [],
  viewport: { readonly width: number; readonly height: number } = { width: 1440, height: 860 },
): Promise<OpenSheet> {
  const { url, program } = await serveExample(...libro);
  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    await browser?.close();
    program.kill('SIGINT');
  };
  try {
    browser = await launchChromium();
    const sheet = new SheetPage(await browser.newPage({ viewport }));
    await sheet.page.goto(url);
    await sheet.page.locator('#zona td').first().waitFor();
    return { sheet, close };
  } catch (error) {
    await close();
    throw error;
  }
}
