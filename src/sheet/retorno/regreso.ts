import type { Lugar } from '../lugar';
import type { Op } from '../op';
import type { EstadoHoja } from '../state';
import type { CambioHoja } from './cambio-hoja';

/** What takes a change of a sheet back, and sentences for what stays because somebody changed it since. */
export interface Regreso {
  /** Before all the rest: validations that would refuse what is written again. */
  readonly primero?: readonly Op[];
  /** Those among both that leave what they touch as it stands: a validation that only makes way and comes back. */
  readonly dePaso?: readonly Op[];
  readonly ops: readonly Op[];
  readonly omitidas: readonly string[];
}

/** A sheet while its change is taken back. */
export interface EnRegreso {
  readonly cambio: CambioHoja;
  /** In the rows and columns of before, its formulas as they are now: what is judged. */
  readonly juzgada: EstadoHoja;
  /** After the rows and columns are back: formulas that Google rewrites are not known. */
  readonly ahora: EstadoHoja;
  readonly usuario: string;
  /** To name lineas; null when there is no plan. */
  readonly lugar: Lugar | null;
}
