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

/** Documents. */
export interface ApiDocumentos {
  /** Preview: the same model as the document, as HTML. */
  vistaInforme(entrada: PeticionDocumento): Respuesta & { readonly html: string };
  /** Makes the document. `drive`: a native Doc in the add-on's folder; `descarga`: its files come back in base64. */
  hacerInforme(
    entrada: PeticionDocumento & { readonly destino: 'descarga' | 'drive' },
  ): Respuesta & { readonly archivos: readonly ArchivoVista[] };
}

const PETICION = {
  tipo: 'texto',
  periodo: 'texto o nulo',
  alcance: 'texto o nulo',
  plantilla: 'texto o nulo',
} as const;

export const FORMAS_DOCUMENTOS: Formas<ApiDocumentos> = {
  vistaInforme: PETICION,
  hacerInforme: { ...PETICION, destino: 'texto' },
};
