import type { Page } from 'playwright-core';

const QUALITIES = [0.75, 0.6, 0.45];

/**
 * A screenshot as WebP, at most `ancho` pixels wide and `bytes` long: Chromium draws and encodes it, so that no other
 * program is needed.
 */
export async function toWebp(page: Page, png: Buffer, ancho: number, bytes: number): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const url = await page.evaluate(
      async ([data, width, q]) => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const scale = Math.min(1, width / image.width);
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(image.width * scale);
        canvas.height = Math.round(image.height * scale);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('The page cannot draw.');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/webp', q);
      },
      [`data:image/png;base64,${png.toString('base64')}`, ancho, quality] as const,
    );
    const webp = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    if (webp.length <= bytes) return webp;
  }
  throw new Error(`A picture of ${ancho} pixels does not fit in ${bytes} bytes: cut less out of the page.`);
}
