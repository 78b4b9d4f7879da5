import type { Formas, Respuesta } from './respuesta';

/** Going from one view to another. */
export interface ApiVistas {
  /**
   * Opens another view as the menu would; `funcion` is one of VISTAS ("openDocumentos"). `tema` is one of TEMAS_GUIA: the
   * guide opens where it speaks of that. Without one, or with one that is none, at its beginning.
   */
  abrirVista(entrada: { readonly funcion: string; readonly tema?: string | null }): Respuesta;
}

export const FORMAS_VISTAS: Formas<ApiVistas> = { abrirVista: { funcion: 'texto', tema: 'texto o nulo' } };
