import { ayudaDeCelda } from '../../app/ayuda-celda';
import type { ApiAyuda } from '../api/ayuda';
import { consult } from '../driver';
import { selectedCell } from '../seleccion';
import type { Implementacion } from './implementacion';

export const AYUDA: Implementacion<ApiAyuda> = {
  ayudaDeCelda: {
    nada: {
      titulo: '',
      clase: 'libre',
      contexto: '',
      paraQue: '',
      seEscribe: [],
      opciones: [],
      ejemplo: '',
      acceso: { puede: false, texto: [], ventana: null },
      captura: null,
      lugar: { hoja: '', celda: '' },
      hoja: '',
      explicacion: null,
    },
    run: ({ hoja, celda }) => consult(ayudaDeCelda, hoja !== null && celda !== null ? { hoja, celda } : selectedCell()),
  },
};
