import type { VistaPreset } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** Settings that are changed several at once. */
export interface ApiAjustes {
  /**
   * The words of the verdicts, as a named set has them ("IEEBCS", "OPLE Veracruz"): what each setting says and would
   * say. `huella` null: only shown; else applied when the workbook is still as it was shown.
   */
  aplicarPreset(entrada: { readonly preset: string; readonly huella: string | null }): Respuesta & VistaPreset;
}

export const FORMAS_AJUSTES: Formas<ApiAjustes> = {
  aplicarPreset: { preset: 'texto', huella: 'texto o nulo' },
};
