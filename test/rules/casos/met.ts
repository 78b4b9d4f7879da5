import type { Modificacion } from '../../../src/mir/historia';
import { contextWith } from '../../support/rule-context';
import { type Caso, PORCENTUAL, remembering, sano } from './caso';

const MODIFICACION: Modificacion = {
  registrada: '2025-05-02 10:00',
  quien: 'ana@example.org',
  seccion: 0,
  linea: '1.1',
  campo: 'metaPropuesta',
  antes: 15,
  despues: 12,
  motivo: 'Ajuste presupuestal',
  instrumento: 'Acuerdo IEE/CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-05-01',
  vigencia: 5,
};

const REDUCCION = { tendencia: 'Reducción', metaPropuesta: 10 } as const;

const POR_LINEA_BASE = { formulaReduccion: 'lineaBase' };

const sinMeta = contextWith({ metaPropuesta: null });

export const CASOS_MET: readonly Caso[] = [
  {
    code: 'MET-01',
    falla: sinMeta,
    mensaje: 'La línea no tiene META PROPUESTA.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'MET-02',
    falla: contextWith({ metaPropuesta: 0 }),
    mensaje: 'La META PROPUESTA es 0.',
    pasa: sano,
    noAplica: contextWith({ metaPropuesta: 0, tendencia: 'Reducción' }),
  },
  {
    code: 'MET-03',
    falla: contextWith({ metaPropuesta: -4 }),
    mensaje: 'La META PROPUESTA es -4, menor que 0.',
    pasa: sano,
    noAplica: sinMeta,
  },
  {
    code: 'MET-04',
    falla: contextWith({ ...PORCENTUAL, metaPropuesta: 12 }),
    mensaje: 'La unidad es «%» y la meta es 12, no 100.',
    pasa: contextWith(PORCENTUAL),
    noAplica: contextWith({ ...PORCENTUAL, ...REDUCCION }),
  },
  {
    code: 'MET-05',
    falla: contextWith(REDUCCION, {}, POR_LINEA_BASE),
    mensaje: 'LÍNEA BASE dice «Sin referencia», que no empieza con un número.',
    pasa: contextWith({ ...REDUCCION, lineaBase: '15 incidencias' }, {}, POR_LINEA_BASE),
    noAplica: contextWith(REDUCCION),
  },
  {
    code: 'MET-06',
    falla: remembering({ modificaciones: [MODIFICACION] }),
    mensaje: 'La meta original era 15 y la ajustada es 12 (Acuerdo IEE/CG-12/2025).',
    pasa: remembering({ modificaciones: [{ ...MODIFICACION, linea: '9.9' }] }),
    noAplica: sano,
  },
];
