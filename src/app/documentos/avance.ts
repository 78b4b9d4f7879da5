import { buildInformeAvance } from '../../report/avance';
import type { Clase } from './tipo';

/** Informe de avance of any period. */
export const AVANCE: Clase = {
  tipo: 'avance',
  porPeriodo: true,
  conCifras: true,
  nombre: 'nombreInforme',
  build({ mir, config, periodo, cierre, findings, libro }) {
    if (!periodo) throw new Error('An informe de avance is of a period.');
    return {
      documento: buildInformeAvance({ mir, config, periodo, cierre, findings, seguimiento: libro.seguimiento }),
    };
  },
};
