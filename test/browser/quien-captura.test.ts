import type { Browser } from 'playwright-core';
import type { Libro } from '../../src/local/workbook';
import { BARRA, INICIO, SIN_CAPTURA } from '../../src/text/barra-inicio';
import { PERIODO } from '../../src/text/barra-periodo';
import { typeAjustes } from '../support/con-permisos';
import { hasChromium, launchChromium } from './chromium';
import { exampleLibro, openVista } from './vistas';

const LECTORA = 'lee@x.mx';
const ANA = 'ana@x.mx';

(hasChromium ? describe : describe.skip)('«Capturar» is offered', () => {
  let browser: Browser;
  let libro: Libro;

  beforeAll(async () => {
    browser = await launchChromium();
    libro = await exampleLibro();
    libro.acceso.editores.push(LECTORA, ANA);
    await typeAjustes(libro, { capturistas: `${ANA}: 1/11`, lectores: LECTORA });
  }, 120_000);
  afterAll(() => browser?.close());

  test.each([
    ['to nobody who only looks, and why is said', LECTORA, SIN_CAPTURA, /^$/],
    ['to a capturista for what is theirs', ANA, PERIODO.ajenas, /^(?:11\.\d+ )+$/],
  ])(
    '%s',
    async (_, usuario, porque, suyas) => {
      const { page, close } = await openVista(browser, libro, { funcion: 'openInicio', usuario });
      await page.getByRole('button', { name: BARRA.rutas.periodo, exact: true }).click();
      await page.getByText(porque).and(page.locator(':visible')).waitFor();
      for (const grupo of await page.locator('details.group').all()) await grupo.locator('summary').click();
      const ofrecidas = page.locator('.period').getByRole('button', { name: PERIODO.capturarLa('') });
      const numeros = (await ofrecidas.evaluateAll((todas) => todas.map((b) => b.getAttribute('aria-label')))).map(
        (nombre) => `${nombre?.split(' ').pop()} `,
      );
      expect(numeros.join('')).toMatch(suyas);
      await page.getByRole('button', { name: BARRA.rutas.inicio, exact: true }).click();
      await page.locator('.tile:not([disabled])').first().click();
      await page.locator('#lista-inicio section').waitFor();
      const enInicio = await page
        .locator('#lista-inicio')
        .getByRole('button', { name: INICIO.capturarLinea('') })
        .count();
      expect(enInicio > 0).toBe(usuario === ANA);
      await close();
    },
    120_000,
  );
});
