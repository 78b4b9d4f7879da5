import type { RuleContext } from '../../../src/rules/rule';
import { leerHojaJge } from '../../../src/sheet/informe-jge';
import { hojaJge, renglonJge } from '../../support/informe-jge';
import { contextWith } from '../../support/rule-context';
import { type Caso, sano } from './caso';

/** The workbook with these rows on its sheet Informe JGE. */
function withFormas(rows: Parameters<typeof hojaJge>[0], libres = 100): RuleContext {
  return { ...contextWith({}), formasJge: leerHojaJge(hojaJge(rows, libres)) };
}

export const CASOS_JGE: readonly Caso[] = [
  {
    code: 'JGE-01',
    falla: withFormas([renglonJge({ particulares: 'Uno' }), renglonJge({ ordinaria: 'Dos' })]),
    mensaje: '2 filas no dicen de qué informe son.',
    pasa: withFormas([renglonJge({ numero: '1', particulares: 'Uno' }), renglonJge({ ordinaria: 'Dos' })]),
    noAplica: withFormas([]),
  },
  {
    code: 'JGE-02',
    falla: withFormas([renglonJge({ numero: '1', entidad: 'Colima' }), renglonJge({ numero: '1', entidad: 'Sonora' })]),
    mensaje: 'El informe 1 dice cosas distintas, en filas distintas, en Entidad Federativa.',
    pasa: withFormas([renglonJge({ numero: '1', entidad: 'Colima' }), renglonJge({ numero: '2', entidad: 'Sonora' })]),
    noAplica: withFormas([]),
  },
  {
    code: 'JGE-03',
    falla: withFormas([], 12),
    mensaje: 'Quedan 12 filas en blanco en Informe JGE.',
    pasa: withFormas([], 50),
    noAplica: sano,
  },
];
