import type { Finding } from '../mir/finding';
import type { Plan } from '../sheet/op';
import type { Snapshot } from '../sheet/state';

/**
 * How much of a sheet is read. valores: values and formulas; ajena: + fills, number formats and merges, to recognise
 * what somebody else made; rapida: + fills, validations, conditional formats, protections; completa: every facet.
 */
export type Profundidad = 'valores' | 'ajena' | 'rapida' | 'completa';

/** Stands for every other sheet of the workbook: no sheet of a spreadsheet that Excel can hold has this name. */
export const LAS_DEMAS = '*';

/** What a use case must see before it decides: sheet name -> depth. Sheets that do not exist are simply absent. */
export type Necesidad = Readonly<Record<string, Profundidad>>;

/** What a use case decided from what was read. */
export interface Decision<Vista> {
  readonly findings: readonly Finding[];
  /** null: nothing to write. */
  readonly plan: Plan | null;
  readonly vista: Vista;
}

/** Nothing is written and nothing shown but why. */
export function refuse(...findings: readonly Finding[]): Decision<null> {
  return { findings, plan: null, vista: null };
}

/**
 * A use case never calls a port: `needs` says what to read, `decide` is a pure function of what was read,
 * and each host owns a driver of about ten lines (read, decide, apply).
 */
export interface UseCase<Entrada, Vista> {
  needs(entrada: Entrada): Necesidad;
  decide(snapshot: Snapshot, entrada: Entrada): Decision<Vista>;
}
