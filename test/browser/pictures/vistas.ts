import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { RECORRIDOS } from '../recorridos';
import { exampleLibro, openVista } from '../vistas';

/** How a state of a view is looked at. */
const MODOS = [
  { modo: 'normal', parte: 1, media: {} },
  { modo: '200 %', parte: 2, media: {} },
  { modo: 'tema oscuro', parte: 1, media: { colorScheme: 'dark' } },
  { modo: 'colores propios', parte: 1, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;
const SIN_MEDIOS = { colorScheme: null, forcedColors: null } as const;

/** One page with all pictures of a view, each under its name. */
async function writeSheet(
  browser: Browser,
  ruta: string,
  fotos: readonly (readonly [string, Buffer])[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 800 } });
  const cells = fotos.map(
    ([nombre, png]) => `<div><b>${nombre}</b><br><img src="data:image/png;base64,${png.toString('base64')}"></div>`,
  );
  await page.setContent(
    `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:10px;align-items:flex-start;background:#999">${cells.join('')}`,
  );
  writeFileSync(ruta, await page.screenshot({ fullPage: true }));
  await page.close();
}

/**
 * `npm run pictures -- --vistas FOLDER [names]`: every state of every view as it is, at 200 %, in a dark system and in
 * forced colours, a sheet a view, to be looked at.
 */
export async function pictureVistas(browser: Browser, carpeta: string, nombres: readonly string[]): Promise<void> {
  mkdirSync(carpeta, { recursive: true });
  const libro = await exampleLibro();
  for (const recorrido of RECORRIDOS.filter((r) => nombres.length === 0 || nombres.includes(r.nombre))) {
    const propio = recorrido.libroDe?.(libro);
    const vista = await openVista(browser, libro, { ...recorrido, ...(propio && { libro: propio }) });
    const { page, ancho, alto } = vista;
    const fotos: [string, Buffer][] = [];
    const take = async (estado: string, parte: 1 | 2): Promise<void> => {
      await page.setViewportSize({ width: ancho / parte, height: alto / parte });
      // A frame inside is painted after the window around it.
      await page.waitForTimeout(200);
      fotos.push([estado, await page.screenshot({ animations: 'disabled' })]);
    };
    await recorrido.andar(page, async (estado) => {
      const modos = fotos.length === 0 ? MODOS : MODOS.slice(0, 2);
      for (const { modo, parte, media } of modos) {
        await page.emulateMedia({ ...SIN_MEDIOS, ...media });
        await take(`${estado}, ${modo}`, parte);
      }
      await page.emulateMedia(SIN_MEDIOS);
      await page.setViewportSize({ width: ancho, height: alto });
    });
    await vista.close();
    await writeSheet(browser, join(carpeta, `${recorrido.nombre.replace(/ /g, '-')}.png`), fotos);
    console.log(`${recorrido.nombre}: ${fotos.length} pictures.`);
  }
}
