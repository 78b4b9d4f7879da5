import type { Formas, Respuesta } from './respuesta';

export interface ArchivoVista {
  readonly nombre: string;
  readonly mimeType: string;
  /** The bytes in base64 for a download; null when the file was left in Drive. */
  readonly base64: string | null;
  readonly url: string | null;
}

/** Reports. */
export interface ApiDocumentos {
  /** Preview of a report: the same model as the document, as HTML. */
  vistaInforme(entrada: { readonly tipo: 'avance'; readonly periodo: string }): Respuesta & { readonly html: string };
  /** Makes the report. `drive`: a native Doc in the add-on's folder; `descarga`: the .docx comes back in base64. */
  hacerInforme(entrada: {
    readonly tipo: 'avance';
    readonly periodo: string;
    readonly destino: 'descarga' | 'drive';
  }): Respuesta & { readonly archivos: readonly ArchivoVista[] };
}

export const FORMAS_DOCUMENTOS: Formas<ApiDocumentos> = {
  vistaInforme: { tipo: 'texto', periodo: 'texto' },
  hacerInforme: { tipo: 'texto', periodo: 'texto', destino: 'texto' },
};
