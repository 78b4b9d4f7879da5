import type { ColumnasDichas } from '../../intake/hoja/confirmar';
import type { ApiAdopcion } from '../api/adopcion';
import { consult, perform } from '../driver';
import { loadAdopcion } from '../lazy';
import { type Implementacion, thenShowMir } from './implementacion';

/** google.script.run and `mirador call` carry any JSON: only texts and nulls are what people can have said. */
function columnasDichas(columnas: Readonly<Record<string, unknown>> | null): ColumnasDichas | null {
  return columnas && Object.fromEntries(Object.entries(columnas).map(([k, v]) => [k, v === null ? null : String(v)]));
}

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
    run: ({ hoja, columnas }) => consult(loadAdopcion().reconocer, { hoja, columnas: columnasDichas(columnas) }),
  },
  verAdopcion: {
    nada: { previa: null },
    run: (entrada) => {
      const dicha = { ...entrada, columnas: columnasDichas(entrada.columnas) };
      const { findings, vista } = consult(loadAdopcion().verAdopcion, dicha);
      return { findings, vista: vista && { previa: vista } };
    },
  },
  adoptar: {
    nada: { lineas: 0, objetivos: 0, dudas: [] },
    run: (entrada) =>
      thenShowMir(perform(loadAdopcion().adoptar, { ...entrada, columnas: columnasDichas(entrada.columnas) })),
  },
};
