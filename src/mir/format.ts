import {
  type Columna,
  FORMATO_CANTIDAD,
  FORMATO_ENTERO,
  FORMATO_MONEDA,
  FORMATO_POR_ALCANZAR,
  FORMATO_PORCENTAJE,
  FORMATO_TEXTO,
} from './columna';
import { ESTATUS_FORMULA, META_ALCANZADA_FORMULA, POR_ALCANZAR_FORMULA, PORCENTAJE_FORMULA } from './native';
import { DIMENSIONES, FRECUENCIAS, MESES, type Mes, TENDENCIAS } from './palabras';

export { DIMENSIONES, FRECUENCIAS, MESES, type Mes, TENDENCIAS } from './palabras';

type ColumnaKeyBase =
  | 'numero'
  | 'politicasGenerales'
  | 'programa'
  | 'objetivo'
  | 'lineaAccion'
  | 'mesInicial'
  | 'mesFinal'
  | 'dimension'
  | 'nombreIndicador'
  | 'metodoCalculo'
  | 'frecuencia'
  | 'unidadMedida'
  | 'lineaBase'
  | 'metaPropuesta'
  | 'tendencia'
  | 'presupuesto'
  | 'observaciones'
  | 'metaAlcanzada'
  | 'metaPorAlcanzar'
  | 'verificableEn'
  | 'porcentaje'
  | 'estatus';
export type ColumnaKey = ColumnaKeyBase | Mes;

const texto = { type: 'texto', numberFormat: FORMATO_TEXTO, align: 'left' } as const;

function monthColumn(mes: Mes): Columna<ColumnaKey> {
  return {
    key: mes,
    header: mes.toUpperCase(),
    aliases: [mes.slice(0, 3)],
    kind: 'captura',
    type: 'avance',
    width: 86,
    numberFormat: FORMATO_CANTIDAD,
    align: 'right',
    help: `Avance logrado en ${mes}, en la unidad de medida de la línea. Sólo números iguales o mayores que 0; en blanco significa que no se ha reportado.`,
  };
}

/** THE table of columns: PAT 2024, Anexo 1, in its official order, never widened or reordered. */
export const COLUMNAS: readonly Columna<ColumnaKey>[] = [
  {
    ...texto,
    key: 'numero',
    header: 'NÚMERO',
    aliases: ['no', 'num', 'numero de objetivo'],
    kind: 'plan',
    width: 64,
    align: 'center',
    help: 'Número del objetivo específico dentro de su sección.',
  },
  {
    ...texto,
    key: 'politicasGenerales',
    header: 'POLÍTICAS GENERALES',
    aliases: ['politica general', 'politicas'],
    kind: 'plan',
    width: 110,
    help: 'Políticas generales con las que se vincula el objetivo, separadas por punto y coma.',
  },
  {
    ...texto,
    key: 'programa',
    header: 'NOMBRE DEL PROGRAMA',
    aliases: ['programa', 'programa general'],
    kind: 'plan',
    width: 110,
    help: 'Programa general al que contribuye el objetivo.',
  },
  {
    ...texto,
    key: 'objetivo',
    header: 'OBJETIVO ESPECÍFICO',
    aliases: ['objetivo'],
    kind: 'plan',
    width: 220,
    help: 'Objetivo específico del órgano.',
  },
  {
    ...texto,
    key: 'lineaAccion',
    header: 'LÍNEA DE ACCIÓN',
    aliases: ['linea', 'actividad', 'accion'],
    kind: 'plan',
    width: 250,
    help: 'Línea de acción con su número, por ejemplo «12.1 Revisar…».',
  },
  {
    key: 'mesInicial',
    header: 'MES INICIAL',
    aliases: ['inicio', 'mes de inicio'],
    kind: 'plan',
    type: 'mes',
    width: 72,
    numberFormat: FORMATO_ENTERO,
    align: 'center',
    help: 'Primer mes programado (1 a 12).',
  },
  {
    key: 'mesFinal',
    header: 'MES FINAL',
    aliases: ['fin', 'termino', 'mes de termino'],
    kind: 'plan',
    type: 'mes',
    width: 72,
    numberFormat: FORMATO_ENTERO,
    align: 'center',
    help: 'Último mes programado (1 a 12).',
  },
  {
    key: 'dimension',
    header: 'DIMENSIÓN DEL INDICADOR (Eficacia, Eficiencia, Economía, Calidad)',
    aliases: ['dimension', 'dimension del indicador'],
    kind: 'plan',
    type: 'catalogo',
    opciones: DIMENSIONES,
    width: 120,
    numberFormat: FORMATO_TEXTO,
    align: 'center',
    help: 'Dimensión que mide el indicador: Eficacia, Eficiencia, Economía o Calidad.',
  },
  {
    ...texto,
    key: 'nombreIndicador',
    header: 'NOMBRE DEL INDICADOR (Porcentaje, Índice, Razón)',
    aliases: ['indicador', 'nombre del indicador'],
    kind: 'plan',
    width: 170,
    help: 'Nombre del indicador.',
  },
  {
    ...texto,
    key: 'metodoCalculo',
    header: 'MÉTODO DE CÁLCULO',
    aliases: ['metodo de calculo', 'formula del indicador'],
    kind: 'plan',
    width: 170,
    help: 'Cómo se calcula el indicador.',
  },
  {
    key: 'frecuencia',
    header: 'FRECUENCIA DE MEDICIÓN',
    aliases: ['frecuencia'],
    kind: 'plan',
    type: 'catalogo',
    opciones: FRECUENCIAS,
    width: 120,
    numberFormat: FORMATO_TEXTO,
    align: 'center',
    help: 'Cada cuándo se mide: mensual, bimestral, trimestral, cuatrimestral, semestral o anual.',
  },
  {
    ...texto,
    key: 'unidadMedida',
    header: 'UNIDAD DE MEDIDA',
    aliases: ['unidad', 'unidad de medida'],
    kind: 'plan',
    width: 120,
    align: 'center',
    help: 'Unidad en la que se expresan la meta y el avance: Documento, Informe, %…',
  },
  {
    ...texto,
    key: 'lineaBase',
    header: 'LÍNEA BASE (Valor inicial del Indicador)',
    aliases: ['linea base', 'valor inicial'],
    kind: 'plan',
    width: 120,
    align: 'center',
    help: 'Valor de partida del indicador; «Sin referencia» cuando no lo hay.',
  },
  {
    key: 'metaPropuesta',
    header: 'META PROPUESTA (Logros del Indicador)',
    aliases: ['meta', 'meta propuesta', 'meta anual'],
    kind: 'plan',
    type: 'cantidad',
    width: 120,
    numberFormat: FORMATO_CANTIDAD,
    align: 'right',
    help: 'Meta anual, en la unidad de medida.',
  },
  {
    key: 'tendencia',
    header: 'TENDENCIA (Incremento, Reducción, Constante)',
    aliases: ['tendencia', 'sentido'],
    kind: 'plan',
    type: 'catalogo',
    opciones: TENDENCIAS,
    width: 120,
    numberFormat: FORMATO_TEXTO,
    align: 'center',
    help: 'Hacia dónde debe moverse el indicador: incremento, reducción o constante.',
  },
  {
    key: 'presupuesto',
    header: 'PRESUPUESTO {anio} PROYECTADO',
    aliases: ['presupuesto', 'presupuesto proyectado'],
    kind: 'plan',
    type: 'moneda',
    width: 120,
    numberFormat: FORMATO_MONEDA,
    align: 'right',
    help: 'Presupuesto proyectado de la línea, en pesos.',
  },
  {
    ...texto,
    key: 'observaciones',
    header: 'OBSERVACIONES',
    aliases: ['observacion', 'notas'],
    kind: 'captura',
    width: 200,
    help: 'Observaciones de la línea. El texto que viene del plan se conserva.',
  },
  {
    key: 'metaAlcanzada',
    header: 'META ALCANZADA (Unidades a la fecha)',
    aliases: ['meta alcanzada', 'alcanzado', 'avance'],
    kind: 'formula',
    type: 'cantidad',
    formula: META_ALCANZADA_FORMULA,
    width: 120,
    numberFormat: FORMATO_CANTIDAD,
    align: 'right',
    help: 'Lo capturado en los meses, acumulado como indica Cronograma. Se calcula sola.',
  },
  {
    key: 'metaPorAlcanzar',
    header: 'META PROPUESTA vs (±) META ALCANZADA (= Metas por alcanzar)',
    aliases: ['metas por alcanzar', 'por alcanzar'],
    kind: 'formula',
    type: 'cantidad',
    formula: POR_ALCANZAR_FORMULA,
    width: 120,
    numberFormat: FORMATO_POR_ALCANZAR,
    align: 'right',
    help: 'Meta propuesta menos meta alcanzada. Se calcula sola.',
  },
  {
    ...texto,
    key: 'verificableEn',
    header: 'METAS ALCANZADAS VERIFICABLE en',
    aliases: ['verificable', 'verificable en', 'medio de verificacion'],
    kind: 'captura',
    width: 170,
    help: 'Documento o liga donde se comprueba el avance.',
  },
  {
    key: 'porcentaje',
    header: 'PORCENTAJE DE LA META CUMPLIDO (%)',
    aliases: ['porcentaje', 'porcentaje de cumplimiento', '% cumplido'],
    kind: 'formula',
    type: 'porcentaje',
    formula: PORCENTAJE_FORMULA,
    width: 120,
    numberFormat: FORMATO_PORCENTAJE,
    align: 'right',
    help: 'Porcentaje de la meta anual que se ha cumplido. Se calcula solo; en blanco cuando no hay datos.',
  },
  {
    key: 'estatus',
    header: 'ESTATUS de la actividad',
    aliases: ['estatus', 'estado', 'status'],
    kind: 'formula',
    type: 'texto',
    formula: ESTATUS_FORMULA,
    width: 120,
    numberFormat: 'General',
    align: 'center',
    help: 'Situación de la línea al mes de corte. Se calcula solo.',
  },
  ...MESES.map(monthColumn),
];

/** The column of a key. */
export function columnaOf(key: ColumnaKey): Columna<ColumnaKey> {
  const columna = COLUMNAS.find((c) => c.key === key);
  if (columna === undefined) throw new Error(`The table of columns has no "${key}".`);
  return columna;
}

/** A format is a value: another institution's MIR is another value, not another program. */
export interface Formato {
  readonly clave: string;
  readonly version: number;
  readonly hoja: string;
  readonly titulo: string;
  readonly columnas: readonly Columna<ColumnaKey>[];
  readonly leyenda: readonly [string, string];
}

/** PAT 2024, Anexo 1; the legend is verbatim, its concordance included. */
export const ANEXO_1: Formato = {
  clave: 'anexo1',
  version: 1,
  hoja: 'MIR',
  titulo: 'FORMATO DE PROGRAMAS ANUALES DE TRABAJO POR ÓRGANO',
  columnas: COLUMNAS,
  leyenda: [
    'Las celdas en amarillo son para capturar datos que varían con el avance que se reporta',
    'Todos las demás celdas NO deben ser modificadas cuando tienen formulas predefinidas',
  ],
};
