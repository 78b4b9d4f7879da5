import type { ApiPeriodos } from '../api/periodos';
import type { Implementacion } from './implementacion';

export const PERIODOS: Implementacion<ApiPeriodos> = {
  periodos: {
    nada: { puedeCerrar: false, mesesCerrados: [], periodos: [] },
    run: () => ({ findings: [], vista: null }),
  },
  cerrarPeriodo: { nada: { aplicada: false, operaciones: [], huella: '' }, run: () => ({ findings: [], vista: null }) },
  reabrirPeriodo: {
    nada: { aplicada: false, operaciones: [], huella: '' },
    run: () => ({ findings: [], vista: null }),
  },
  diferencias: { nada: { diferencias: [] }, run: () => ({ findings: [], vista: null }) },
};
