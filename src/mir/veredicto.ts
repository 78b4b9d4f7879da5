import type { TendenciaClave } from './catalogos';
import { round9 } from './text-number';

/**
 * The cases of the verdict to date, in the order of their numbers on Cronograma (1 to 8). From sinReporte to parcial the
 * linea is short of its programme, from cumplida on it is not. The word of each is a setting, and two may share one.
 */
export const CASOS_VEREDICTO = [
  'sinVariacion',
  'anticipada',
  'sinReporte',
  'pendiente',
  'parcial',
  'cumplida',
  'adelantada',
  'rebasada',
] as const;
export type CasoVeredicto = (typeof CASOS_VEREDICTO)[number];

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

/** Case of the verdict to date (domain.md section 2); null without a meta, a programme or a cut-off. */
export function computeVeredicto(c: Cifras): CasoVeredicto | null {
  const { meta, alcanzada, programado: p, alcanzado: q } = c;
  if (meta === null || p === null) return null;
  if (q === null) return round9(p) > 0 ? 'sinReporte' : 'sinVariacion';
  if (judgesAsTecho(c)) return round9(q - p) <= 0 ? 'cumplida' : 'parcial';
  if (round9(p) <= 0) return round9(q) > 0 ? 'anticipada' : 'sinVariacion';
  if (round9(q) <= 0) return 'pendiente';
  if (round9(q - p) < 0) return 'parcial';
  if (round9(q - p) === 0) return 'cumplida';
  return alcanzada !== null && round9(alcanzada - meta) <= 0 ? 'adelantada' : 'rebasada';
}

/** The number of a case on Cronograma, 1 to 8. */
export function numeroDeVeredicto(caso: CasoVeredicto): number {
  return CASOS_VEREDICTO.indexOf(caso) + 1;
}

/** Whether the verdict is that what was due was not reached, or not reported. */
export function isCorto(caso: CasoVeredicto | null): boolean {
  return (
    caso !== null &&
    numeroDeVeredicto(caso) >= numeroDeVeredicto('sinReporte') &&
    numeroDeVeredicto(caso) <= numeroDeVeredicto('parcial')
  );
}

/** Whether the verdict is that what was due was reached, or more than that. */
export function isCumplido(caso: CasoVeredicto | null): boolean {
  return caso !== null && numeroDeVeredicto(caso) >= numeroDeVeredicto('cumplida');
}
