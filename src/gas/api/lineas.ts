import type { CambioPlan, VistaCambio, VistaPlan } from '../../app/vista';
import type { Instrumento } from '../../mir/historia';
import type { Formas, Respuesta } from './respuesta';

/** The accepted plan and its modificaciones. */
export interface ApiLineas {
  /** The plan to choose from, what stands otherwise on the sheet, and whether this user may change it. */
  planVigente(): Respuesta & VistaPlan;
  /**
   * One change of the plan, recorded in Modificaciones with its instrumento. `huella` null: only shown; else applied
   * when the workbook is still as it was shown.
   */
  cambiarPlan(entrada: {
    readonly cambio: CambioPlan;
    readonly instrumento: Instrumento;
    readonly huella: string | null;
  }): Respuesta & VistaCambio;
}

export const FORMAS_LINEAS: Formas<ApiLineas> = {
  planVigente: {},
  cambiarPlan: { cambio: 'objeto', instrumento: 'objeto', huella: 'texto o nulo' },
};
