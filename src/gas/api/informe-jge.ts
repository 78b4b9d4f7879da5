import type {
  EntradaGuardarInformeJge,
  VistaGuardarInformeJge,
  VistaInformesJge,
  VistaQuitarInformeJge,
} from '../../app/informe-jge-vista';
import type { Formas, Respuesta } from './respuesta';

/** The INE forms of the sheet Informe JGE. */
export interface ApiInformeJge {
  informesJge(): Respuesta & VistaInformesJge;
  /** `huella` null: a new one; else as `informesJge` gave it, or as it was last saved. */
  guardarInformeJge(entrada: EntradaGuardarInformeJge): Respuesta & VistaGuardarInformeJge;
  quitarInformeJge(entrada: { readonly numero: string; readonly huella: string }): Respuesta & VistaQuitarInformeJge;
}

export const FORMAS_INFORME_JGE: Formas<ApiInformeJge> = {
  informesJge: {},
  guardarInformeJge: { informe: 'objeto', huella: 'texto o nulo' },
  quitarInformeJge: { numero: 'texto', huella: 'texto' },
};
