import type { ExplicacionVista } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** "¿Por qué este número?" */
export interface ApiPorque {
  /** Of one cell; `hoja` and `celda` null: of the one that is selected. `explicacion` null: it says nothing of its own. */
  explicar(entrada: { readonly hoja: string | null; readonly celda: string | null }): Respuesta & {
    readonly explicacion: ExplicacionVista | null;
    readonly lugar: { readonly hoja: string; readonly celda: string };
  };
}

export const FORMAS_PORQUE: Formas<ApiPorque> = {
  explicar: { hoja: 'texto o nulo', celda: 'texto o nulo' },
};
