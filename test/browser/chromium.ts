import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => existsSync(p));

/** Where there is none, the tests of this folder are skipped; in CI that is a failure. */
export const hasChromium = PROGRAM !== undefined;

/** The system's Chromium, without a profile and without talking to anybody by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
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
}
