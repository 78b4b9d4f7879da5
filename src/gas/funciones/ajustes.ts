import { aplicarPreset } from '../../app/aplicar-preset';
import type { ApiAjustes } from '../api/ajustes';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const AJUSTES: Implementacion<ApiAjustes> = {
  aplicarPreset: {
    nada: { preset: '', ajustes: [], aplicada: false, operaciones: [], huella: '' },
    run(entrada) {
      if (entrada.huella === null) return consult(aplicarPreset, entrada);
      const done = perform(aplicarPreset, entrada);
      return { ...done, ok: done.vista?.aplicada === true };
    },
  },
};
