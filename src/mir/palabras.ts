/** The months, in order; also the keys of their columns. */
export const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;
export type Mes = (typeof MESES)[number];

export const DIMENSIONES = ['Eficacia', 'Eficiencia', 'Economía', 'Calidad'] as const;
export const TENDENCIAS = ['Incremento', 'Reducción', 'Constante'] as const;
export const FRECUENCIAS = ['Mensual', 'Bimestral', 'Trimestral', 'Cuatrimestral', 'Semestral', 'Anual'] as const;

/** How often informes are given: the words of the setting frecuenciaInformes. */
export const FRECUENCIAS_INFORME = [
  'mensual',
  'bimestral',
  'trimestral',
  'cuatrimestral',
  'semestral',
  'anual',
] as const;
