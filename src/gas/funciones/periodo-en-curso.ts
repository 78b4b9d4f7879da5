import { periodoEnCurso } from '../../app/periodo-en-curso';
import type { ApiPeriodoEnCurso } from '../api/periodo-en-curso';
import { consult } from '../driver';
import type { Implementacion } from './implementacion';

export const PERIODO_EN_CURSO: Implementacion<ApiPeriodoEnCurso> = {
  periodoEnCurso: {
    nada: {
      ejercicio: 0,
      mes: null,
      corte: 0,
      mesesCerrados: [],
      periodo: null,
      fechaLimite: '',
      puedeCerrar: false,
      puedeCapturar: false,
      cierre: null,
      avance: { lineas: 0, capturadas: 0 },
      grupos: [],
      recordatorio: '',
      entregas: { hay: false, porPreparar: 0, lista: [] },
    },
    run: () => consult(periodoEnCurso, null),
  },
};
