import { seguimiento } from '../../app/seguimiento';
import { registrarSeguimiento } from '../../app/seguimiento-registrar';
import type { ApiSeguimiento } from '../api/seguimiento';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const SEGUIMIENTO: Implementacion<ApiSeguimiento> = {
  seguimiento: {
    nada: { periodo: '', nombre: '', secciones: [], lineas: [], ilegibles: 0 },
    run: (entrada) => consult(seguimiento, entrada),
  },
  registrarSeguimiento: {
    nada: { hoja: '', celda: '', registrada: null },
    run: (entrada) => perform(registrarSeguimiento, entrada),
  },
};
