import { readBaseline } from '../sheet/baseline';
import { planDeshacer } from '../sheet/deshacer';
import { isHistorialDanado } from '../sheet/historial';
import { layoutOf } from '../sheet/layout';
import type { Plan } from '../sheet/op';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { operacionesVista } from './operacion';
import { requireAdministrador } from './permiso';
import { LAS_DEMAS, type Necesidad, type UseCase } from './usecase';
import type { VistaDeshacer } from './vista';

/** The others too: a sheet that gave its name to one of ours gets it back. */
const NECESIDAD: Necesidad = { ...needHojas('completa'), [LAS_DEMAS]: 'valores' };

/** What a view says where there is nothing to take back. */
const NADA: VistaDeshacer = {
  hay: false,
  nombre: '',
  fecha: '',
  quien: '',
  operaciones: [],
  omitidas: [],
  huella: '',
};

interface Regreso {
  readonly vista: VistaDeshacer;
  readonly plan: Plan;
  readonly impedimento: string | null;
}

function regresoOf(snapshot: Snapshot): Regreso | null {
  const found = planDeshacer(snapshot);
  if (!found) return null;
  const { registro, plan, mostradas, omitidas, impedimento } = found;
  const { nombre, fecha, quien } = registro;
  const baseline = readBaseline(snapshot);
  // What is written again is what stood there, whatever the plan says.
  const lugar = baseline && { mir: baseline.mir, layout: layoutOf(baseline.mir), cambia: true };
  const operaciones = operacionesVista(mostradas, lugar);
  const dichas = impedimento === null ? omitidas : [impedimento];
  return {
    plan,
    impedimento,
    vista: { hay: true, nombre, fecha, quien, operaciones, omitidas: dichas, huella: plan.huella },
  };
}

/** What taking back the last plan would do; nothing is written. */
export const prepararDeshacer: UseCase<null, VistaDeshacer> = {
  needs: () => NECESIDAD,
  decide: (snapshot) => ({
    findings: isHistorialDanado(snapshot) ? [appFinding('APP-24', [])] : [],
    plan: null,
    vista: regresoOf(snapshot)?.vista ?? NADA,
  }),
};

/** Takes back the last plan as it was shown: what somebody changed since stays, and is told. */
export const deshacer: UseCase<{ readonly huella: string }, VistaDeshacer & { readonly aplicada: boolean }> = {
  needs: () => NECESIDAD,
  decide(snapshot, { huella }) {
    const regreso = regresoOf(snapshot);
    if (!regreso) {
      const motivo = appFinding(isHistorialDanado(snapshot) ? 'APP-24' : 'APP-25', []);
      return { findings: [motivo], plan: null, vista: { ...NADA, aplicada: false } };
    }
    const { plan, impedimento } = regreso;
    const vista = { ...regreso.vista, aplicada: false };
    if (plan.huella !== huella) return { findings: [appFinding('APP-26', [])], plan: null, vista };
    const denied = requireAdministrador(snapshot);
    if (denied) return { findings: [denied], plan: null, vista };
    if (impedimento !== null) return { findings: [appFinding('APP-27', [impedimento])], plan: null, vista };
    return { findings: [], plan, vista: { ...vista, aplicada: true } };
  },
};
