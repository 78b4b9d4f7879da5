import type { ApiAdopcion } from '../api/adopcion';
import type { Implementacion } from './implementacion';

export const ADOPCION: Implementacion<ApiAdopcion> = {
  reconocer: {
    nada: {
      hojas: [],
      hoja: '',
      columnas: [],
      extras: [],
      lineas: 0,
      objetivos: 0,
      secciones: 0,
      ejercicio: null,
      dudas: [],
      lista: false,
      huella: '',
    },
    run: () => ({ findings: [], vista: null }),
  },
  adoptar: { nada: { lineas: 0, objetivos: 0, dudas: [] }, run: () => ({ findings: [], vista: null }) },
};
