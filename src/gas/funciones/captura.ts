import { capturar } from '../../app/capturar';
import { capturarVarias } from '../../app/capturar-varias';
import { lineasPorCapturar } from '../../app/lineas-por-capturar';
import { defaultConfiguracion } from '../../mir/ajustes';
import { contextOf } from '../../mir/contexto';
import type { ApiCaptura } from '../api/captura';
import { consult, perform } from '../driver';
import { selectedCell } from '../seleccion';
import type { Implementacion } from './implementacion';

export const CAPTURA: Implementacion<ApiCaptura> = {
  capturar: {
    nada: { hoja: '', celda: '' },
    run: (entrada) => perform(capturar, entrada),
  },
  capturarVarias: {
    nada: { respuestas: [] },
    run: (entrada) => perform(capturarVarias, entrada),
  },
  lineasPorCapturar: {
    nada: {
      mes: 1,
      mesDeCaptura: null,
      mesesCerrados: [],
      administra: false,
      administradores: [],
      periodo: '',
      nombrePeriodo: '',
      hoja: '',
      contexto: contextOf(defaultConfiguracion()),
      secciones: [],
      columnas: [],
      filas: [],
      seleccionada: null,
    },
    run: (entrada) => consult(lineasPorCapturar, { ...entrada, ...selectedCell() }),
  },
};
