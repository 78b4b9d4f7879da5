import type { Formas, Respuesta } from './respuesta';

/** What is typed into yellow cells. */
export interface ApiCaptura {
  /** `seccion`: "1", "2" or the start of its title; null where the number is unique. `valor` null clears the month. */
  capturar(entrada: {
    readonly linea: string;
    readonly mes: number;
    readonly valor: number | null;
    readonly seccion: string | null;
    readonly observaciones: string | null;
  }): Respuesta & { readonly hoja: string; readonly celda: string };
}

export const FORMAS_CAPTURA: Formas<ApiCaptura> = {
  capturar: {
    linea: 'texto',
    mes: 'número',
    valor: 'número o nulo, pero escrito',
    seccion: 'texto o nulo',
    observaciones: 'texto o nulo',
  },
};
