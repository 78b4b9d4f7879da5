import type { RuleContext } from '../../../src/rules/rule';
import { mapObjetivos } from '../../support/lineas';
import { contextWith } from '../../support/rule-context';
import { type Caso, PALABRAS, sano } from './caso';

/** The workbook of an objetivo aligned with these, whose Configuración lists the catalogues. */
function aligned(alineacion: { politicasGenerales?: string; programa?: string; unidadMedida?: string }): RuleContext {
  const { unidadMedida = '', ...objetivo } = alineacion;
  const ctx = contextWith({ unidadMedida });
  return {
    ...ctx,
    mir: mapObjetivos(ctx.mir, (o) => ({ ...o, ...objetivo })),
    catalogos: {
      politicas: ['Gestión de calidad', 'Igualdad e inclusión'],
      programas: ['Educación cívica', 'Transparencia, archivo y datos personales'],
      siglas: [],
      unidades: ['Informe', '%'],
    },
  };
}

export const CASOS_CAT: readonly Caso[] = [
  {
    code: 'CAT-01',
    falla: contextWith({ dimension: 'Eficasia' }),
    mensaje: 'DIMENSIÓN dice «Eficasia»; ¿es «Eficacia»?',
    pasa: contextWith({ dimension: 'ECONOMIA' }),
    noAplica: contextWith({ dimension: '' }),
  },
  {
    code: 'CAT-02',
    falla: contextWith({ frecuencia: 'Cada tres meses' }),
    mensaje: 'FRECUENCIA dice «Cada tres meses».',
    pasa: contextWith({ frecuencia: 'bimestral' }),
    noAplica: contextWith({ frecuencia: ' ' }),
  },
  {
    code: 'CAT-03',
    falla: contextWith({ tendencia: 'Reducir' }),
    mensaje: 'TENDENCIA dice «Reducir»; ¿es «Reducción»?',
    pasa: contextWith({ tendencia: 'reduccion' }),
    noAplica: contextWith({ tendencia: '' }),
  },
  {
    code: 'CAT-04',
    falla: contextWith({}, {}, {}, {}, { ...PALABRAS, acumulacion: 'último' }),
    mensaje: 'ACUMULACIÓN dice «último»; ¿es «ultimo»?',
    pasa: contextWith({}, {}, {}, {}, PALABRAS),
    noAplica: sano,
  },
  {
    code: 'CAT-05',
    falla: aligned({ unidadMedida: 'Infome' }),
    mensaje: 'UNIDAD DE MEDIDA dice «Infome»; ¿es «Informe»?',
    pasa: aligned({ unidadMedida: 'INFORME' }),
    noAplica: contextWith({ unidadMedida: 'Infome' }),
  },
  {
    code: 'CAT-06',
    falla: aligned({ politicasGenerales: 'Igualdad e inclusion; Gestión de la calidad.' }),
    mensaje: 'Objetivo 1: POLÍTICAS GENERALES dice «Gestión de la calidad.»; ¿es «Gestión de calidad»?',
    pasa: aligned({ politicasGenerales: 'GESTION DE CALIDAD; 2.' }),
    noAplica: aligned({}),
  },
  {
    code: 'CAT-07',
    falla: aligned({ programa: '(3) Formación cívica' }),
    mensaje: 'Objetivo 1: NOMBRE DEL PROGRAMA dice «(3) Formación cívica».',
    pasa: aligned({ programa: '(2) Transparencia, archivo y datos personales' }),
    noAplica: contextWith({}),
  },
];
