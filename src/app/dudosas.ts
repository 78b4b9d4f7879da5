import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { HOJA_CONFIGURACION } from '../sheet/hojas';
import { listIntercambiadas } from '../sheet/intercambiadas';
import type { Plan } from '../sheet/op';
import { listDudosas } from '../sheet/renombradas';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';

/** The sheets that formulas of all others name. */
const NOMBRADAS: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA, HOJA_CONFIGURACION];

/**
 * Why a plan may not be done: it would make a sheet of ours that others could be, and what they hold would be forgotten;
 * or it would write on one that goes by the name of another.
 */
export function findingOfDudosa({ antes = [], ops, despues = [] }: Plan, snapshot: Snapshot): Finding | null {
  const dudosas = listDudosas(snapshot);
  const todas = [...antes, ...ops, ...despues];
  const nueva = todas.find((op) => op.tipo === 'crearHoja' && dudosas.includes(op.hoja));
  if (nueva && 'hoja' in nueva) return appFinding('APP-216', [nueva.hoja], { hoja: nueva.hoja });
  const escritas = new Set(todas.flatMap((op) => ('hoja' in op ? op.hoja : [])));
  return findingOfIntercambiada(snapshot, (hoja) => escritas.has(hoja));
}

/** Why nothing is written on sheets whose names were exchanged: it would go to the rows of another. */
export function findingOfIntercambiada(snapshot: Snapshot, escribe: (hoja: string) => boolean): Finding | null {
  const found = listIntercambiadas(snapshot).find(({ hoja }) => escribe(hoja));
  return found ? appFinding('APP-217', [found.hoja, found.tiene], { hoja: found.hoja }) : null;
}

/** Why nothing is repaired: a sheet that formulas name is not there and others could be it; null: it can be. */
export function findingOfNombrada(snapshot: Snapshot): Finding | null {
  const nombrada = listDudosas(snapshot).find((hoja) => NOMBRADAS.includes(hoja));
  return nombrada === undefined ? null : appFinding('APP-216', [nombrada], { hoja: nombrada });
}
