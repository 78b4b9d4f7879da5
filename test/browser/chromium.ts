import { existsSync } from 'node:fs';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p));

/** Where there is none, the tests of this folder are skipped; in CI that is a failure. */
export const hasChromium = PROGRAM !== undefined;

/** How many times slower the pages run than they could: what only goes well where it goes fast shows itself. */
const LENTO = Number(process.env.MIRADOR_LENTO ?? 1);

async function slowDown(page: Page, place: Page | Frame): Promise<void> {
  const session = await page.context().newCDPSession(place);
  await session.send('Emulation.setCPUThrottlingRate', { rate: LENTO });
}

/** Pages and those of their frames that run by themselves; one that is closed meanwhile needs nothing. */
function slowAll(page: Page): void {
  const forget = (): void => {};
  slowDown(page, page).catch(forget);
  page.on('framenavigated', (frame) => void slowDown(page, frame).catch(forget));
}

/** The system's Chromium, without a profile and without talking to anybody by itself. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: PROGRAM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (LENTO > 1) browser.on('context', (context) => context.on('page', slowAll));
  return browser;
}
