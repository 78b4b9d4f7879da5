import { meses } from '../../support/lineas';
import { contextWith } from '../../support/rule-context';
import { conAsientos, justificacion } from '../../support/seguimiento';
import { type Caso, JUNIO, PORCENTUAL, remembering, sano } from './caso';

const sinCorte = contextWith({ meses: meses({ 1: 1 }) });

export const CASOS_AVA: readonly Caso[] = [
  {
    code: 'AVA-01',
    falla: contextWith({ meses: meses({ 1: 13 }) }),
    mensaje: 'Se alcanzaron 13 de una meta de 12.',
    pasa: contextWith({ meses: meses({ 1: 12 }) }),
    noAplica: contextWith({ tendencia: 'Reducción', meses: meses({ 1: 13 }) }),
  },
  {
    code: 'AVA-02',
    falla: contextWith({ metaPropuesta: 0, meses: meses({ 1: 3 }) }),
    mensaje: 'Se capturaron 3 y la meta es 0.',
    pasa: contextWith({ metaPropuesta: 0 }),
    noAplica: sano,
  },
  {
    code: 'AVA-03',
    falla: contextWith({ meses: meses({ 1: 2 }) }, {}, JUNIO),
    mensaje: 'A junio: alcanzado 2, programado 6.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'AVA-04',
    falla: contextWith(
      { acumulacion: 'maximo', tendencia: 'Constante', meses: meses({ 1: 12, 4: 12, 6: 12 }) },
      {},
      JUNIO,
    ),
    mensaje: 'Sin reporte en 3 de 6 meses programados: febrero, marzo, mayo.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'AVA-05',
    falla: contextWith({ ...PORCENTUAL, meses: meses({ 1: 60, 2: 40 }) }),
    mensaje: 'En febrero dice 40, menos que 60 de enero.',
    pasa: contextWith({ ...PORCENTUAL, meses: meses({ 1: 40, 3: 60 }) }),
    noAplica: contextWith({ ...PORCENTUAL, tendencia: 'Constante', meses: meses({ 1: 60, 2: 40 }) }),
  },
  {
    code: 'AVA-06',
    falla: contextWith({ verificableEn: ' ', meses: meses({ 1: 1 }) }),
    mensaje: 'Hay avance sin evidencia en enero.',
    pasa: sano,
    noAplica: contextWith({ verificableEn: '', meses: meses({ 1: 0 }) }),
  },
  {
    code: 'AVA-07',
    falla: remembering({ mesesCerrados: [1, 2, 3] }, { meses: meses({ 1: 1 }) }),
    mensaje:
      'A marzo el semáforo es rojo (alcanzado 1, programado 3) y falta justificarlo: dato, causa, acción, proyección.',
    pasa: conAsientos(remembering({ mesesCerrados: [1, 2, 3] }, { meses: meses({ 1: 1 }) }), [justificacion()]),
    noAplica: contextWith({ meses: meses({ 1: 1 }) }),
  },
];
