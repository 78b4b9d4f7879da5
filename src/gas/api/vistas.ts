import type { Formas, Respuesta } from './respuesta';

/** Going from one view to another. */
export interface ApiVistas {
  /** Opens another view as the menu would; `funcion` is one of VISTAS ("openDocumentos"). */
  abrirVista(entrada: { readonly funcion: string }): Respuesta;
}

export const FORMAS_VISTAS: Formas<ApiVistas> = { abrirVista: { funcion: 'texto' } };
