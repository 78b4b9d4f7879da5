import { appFinding } from '../../app/finding';
import type { ApiDocumentos, ArchivoVista } from '../api/documentos';
import { toGoogleBytes } from '../bytes';
import { createDoc, MIME_DOC, MIME_DOCX } from '../drive';
import { consult } from '../driver';
import { loadInforme, loadRenderDocx, loadRenderHtml } from '../lazy';
import type { Implementacion, Resultado } from './implementacion';

type Hecho = Resultado<{ readonly archivos: readonly ArchivoVista[] }>;

/** Drive has quotas and permissions of its own: what it refuses is no bug, and the download is always there. */
function leaveInDrive(nombre: string, docx: Uint8Array): Hecho {
  try {
    const { url } = createDoc(nombre, docx);
    return { findings: [], vista: { archivos: [{ nombre, mimeType: MIME_DOC, base64: null, url }] } };
  } catch (error) {
    const detalle = error instanceof Error ? error.message : String(error);
    console.error(detalle);
    return { findings: [appFinding('APP-19', [detalle])], vista: null };
  }
}

function download(nombre: string, docx: Uint8Array): Hecho {
  const base64 = Utilities.base64Encode(toGoogleBytes(docx));
  return {
    findings: [],
    vista: { archivos: [{ nombre: `${nombre}.docx`, mimeType: MIME_DOCX, base64, url: null }] },
  };
}

export const DOCUMENTOS: Implementacion<ApiDocumentos> = {
  vistaInforme: {
    nada: { html: '' },
    run({ periodo }) {
      const { findings, vista } = consult(loadInforme().informe, { periodo });
      return { findings, vista: vista && { html: loadRenderHtml().renderHtml(vista.documento) } };
    },
  },
  hacerInforme: {
    nada: { archivos: [] },
    run({ periodo, destino }) {
      const { findings, vista } = consult(loadInforme().informe, { periodo });
      if (!vista) return { findings, vista };
      const docx = loadRenderDocx().renderDocx(vista.documento);
      return destino === 'drive' ? leaveInDrive(vista.nombre, docx) : download(vista.nombre, docx);
    },
  },
};
