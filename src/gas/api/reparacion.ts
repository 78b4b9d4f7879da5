import type { VistaDeshacer, VistaReparacion } from '../../app/vista';
import type { Formas, Respuesta } from './respuesta';

/** Mending what the audit found, and taking it back. */
export interface ApiReparacion {
  /**
   * The plan of a repair in sentences; nothing is written. What would change or move a captured value is an `eleccion`:
   * it joins the plan once `elecciones` says which option, by its `clave`.
   */
  prepararReparacion(entrada: {
    readonly elecciones: Readonly<Record<string, string>> | null;
  }): Respuesta & VistaReparacion;
  /**
   * Applies the repair that was shown with the same `elecciones`: all of it, or those of its `operaciones` (from 0) and
   * what they need. If the workbook changed since (`huella`), nothing is written and the new plan is given.
   */
  reparar(entrada: {
    readonly huella: string;
    readonly elecciones: Readonly<Record<string, string>> | null;
    readonly operaciones: readonly number[] | null;
  }): Respuesta & VistaReparacion & { readonly aplicada: boolean };
  /** What taking back the last plan would do; nothing is written. */
  prepararDeshacer(): Respuesta & VistaDeshacer;
  /** Takes back the last plan as it was shown; what somebody changed since stays, and is told. */
  deshacer(entrada: { readonly huella: string }): Respuesta & VistaDeshacer & { readonly aplicada: boolean };
}

export const FORMAS_REPARACION: Formas<ApiReparacion> = {
  prepararReparacion: { elecciones: 'objeto o nulo' },
  reparar: { huella: 'texto', elecciones: 'objeto o nulo', operaciones: 'números o nulo' },
  prepararDeshacer: {},
  deshacer: { huella: 'texto' },
};
