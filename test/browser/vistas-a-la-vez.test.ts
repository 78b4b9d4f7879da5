import type { Browser, Locator, Page } from 'playwright-core';
import type { Libro } from '../../src/local/workbook';
import { CAMBIO } from '../../src/text/barra-cambio';
import { CORREGIR } from '../../src/text/barra-corregir';
import { ERRORES } from '../../src/text/barra-errores';
import { BARRA_JGE } from '../../src/text/barra-jge';
import { PERIODO } from '../../src/text/barra-periodo';
import { PERIODOS } from '../../src/text/barra-periodos';
import { PLAN } from '../../src/text/barra-plan';
import { PUNTOS } from '../../src/text/barra-puntos';
import { REPARAR } from '../../src/text/barra-reparar';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { TABLA } from '../../src/text/barra-tabla';
import { MENU_TEXTO } from '../../src/text/menu';
import { hasChromium, launchChromium } from './chromium';
import { openSheet } from './open-sheet';
import { reposo } from './recorridos';
import {
  type Abierta,
  exampleLibro,
  openVista,
  type PorAbrir,
  rehusada,
  retenida,
  SIN_RED,
  type Sustituto,
} from './vistas';

(hasChromium ? describe : describe.skip)('what a person does in a view while an answer is on its way', () => {
  let browser: Browser;
  let libro: Libro;
  let abierta: Abierta | null = null;

  beforeAll(async () => {
    [browser, libro] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(abierta?.errores ?? []).toEqual([]);
    await abierta?.close();
    abierta = null;
  });

  async function open(como: PorAbrir): Promise<Page> {
    abierta = await openVista(browser, libro, como);
    await reposo(abierta.page);
    return abierta.page;
  }
  const boton = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();

  /** The first answers come at once, those after the first `n` wait until they are let go. */
  function afterFirst(n: number): { readonly sustituto: Sustituto; soltar(): void } {
    const { sustituto, soltar } = retenida();
    let asked = 0;
    return {
      soltar,
      sustituto: (ask, args) => {
        asked += 1;
        return asked <= n ? ask() : sustituto(ask, args);
      },
    };
  }

  test('a step has its heading in the focus as soon as it appears, before any other key', async () => {
    const page = await open({ funcion: 'openPuntos' });
    const inTime = page.evaluate(
      () =>
        new Promise<string>((tell) => {
          new MutationObserver(() => {
            if (document.querySelector('main h1')) tell(document.activeElement?.tagName ?? '');
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await boton(page, REPARAR.deshacerUltimo).click();
    expect(await inTime).toBe('H1');
  });

  test('whoever has gone on to something else is not taken back to where a step was opened', async () => {
    const { sustituto, soltar } = afterFirst(1);
    const page = await open({ funcion: 'openPeriodos', sustitutos: { periodos: sustituto } });
    await boton(page, /^Cerrar el periodo: /).click();
    await boton(page, PERIODOS.cerrarBoton).click();
    const mensual = boton(page, 'Mensual');
    await mensual.focus();
    soltar();
    await page.getByText(/^Quedó cerrado/).waitFor();
    await reposo(page);
    await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later, 200))));
    expect(await mensual.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  test('nothing of the plan is begun while it is read again', async () => {
    const { sustituto, soltar } = afterFirst(1);
    const page = await open({ funcion: 'openPlan', sustitutos: { planVigente: sustituto } });
    await boton(page, /^1\.3 /).click();
    await boton(page, PLAN.cancelar).click();
    await page.locator('#motivo').fill('Se recibieron menos expedientes');
    await page.locator('#instrumento').fill('Acuerdo IEE/CG-12/2025');
    await page.locator('#instancia').fill('Consejo General');
    await page.locator('#fecha').fill('2025-03-14');
    await page.locator('#vigencia').selectOption('3');
    await boton(page, CAMBIO.revisar).click();
    await boton(page, CAMBIO.aplicar).click();
    await boton(page, PLAN.agregarLinea).waitFor();
    expect(await boton(page, PLAN.agregarLinea).isDisabled()).toBe(true);
    expect(await boton(page, /^1\.1 /).isDisabled()).toBe(true);
    soltar();
    await page.getByText(PLAN.hecho.cancelar).waitFor();
    await boton(page, PLAN.agregarLinea).click();
    await page.locator('#numero').waitFor();
  });

  test.each<[string, PorAbrir, string, (page: Page) => Promise<void>, RegExp]>([
    [
      'what is registered in Seguimiento',
      { funcion: 'openSeguimiento', sustitutos: {} },
      'registrarSeguimiento',
      async (page) => {
        await page.locator('#documento').fill('Minuta 4');
        await boton(page, SEGUIMIENTO.guardarEvidencia).click();
      },
      /^Quedó registrada en Seguimiento!/,
    ],
    [
      'a correction',
      { funcion: 'openCorregir', sustitutos: {} },
      'capturar',
      async (page) => {
        await boton(page, /^1\.1 /).click();
        await page.locator('#mes').selectOption('2');
        await page.locator('#valor').fill('3');
        await page.locator('#motivo').fill('Oficio 12');
        await boton(page, CORREGIR.guardar).click();
      },
      /^La corrección quedó en/,
    ],
  ])('%s keeps its linea on screen until it is told what became of it', async (_, como, envia, enviar, hecho) => {
    const { sustituto, soltar } = retenida();
    const page = await open({ ...como, sustitutos: { [envia]: sustituto } });
    await enviar(page);
    await page.locator('.detail .busy').waitFor();
    expect(await page.locator('.plan-list button.row:enabled').count()).toBe(0);
    soltar();
    await page.getByText(hecho).waitFor();
    await page.locator('.plan-list button.row:enabled').nth(1).click();
    await page.getByText(hecho).waitFor({ state: 'detached' });
  });

  test('what is typed of a document after it was sent is still there once it is registered', async () => {
    const { sustituto, soltar } = retenida();
    const page = await open({ funcion: 'openSeguimiento', sustitutos: { registrarSeguimiento: sustituto } });
    await page.locator('#documento').fill('Minuta 4');
    await boton(page, SEGUIMIENTO.guardarEvidencia).click();
    await page.locator('.detail .busy').waitFor();
    await page.locator('#documento').fill('Minuta 5');
    soltar();
    await page.getByText(/^Quedó registrada en Seguimiento!/).waitFor();
    expect(await page.locator('#documento').inputValue()).toBe('Minuta 5');
    await boton(page, SEGUIMIENTO.guardarEvidencia).click();
    await page.locator('.evidence').getByText('Minuta 5').waitFor();
    expect(await page.locator('#documento').inputValue()).toBe('');
  });

  test('a table that is pasted while another is read is not shown as the other one', async () => {
    const { sustituto, soltar } = retenida();
    const page = await open({ funcion: 'openImportar', sustitutos: { leerTabla: sustituto } });
    await page.getByLabel(TABLA.pegada).check();
    const campo = page.getByLabel(TABLA.pegar);
    await campo.fill('lineaAccion\tenero\n1.1 Revisar\t4\n');
    await boton(page, TABLA.revisar).click();
    await campo.fill('lineaAccion\tfebrero\n1.1 Revisar\t4\n');
    soltar();
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(await campo.inputValue()).toContain('febrero');
    await boton(page, TABLA.revisar).click();
    await page.getByText(TABLA.reconocida).waitFor();
    expect(await page.locator('details table').textContent()).toContain('febrero');
  });

  test('what failed is not done again once something else was chosen', async () => {
    const page = await open({ funcion: 'openImportar', sustitutos: { leerTabla: SIN_RED } });
    await page.getByLabel(TABLA.pegada).check();
    const campo = page.getByLabel(TABLA.pegar);
    await campo.fill('lineaAccion\n1.1 Revisar\n');
    await boton(page, TABLA.revisar).click();
    await boton(page, ERRORES.otraVez).waitFor();
    await campo.fill('lineaAccion\n1.2 Medir\n');
    await boton(page, ERRORES.otraVez).waitFor({ state: 'detached' });
  });

  test.each<[string, Sustituto]>([
    ['saved', (ask) => ask()],
    ['refused', rehusada({ numero: '', huella: '', hoja: '', celda: '' })],
  ])('a form that is %s meanwhile takes nobody away from another one', async (_, responde) => {
    const { sustituto, soltar } = retenida();
    const guarda: Sustituto = (ask, args) => sustituto(() => responde(ask, args), args);
    const page = await open({ funcion: 'openInformeJge', sustitutos: { guardarInformeJge: guarda } });
    await page.locator('#objetivo').fill('Del primero');
    await boton(page, BARRA_JGE.guardar).click();
    await page.locator('.busy').waitFor();
    await boton(page, /^2 · /).click();
    await page.getByRole('heading', { name: BARRA_JGE.numero('2') }).waitFor();
    await page.locator('#objetivo').fill('Del segundo');
    soltar();
    await reposo(page);
    expect(await page.getByText(BARRA_JGE.noGuardado).count()).toBe(0);
    expect(await page.locator('#objetivo:focus').inputValue()).toBe('Del segundo');
  });

  test('whoever comes back with a click finds everything where they click: Periodo', async () => {
    const { sustituto, soltar } = afterFirst(1);
    const page = await open({ funcion: 'openInicio', sustitutos: { periodoEnCurso: sustituto } });
    await boton(page, 'Periodo').click();
    const ver = boton(page, PERIODO.verEntregas);
    await ver.click();
    const antes = await ver.boundingBox();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.locator('.period .stale').waitFor();
    expect(await ver.boundingBox()).toEqual(antes);
    soltar();
    await page.locator('.period .stale').waitFor({ state: 'detached' });
    expect(await ver.boundingBox()).toEqual(antes);
  });

  test('whoever comes back with a click finds everything where they click: Puntos', async () => {
    abierta = await openVista(browser, libro, { funcion: 'openPuntos' });
    const { page } = abierta;
    await page.clock.install();
    await page.reload();
    const grupo = page.locator('details.group summary').first();
    await grupo.waitFor();
    await reposo(page);
    const antes = await grupo.boundingBox();
    await page.clock.fastForward(10_000);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByText(PUNTOS.viejo).waitFor();
    expect(await grupo.boundingBox()).toEqual(antes);
  });

  test('a form of capture that comes late leaves the keys to the sheet, where the person types', async () => {
    const { sheet, close } = await openSheet();
    try {
      let go = (): void => {};
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      await sheet.page.route('**/api/accion', async (route) => {
        if (/lineasPorCapturar/.test(route.request().postData() ?? '')) await held;
        await route.continue();
      });
      await sheet.runMenu(MENU_TEXTO.captura);
      await sheet.sidebar.locator('.busy').waitFor();
      await sheet.cell(9, 3).click();
      await sheet.page.keyboard.type('a medias');
      go();
      await sheet.sidebar.locator('#captura-valor').waitFor();
      expect(await sheet.page.locator('.cell-editor:focus').inputValue()).toBe('a medias');
      await sheet.page.keyboard.press('Escape');
    } finally {
      await close();
    }
  }, 120_000);
});
