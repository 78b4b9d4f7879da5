import type { VistaAyuda } from '../../app/ayuda/tipos';
import type { Formas, Respuesta } from './respuesta';

/** Help with a cell. */
export interface ApiAyuda {
  /** Of one cell; `hoja` and `celda` null: of the one that is selected. */
  ayudaDeCelda(entrada: { readonly hoja: string | null; readonly celda: string | null }): Respuesta & VistaAyuda;
}

export const FORMAS_AYUDA: Formas<ApiAyuda> = {
  ayudaDeCelda: { hoja: 'texto o nulo', celda: 'texto o nulo' },
};
