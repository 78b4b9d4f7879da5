import { type ClaveAjuste, type Configuracion, defaultConfiguracion } from './ajustes';
import { type FormulaReduccion, parseFormulaReduccion } from './porcentaje';
import { CASOS_VEREDICTO, type CasoVeredicto } from './veredicto';

/** The nine estatus, in the order in which the first that holds is taken (domain.md section 2). */
export const ESTATUS_CLAVES = [
  'cancelada',
  'sinMeta',
  'noAplica',
  'rebasada',
  'cumplida',
  'noCumplida',
  'atrasada',
  'enProceso',
  'pendiente',
] as const;
export type EstatusClave = (typeof ESTATUS_CLAVES)[number];

/** The number of an estatus on Cronograma, 1 to 9. */
export function numeroDeEstatus(clave: EstatusClave): number {
  return ESTATUS_CLAVES.indexOf(clave) + 1;
}

/** The setting that holds the word of each estatus. */
export const AJUSTE_DE_ESTATUS = {
  cancelada: 'palabraCancelada',
  sinMeta: 'palabraSinMeta',
  noAplica: 'palabraNoAplica',
  rebasada: 'palabraRebasada',
  cumplida: 'palabraCumplida',
  noCumplida: 'palabraNoCumplida',
  atrasada: 'palabraAtrasada',
  enProceso: 'palabraEnProceso',
  pendiente: 'palabraPendiente',
} as const satisfies Record<EstatusClave, ClaveAjuste>;

/** The setting that holds the word of each case of the verdict. */
export const AJUSTE_DE_VEREDICTO = {
  sinVariacion: 'veredictoSinVariacion',
  anticipada: 'veredictoAnticipada',
  sinReporte: 'veredictoSinReporte',
  pendiente: 'veredictoPendiente',
  parcial: 'veredictoParcial',
  cumplida: 'veredictoCumplida',
  adelantada: 'veredictoAdelantada',
  rebasada: 'veredictoRebasada',
} as const satisfies Record<CasoVeredicto, ClaveAjuste>;

/** Percentages: green and yellow from, purple when the annual M is exceeded by more than. */
export interface Umbrales {
  readonly verde: number;
  readonly amarillo: number;
  readonly morado: number;
}

const DEFECTO = defaultConfiguracion();

/** What a threshold is when its setting is blank or text. */
export const UMBRALES_POR_OMISION: Umbrales = {
  verde: Number(DEFECTO.umbralVerde),
  amarillo: Number(DEFECTO.umbralAmarillo),
  morado: Number(DEFECTO.umbralMorado),
};

/** All that the arithmetic needs besides the linea. */
export interface ContextoCalculo {
  /** Cut-off month; below 1 there is none, and nothing is judged to date. */
  readonly corte: number;
  /** True in reports and --corte: captures after the cut-off stay out of every figure. */
  readonly soloHastaCorte: boolean;
  /** Months before it count as programmed only if progress for them is captured. */
  readonly inicioSeguimiento: number;
  /** The twelve months are closed, and the cut-off is not before them. */
  readonly anioCerrado: boolean;
  readonly palabras: Readonly<Record<EstatusClave, string>>;
  readonly palabrasVeredicto: Readonly<Record<CasoVeredicto, string>>;
  readonly umbrales: Umbrales;
  /** How the percentage of a reduccion is calculated. */
  readonly formulaReduccion: FormulaReduccion;
  /** Whether counts are shown with the average of the progress to date. */
  readonly promedio: boolean;
}

/**
 * The context that Configuración gives: its mes de corte or, blank, the last closed month, else none.
 * With `corte` the figures are as of that month, and later captures are left out.
 */
export function contextOf(config: Configuracion, corte?: number | null): ContextoCalculo {
  const mes = corte ?? numberIn(config, 'mesDeCorte') ?? numberIn(config, 'ultimoMesCerrado') ?? 0;
  return {
    corte: mes,
    soloHastaCorte: typeof corte === 'number',
    inicioSeguimiento: numberIn(config, 'inicioSeguimiento') ?? 1,
    anioCerrado: (numberIn(config, 'ultimoMesCerrado') ?? 0) >= 12 && mes >= 12,
    palabras: wordsOf(config, ESTATUS_CLAVES, AJUSTE_DE_ESTATUS),
    palabrasVeredicto: wordsOf(config, CASOS_VEREDICTO, AJUSTE_DE_VEREDICTO),
    umbrales: {
      verde: numberIn(config, 'umbralVerde') ?? UMBRALES_POR_OMISION.verde,
      amarillo: numberIn(config, 'umbralAmarillo') ?? UMBRALES_POR_OMISION.amarillo,
      morado: numberIn(config, 'umbralMorado') ?? UMBRALES_POR_OMISION.morado,
    },
    formulaReduccion: parseFormulaReduccion(config.formulaReduccion),
    promedio: ['sí', 'si'].includes(String(config.promedio ?? '').toLowerCase()),
  };
}

/** The word that Configuración has for each case; "" where it was left blank. */
function wordsOf<K extends string>(
  config: Configuracion,
  casos: readonly K[],
  ajusteDe: Readonly<Record<K, ClaveAjuste>>,
): Record<K, string> {
  return Object.fromEntries(casos.map((caso) => [caso, String(config[ajusteDe[caso]] ?? '')])) as Record<K, string>;
}

function numberIn(config: Configuracion, clave: ClaveAjuste): number | null {
  const valor = config[clave];
  return typeof valor === 'number' ? valor : null;
}
