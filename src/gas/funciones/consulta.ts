import { auditar } from '../../app/auditar';
import { estado } from '../../app/estado';
import { appFinding } from '../../app/finding';
import { indicadores } from '../../app/indicadores';
import { UMBRALES_POR_OMISION } from '../../mir/contexto';
import { parseA1 } from '../../sheet/a1';
import type { ApiConsulta } from '../api/consulta';
import { rangeOf } from '../cells';
import { consult } from '../driver';
import { findSheet } from '../renamed';
import type { Implementacion } from './implementacion';

export const CONSULTA: Implementacion<ApiConsulta> = {
  estado: {
    nada: {
      hayMir: false,
      usuario: '',
      puedeReparar: false,
      rol: 'lector',
      objetivos: null,
      organo: '',
      ejercicio: null,
      corte: 0,
      periodos: [],
    },
    run: () => consult(estado, null),
  },
  auditar: {
    nada: {
      hayMir: false,
      puedeReparar: false,
      reglas: [],
      explicadas: [],
      lineas: [],
      deLinea: [],
      soloAlgunos: false,
    },
    run: (entrada) => consult(auditar, entrada),
  },
  indicadores: {
    nada: { corte: 0, umbrales: UMBRALES_POR_OMISION, indicadores: [] },
    run: (entrada) => consult(indicadores, entrada),
  },
  irACelda: {
    nada: {},
    run({ hoja, celda }) {
      const found = findSheet(hoja);
      const rango = parseA1(celda);
      if (!found || !rango) {
        return { findings: [appFinding('APP-16', [hoja, celda], { hoja, celda })], vista: null };
      }
      rangeOf(found, rango).activate();
      return { findings: [], vista: {} };
    },
  },
};
