import { informesJge } from '../../app/informe-jge';
import { guardarInformeJge, quitarInformeJge } from '../../app/informe-jge-guardar';
import type { ApiInformeJge } from '../api/informe-jge';
import { consult, perform } from '../driver';
import type { Implementacion } from './implementacion';

export const INFORME_JGE: Implementacion<ApiInformeJge> = {
  informesJge: {
    nada: { hay: false, impedimento: null, puedeQuitar: false, direccion: '', informes: [] },
    run: () => consult(informesJge, null),
  },
  guardarInformeJge: {
    nada: { numero: '', hoja: '', celda: '', huella: '' },
    run: (entrada) => perform(guardarInformeJge, entrada),
  },
  quitarInformeJge: {
    nada: { numero: '' },
    run: (entrada) => perform(quitarInformeJge, entrada),
  },
};
