import type { VistaInicio } from '../../app/inicio';
import type { Formas, Respuesta } from './respuesta';

/** The first view of the sidebar. */
export interface ApiInicio {
  /** All that it shows to whoever opened it; `mas`: the windows of the menu, in its order. Nothing is written. */
  inicio(): Respuesta &
    VistaInicio & { readonly mas: readonly { readonly etiqueta: string; readonly funcion: string }[] };
}

export const FORMAS_INICIO: Formas<ApiInicio> = { inicio: {} };
