import { capturar } from '../../app/capturar';
import type { ApiCaptura } from '../api/captura';
import { perform } from '../driver';
import type { Implementacion } from './implementacion';

export const CAPTURA: Implementacion<ApiCaptura> = {
  capturar: {
    nada: { hoja: '', celda: '' },
    run: (entrada) => perform(capturar, entrada),
  },
};
