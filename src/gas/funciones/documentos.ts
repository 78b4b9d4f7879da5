import type { VistaDocumento } from '../../app/documentos/documento';
import { appFinding } from '../../app/finding';
import type { Finding } from '../../mir/finding';
import { DESTINOS, type Destino } from '../../mir/registro-documentos';
import type { Documento } from '../../report/document';
import { hashOf } from '../../sheet/fingerprint';
import { PLANTILLA_SUBIDA } from '../../text/documentos';
import { porqueDeDrive } from '../../text/google';
import type { ApiDocumentos, ArchivoVista } from '../api/documentos';
import { type ArchivoHecho, type Archivos, bytesOf } from '../archivos';
import { toGoogleBytes } from '../bytes';
import { type ArchivoEnDrive, DocumentoEnDrive, MIME_DOC, refusalOfDrive } from '../drive';
import { consult, perform } from '../driver';
import { loadDocumento, loadRegistroDocumentos, loadRenderHtml, loadTablas } from '../lazy';
import { type PlantillaLeida, readPlantilla } from '../plantilla';
import { logDocumento } from '../registro';
import type { Implementacion } from './implementacion';

/** What became of a document: its files, and under which destino and link it is logged. */
interface Hecho {
  readonly archivos: readonly ArchivoVista[];
  readonly yaEstaba: boolean;
  readonly destino: Destino;
  readonly vinculo: string;
  /** What could not be done, though something was. */
  readonly falla: Finding | null;
}

const inDrive = ({ nombre, mimeType, url }: ArchivoEnDrive, base64: string | null = null): ArchivoVista => ({
  nombre,
  mimeType,
  base64,
  url,
});

function download(archivos: readonly ArchivoHecho[]): Hecho {
  const bajados = archivos.map(({ nombre, mimeType, bytes }) => ({
    nombre,
    mimeType,
    base64: Utilities.base64Encode(toGoogleBytes(bytes)),
    url: null,
  }));
  return { archivos: bajados, yaEstaba: false, destino: 'descarga', vinculo: '', falla: null };
}

/** The PDF of the Doc that was just left or found. What Drive refuses of it leaves the Doc, which the next time is found. */
function leavePdf(enDrive: DocumentoEnDrive, doc: ArchivoEnDrive): Hecho {
  try {
    const { pdf, bytes } = enDrive.leavePdf(doc);
    const base64 = bytes && Utilities.base64Encode([...bytes]);
    const yaEstaba = doc.yaEstaba && pdf.yaEstaba;
    return { archivos: [inDrive(pdf, base64), inDrive(doc)], yaEstaba, destino: 'pdf', vinculo: doc.url, falla: null };
  } catch (error) {
    const { code, mensaje } = refusalOfDrive(error);
    const porque = code === 'APP-19' ? porqueDeDrive(String((error as Error).message ?? error)) : `. ${mensaje}`;
    const falla = appFinding('APP-124', [doc.nombre, porque.replace(/\.$/, '')]);
    return { archivos: [inDrive(doc)], yaEstaba: doc.yaEstaba, destino: 'drive', vinculo: doc.url, falla };
  }
}

function leaveInDrive(
  clave: string,
  archivos: readonly ArchivoHecho[],
  conPdf: boolean,
): Hecho | { readonly finding: Finding } {
  try {
    const enDrive = DocumentoEnDrive.find(clave);
    const dejados = archivos.map((archivo, i) => enDrive.leave(archivo, String(i)));
    const [principal] = dejados;
    if (!principal) throw new Error('A document has no file.');
    if (conPdf && principal.mimeType === MIME_DOC) return leavePdf(enDrive, principal);
    const yaEstaba = dejados.every((d) => d.yaEstaba);
    return {
      archivos: dejados.map((d) => inDrive(d)),
      yaEstaba,
      destino: 'drive',
      vinculo: principal.url,
      falla: null,
    };
  } catch (error) {
    return { finding: refusalOfDrive(error) };
  }
}

/** The files of a document and the template that they went through (null: ours); or why there are none. */
function makeFiles(
  vista: VistaDocumento,
  plantilla: string | null,
  destino: Destino,
):
  | (Extract<Archivos, { archivos: unknown }> & { readonly leida: PlantillaLeida | null })
  | { findings: readonly Finding[] } {
  const refuse = (finding: Finding) => ({ findings: [finding] });
  if ('tablas' in vista.contenido) {
    if (destino === 'pdf') return refuse(appFinding('APP-127', []));
    if (plantilla !== null) return refuse(appFinding('APP-134', [vista.tipo]));
  }
  const leida: PlantillaLeida | { readonly finding: Finding } | null =
    plantilla === null ? null : readPlantilla(plantilla);
  if (leida && 'finding' in leida) return refuse(leida.finding);
  const hechos = bytesOf(vista, leida?.bytes ?? null, destino === 'descarga' ? 'word' : 'google');
  return 'archivos' in hechos ? { ...hechos, leida } : hechos;
}

/** The model to read of what a document says. */
function documentoOf({ nombre, contenido }: VistaDocumento): Documento {
  return 'tablas' in contenido
    ? loadTablas().buildVistaDeDatos(nombre, contenido.membrete, contenido.tablas)
    : contenido.documento;
}

const SIN_VISTA = { html: '', nombre: '', faltan: [] };
const SIN_LISTA = { hay: false, documentos: [], total: 0, siguiente: null, porMarcar: false };

export const DOCUMENTOS: Implementacion<ApiDocumentos> = {
  opcionesDocumentos: {
    nada: { organo: '', corte: 0, periodos: [], tipos: [] },
    run: () => consult(loadRegistroDocumentos().opcionesDocumentos, null),
  },
  vistaInforme: {
    nada: SIN_VISTA,
    run(peticion) {
      const { findings, vista } = consult(loadDocumento().documento, peticion);
      if (!vista) return { findings, vista };
      const { nombre, faltan } = vista;
      return { findings, vista: { html: loadRenderHtml().renderHtml(documentoOf(vista)), nombre, faltan } };
    },
  },
  hacerInforme: {
    nada: { archivos: [], yaEstaba: false },
    run({ destino, plantilla, nombrePlantilla, ...peticion }) {
      const refuse = (...findings: readonly Finding[]) => ({ findings, vista: null });
      if (!DESTINOS.includes(destino)) return refuse(appFinding('APP-128', [String(destino)]));
      const { findings, vista } = consult(loadDocumento().documento, peticion);
      if (!vista) return refuse(...findings);
      const hechos = makeFiles(vista, plantilla, destino);
      if (!('archivos' in hechos)) return refuse(...hechos.findings);
      const { archivos, leida } = hechos;
      const { tipo, periodo, alcance } = peticion;
      const libro = SpreadsheetApp.getActiveSpreadsheet().getId();
      const clave = hashOf(libro, tipo, periodo, alcance, vista.huella, leida?.sello ?? '');
      const hecho = destino === 'descarga' ? download(archivos) : leaveInDrive(clave, archivos, destino === 'pdf');
      if ('finding' in hecho) return refuse(hecho.finding);
      const [principal] = hecho.archivos;
      const anotado = logDocumento({
        tipo: vista.tipo,
        periodo,
        alcance,
        archivo: principal?.nombre ?? vista.nombre,
        destino: hecho.destino,
        huella: vista.huella,
        vinculo: hecho.vinculo,
        plantilla: leida ? nombrePlantilla || leida.nombre || PLANTILLA_SUBIDA : '',
      });
      const repetido = hecho.yaEstaba && !hecho.falla ? [appFinding('APP-126', [principal?.nombre ?? ''])] : [];
      return {
        findings: [...(hecho.falla ? [hecho.falla] : []), ...repetido, ...findings, ...hechos.avisos, ...anotado],
        vista: { archivos: hecho.archivos, yaEstaba: hecho.yaEstaba },
        ok: hecho.falla === null,
      };
    },
  },
  documentos: {
    nada: SIN_LISTA,
    run: (entrada) => consult(loadRegistroDocumentos().documentosHechos, entrada),
  },
  marcarDocumentos: {
    nada: SIN_LISTA,
    run: (entrada) => perform(loadRegistroDocumentos().marcarDocumentos, entrada),
  },
};
