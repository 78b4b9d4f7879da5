import type { FaltaVista } from '../../app/documentos/faltas';
import type { VistaOpcionesDocumentos } from '../../app/documentos/opciones';
import type { VistaRegistroDocumentos } from '../../app/documentos/registro-lista';
import type { Destino } from '../../mir/registro-documentos';
import type { Formas, Respuesta } from './respuesta';

export interface ArchivoVista {
  readonly nombre: string;
  readonly mimeType: string;
  /** The bytes in base64 for a download; null when the file was left in Drive. */
  readonly base64: string | null;
  readonly url: string | null;
}

/** Which document: `periodo` null where it is of no period; `alcance` null: all of it. */
export interface PeticionDocumento {
  /** One of TIPOS_DOCUMENTO. */
  readonly tipo: string;
  readonly periodo: string | null;
  /** "1/3": an objetivo; "1/3.2": a linea; of the informe JGE, the number of a form. */
  readonly alcance: string | null;
  /** A template: the base64 of a .docx, or "doc:ID" of a Doc that the add-on made; null: ours. */
  readonly plantilla: string | null;
}

interface PeticionHacer extends PeticionDocumento {
  readonly destino: Destino;
  /** How the template is called, for the log; null: its Doc's own name, or none. */
  readonly nombrePlantilla?: string | null;
}

/** Documents. */
export interface ApiDocumentos {
  /** What there is to choose from in a dialog: kinds, periods, parts. */
  opcionesDocumentos(): Respuesta & VistaOpcionesDocumentos;
  /** Preview: the same model as the document, as HTML; and what it lacks though it can be made. */
  vistaInforme(
    entrada: PeticionDocumento,
  ): Respuesta & { readonly html: string; readonly nombre: string; readonly faltan: readonly FaltaVista[] };
  /**
   * Makes the document and writes it down in the log. `descarga`: its files come back in base64; `drive`: native files
   * in the add-on's folder; `pdf`: a native Doc and its PDF, which comes back too. What stands in Drive of the very same
   * document is found and not made twice: `yaEstaba`.
   */
  hacerInforme(
    entrada: PeticionHacer,
  ): Respuesta & { readonly archivos: readonly ArchivoVista[]; readonly yaEstaba: boolean };
  /** The documents that were made, and whether today's would say the same; in steps. */
  documentos(entrada: { readonly desde: number | null }): Respuesta & VistaRegistroDocumentos;
  /** The same, and the sheet Documentos marked with it. */
  marcarDocumentos(entrada: { readonly desde: number | null }): Respuesta & VistaRegistroDocumentos;
}

const PETICION = {
  tipo: 'texto',
  periodo: 'texto o nulo',
  alcance: 'texto o nulo',
  plantilla: 'texto o nulo',
} as const;

export const FORMAS_DOCUMENTOS: Formas<ApiDocumentos> = {
  opcionesDocumentos: {},
  vistaInforme: PETICION,
  hacerInforme: { ...PETICION, destino: 'texto', nombrePlantilla: 'texto o nulo' },
  documentos: { desde: 'número o nulo' },
  marcarDocumentos: { desde: 'número o nulo' },
};
