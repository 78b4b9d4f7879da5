/** Counts of a block on Cronograma: "3 de 5 cumplidas al corte". */
export const CONTEO_DE = ' de ';
export const CONTEO_CUMPLIDAS = ' cumplidas al corte';
export const CONTEO_SIN_CORTE = 'Sin mes de corte';

/** The sum of the budgets of all lineas, on the sheet and in the informe. */
export const SUMA_REGISTRADA = 'Suma de líneas registradas';

/** What prints where there is no value. */
export const SIN_VALOR = '—';

/** What kind of period it is, in a sentence. */
export const TIPO_PERIODO = {
  mes: 'mes',
  bimestre: 'bimestre',
  trimestre: 'trimestre',
  cuatrimestre: 'cuatrimestre',
  semestre: 'semestre',
  anio: 'año',
} as const;

/** Columns whose header is too long to name them in a sentence, by key. */
export const NOMBRE_CORTO: Readonly<Partial<Record<string, string>>> = {
  metaPorAlcanzar: 'METAS POR ALCANZAR',
  verificableEn: 'VERIFICABLE',
  porcentaje: 'PORCENTAJE',
  estatus: 'ESTATUS',
};
