import type { Page } from 'playwright-core';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { COMUN } from '../../src/text/barra';
import { BITACORA } from '../../src/text/barra-bitacora';
import { CAMBIO } from '../../src/text/barra-cambio';
import { CORREGIR } from '../../src/text/barra-corregir';
import { DOCUMENTOS } from '../../src/text/barra-documentos';
import { BARRA } from '../../src/text/barra-inicio';
import { BARRA_JGE } from '../../src/text/barra-jge';
import { PERIODOS } from '../../src/text/barra-periodos';
import { PLAN } from '../../src/text/barra-plan';
import { SEGUIMIENTO } from '../../src/text/barra-seguimiento';
import { TABLA } from '../../src/text/barra-tabla';
import { ENTREGAS } from '../../src/text/entregas';
import { JGE_ENCABEZADO } from '../../src/text/jge';
import { PROGRAMA } from '../../src/text/programa';
import { type PorAbrir, rehusada } from './vistas';

/** Stops in one of its states, by name, so that whoever walks looks at it: a test with axe, a camera. */
export type Mirar = (estado: string) => Promise<void>;

/** The way through the states of one view. */
export interface Recorrido extends PorAbrir {
  readonly nombre: string;
  /** Another workbook, of the example's. */
  libroDe?(ejemplo: Libro): Libro;
  andar(page: Page, mirar: Mirar): Promise<void>;
}

const boton = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();

/** Until nothing is being done. */
export async function reposo(page: Page): Promise<void> {
  await page.locator('main:visible').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main:not([hidden] *) .busy') === null);
}

async function fillDocumento(page: Page): Promise<void> {
  const motivo = page.locator('#motivo');
  if ((await motivo.count()) > 0) await motivo.fill('Se recibieron menos expedientes que los previstos');
  await page.locator('#instrumento').fill('Acuerdo IEE/CG-12/2025');
  await page.locator('#instancia').fill('Consejo General');
  await page.locator('#fecha').fill('2025-03-14');
  await page.locator('#vigencia').selectOption('3');
}

/** A formula typed over and a header changed by hand: something to repair. */
function dannado(ejemplo: Libro): Libro {
  const libro = structuredClone(ejemplo);
  const celda = libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[9]?.[20];
  if (!celda) throw new Error('The example has no formula where it is damaged.');
  Object.assign(celda, { formula: undefined, valor: 12 });
  return libro;
}

/** Every view through its states: what it shows, its forms with errors, what is refused, what is done. */
export const RECORRIDOS: readonly Recorrido[] = [
  {
    nombre: 'documentos',
    funcion: 'openDocumentos',
    async andar(page, mirar) {
      await page.getByLabel(DOCUMENTOS.alcance).selectOption('1/2');
      await page.frameLocator('iframe').getByText('Objetivo 2').first().waitFor();
      await boton(page, DOCUMENTOS.guardar).and(page.locator(':enabled')).waitFor();
      await reposo(page);
      await mirar('vista previa');
      await page.getByText('Transparencia').first().click();
      await boton(page, DOCUMENTOS.guardar).and(page.locator(':enabled')).waitFor();
      await boton(page, DOCUMENTOS.guardar).click();
      await page.getByText('quedó en su Drive').waitFor();
      await mirar('hecho');
      await boton(page, DOCUMENTOS.hechos).click();
      await page.locator('.made-list tbody tr').first().waitFor();
      await reposo(page);
      await mirar('ya hechos');
    },
  },
  {
    nombre: 'seguimiento',
    funcion: 'openSeguimiento',
    sustitutos: { registrarSeguimiento: rehusada({ registrada: null, hoja: '', celda: '' }) },
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, SEGUIMIENTO.guardarEvidencia).click();
      await page.locator('#documento-error').waitFor();
      await mirar('forma con errores');
      await page.locator('#documento').fill('Minuta de la sesión');
      await boton(page, SEGUIMIENTO.guardarEvidencia).click();
      await page.getByText(SEGUIMIENTO.noRegistrada).waitFor();
      await mirar('rehusada');
      await page.locator('#buscar').fill('zzz');
      await page.getByText(SEGUIMIENTO.ninguna).waitFor();
      await mirar('sin coincidencias');
    },
  },
  {
    nombre: 'informe JGE',
    funcion: 'openInformeJge',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('informe');
      await boton(page, BARRA_JGE.nuevo).click();
      await page.locator('#entidad').fill('Costa Norte');
      await boton(page, BARRA_JGE.tablaDe(JGE_ENCABEZADO.observaciones)).press('Enter');
      await page.getByLabel(BARRA_JGE.celda(1, 1)).waitFor();
      await mirar('tabla');
      await page.keyboard.press('Escape');
      await boton(page, BARRA_JGE.guardar).click();
      await page.getByText(/^Quedó guardado el informe 3/).waitFor();
      await mirar('guardado');
      await boton(page, BARRA_JGE.quitar).click();
      await mirar('pregunta');
    },
  },
  {
    nombre: 'programa',
    funcion: 'openPrograma',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, /^1\.1 /).click();
      await mirar('programa de una línea');
      await boton(page, PROGRAMA.editar).click();
      await page.locator('#mes-1').fill('doce');
      await boton(page, PROGRAMA.revisar).click();
      await page.locator('#mes-1-error').waitFor();
      await mirar('forma con errores');
      await page.locator('#mes-1').fill('1');
      const confirmar = page.getByLabel(PROGRAMA.aSabiendas);
      if ((await confirmar.count()) > 0) await confirmar.check();
      await boton(page, PROGRAMA.revisar).click();
      await boton(page, PROGRAMA.aplicar).waitFor();
      await mirar('lo que cambia');
    },
  },
  {
    nombre: 'entregas',
    funcion: 'openEntregas',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('sin hoja');
      await boton(page, ENTREGAS.preparar).click();
      await boton(page, ENTREGAS.prepararBoton).waitFor();
      await mirar('lo que cambia');
      await boton(page, ENTREGAS.prepararBoton).click();
      await page.getByText('quedaron preparadas').waitFor();
      await mirar('hecho');
      await boton(page, /^Anotar: /).click();
      await boton(page, ENTREGAS.guardar).click();
      await page.getByText(ENTREGAS.sinFecha).waitFor();
      await mirar('forma con errores');
      await page.locator('#paso').selectOption('recibido');
      await page.locator('#fecha').fill('2025-03-12');
      await boton(page, ENTREGAS.guardar).click();
      await page.getByText(ENTREGAS.noAnotada).waitFor();
      await mirar('rehusada');
    },
  },
  {
    nombre: 'plan',
    funcion: 'openPlan',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, /^1\.3 /).click();
      await mirar('línea');
      await boton(page, PLAN.agregarLinea).click();
      await boton(page, CAMBIO.revisar).click();
      await page.locator('#numero-error').waitFor();
      await mirar('forma con errores');
      await boton(page, COMUN.cancelar).click();
      await boton(page, PLAN.cancelar).click();
      await fillDocumento(page);
      await boton(page, CAMBIO.revisar).click();
      await boton(page, CAMBIO.aplicar).waitFor();
      await page.locator('details.extra summary').click();
      await mirar('lo que cambia');
      await boton(page, CAMBIO.aplicar).click();
      await page.getByText(PLAN.hecho.cancelar).waitFor();
      await mirar('hecho');
    },
  },
  {
    nombre: 'periodos',
    funcion: 'openPeriodos',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, /^Cerrar el periodo: /).click();
      await boton(page, PERIODOS.cerrarBoton).waitFor();
      await mirar('antes de cerrar');
      await boton(page, PERIODOS.cerrarBoton).click();
      await page.getByText(/^Quedó cerrado/).waitFor();
      await mirar('cerrado');
      await boton(page, /^Ver diferencias/).click();
      await page.getByText(PERIODOS.sinDiferencias).waitFor();
      await mirar('diferencias');
      await boton(page, PERIODOS.volver).click();
      await boton(page, /^Reabrir el periodo/).click();
      await boton(page, CAMBIO.revisar).click();
      await page.locator('#motivo-error').waitFor();
      await mirar('reabrir con errores');
    },
  },
  {
    nombre: 'corregir',
    funcion: 'openCorregir',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, /^1\.1 /).click();
      await boton(page, CORREGIR.guardar).click();
      await page.locator('#mes-error').waitFor();
      await mirar('forma con errores');
      await page.locator('#mes').selectOption('2');
      await page.locator('#valor').fill('3');
      await page.locator('#motivo').fill('Oficio 12');
      await boton(page, CORREGIR.guardar).click();
      await page.getByText(/^La corrección quedó en/).waitFor();
      await mirar('guardada');
    },
  },
  {
    nombre: 'bitácora',
    funcion: 'openBitacora',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('apagada');
      await boton(page, BITACORA.encender).click();
      await page.getByText(BITACORA.encendida).waitFor();
      await mirar('encendida');
    },
  },
  {
    nombre: 'importar',
    funcion: 'openImportar',
    async andar(page, mirar) {
      await mirar('archivo');
      await boton(page, TABLA.revisar).click();
      await page.locator('#archivo-error').waitFor();
      await mirar('sin archivo');
      await page.getByLabel(TABLA.pegada).check();
      await page.locator('#tabla').fill('LÍNEA DE ACCIÓN\tENERO\n1.1\t4\n9.9\tdoce');
      await boton(page, TABLA.revisar).click();
      await page.getByText(TABLA.volver).waitFor();
      await reposo(page);
      await mirar('reconocida');
    },
  },
  {
    nombre: 'inicio',
    funcion: 'openInicio',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('quien administra');
    },
  },
  {
    nombre: 'captura',
    funcion: 'openCaptura',
    async andar(page, mirar) {
      await reposo(page);
      const valor = page.locator('main input[inputmode="decimal"]').first();
      await valor.waitFor();
      await mirar('una línea');
      await valor.fill('doce');
      await valor.press('Enter');
      await page.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
      await mirar('no es un número');
    },
  },
  {
    nombre: 'puntos',
    funcion: 'openPuntos',
    libroDe: dannado,
    async andar(page, mirar) {
      await reposo(page);
      await mirar('lista');
      await boton(page, 'Reparar…').click();
      await page.locator('.actions .action').first().waitFor();
      await reposo(page);
      await mirar('reparación');
    },
  },
  {
    nombre: 'ayuda',
    funcion: 'openPorque',
    celda: ['MIR', 9, 21],
    async andar(page, mirar) {
      await reposo(page);
      await mirar('de una celda');
    },
  },
  {
    nombre: 'periodo',
    funcion: 'openInicio',
    async andar(page, mirar) {
      await reposo(page);
      await boton(page, BARRA.rutas.periodo).click();
      await reposo(page);
      await mirar('periodo en curso');
    },
  },
  {
    nombre: 'ajustes',
    funcion: 'openAjustes',
    async andar(page, mirar) {
      await reposo(page);
      await mirar('primer grupo');
    },
  },
  {
    nombre: 'empezar',
    funcion: 'openEmpezar',
    libroDe: () => newLibro({ propietario: 'titular@example.org' }),
    async andar(page, mirar) {
      await reposo(page);
      await mirar('caminos');
    },
  },
  {
    nombre: 'guía',
    funcion: 'openGuia',
    async andar(page, mirar) {
      await page.locator('main').first().waitFor();
      await mirar('principio');
    },
  },
];
