import { findingOfDudosa } from '../app/dudosas';
import { appFinding } from '../app/finding';
import type { Decision, UseCase } from '../app/usecase';
import type { Finding } from '../mir/finding';
import { CELDA_PROTEGIDA } from '../text/google';
import { applyOps } from './apply';
import { withDocumentLock } from './lock';
import { readSnapshot } from './read';

/** Read, decide: for what never writes. */
export function consult<Entrada, Vista>(useCase: UseCase<Entrada, Vista>, entrada: Entrada): Decision<Vista> {
  return useCase.decide(readSnapshot(useCase.needs(entrada)), entrada);
}

/** Google's refusals of an account, in the languages in which it gives them. */
const NOT_ALLOWED = /action not allowed|acción no permitida|do not have permission|no tienes permiso/i;

/** Google's refusal of what a data validation does not admit, with the cell. */
const INVALID = /cell ([A-Z]+\d+) violates|celda ([A-Z]+\d+) (?:infringe|incumple|no cumple)/i;

/** Why Google refused to write; null: it did not, and the error is a bug. */
function refusalOf(detalle: string): Finding | null {
  const [invalid, ingles, espanol] = INVALID.exec(detalle) ?? [];
  if (invalid !== undefined) return appFinding('APP-66', [ingles ?? espanol ?? '']);
  if (CELDA_PROTEGIDA.test(detalle)) return appFinding('APP-13', ['celda']);
  return NOT_ALLOWED.test(detalle) ? appFinding('APP-13', ['accion']) : null;
}

/**
 * Read, decide, apply, under the document lock: nobody else's script writes between what was seen and what is written.
 * Expected failures come back as findings with no view: a held lock, and Google's refusal of a protected cell.
 */
export function perform<Entrada, Vista>(
  useCase: UseCase<Entrada, Vista>,
  entrada: Entrada,
): { readonly findings: readonly Finding[]; readonly vista: Vista | null } {
  const locked = withDocumentLock(() => {
    const snapshot = readSnapshot(useCase.needs(entrada));
    const { findings, plan, vista } = useCase.decide(snapshot, entrada);
    if (!plan || plan.ops.length === 0) return { findings, vista };
    const duda = findingOfDudosa(plan, snapshot);
    if (duda) return { findings: [duda], vista: null };
    try {
      if (plan.antes && plan.antes.length > 0) applyOps(plan.antes, snapshot.locale, snapshot.renombradas);
      const rechazados = applyOps(plan.ops, snapshot.locale, snapshot.renombradas);
      if (plan.despues && plan.despues.length > 0) applyOps(plan.despues, snapshot.locale, snapshot.renombradas);
      if (rechazados.length > 0) return { findings: [...findings, appFinding('APP-64', [rechazados])], vista };
    } catch (error) {
      const detalle = error instanceof Error ? error.message : String(error);
      const refusal = refusalOf(detalle);
      if (!refusal) throw error;
      console.warn(detalle);
      return { findings: [refusal], vista: null };
    }
    return { findings, vista };
  });
  return locked ? locked.result : { findings: [appFinding('APP-10', [])], vista: null };
}
