import type { Browser } from 'playwright-core';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { nameMes } from '../../src/mir/periods';
import { COMUN } from '../../src/text/barra';
import { ERRORES, TARDA } from '../../src/text/barra-errores';
import { BARRA, BIENVENIDA, INICIO } from '../../src/text/barra-inicio';
import { errorInesperado } from '../../src/text/menu';
import { typeAjustes } from '../support/con-permisos';
import { violationsOf } from './axe';
import { hasChromium, launchChromium } from './chromium';
import { openSheet } from './open-sheet';
import { type Abierta, exampleLibro, openVista, type PorAbrir, retenida, SIN_RED } from './vistas';

const describeBrowser = hasChromium ? describe : describe.skip;

describeBrowser('Inicio, the first view of the sidebar', () => {
  let browser: Browser;
  let ejemplo: Libro;
  let abierta: Abierta | null = null;

  beforeAll(async () => {
    browser = await launchChromium();
    ejemplo = await exampleLibro();
  }, 120_000);
  // However a test leaves the view, nobody is kept out of it.
  afterEach(async () => {
    if (!abierta) return;
    expect(abierta.errores).toEqual([]);
    expect(await violationsOf(abierta.page)).toEqual([]);
    await abierta.close();
    abierta = null;
  });
  afterAll(() => browser.close());

  async function open(como: Partial<PorAbrir> = {}) {
    abierta = await openVista(browser, ejemplo, { funcion: 'openInicio', ...como });
    const { page, host } = abierta;
    return {
      page,
      host,
      tile: (clave: 'porCapturar' | 'atrasadas' | 'sinReporte' | 'conPuntos') =>
        page.locator('.tile', { hasText: INICIO.listas[clave].nombre(2) }),
      tab: (ruta: keyof typeof BARRA.rutas) => page.getByRole('button', { name: BARRA.rutas[ruta], exact: true }),
    };
  }
  const ask = (host: Host): ReturnType<Api['inicio']> => host.run('inicio', []) as ReturnType<Api['inicio']>;
  const countIn = (host: Host, clave: string): string =>
    String(ask(host).listas.find((l) => l.clave === clave)?.cuantas);

  test('tells who asks, where the year stands, and how many lineas are due, late, unreported and wrong', async () => {
    const { page, host, tile } = await open();
    await tile('porCapturar').waitFor();
    for (const clave of ['porCapturar', 'atrasadas', 'sinReporte', 'conPuntos'] as const) {
      expect(await tile(clave).locator('.count').textContent()).toBe(countIn(host, clave));
    }
    expect(await page.locator('main h1').first().textContent()).toBe(ask(host).organo);
    expect(await page.locator('.inicio header').textContent()).toContain(INICIO.rol.administrador);
  });

  test('a list shows its first lineas, and goes to the cell of each', async () => {
    const idas: unknown[] = [];
    const { page, host, tile } = await open({
      sustitutos: {
        irACelda: (hacer, args) => {
          idas.push(...args);
          return hacer();
        },
      },
    });
    await tile('atrasadas').click();
    expect(await tile('atrasadas').getAttribute('aria-expanded')).toBe('true');
    const { cuantas, lineas } = ask(host).listas.find((l) => l.clave === 'atrasadas') ?? { cuantas: 0, lineas: [] };
    expect(await page.locator('.cases li').count()).toBe(Math.min(10, cuantas ?? 0));
    const [primera] = lineas;
    if (!primera?.lugar) throw new Error('The example has no linea that is late.');
    const { hoja, celda } = primera.lugar;
    await page.getByRole('button', { name: COMUN.irA(hoja, celda) }).click();
    await page.locator('.spinner').waitFor({ state: 'detached' });
    await waitUntil(() => idas.length > 0);
    expect(idas).toEqual([{ hoja, celda }]);
    await tile('atrasadas').click();
    expect(await page.locator('.cases li').count()).toBe(0);
  });

  test('another tab and back: what was open stays, and the figures are those of now', async () => {
    const { page, host, tile, tab } = await open();
    await tile('porCapturar').click();
    const antes = Number(countIn(host, 'porCapturar'));
    const [primera] = ask(host).listas[0]?.lineas ?? [];
    await tab('puntos').click();
    await page.locator('.inicio').waitFor({ state: 'hidden' });
    const { linea, seccion, mes } = primera ?? { linea: '', seccion: 0, mes: null };
    const entrada = { linea, seccion: String(seccion), mes, valor: 1, observaciones: null };
    expect(host.run('capturar', [entrada])).toMatchObject({ ok: true });
    await tab('inicio').click();
    await tile('porCapturar')
      .locator('.count', { hasText: String(antes - 1) })
      .waitFor();
    expect(await tile('porCapturar').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.cases .title', { hasText: `${seccion}/${linea} ` }).count()).toBe(0);
  });

  test('whoever only consults has nothing to capture with', async () => {
    const libro = structuredClone(ejemplo);
    await typeAjustes(libro, { lectores: 'captura@example.org' });
    const { page, tile } = await open({ libro, usuario: 'captura@example.org' });
    await tile('atrasadas').click();
    await page.locator('.cases li').first().waitFor();
    expect(await page.getByRole('button', { name: /^Capturar/ }).count()).toBe(0);
    expect(await page.locator('.inicio header').textContent()).toContain(INICIO.rol.lector);
  });

  test('a window opens beside what is being read, and says so', async () => {
    const { sustituto, soltar } = retenida();
    const { page, tile } = await open({ sustitutos: { abrirVista: sustituto } });
    await page.locator('.more-windows summary').click();
    await page.getByRole('button', { name: 'Periodos y cierre…', exact: true }).click();
    await page.getByText(INICIO.abriendo('Periodos y cierre…')).waitFor();
    await tile('sinReporte').click();
    await page.locator('.cases li').first().waitFor();
    soltar();
    await page.getByText(INICIO.abriendo('Periodos y cierre…')).waitFor({ state: 'detached' });
  });

  test('without network it says what to do, and the button tries again', async () => {
    let veces = 0;
    const { page, tile } = await open({
      sustitutos: { inicio: (hacer, args) => (++veces === 1 ? SIN_RED(hacer, args) : hacer()) },
    });
    await page.getByRole('alert').getByText(ERRORES.conexion).waitFor();
    await page.getByRole('button', { name: ERRORES.otraVez }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('status');
    await tile('porCapturar').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('an error that nobody expected is said in words, its detail folded', async () => {
    const { page } = await open({
      sustitutos: {
        inicio: () => {
          throw new Error(`Error: ${errorInesperado('x is undefined')}`);
        },
      },
    });
    const alerta = page.getByRole('alert');
    await alerta.getByText('MIRador tuvo un error que no esperaba').waitFor();
    expect(await alerta.getByText('x is undefined').isVisible()).toBe(false);
    await alerta.getByText(ERRORES.tecnico).click();
    expect(await alerta.getByText('x is undefined').isVisible()).toBe(true);
  });

  test('whoever goes to another tab by a button of a list stands on that tab', async () => {
    const { page, tile, tab } = await open();
    await tile('conPuntos').click();
    await page
      .getByRole('button', { name: /^Ver en Puntos/ })
      .first()
      .press('Enter');
    const stands = await page.evaluate(() => document.activeElement?.closest('main:not([hidden] *), nav')?.tagName);
    expect(['MAIN', 'NAV']).toContain(stands);
    expect(await tab('puntos').getAttribute('aria-current')).toBe('page');
    await page.getByText('Se revisaron').waitFor();
  });

  test('what cannot be brought up to date stays in sight, with why', async () => {
    let veces = 0;
    const { page, tile } = await open({
      sustitutos: {
        inicio: (hacer) => {
          if (++veces === 1) return hacer();
          throw new Error('Exceeded maximum execution time');
        },
      },
    });
    await tile('atrasadas').click();
    await page.getByRole('button', { name: INICIO.actualizar }).click();
    await page.getByRole('alert').getByText(ERRORES.tiempo).waitFor();
    expect(await page.locator('.cases li').count()).toBeGreaterThan(0);
  });

  test('a slow answer is told to be on its way, and other tabs may be seen meanwhile', async () => {
    const { sustituto, soltar } = retenida();
    const { page, tile, tab } = await open({ sustitutos: { inicio: sustituto } });
    await page.getByText(TARDA).waitFor({ timeout: 15_000 });
    await tab('puntos').click();
    await page.getByText('Se revisaron').waitFor();
    await tab('inicio').click();
    soltar();
    await tile('porCapturar').waitFor();
    expect(await page.getByText(TARDA).count()).toBe(0);
  }, 120_000);

  test('a linea is captured in the tab Captura, at its month', async () => {
    const { page, host, tile, tab } = await open();
    await tile('sinReporte').click();
    const [primera] = ask(host).listas.find((l) => l.clave === 'sinReporte')?.lineas ?? [];
    if (!primera?.mes) throw new Error('The example has no linea without report.');
    await page
      .getByRole('button', { name: INICIO.capturarLinea(primera.linea) })
      .first()
      .click();
    expect(await tab('captura').getAttribute('aria-current')).toBe('page');
    const captura = page.locator('main:not(.inicio)');
    await captura
      .getByText(primera.texto.replace(/^\d+\//, '').slice(0, 30))
      .first()
      .waitFor();
    await captura
      .getByText(new RegExp(nameMes(primera.mes), 'i'))
      .first()
      .waitFor();
  });

  test('a MIR that was made meanwhile is seen when the person comes back', async () => {
    let hecha = false;
    const { page, tile } = await open({
      sustitutos: { inicio: (hacer) => (hecha ? hacer() : { ...(hacer() as object), hayMir: false }) },
    });
    await page.getByRole('heading', { name: BIENVENIDA.titulo }).waitFor();
    hecha = true;
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await tile('porCapturar').waitFor();
  });

  test('a workbook without a MIR offers to begin one', async () => {
    const pedidas: unknown[] = [];
    const { page } = await open({
      libro: newLibro({ propietario: 'titular@example.org', locale: 'es_MX' }),
      sustitutos: {
        abrirVista: (_, args) => {
          pedidas.push(...args);
          return { ok: true, findings: [] };
        },
      },
    });
    await page.getByRole('heading', { name: BIENVENIDA.titulo }).waitFor();
    expect(await page.locator('.ways > div').count()).toBe(BIENVENIDA.maneras.length);
    await page.getByRole('button', { name: BIENVENIDA.boton }).click();
    await waitUntil(() => pedidas.length > 0);
    expect(pedidas).toEqual([{ funcion: 'openEmpezar' }]);
  });

  test('opens from the menu beside the sheet, and moves its selection, and hears that the network is gone', async () => {
    const { sheet, close } = await openSheet();
    try {
      await sheet.runMenu('Inicio');
      const barra = sheet.sidebar;
      await barra.locator('.tile', { hasText: INICIO.listas.sinReporte.nombre(2) }).click();
      const ir = barra.getByRole('button', { name: /^Ir a la celda MIR![A-Z]+\d+/ }).first();
      const celda = / celda [^!]+!([A-Z]+\d+)/.exec((await ir.getAttribute('aria-label')) ?? '')?.[1] ?? '';
      await ir.click();
      await sheet.page.waitForFunction(
        (a1) => document.querySelector<HTMLInputElement>('#cuadro-nombre')?.value === a1,
        celda,
      );
      expect(sheet.errors).toEqual([]);
      await sheet.page.route('**/api/accion', (route) => route.abort());
      await barra.getByRole('button', { name: INICIO.actualizar }).click();
      await barra.getByRole('alert').getByText(ERRORES.conexion).waitFor();
      await sheet.page.unroute('**/api/accion');
      await barra.getByRole('button', { name: ERRORES.otraVez }).click();
      await barra.getByRole('alert').waitFor({ state: 'detached' });
    } finally {
      await close();
    }
  }, 120_000);
});

/** Waits for what happens outside the page; the test's own limit ends it. */
async function waitUntil(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
}
