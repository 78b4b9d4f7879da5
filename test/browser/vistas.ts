import type { Browser, Page } from 'playwright-core';
import { makeExample } from '../../src/cli/example';
import type { FuncionApi } from '../../src/gas/api';
import type { VISTAS } from '../../src/gas/vistas';
import type { Host, Mostrado } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installGoogleScript } from '../../src/local/page/client/shim';
import type { Libro } from '../../src/local/workbook';

/** What a test puts between a view and the add-on: `ask` gives the add-on's own answer; what it throws is a failure. */
export type Sustituto = (ask: () => unknown, args: readonly unknown[]) => unknown;

export interface PorAbrir {
  /** What the menu runs. */
  readonly funcion: (typeof VISTAS)[number]['funcion'];
  /** Default: a copy of the example. */
  readonly libro?: Libro;
  /** Instead of a workbook, where nothing is written: many views may share one. */
  readonly host?: Host;
  /** Default: the owner. */
  readonly usuario?: string;
  readonly sustitutos?: Readonly<Partial<Record<FuncionApi, Sustituto>>>;
  /** Of every function that has none of its own. */
  readonly todas?: Sustituto;
  /** "MIR!A1" as sheet, row and column: where the person stands. */
  readonly celda?: readonly [hoja: string, fila: number, columna: number];
}

/** One view by itself, over a workbook of its own, in a window of the size that Google gives it. */
export interface Abierta {
  readonly page: Page;
  readonly host: Host;
  readonly ancho: number;
  readonly alto: number;
  /** What went wrong in the page's own script. */
  readonly errores: readonly string[];
  close(): Promise<void>;
}

/** The width that Google gives to a sidebar, and the height that it has on a small screen. */
const BARRA = { ancho: 300, alto: 600 };
const DIRECCION = 'http://vista.invalid/';

/** The example's workbook, in memory. */
export async function exampleLibro(): Promise<Libro> {
  const { host, remove } = await makeExample({
    opciones: { json: false, quiet: true, verbose: false },
    avance: { step: () => {}, pulse: () => {}, clear: () => {} },
  });
  remove();
  return host.libro;
}

/** What Google says where there is no network, or where the script is stopped. */
export const SIN_RED: Sustituto = () => {
  throw new Error('NetworkError: Connection failure due to HTTP 0');
};

/** A refusal as the add-on gives it: a sentence and what to do; `datos`: what else the answer has. */
export function rehusada(datos: object): Sustituto {
  const finding = {
    code: 'APP-10',
    severidad: 'error',
    hoja: null,
    celda: null,
    linea: null,
    mensaje: 'Otra persona está escribiendo en este libro con MIRador: no se cambió nada.',
    remedio: 'Espere unos segundos y vuelva a intentarlo.',
  };
  return () => ({ ok: false, findings: [finding], ...datos });
}

/** An answer that waits until it is let go, so that a test can look meanwhile. */
export function retenida(): { readonly sustituto: Sustituto; soltar(): void } {
  let soltar = (): void => {};
  const espera = new Promise<void>((resolve) => {
    soltar = resolve;
  });
  return { sustituto: (ask) => espera.then(ask), soltar: () => soltar() };
}

function viewOf(host: Host, funcion: string): Extract<Mostrado, { tipo: 'sidebar' | 'dialogo' }> {
  host.run(funcion);
  for (const mostrado of host.takeShown()) {
    if (mostrado.tipo === 'sidebar' || mostrado.tipo === 'dialogo') return mostrado;
  }
  throw new Error(`${funcion} showed no view.`);
}

/** Opens views one by one, without the page of the local host around them, so that many fit in a test. */
export async function openVista(
  browser: Browser,
  base: Libro,
  { funcion, libro, usuario, sustitutos = {}, todas, celda, host: dado }: PorAbrir,
): Promise<Abierta> {
  const host =
    dado ?? (await createHost({ libro: libro ?? structuredClone(base), calcula: false, ...(usuario && { usuario }) }));
  if (celda) host.select(...celda);
  const vista = viewOf(host, funcion);
  const { ancho, alto } = vista.tipo === 'sidebar' ? BARRA : vista;
  const page = await browser.newPage({ viewport: { width: ancho, height: alto } });
  page.setDefaultTimeout(30_000);
  const errores: string[] = [];
  page.on('pageerror', (error) => errores.push(error.message));
  page.on('console', (message) => {
    // What is put into every frame may not run in the preview of a document, which runs nothing.
    if (message.type() === 'error' && !message.text().startsWith('Blocked script execution'))
      errores.push(message.text());
  });
  const asked: Readonly<Partial<Record<string, Sustituto>>> = sustitutos;
  await page.exposeFunction('preguntar', async (nombre: string, args: readonly unknown[]) => {
    const ask = () => host.run(nombre, args) ?? null;
    try {
      return { error: null, valor: await (asked[nombre] ?? todas ?? ask)(ask, args) };
    } catch (error) {
      return { error: String((error as Error).message), valor: null };
    }
  });
  await page.addInitScript({ content: `(${installGoogleScript.toString()})(window);(${answerItself.toString()})()` });
  await page.route(`${DIRECCION}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: vista.html }),
  );
  await page.goto(DIRECCION);
  return { page, host, ancho, alto, errores, close: () => page.close() };
}

/** Runs in the page: what the frame's shim says to the page around it, this page hears itself, as it is its own parent. */
function answerItself(): void {
  const scope = window as unknown as {
    preguntar(funcion: string, args: readonly unknown[]): Promise<{ error: string | null; valor: unknown }>;
  };
  window.addEventListener('message', (event) => {
    const { mirador, id, funcion, args } = event.data;
    if (mirador === 'close') document.title = 'closed';
    if (mirador !== 'run') return;
    scope.preguntar(funcion, args).then((answer) => window.postMessage({ mirador: 'result', id, ...answer }, '*'));
  });
}
