import type { VistaAjustes, VistaGuardarAjustes } from '../../app/ajustes-vista';
import type { VistaPreset } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** Settings: what there is, and changing several at once. */
export interface ApiAjustes {
  /** Every setting by group, with its value, what each choice does, and whether whoever asks may change it. */
  ajustes(): Respuesta & VistaAjustes;
  /**
   * Settings by key ("umbralVerde"); "" or null leaves one blank. All or none are written: each before and after, and
   * what they move. `huella` null: only shown; else applied when the workbook is still as it was shown.
   */
  guardarAjustes(entrada: {
    readonly cambios: Readonly<Record<string, string | number | null>>;
    readonly huella: string | null;
  }): Respuesta & VistaGuardarAjustes;
  /**
   * The words of the verdicts, as a named set has them ("IEEBCS", "OPLE Veracruz"): what each setting says and would
   * say. `huella` null: only shown; else applied when the workbook is still as it was shown.
   */
  aplicarPreset(entrada: { readonly preset: string; readonly huella: string | null }): Respuesta & VistaPreset;
}

export const FORMAS_AJUSTES: Formas<ApiAjustes> = {
  ajustes: {},
  guardarAjustes: { cambios: 'objeto', huella: 'texto o nulo' },
  aplicarPreset: { preset: 'texto', huella: 'texto o nulo' },
};
