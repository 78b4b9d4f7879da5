import { VEREDICTO } from '../text/mir';
import type { TendenciaClave } from './catalogos';
import { round9 } from './text-number';

/** The figures that verdict, estatus and semáforo judge. */
export interface Cifras {
  /** M and A of the year; A null: nothing captured. */
  readonly meta: number | null;
  readonly alcanzada: number | null;
  /** p and q at the cut-off; p null: no programme or no cut-off. */
  readonly programado: number | null;
  readonly alcanzado: number | null;
  readonly tendencia: TendenciaClave;
}

/**
 * Whether p is a ceiling that q is held to. A reduccion with nothing due yet is not: it has no ceiling
 * so far, except where M itself is 0.
 */
function judgesAsTecho(c: Cifras): boolean {
  if (c.tendencia !== 'reduccion' || c.programado === null) return false;
  return round9(c.programado) > 0 || round9(c.meta ?? 0) === 0;
}

/** Verdict to date (domain.md section 2); null without a meta, a programme or a cut-off. */
export function computeVeredicto(c: Cifras): string | null {
  const { meta, alcanzada, programado: p, alcanzado: q } = c;
  if (meta === null || p === null) return null;
  if (q === null) return round9(p) > 0 ? VEREDICTO.sinReporte : VEREDICTO.sinVariacion;
  if (judgesAsTecho(c)) return round9(q - p) <= 0 ? VEREDICTO.cumplida : VEREDICTO.parcial;
  if (round9(p) <= 0) return round9(q) > 0 ? VEREDICTO.adelantada : VEREDICTO.sinVariacion;
  if (round9(q) <= 0) return VEREDICTO.pendiente;
  if (round9(q - p) < 0) return VEREDICTO.parcial;
  if (round9(q - p) === 0) return VEREDICTO.cumplida;
  return alcanzada !== null && round9(alcanzada - meta) <= 0 ? VEREDICTO.adelantada : VEREDICTO.rebasada;
}

/** q short of p, or nothing reported where something was due. Never true without a programme or a cut-off. */
export function isAtrasada(c: Cifras): boolean {
  const { programado: p, alcanzado: q } = c;
  if (p === null) return false;
  if (q === null) return round9(p) > 0;
  if (c.tendencia === 'reduccion') return judgesAsTecho(c) && round9(q - p) > 0;
  return round9(q - p) < 0;
}
