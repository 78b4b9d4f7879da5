import type { Mir } from '../mir/model';
import { type Seguimiento, SIN_SEGUIMIENTO } from '../mir/seguimiento';
import type { EstadoHoja } from './state';

/** What the sheet Seguimiento says; nothing where there is none or it was not read. */
export function readSeguimiento(hoja: EstadoHoja | null, _mir: Mir): Seguimiento {
  if (!hoja) return SIN_SEGUIMIENTO;
  return SIN_SEGUIMIENTO;
}
