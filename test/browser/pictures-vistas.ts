import { launchChromium } from './chromium';
import { pictureVistas } from './pictures/vistas';

/** `npm run pictures:vistas -- FOLDER [names]`: every state of every view, to be looked at; nothing of it is kept. */
const [carpeta, ...nombres] = process.argv.slice(2);
if (carpeta === undefined) throw new Error('Say into which folder the pictures go.');
const browser = await launchChromium();
try {
  await pictureVistas(browser, carpeta, nombres);
} finally {
  await browser.close();
}
