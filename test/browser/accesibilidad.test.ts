import type { Browser, Page } from 'playwright-core';
import { VISTAS } from '../../src/gas/vistas';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { ERRORES } from '../../src/text/barra-errores';
import { violationsOf } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { cutIn, doubtfulNamesIn, squeezedIn, unreachedIn } from './disposicion';
import { RECORRIDOS, reposo } from './recorridos';
import { exampleLibro, openVista, type PorAbrir, retenida, SIN_RED } from './vistas';

/** A window of another size, once the view has been drawn in it: what follows the size is heard of a frame later. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50)))),
  );
}

/** What is wrong with a view as it stands: by axe, at its own size and at 200 % zoom, which halves its window. */
async function faultsOf(page: Page, { ancho, alto }: { ancho: number; alto: number }): Promise<string[]> {
  const found = [...(await violationsOf(page)), ...(await cutIn(page)), ...(await doubtfulNamesIn(page))];
  await resize(page, ancho / 2, alto / 2);
  const zoomed = [...(await cutIn(page)), ...(await squeezedIn(page))].map((fault) => `At 200 %: ${fault}`);
  await resize(page, ancho, alto);
  return [...found, ...zoomed];
}

(hasChromium ? describe : describe.skip)('every view, for everybody', () => {
  let browser: Browser;
  let libro: Libro;
  let deEjemplo: Host;
  let enBlanco: Host;

  beforeAll(async () => {
    [browser, libro] = await Promise.all([launchChromium(), exampleLibro()]);
    const blank = newLibro({ propietario: 'titular@example.org' });
    deEjemplo = await createHost({ libro: structuredClone(libro), calcula: false });
    enBlanco = await createHost({ libro: blank, calcula: false });
  }, 120_000);

  afterAll(() => browser?.close());

  /** Opens a view, walks it, and gives what was found at each stop. */
  async function walk(
    abrir: PorAbrir,
    andar: (page: Page, mirar: (estado: string) => Promise<void>) => Promise<void>,
  ): Promise<string[]> {
    const vista = await openVista(browser, libro, abrir);
    const found: string[] = [];
    try {
      let vistos = 0;
      await andar(vista.page, async (estado) => {
        const faults = await faultsOf(vista.page, vista);
        if (vistos === 0) faults.push(...(await unreachedIn(vista.page)));
        vistos += 1;
        found.push(...faults.map((fault) => `${estado}: ${fault}`));
      });
      return [...found, ...vista.errores];
    } finally {
      await vista.close();
    }
  }

  test.each(RECORRIDOS.map((r) => [r.nombre, r] as const))('%s: no state of it is at fault', async (_, recorrido) => {
    const propio = recorrido.libroDe?.(libro);
    expect(await walk({ ...recorrido, ...(propio && { libro: propio }) }, recorrido.andar)).toEqual([]);
  });

  test.each(VISTAS.filter(({ vista }) => vista !== 'guia'))(
    '$funcion: it says what it waits for, and is in order without a network and without a MIR',
    async ({ funcion, vista }) => {
      const { sustituto, soltar } = retenida();
      const cae = async (ask: () => unknown, args: readonly unknown[]) => {
        await sustituto(() => null, args);
        return SIN_RED(ask, args);
      };
      const red = await openVista(browser, libro, { funcion, host: deEjemplo, todas: cae });
      const { page } = red;
      // «Importar» asks for nothing until it is given something.
      if (vista !== 'importar') {
        await page.locator('.busy').first().waitFor();
        soltar();
        await page.getByRole('alert').filter({ hasText: ERRORES.conexion }).waitFor();
        await page.getByRole('button', { name: ERRORES.otraVez }).first().waitFor();
      }
      const found = [...(await cutIn(page)), ...red.errores];
      await red.close();
      const sinMir = await walk({ funcion, host: enBlanco }, async (page, mirar) => {
        await reposo(page);
        await mirar('sin MIR');
      });
      expect([...found, ...sinMir]).toEqual([]);
    },
  );
});
