import type { TendenciaClave } from './catalogos';
import { round9 } from './text-number';

/**
 * Percentage of `meta` that `alcanzada` is: 35 means 35 %. Null ("—", never 0) without data or meta,
 * and where M = 0, save that a reduccion to 0 that was kept is 100.
 */
export function computePorcentaje(
  alcanzada: number | null,
  meta: number | null,
  tendencia: TendenciaClave,
): number | null {
  if (alcanzada === null || meta === null) return null;
  const sinMeta = round9(meta) === 0;
  if (tendencia !== 'reduccion') return sinMeta ? null : (100 * alcanzada) / meta;
  if (sinMeta) return round9(alcanzada) <= 0 ? 100 : null;
  return reduccionPorOmision(alcanzada, meta);
}

/** Default of the setting "formula de reduccion": twice the meta is 0 %, never below. The other two formulas join here. */
function reduccionPorOmision(alcanzada: number, meta: number): number {
  return Math.max(0, 100 * (2 - alcanzada / meta));
}

/** Percentage to date of what was programmed; null without data, and where nothing was programmed. */
export function computeAvance(
  alcanzado: number | null,
  programado: number | null,
  tendencia: TendenciaClave,
): number | null {
  if (programado === null || round9(programado) <= 0) return null;
  return computePorcentaje(alcanzado, programado, tendencia);
}
