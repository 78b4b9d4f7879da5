import { auditar } from '../app/auditar';
import { capturar } from '../app/capturar';
import { crear } from '../app/crear';
import { estado } from '../app/estado';
import { appFinding } from '../app/finding';
import { indicadores } from '../app/indicadores';
import { prepararReparacion, reparar } from '../app/reparar';
import type { Finding } from '../mir/finding';
import { parseA1 } from '../sheet/a1';
import type { Api, Respuesta } from './api';
import { fromBase64, toGoogleBytes } from './bytes';
import { createDoc, MIME_DOCX } from './drive';
import { consult, perform } from './driver';
import { loadImportar, loadInforme, loadRenderDocx, loadRenderHtml } from './lazy';

/** An answer: what was decided, or `empty` with `ok` false when it could not be. */
function answer<Vista extends object, Empty extends object>(
  { findings, vista }: { readonly findings: readonly Finding[]; readonly vista: Vista | null },
  empty: Empty,
): Respuesta & (Vista | Empty) {
  return vista ? { ok: true, findings, ...vista } : { ok: false, findings, ...empty };
}

/** What the sidebar, the dialogs and `mirador call` run: each reads, decides and applies through the driver. */
export const HANDLERS: Api = {
  estado() {
    const { findings, vista } = consult(estado, null);
    return { ok: true, findings, ...vista };
  },

  crearMir: (entrada) => answer(perform(crear, entrada), {}),

  importarPat({ nombre, base64, ejercicio }) {
    const entrada = { nombre, bytes: fromBase64(base64), ejercicio };
    return answer(perform(loadImportar().importar, entrada), { lineas: 0, objetivos: 0, dudas: [] });
  },

  auditar: (entrada) => answer(consult(auditar, entrada), { reglas: [] }),

  prepararReparacion: () => answer(consult(prepararReparacion, null), { operaciones: [], huella: '' }),

  reparar(entrada) {
    const done = answer(perform(reparar, entrada), { operaciones: [], huella: '', aplicada: false });
    if (!done.aplicada) return { ...done, ok: false };
    // Audited again: what a repair leaves is what people must still decide, never something silent.
    const { findings } = consult(auditar, { completa: true });
    return { ...done, findings };
  },

  capturar: (entrada) => answer(perform(capturar, entrada), { hoja: '', celda: '' }),

  indicadores: (entrada) => answer(consult(indicadores, entrada), { corte: 0, indicadores: [] }),

  vistaInforme({ periodo }) {
    const { findings, vista } = consult(loadInforme().informe, { periodo });
    if (!vista) return { ok: false, findings, html: '' };
    return { ok: true, findings, html: loadRenderHtml().renderHtml(vista.documento) };
  },

  hacerInforme({ periodo, destino }) {
    const { findings, vista } = consult(loadInforme().informe, { periodo });
    if (!vista) return { ok: false, findings, archivos: [] };
    const docx = loadRenderDocx().renderDocx(vista.documento);
    const archivo =
      destino === 'drive'
        ? {
            nombre: vista.nombre,
            mimeType: 'application/vnd.google-apps.document',
            base64: null,
            url: createDoc(vista.nombre, docx).url,
          }
        : {
            nombre: `${vista.nombre}.docx`,
            mimeType: MIME_DOCX,
            base64: Utilities.base64Encode(toGoogleBytes(docx)),
            url: null,
          };
    return { ok: true, findings, archivos: [archivo] };
  },

  irACelda({ hoja, celda }) {
    const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(hoja);
    const rango = parseA1(celda);
    if (!found || !rango) return { ok: false, findings: [appFinding('APP-16', [hoja, celda], { hoja, celda })] };
    found.getRange(rango.fila, rango.columna, rango.filas, rango.columnas).activate();
    return { ok: true, findings: [] };
  },
};
