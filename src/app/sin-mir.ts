import type { Finding } from '../mir/finding';
import { findDano, HOJA_BASELINE } from '../sheet/baseline';
import type { EstadoLibro } from '../sheet/state';
import { appFinding } from './finding';

/** The accepted plan is there and cannot be read; null otherwise. Whoever was told that there is no MIR would make another over it. */
export function findingOfDano(libro: EstadoLibro): Finding | null {
  const dano = findDano(libro);
  if (!dano) return null;
  return appFinding('APP-20', [dano.fila, dano.posterior], { hoja: HOJA_BASELINE, celda: `A${dano.fila}` });
}

/** Why a workbook has no MIR to work with: it was damaged, or there is none. */
export function sinMir(libro: EstadoLibro): Finding {
  return findingOfDano(libro) ?? appFinding('APP-01', []);
}
