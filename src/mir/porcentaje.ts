import type { TendenciaClave } from './catalogos';
import { round9 } from './text-number';

/** The formulas of a reduccion (domain.md section 2), by the words of the setting formulaReduccion; the default first. */
export const FORMULAS_REDUCCION = ['meta', 'lineaBase', 'razon'] as const;
export type FormulaReduccion = (typeof FORMULAS_REDUCCION)[number];

/** What the setting says, in any case; anything that is no formula is the default, as the native formulas take it. */
export function parseFormulaReduccion(ajuste: string | number | null): FormulaReduccion {
  const clave = String(ajuste ?? '').toLowerCase();
  return FORMULAS_REDUCCION.find((f) => f.toLowerCase() === clave) ?? 'meta';
}

/** Which way the progress of a linea is good and, for a reduccion, what its percentage is measured by. */
export interface Sentido {
  readonly tendencia: TendenciaClave;
  readonly formula: FormulaReduccion;
  /** B, the number in LÍNEA BASE; null: none. */
  readonly base: number | null;
}

/**
 * Percentage of `meta` that `alcanzada` is: 35 means 35 %. Null ("—", never 0) without data or meta,
 * and where M = 0, save that a reduccion to 0 that was kept is 100.
 */
export function computePorcentaje(alcanzada: number | null, meta: number | null, sentido: Sentido): number | null {
  if (alcanzada === null || meta === null) return null;
  const sinMeta = round9(meta) === 0;
  // + 0: nothing of a meta below 0 is −0 to the machine.
  if (sentido.tendencia !== 'reduccion') return sinMeta ? null : (100 * alcanzada) / meta + 0;
  if (sinMeta) return round9(alcanzada) <= 0 ? 100 : null;
  const porcentaje = REDUCCION[sentido.formula](alcanzada, meta, sentido.base);
  return porcentaje === null ? null : Math.max(0, porcentaje);
}

type Reduccion = (alcanzada: number, meta: number, base: number | null) => number | null;

/** Each before its floor of 0: twice the meta is 0 %; the way from B to M that was covered; how often A fits in M. */
const REDUCCION: Readonly<Record<FormulaReduccion, Reduccion>> = {
  meta: (a, m) => 100 * (2 - a / m),
  // 100·(B − A)/(B − M), written so that the native formula reads LÍNEA BASE as seldom as it can.
  lineaBase: (a, m, b) => (isBaseUtil(b, m) ? 100 * (1 - (a - m) / (b - m)) : null),
  razon: (a, m) => (round9(a) <= 0 ? 100 : (100 * m) / a),
};

/** Whether a reduccion can be measured from its línea base: only from above the meta (MET-05 tells where it cannot). */
export function isBaseUtil(base: number | null, meta: number): base is number {
  return base !== null && round9(base - meta) > 0;
}

/** Percentage to date of what was programmed; null without data, and where nothing was programmed. */
export function computeAvance(alcanzado: number | null, programado: number | null, sentido: Sentido): number | null {
  if (programado === null || round9(programado) <= 0) return null;
  return computePorcentaje(alcanzado, programado, sentido);
}

/**
 * B: the number with which LÍNEA BASE begins, up to its first space and with or without "%" ("30 incidencias" is 30,
 * "96.5%" is 96.5); null where it begins with none. "1,250" and "$30" are none: spreadsheets disagree on what they are.
 */
export function parseLineaBase(lineaBase: string): number | null {
  const [primera = ''] = lineaBase.replace(/^ +/, '').split(' ');
  const numero = primera.replace(/%/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(numero) ? Number(numero) : null;
}
