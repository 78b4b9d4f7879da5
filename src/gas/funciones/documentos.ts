import type { VistaDocumento } from '../../app/documentos/documento';
import { appFinding } from '../../app/finding';
import type { Documento } from '../../report/document';
import type { ApiDocumentos, ArchivoVista } from '../api/documentos';
import { type ArchivoHecho, bytesOf } from '../archivos';
import { fromBase64, toGoogleBytes } from '../bytes';
import { createDoc, MIME_DOC } from '../drive';
import { consult } from '../driver';
import { loadDocumento, loadRenderHtml, loadTablas } from '../lazy';
import type { Implementacion, Resultado } from './implementacion';

type Hecho = Resultado<{ readonly archivos: readonly ArchivoVista[] }>;

/** Drive has quotas and permissions of its own: what it refuses is no bug, and the download is always there. */
function leaveInDrive(nombre: string, archivos: readonly ArchivoHecho[]): Hecho {
  try {
    const hechos = archivos.map(({ bytes }): ArchivoVista => {
      const { url } = createDoc(nombre, bytes);
      return { nombre, mimeType: MIME_DOC, base64: null, url };
    });
    return { findings: [], vista: { archivos: hechos } };
  } catch (error) {
    const detalle = error instanceof Error ? error.message : String(error);
    console.error(detalle);
    return { findings: [appFinding('APP-19', [detalle])], vista: null };
  }
}

function download(archivos: readonly ArchivoHecho[]): Hecho {
  const bajados = archivos.map(({ nombre, mimeType, bytes }) => ({
    nombre,
    mimeType,
    base64: Utilities.base64Encode(toGoogleBytes(bytes)),
    url: null,
  }));
  return { findings: [], vista: { archivos: bajados } };
}

/** The model to read of what a document says. */
function documentoOf({ nombre, contenido }: VistaDocumento): Documento {
  return 'tablas' in contenido
    ? loadTablas().buildVistaDeDatos(nombre, contenido.membrete, contenido.tablas)
    : contenido.documento;
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
    run({ destino, plantilla, ...peticion }) {
      const { findings, vista } = consult(loadDocumento().documento, peticion);
      if (!vista) return { findings, vista };
      const hechos = bytesOf(vista, plantilla === null ? null : fromBase64(plantilla));
      if ('findings' in hechos) return { findings: hechos.findings, vista: null };
      return destino === 'drive' ? leaveInDrive(vista.nombre, hechos.archivos) : download(hechos.archivos);
    },
  },
};
