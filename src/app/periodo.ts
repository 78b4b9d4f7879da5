import type { Finding } from '../mir/finding';
import type { Mir } from '../mir/model';
import { type Periodo, parsePeriodo } from '../mir/periods';
import { appFinding } from './finding';

/** The period of a key, if it is one of the workbook's year. */
export function checkPeriodo(clave: string, mir: Mir): { readonly periodo: Periodo } | { readonly finding: Finding } {
  const periodo = parsePeriodo(clave);
  if (!periodo) return { finding: appFinding('APP-11', [clave]) };
  if (periodo.ejercicio !== mir.ejercicio) return { finding: appFinding('APP-12', [clave, mir.ejercicio]) };
  return { periodo };
}
