import { auditar } from '../app/auditar';
import { capturar } from '../app/capturar';
import { crear } from '../app/crear';
import { estado } from '../app/estado';
import { appFinding } from '../app/finding';
import { indicadores } from '../app/indicadores';
import { prepararReparacion, reparar } from '../app/reparar';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { parseA1 } from '../sheet/a1';
import type { Api, FuncionApi, Respuesta } from './api';
import { checkArgument } from './arguments';
import { fromBase64, toGoogleBytes } from './bytes';
import { rangeOf } from './cells';
import { createDoc, MIME_DOC, MIME_DOCX } from './drive';
import { consult, perform } from './driver';
import { loadImportar, loadInforme, loadRenderDocx, loadRenderHtml } from './lazy';

type Contenido<F extends FuncionApi> = Omit<ReturnType<Api[F]>, keyof Respuesta>;

/** What an answer holds when it could not be done. */
const NADA: { readonly [F in FuncionApi]: Contenido<F> } = {
  estado: { hayMir: false, usuario: '', puedeReparar: false, organo: '', ejercicio: null, corte: 0, periodos: [] },
  crearMir: {},
  importarPat: { lineas: 0, objetivos: 0, dudas: [] },
  auditar: { hayMir: false, puedeReparar: false, reglas: [] },
  prepararReparacion: { operaciones: [], huella: '' },
  reparar: { aplicada: false, operaciones: [], huella: '' },
  capturar: { hoja: '', celda: '' },
  indicadores: { corte: 0, indicadores: [] },
  vistaInforme: { html: '' },
  hacerInforme: { archivos: [] },
  irACelda: {},
};

interface Resultado<F extends FuncionApi> {
  readonly findings: readonly Finding[];
  /** null: it could not be done. */
  readonly vista: Contenido<F> | null;
  /** False where there is something to show of what was not done. */
  readonly ok?: boolean;
}

/** Drive has quotas and permissions of its own: what it refuses is no bug, and the download is always there. */
function leaveInDrive(nombre: string, docx: Uint8Array): Resultado<'hacerInforme'> {
  try {
    const { url } = createDoc(nombre, docx);
    return { findings: [], vista: { archivos: [{ nombre, mimeType: MIME_DOC, base64: null, url }] } };
  } catch (error) {
    const detalle = error instanceof Error ? error.message : String(error);
    console.error(detalle);
    return { findings: [appFinding('APP-19', [detalle])], vista: null };
  }
}

function download(nombre: string, docx: Uint8Array): Resultado<'hacerInforme'> {
  const base64 = Utilities.base64Encode(toGoogleBytes(docx));
  return {
    findings: [],
    vista: { archivos: [{ nombre: `${nombre}.docx`, mimeType: MIME_DOCX, base64, url: null }] },
  };
}

/** Whoever has just made a MIR wants to see it, and stands on the empty sheet that was there before. */
function thenShowMir<R extends { readonly vista: object | null }>(done: R): R {
  if (done.vista) SpreadsheetApp.getActiveSpreadsheet().getSheetByName(ANEXO_1.hoja)?.getRange(1, 1).activate();
  return done;
}

/** What the sidebar, the dialogs and `mirador call` run: each reads, decides and applies through the driver. */
const RUN: { readonly [F in FuncionApi]: (...args: Parameters<Api[F]>) => Resultado<F> } = {
  estado: () => consult(estado, null),
  crearMir: (entrada) => thenShowMir(perform(crear, entrada)),
  importarPat: ({ nombre, base64, ejercicio }) =>
    thenShowMir(perform(loadImportar().importar, { nombre, bytes: fromBase64(base64), ejercicio })),
  auditar: (entrada) => consult(auditar, entrada),
  prepararReparacion: () => consult(prepararReparacion, null),
  reparar(entrada) {
    const done = perform(reparar, entrada);
    if (!done.vista?.aplicada) return { ...done, ok: false };
    // Audited again: what a repair leaves is what people must still decide, never something silent.
    return { ...done, findings: consult(auditar, { completa: true }).findings };
  },
  capturar: (entrada) => perform(capturar, entrada),
  indicadores: (entrada) => consult(indicadores, entrada),
  vistaInforme({ periodo }) {
    const { findings, vista } = consult(loadInforme().informe, { periodo });
    return { findings, vista: vista && { html: loadRenderHtml().renderHtml(vista.documento) } };
  },
  hacerInforme({ periodo, destino }) {
    const { findings, vista } = consult(loadInforme().informe, { periodo });
    if (!vista) return { findings, vista };
    const docx = loadRenderDocx().renderDocx(vista.documento);
    return destino === 'drive' ? leaveInDrive(vista.nombre, docx) : download(vista.nombre, docx);
  },
  irACelda({ hoja, celda }) {
    const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(hoja);
    const rango = parseA1(celda);
    if (!found || !rango) {
      return { findings: [appFinding('APP-16', [hoja, celda], { hoja, celda })], vista: null };
    }
    rangeOf(found, rango).activate();
    return { findings: [], vista: {} };
  },
};

/** The function of the allow-list as google.script.run calls it: its argument is checked, its answer says `ok`. */
export function handlerOf<F extends FuncionApi>(funcion: F): Api[F] {
  const handler = (argumento?: unknown): Respuesta & Contenido<F> => {
    const checked = checkArgument(funcion, argumento);
    if ('finding' in checked) return { ok: false, findings: [checked.finding], ...NADA[funcion] };
    // The table of forms has just said that the argument is what Api declares.
    const run = RUN[funcion] as unknown as (entrada: unknown) => Resultado<F>;
    const { findings, vista, ok = true } = run(checked.entrada);
    return vista ? { ok, findings, ...vista } : { ok: false, findings, ...NADA[funcion] };
  };
  return handler as unknown as Api[F];
}
