import type { VistaDocumento } from '../../app/documentos/documento';
import { appFinding } from '../../app/finding';
import type { Documento } from '../../report/document';
import type { ApiDocumentos, ArchivoVista } from '../api/documentos';
import { toGoogleBytes } from '../bytes';
import { createDoc, MIME_DOC, MIME_DOCX } from '../drive';
import { consult } from '../driver';
import { loadDocumento, loadRenderDocx, loadRenderHtml } from '../lazy';
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

/** The model to read of what a document says. */
function documentoOf({ contenido }: VistaDocumento): Documento {
  if ('tablas' in contenido) throw new Error('The engineer "datos" gives tables their preview and their files.');
  return contenido.documento;
}

export const DOCUMENTOS: Implementacion<ApiDocumentos> = {
  vistaInforme: {
    nada: { html: '' },
    run(peticion) {
      const { findings, vista } = consult(loadDocumento().documento, peticion);
      return { findings, vista: vista && { html: loadRenderHtml().renderHtml(documentoOf(vista)) } };
    },
  },
  hacerInforme: {
    nada: { archivos: [] },
    run({ destino, ...peticion }) {
      const { findings, vista } = consult(loadDocumento().documento, peticion);
      if (!vista) return { findings, vista };
      const docx = loadRenderDocx().renderDocx(documentoOf(vista));
      return destino === 'drive' ? leaveInDrive(vista.nombre, docx) : download(vista.nombre, docx);
    },
  },
};
