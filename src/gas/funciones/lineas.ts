import { cambiarPlan } from '../../app/cambiar-plan';
import { planVigente } from '../../app/plan-vigente';
import type { ApiLineas } from '../api/lineas';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const LINEAS: Implementacion<ApiLineas> = {
  planVigente: {
    nada: { puedeCambiar: false, secciones: [], pendientes: [] },
    run: () => consult(planVigente, null),
  },
  cambiarPlan: {
    nada: { aplicada: false, operaciones: [], huella: '' },
    run(entrada) {
      if (entrada.huella === null) return consult(cambiarPlan, entrada);
      const done = perform(cambiarPlan, entrada);
      return { ...done, ok: done.vista?.aplicada === true };
    },
  },
};
