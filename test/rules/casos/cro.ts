import { MESES } from '../../../src/mir/format';
import type { CeldaCruda, RuleContext } from '../../../src/rules/rule';
import { meses } from '../../support/lineas';
import { contextWith } from '../../support/rule-context';
import { type Caso, PALABRAS, sano } from './caso';

const MENSUAL = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1, 11: 1 };

/** A linea whose programme was accepted, with this in each month of Cronograma. */
function conPrograma(celda: Partial<CeldaCruda>): RuleContext {
  const aceptada = { ...PALABRAS, origen: 'aceptada' };
  const ctx = contextWith({ programaCapturado: MESES.map(() => 1) }, {}, {}, {}, aceptada);
  return {
    ...ctx,
    calendario(seccion, numero) {
      const fila = ctx.calendario(seccion, numero);
      const isMes = (key: string): boolean => (MESES as readonly string[]).includes(key);
      return fila && { ...fila, celda: (key) => (isMes(key) ? { ...fila.celda(key), ...celda } : fila.celda(key)) };
    },
  };
}

export const CASOS_CRO: readonly Caso[] = [
  {
    code: 'CRO-01',
    falla: contextWith({ mesInicial: null, mesFinal: null }),
    mensaje: 'Sin calendarización: falta MES INICIAL y MES FINAL.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'CRO-02',
    falla: contextWith({ mesInicial: 9, mesFinal: 3 }),
    mensaje: 'La ventana va del mes 9 al 3.',
    pasa: sano,
    noAplica: contextWith({ mesFinal: null }),
  },
  {
    code: 'CRO-03',
    falla: contextWith({ programaCapturado: meses(MENSUAL) }),
    mensaje: 'El programa suma 11 y la meta es 12.',
    pasa: contextWith({ programaCapturado: meses({ ...MENSUAL, 12: 1 }) }),
    noAplica: sano,
  },
  {
    code: 'CRO-04',
    falla: contextWith({ mesInicial: 3, mesFinal: 5, programaCapturado: meses({ 3: 10, 8: 2 }) }),
    mensaje: 'Hay programa en agosto y la línea va de marzo a mayo.',
    pasa: contextWith({ mesInicial: 3, mesFinal: 5, programaCapturado: meses({ 3: 10, 5: 2, 8: 0 }) }),
    noAplica: contextWith({ mesInicial: null, programaCapturado: meses({ 3: 10, 8: 2 }) }),
  },
  {
    code: 'CRO-05',
    falla: contextWith({ frecuencia: 'Trimestral', mesInicial: 1, mesFinal: 2 }),
    mensaje: 'La frecuencia es trimestral y ninguno de sus periodos termina entre enero y febrero.',
    pasa: contextWith({ frecuencia: 'Bimestral', mesInicial: 4, mesFinal: 5 }),
    noAplica: contextWith({ frecuencia: 'Cada tres meses', mesInicial: 1, mesFinal: 2 }),
  },
  {
    code: 'CRO-06',
    falla: conPrograma({ formula: '=IF(ISNUMBER($U8),1,"")', valor: 1 }),
    mensaje: 'El programa está aceptado y 12 meses son todavía fórmula.',
    pasa: conPrograma({ valor: 1 }),
    noAplica: contextWith({}, {}, {}, {}, PALABRAS),
  },
  {
    code: 'CRO-07',
    falla: conPrograma({ valor: 'dos' }),
    mensaje: 'En enero del programa dice «dos», que no es un número.',
    pasa: conPrograma({ valor: 1 }),
    noAplica: contextWith({}, {}, {}, {}, PALABRAS),
  },
];
