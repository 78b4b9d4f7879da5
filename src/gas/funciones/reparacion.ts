import { auditar } from '../../app/auditar';
import { deshacer, prepararDeshacer } from '../../app/deshacer';
import { prepararReparacion, reparar } from '../../app/reparar';
import type { ApiReparacion } from '../api/reparacion';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

const SIN_PLAN = { hay: false, nombre: '', fecha: '', quien: '', operaciones: [], omitidas: [], huella: '' };

export const REPARACION: Implementacion<ApiReparacion> = {
  prepararReparacion: {
    nada: { operaciones: [], elecciones: [], huella: '' },
    run: (entrada) => consult(prepararReparacion, entrada),
  },
  reparar: {
    nada: { aplicada: false, operaciones: [], elecciones: [], huella: '' },
    run(entrada) {
      const done = perform(reparar, entrada);
      if (!done.vista?.aplicada) return { ...done, ok: false };
      // Audited again: what a repair leaves is what people must still decide, never something silent.
      return { ...done, findings: consult(auditar, { completa: true }).findings };
    },
  },
  prepararDeshacer: { nada: SIN_PLAN, run: () => consult(prepararDeshacer, null) },
  deshacer: {
    nada: { ...SIN_PLAN, aplicada: false },
    run(entrada) {
      const done = perform(deshacer, entrada);
      return { ...done, ok: done.vista?.aplicada === true };
    },
  },
};
