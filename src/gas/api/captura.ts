import type { EntradaDeVarias, VistaCapturarVarias } from '../../app/capturar-varias';
import type { VistaPorCapturar } from '../../app/lineas-por-capturar';
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
  /**
   * Up to a hundred captures, answered one by one in their order: one that is refused does not stop the others. `ok`
   * says only that they were looked at. Sent again it does nothing twice.
   */
  capturarVarias(entrada: { readonly capturas: readonly EntradaDeVarias[] }): Respuesta & VistaCapturarVarias;
  /** The lineas that this person captures, with all that the form needs; `mes` null: the month of capture. */
  lineasPorCapturar(entrada: { readonly mes: number | null }): Respuesta & VistaPorCapturar;
}

export const FORMAS_CAPTURA: Formas<ApiCaptura> = {
  capturar: {
    linea: 'texto',
    mes: 'número',
    valor: 'número o nulo, pero escrito',
    seccion: 'texto o nulo',
    observaciones: 'texto o nulo',
  },
  capturarVarias: { capturas: 'lista' },
  lineasPorCapturar: { mes: 'número o nulo' },
};
