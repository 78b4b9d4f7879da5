import type { Finding } from '../mir/finding';
import type { Plan } from '../sheet/op';
import type { Snapshot } from '../sheet/state';

/** How much of a sheet is read. valores: values and formulas; rapida: + fills, validations, conditional formats, protections; completa: every facet. */
export type Profundidad = 'valores' | 'rapida' | 'completa';

/** What a use case must see before it decides: sheet name -> depth. Sheets that do not exist are simply absent. */
export type Necesidad = Readonly<Record<string, Profundidad>>;

/** What a use case decided from what was read. */
export interface Decision<Vista> {
  readonly findings: readonly Finding[];
  /** null: nothing to write. */
  readonly plan: Plan | null;
  readonly vista: Vista;
}

/**
 * A use case never calls a port: `needs` says what to read, `decide` is a pure function of what was read,
 * and each host owns a driver of about ten lines (read, decide, apply).
 */
export interface UseCase<Entrada, Vista> {
  needs(entrada: Entrada): Necesidad;
  decide(snapshot: Snapshot, entrada: Entrada): Decision<Vista>;
}
