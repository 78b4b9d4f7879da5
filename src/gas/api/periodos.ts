import type { VistaDiferencias } from '../../app/diferencias-vista';
import type { VistaCambio, VistaCierre, VistaPeriodos } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** Closing and reopening periods. */
export interface ApiPeriodos {
  periodos(): Respuesta & VistaPeriodos;
  /** `huella` null: only shown (findings say what is missing); else applied when the workbook is still as it was shown. */
  cerrarPeriodo(entrada: { readonly periodo: string; readonly huella: string | null }): Respuesta & VistaCierre;
  reabrirPeriodo(entrada: {
    readonly periodo: string;
    readonly motivo: string;
    readonly acuerdo: string;
    readonly huella: string | null;
  }): Respuesta & VistaCambio;
  /** What is not as it was when the period was closed. */
  diferencias(entrada: { readonly periodo: string }): Respuesta & VistaDiferencias;
}

export const FORMAS_PERIODOS: Formas<ApiPeriodos> = {
  periodos: {},
  cerrarPeriodo: { periodo: 'texto', huella: 'texto o nulo' },
  reabrirPeriodo: { periodo: 'texto', motivo: 'texto', acuerdo: 'texto', huella: 'texto o nulo' },
  diferencias: { periodo: 'texto' },
};
