import { programaMensual } from '../../app/programa';
import { cambiarPrograma } from '../../app/programa-cambio';
import type { ApiPrograma } from '../api/programa';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const PROGRAMA: Implementacion<ApiPrograma> = {
  programaMensual: {
    nada: { puedeCambiar: false, corte: 0, secciones: [] },
    run: () => consult(programaMensual, null),
  },
  cambiarPrograma: {
    nada: { aplicada: false, porConfirmar: false, lineas: 0, operaciones: [], huella: '' },
    run(entrada) {
      if (entrada.huella === null) return consult(cambiarPrograma, entrada);
      const done = perform(cambiarPrograma, entrada);
      return { ...done, ok: done.vista?.aplicada === true };
    },
  },
};
