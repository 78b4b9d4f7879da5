import { appFinding } from '../../app/finding';
import type { ApiVistas } from '../api/vistas';
import { openView } from '../views';
import { VISTAS, type Vista } from '../vistas';
import type { Implementacion } from './implementacion';

const CONOCIDAS: readonly Vista[] = VISTAS;

export const VISTAS_API: Implementacion<ApiVistas> = {
  abrirVista: {
    nada: {},
    run({ funcion }) {
      const pedida = CONOCIDAS.find((v) => v.funcion === funcion);
      if (!pedida) return { findings: [appFinding('APP-171', [funcion])], vista: null };
      openView(pedida);
      return { findings: [], vista: {} };
    },
  },
};
