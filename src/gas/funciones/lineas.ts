import type { ApiLineas } from '../api/lineas';
import type { Implementacion } from './implementacion';

export const LINEAS: Implementacion<ApiLineas> = {
  planVigente: {
    nada: { puedeCambiar: false, secciones: [], pendientes: [] },
    run: () => ({ findings: [], vista: null }),
  },
  cambiarPlan: { nada: { aplicada: false, operaciones: [], huella: '' }, run: () => ({ findings: [], vista: null }) },
};
