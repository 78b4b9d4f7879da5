import type { VistaDocumento } from '../app/documentos/documento';
import type { Finding } from '../mir/finding';
import type { Lector } from '../report/render/docx';
import { loadPlantilla, loadRenderDocx, loadTablas } from './lazy';

export const MIME_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One file of a document, with its extension in its name. */
export interface ArchivoHecho {
  readonly nombre: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** The files of a document, the main one first, and what its template leaves out; or why they cannot be made. */
export type Archivos =
  | { readonly archivos: readonly ArchivoHecho[]; readonly avisos: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/**
 * The one place where what a document says becomes files: a .docx, ours or through a template (a .docx that people
 * made); of tables, their .xlsx and CSV.
 */
export function bytesOf({ nombre, contenido }: VistaDocumento, plantilla: Uint8Array | null, lector: Lector): Archivos {
  if ('tablas' in contenido) return { archivos: loadTablas().archivosDeTablas(nombre, contenido.tablas), avisos: [] };
  const llena = plantilla && loadPlantilla().fillPlantilla(contenido.documento, plantilla, lector);
  if (llena && !('docx' in llena)) return llena;
  const bytes = llena ? llena.docx : loadRenderDocx().renderDocx(contenido.documento, lector);
  return { archivos: [{ nombre: `${nombre}.docx`, mimeType: MIME_DOCX, bytes }], avisos: llena ? llena.findings : [] };
}
