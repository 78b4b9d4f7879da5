import type { ApiBitacora } from '../api/bitacora';
import type { Implementacion } from './implementacion';

export const BITACORA: Implementacion<ApiBitacora> = {
  bitacora: {
    nada: { activa: false, puedeActivar: false, registros: 0, limite: 0, ultimas: [] },
    run: () => ({ findings: [], vista: null }),
  },
  activarBitacora: { nada: { activa: false }, run: () => ({ findings: [], vista: null }) },
  exportarBitacora: { nada: { archivos: [], quitados: 0 }, run: () => ({ findings: [], vista: null }) },
};
