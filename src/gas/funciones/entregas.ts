import { entregas, prepararEntregas } from '../../app/entregas';
import { registrarEntrega } from '../../app/entregas-registrar';
import type { ApiEntregas } from '../api/entregas';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const ENTREGAS: Implementacion<ApiEntregas> = {
  entregas: {
    nada: {
      hay: false,
      puedeCambiar: false,
      frecuencia: '',
      plazo: null,
      corte: 0,
      periodos: [],
      entregas: [],
      falta: [],
      porPreparar: 0,
    },
    run: (entrada) => consult(entregas, entrada),
  },
  prepararEntregas: {
    nada: { aplicada: false, nuevas: 0, operaciones: [], huella: '' },
    run(entrada) {
      if (entrada.huella === null) return consult(prepararEntregas, entrada);
      const done = perform(prepararEntregas, entrada);
      return { ...done, ok: done.vista?.aplicada === true };
    },
  },
  registrarEntrega: {
    nada: { hoja: '', celda: '' },
    run: (entrada) => perform(registrarEntrega, entrada),
  },
};
