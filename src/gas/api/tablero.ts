import type { VistaTablero } from '../../app/tablero';
import type { Formas, Respuesta } from './respuesta';

/** The sheet that sums the MIR up. */
export interface ApiTablero {
  /** Makes it where there is none, and goes to it. */
  tablero(): Respuesta & VistaTablero;
}

export const FORMAS_TABLERO: Formas<ApiTablero> = { tablero: {} };
