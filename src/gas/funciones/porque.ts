import { explicar } from '../../app/explicar';
import type { ApiPorque } from '../api/porque';
import { consult } from '../driver';
import { selectedCell } from '../seleccion';
import type { Implementacion } from './implementacion';

export const PORQUE: Implementacion<ApiPorque> = {
  explicar: {
    nada: { explicacion: null, lugar: { hoja: '', celda: '' } },
    run({ hoja, celda }) {
      const pedida = hoja !== null && celda !== null ? { hoja, celda } : selectedCell();
      return consult(explicar, pedida);
    },
  },
};
