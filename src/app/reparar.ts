import { blueprint } from '../sheet/blueprint';
import type { Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import { readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { operacionVista } from './operacion';
import { sinPermiso } from './permiso';
import type { Decision, UseCase } from './usecase';
import type { VistaReparacion } from './vista';

function planReparacion(snapshot: Snapshot): { readonly plan: Plan; readonly vista: VistaReparacion } | null {
  const libro = readLibro(snapshot);
  if (!libro) return null;
  const plan = planOf(blueprint({ baseline: libro.baseline, inicial: null }, snapshot), snapshot);
  return {
    plan,
    vista: { operaciones: plan.ops.map((op) => operacionVista(op, libro)), elecciones: [], huella: plan.huella },
  };
}

const SIN_MIR: Decision<null> = { findings: [appFinding('APP-01', [])], plan: null, vista: null };

/** The plan of a repair, only shown: anybody may see it, whoever may apply it. */
export const prepararReparacion: UseCase<null, VistaReparacion | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot) {
    const reparacion = planReparacion(snapshot);
    return reparacion ? { findings: [], plan: null, vista: reparacion.vista } : SIN_MIR;
  },
};

/**
 * The repair that was shown. Nothing is written when the workbook is no longer what was seen (another `huella`), or
 * when whoever asks may not edit the protected cells: Google would stop it halfway.
 */
export const reparar: UseCase<{ readonly huella: string }, (VistaReparacion & { readonly aplicada: boolean }) | null> =
  {
    needs: () => needHojas('completa'),
    decide(snapshot, { huella }) {
      const reparacion = planReparacion(snapshot);
      if (!reparacion) return SIN_MIR;
      const { plan } = reparacion;
      const vista = { ...reparacion.vista, aplicada: false };
      if (plan.huella !== huella) return { findings: [appFinding('APP-09', [])], plan: null, vista };
      if (plan.ops.length > 0 && !snapshot.puedeEditarProtegido) {
        return { findings: [sinPermiso(snapshot)], plan: null, vista };
      }
      return { findings: [], plan, vista: { ...vista, aplicada: true } };
    },
  };
