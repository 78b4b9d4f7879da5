import type { Browser, Page } from 'playwright-core';
import type { FuncionApi } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { COMUN } from '../../src/text/barra';
import { CAMBIO } from '../../src/text/barra-cambio';
import { CORREGIR } from '../../src/text/barra-corregir';
import { DOCUMENTOS } from '../../src/text/barra-documentos';
import { ERRORES, TARDA } from '../../src/text/barra-errores';
import { BARRA_JGE } from '../../src/text/barra-jge';
import { PLAN } from '../../src/text/barra-plan';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { ENTREGAS } from '../../src/text/entregas';
import { MENU_TEXTO } from '../../src/text/menu';
import { PROGRAMA } from '../../src/text/programa';
import { hasChromium, launchChromium } from './chromium';
import { openSheet } from './open-sheet';
import { reposo } from './recorridos';
import { exampleLibro, openVista, type PorAbrir, retenida, SIN_RED, type Sustituto } from './vistas';

/** What Google says of a script that broke. */
const EXCEPCION: Sustituto = () => {
  throw new Error('TypeError: Cannot read properties of undefined');
};

/** A dialog where people type: how they come to the form, what they type, and how they send it. */
interface Forma extends Pick<PorAbrir, 'funcion'> {
  readonly nombre: string;
  readonly envia: FuncionApi;
  /** What is sent shows twice if it is done twice: then it is never offered to be sent again without a look. */
  readonly irrepetible: boolean;
  /** What the workbook needs before. */
  preparar?(host: Host): void;
  escribir(page: Page): Promise<void>;
  enviar(page: Page): Promise<void>;
  /** The controls whose contents must survive. */
  readonly campos: readonly string[];
  listo(page: Page): Promise<void>;
}

const boton = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();

const FORMAS: readonly Forma[] = [
  {
    nombre: 'seguimiento',
    funcion: 'openSeguimiento',
    envia: 'registrarSeguimiento',
    irrepetible: true,
    async escribir(page) {
      await page.locator('#documento').fill('Minuta de la sesión del 3 de marzo');
      await page.locator('#oficio').fill('DEOE/12/2025');
    },
    enviar: (page) => boton(page, SEGUIMIENTO.guardarEvidencia).click(),
    campos: ['#documento', '#oficio'],
    listo: (page) => page.getByText(/^Quedó registrada en Seguimiento!/).waitFor(),
  },
  {
    nombre: 'plan',
    funcion: 'openPlan',
    envia: 'cambiarPlan',
    irrepetible: false,
    async escribir(page) {
      await boton(page, /^1\.3 /).click();
      await boton(page, PLAN.reprogramar).click();
      await page.locator('#metaPropuesta').fill('44');
      await page.locator('#motivo').fill('Se recibieron menos expedientes');
      await page.locator('#instrumento').fill('Acuerdo IEE/CG-12/2025');
      await page.locator('#instancia').fill('Consejo General');
      await page.locator('#fecha').fill('2025-03-14');
      await page.locator('#vigencia').selectOption('3');
    },
    enviar: (page) => boton(page, CAMBIO.revisar).click(),
    campos: ['#metaPropuesta', '#motivo', '#instrumento', '#instancia', '#fecha', '#vigencia'],
    listo: (page) => boton(page, CAMBIO.aplicar).waitFor(),
  },
  {
    nombre: 'programa',
    funcion: 'openPrograma',
    envia: 'cambiarPrograma',
    irrepetible: false,
    async escribir(page) {
      if ((await page.locator('#mes-1').count()) === 0) {
        await boton(page, /^1\.1 /).click();
        await boton(page, PROGRAMA.editar).click();
      }
      await page.locator('#mes-1').fill('7');
      const confirmar = page.getByLabel(PROGRAMA.aSabiendas);
      if ((await confirmar.count()) > 0) await confirmar.check();
    },
    async enviar(page) {
      const volver = boton(page, PROGRAMA.volver);
      if (await volver.isVisible()) await volver.click();
      await boton(page, PROGRAMA.revisar).click();
    },
    campos: ['#mes-1'],
    listo: (page) => boton(page, PROGRAMA.aplicar).waitFor(),
  },
  {
    nombre: 'entregas',
    funcion: 'openEntregas',
    envia: 'registrarEntrega',
    irrepetible: true,
    preparar(host) {
      const { huella } = host.run('prepararEntregas', [{ huella: null }]) as { huella: string };
      host.run('prepararEntregas', [{ huella }]);
    },
    async escribir(page) {
      await boton(page, /^Anotar: /).click();
      await page.locator('#fecha').fill('2025-03-12');
      await page.locator('#nota').fill('Oficio 45');
    },
    enviar: (page) => boton(page, ENTREGAS.guardar).click(),
    campos: ['#fecha', '#nota'],
    listo: (page) => page.getByText(/^Quedó anotado/).waitFor(),
  },
  {
    nombre: 'informe JGE',
    funcion: 'openInformeJge',
    envia: 'guardarInformeJge',
    irrepetible: true,
    async escribir(page) {
      await boton(page, BARRA_JGE.nuevo).click();
      await page.locator('#entidad').fill('Costa Norte');
      await page.locator('#objetivo').fill('Acompañar la instalación de los consejos');
    },
    enviar: (page) => boton(page, BARRA_JGE.guardar).click(),
    campos: ['#entidad', '#objetivo'],
    listo: (page) => page.getByText(/^Quedó guardado el informe/).waitFor(),
  },
  {
    nombre: 'corregir',
    funcion: 'openCorregir',
    envia: 'capturar',
    irrepetible: true,
    async escribir(page) {
      await boton(page, /^1\.1 /).click();
      await page.locator('#mes').selectOption('2');
      await page.locator('#valor').fill('3');
      await page.locator('#motivo').fill('Oficio 12: se contó una carpeta de menos');
    },
    enviar: (page) => boton(page, CORREGIR.guardar).click(),
    campos: ['#mes', '#valor', '#motivo'],
    listo: (page) => page.getByText(/^La corrección quedó en/).waitFor(),
  },
  {
    nombre: 'documentos',
    funcion: 'openDocumentos',
    envia: 'hacerInforme',
    irrepetible: false,
    async escribir(page) {
      await page.locator('#alcance').selectOption('1/2');
      await boton(page, DOCUMENTOS.guardar).and(page.locator(':enabled')).waitFor();
      await reposo(page);
    },
    enviar: (page) => boton(page, DOCUMENTOS.guardar).click(),
    campos: ['#alcance', '#periodo'],
    listo: (page) => page.getByText(/quedó en su Drive/).waitFor(),
  },
];

(hasChromium ? describe : describe.skip)('when the network or Google fails', () => {
  let browser: Browser;
  let libro: Libro;

  beforeAll(async () => {
    [browser, libro] = await Promise.all([launchChromium(), exampleLibro()]);
  }, 120_000);

  afterAll(() => browser?.close());

  const valuesOf = (page: Page, campos: readonly string[]) =>
    Promise.all(campos.map((campo) => page.locator(campo).inputValue()));

  test.each(FORMAS.map((f) => [f.nombre, f] as const))(
    '%s: nothing typed is lost without a network, after an exception, or while Google takes long; sending it again works',
    async (_, forma) => {
      const propio = structuredClone(libro);
      forma.preparar?.(await createHost({ libro: propio, calcula: false }));
      const lenta = retenida();
      const fallas: Sustituto[] = [SIN_RED, EXCEPCION, lenta.sustituto];
      const cae: Sustituto = (ask, args) => (fallas.shift() ?? ((now: () => unknown) => now()))(ask, args);
      const vista = await openVista(browser, libro, {
        funcion: forma.funcion,
        libro: propio,
        sustitutos: { [forma.envia]: cae },
      });
      const { page } = vista;
      await reposo(page);
      await forma.escribir(page);
      const escrito = await valuesOf(page, forma.campos);

      await forma.enviar(page);
      const aviso = page.getByRole('alert').filter({ hasText: ERRORES.conexion });
      await aviso.waitFor();
      expect(await valuesOf(page, forma.campos)).toEqual(escrito);
      expect((await aviso.textContent())?.includes(ERRORES.verAntes)).toBe(forma.irrepetible);

      await forma.enviar(page);
      await page.getByRole('alert').filter({ hasText: 'avise a quien administra la MIR' }).waitFor();
      expect(await valuesOf(page, forma.campos)).toEqual(escrito);

      await page.clock.install();
      await forma.enviar(page);
      await page.locator('.busy').waitFor();
      await page.clock.fastForward(10_000);
      await page.getByText(TARDA).waitFor();
      expect(await valuesOf(page, forma.campos)).toEqual(escrito);
      lenta.soltar();
      await forma.listo(page);
      expect(vista.errores).toEqual([]);
      await vista.close();
    },
    120_000,
  );

  test('a period that another person closes meanwhile: the capture is refused, says who may, and stays written', async () => {
    const propio = structuredClone(libro);
    const captura = propio.acceso.editores[0] ?? '';
    const vista = await openVista(browser, libro, { funcion: 'openCorregir', libro: propio, usuario: captura });
    const { page } = vista;
    await reposo(page);
    await boton(page, /^1\.1 /).click();
    await page.locator('#mes').selectOption('1');
    await page.locator('#valor').fill('3');
    await page.locator('#motivo').fill('Oficio 12');

    const titular = await createHost({ libro: propio, calcula: false });
    const periodo = '2025-B1';
    const { huella } = titular.run('cerrarPeriodo', [{ periodo, huella: null }]) as { huella: string };
    expect(titular.run('cerrarPeriodo', [{ periodo, huella }])).toMatchObject({ ok: true, aplicada: true });

    await boton(page, CORREGIR.guardar).click();
    const aviso = page.getByRole('alert').filter({ hasText: CORREGIR.noGuardada });
    await aviso.waitFor();
    expect(await aviso.textContent()).toMatch(/enero.*(cerrad|reabr)/i);
    expect(await valuesOf(page, ['#mes', '#valor', '#motivo'])).toEqual(['1', '3', 'Oficio 12']);
    await page.locator('#mes').selectOption('3');
    await boton(page, CORREGIR.guardar).click();
    await page.getByText(/^La corrección quedó en/).waitFor();
    await vista.close();
  }, 120_000);

  test('what is typed of one linea is there again after a look at another', async () => {
    const vista = await openVista(browser, libro, { funcion: 'openSeguimiento' });
    const { page } = vista;
    await reposo(page);
    await page.locator('#documento').fill('Minuta a medias');
    const filas = page.locator('.plan-list button.row');
    await filas.nth(1).click();
    expect(await page.locator('#documento').inputValue()).toBe('');
    await filas.nth(0).click();
    expect(await page.locator('#documento').inputValue()).toBe('Minuta a medias');
    await vista.close();
  }, 120_000);

  test('what is typed of the plan of one linea is there again after a look at another, until it is given up', async () => {
    const vista = await openVista(browser, libro, { funcion: 'openPlan' });
    const { page } = vista;
    await reposo(page);
    const reprograma = async (linea: RegExp) => {
      await boton(page, linea).click();
      await boton(page, PLAN.reprogramar).click();
    };
    await reprograma(/^1\.3 /);
    const antes = await page.locator('#metaPropuesta').inputValue();
    await page.locator('#metaPropuesta').fill('44');
    await reprograma(/^1\.2 /);
    expect(await page.locator('#metaPropuesta').inputValue()).toBe(antes);
    await reprograma(/^1\.3 /);
    expect(await page.locator('#metaPropuesta').inputValue()).toBe('44');
    await boton(page, COMUN.cancelar).click();
    await boton(page, PLAN.reprogramar).click();
    expect(await page.locator('#metaPropuesta').inputValue()).toBe(antes);
    await vista.close();
  }, 120_000);

  test('in the real page: the network falls, the dialog says it, and the same form goes through when it is back', async () => {
    const { sheet, close } = await openSheet();
    try {
      await sheet.runMenu(MENU_TEXTO.seguimiento);
      const { dialog, page } = sheet;
      await dialog.locator('#documento').fill('Minuta');
      await page.route('**/api/accion', (route) => route.abort());
      await dialog.getByRole('button', { name: SEGUIMIENTO.guardarEvidencia }).click();
      await dialog.getByRole('alert').waitFor();
      expect(await dialog.locator('#documento').inputValue()).toBe('Minuta');
      await page.unroute('**/api/accion');
      await dialog.getByRole('button', { name: SEGUIMIENTO.guardarEvidencia }).click();
      await dialog.getByText(/^Quedó registrada en Seguimiento!/).waitFor();
    } finally {
      await close();
    }
  }, 120_000);
});
