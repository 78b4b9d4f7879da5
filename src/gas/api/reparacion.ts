import type { VistaReparacion } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** Mending what the audit found. */
export interface ApiReparacion {
  /** The plan of a repair in sentences; nothing is written. */
  prepararReparacion(): Respuesta & VistaReparacion;
  /** Applies the repair that was shown; if the workbook changed since (`huella`), nothing is written and the new plan is given. */
  reparar(entrada: { readonly huella: string }): Respuesta & VistaReparacion & { readonly aplicada: boolean };
}

export const FORMAS_REPARACION: Formas<ApiReparacion> = {
  prepararReparacion: {},
  reparar: { huella: 'texto' },
};
