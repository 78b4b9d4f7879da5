import { auditar } from '../../app/auditar';
import { prepararReparacion, reparar } from '../../app/reparar';
import type { ApiReparacion } from '../api/reparacion';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const REPARACION: Implementacion<ApiReparacion> = {
  prepararReparacion: {
    nada: { operaciones: [], huella: '' },
    run: () => consult(prepararReparacion, null),
  },
  reparar: {
    nada: { aplicada: false, operaciones: [], huella: '' },
    run(entrada) {
      const done = perform(reparar, entrada);
      if (!done.vista?.aplicada) return { ...done, ok: false };
      // Audited again: what a repair leaves is what people must still decide, never something silent.
      return { ...done, findings: consult(auditar, { completa: true }).findings };
    },
  },
};
