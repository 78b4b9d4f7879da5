import { renderHtml } from '../../src/report/render/html';
import { framed } from '../../src/sidebar/comun/marco';
import { documentoRico } from '../report/documento-rico';
import { hasChromium, launchChromium } from './chromium';

(hasChromium ? test : test.skip)(
  'the contents of a preview lead to the headings, within its frame',
  async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
      await page.setContent('<iframe sandbox="" style="width:900px;height:500px"></iframe>');
      await page
        .locator('iframe')
        .evaluate((marco, html) => marco.setAttribute('srcdoc', html), framed(renderHtml(documentoRico())));
      const vista = page.frameLocator('iframe');
      await vista.getByRole('link', { name: 'Capítulo 3' }).click();
      await vista.getByRole('heading', { name: 'Capítulo 3' }).waitFor();
      const lugar = await vista.getByRole('heading', { name: 'Capítulo 3' }).boundingBox();
      expect(lugar?.y).toBeGreaterThanOrEqual(0);
      expect(lugar?.y).toBeLessThan(500);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
