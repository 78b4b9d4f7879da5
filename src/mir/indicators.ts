import { accumulate, untilCorte } from './acumulacion';
import { claveTendencia } from './catalogos';
import type { ContextoCalculo, EstatusClave } from './contexto';
import { computeEstatus } from './estatus';
import type { Acumulacion, LineaCalculable, Meses } from './model';
import { computeAvance, computePorcentaje, parseLineaBase, type Sentido } from './porcentaje';
import { programaExigible, programaOf } from './programa';
import { computeSemaforo, type Semaforo } from './semaforo';
import { round9 } from './text-number';
import { type CasoVeredicto, type Cifras, computeVeredicto } from './veredicto';

export { type ContextoCalculo, contextOf } from './contexto';

/** The figures of a linea. What has no value is null, never 0. Percentages: 35 means 35 %. */
export interface Indicador {
  readonly metaPropuesta: number | null;
  readonly metaAlcanzada: number | null;
  /** Negative when the meta is exceeded. */
  readonly metaPorAlcanzar: number | null;
  readonly porcentaje: number | null;
  readonly estatus: EstatusClave;
  /** The estatus in the words of Configuración. */
  readonly palabraEstatus: string;
  readonly acumulacion: Acumulacion;
  readonly programa: Meses;
  readonly programaEsPropuesto: boolean;
  readonly programadoAlCorte: number | null;
  readonly alcanzadoAlCorte: number | null;
  readonly avanceAlCorte: number | null;
  /** null: nothing to judge (no meta, programme or cut-off, or CANCELADA). */
  readonly casoVeredicto: CasoVeredicto | null;
  /** The case in the words of Configuración. */
  readonly veredicto: string | null;
  readonly semaforo: Semaforo | null;
  /** Months to the cut-off (1-12) that were due and have nothing captured. */
  readonly mesesSinReporte: readonly number[];
  /** How many months were due to the cut-off: what mesesSinReporte is out of. */
  readonly mesesExigibles: number;
}

/** Every figure of a linea, by the rules of domain.md section 2; the native formulas of native.ts agree with it. */
export function computeIndicador(linea: LineaCalculable, c: ContextoCalculo): Indicador {
  const { acumulacion, metaPropuesta: meta } = linea;
  const tendencia = claveTendencia(linea.tendencia);
  const capturados = c.soloHastaCorte ? untilCorte(linea.meses, c.corte) : linea.meses;
  const alcanzada = accumulate(capturados, acumulacion);
  const programa = programaOf(linea);
  const exigible = programaExigible(programa, linea.meses, c.corte, c.inicioSeguimiento);
  const conCorte = c.corte >= 1;
  const programado = conCorte && programa.some((v) => v !== null) ? accumulatePrograma(exigible, acumulacion) : null;
  const alcanzado = conCorte ? accumulate(untilCorte(linea.meses, c.corte), acumulacion) : null;
  const cifras: Cifras = { meta, alcanzada, programado, alcanzado, tendencia };
  const estatus = computeEstatus(linea, cifras, capturados, c);
  const juzgada = linea.situacion !== 'CANCELADA';
  const base = tendencia === 'reduccion' ? parseLineaBase(linea.lineaBase) : null;
  const sentido: Sentido = { tendencia, formula: c.formulaReduccion, base };
  const avance = computeAvance(alcanzado, programado, sentido);
  const casoVeredicto = juzgada ? computeVeredicto(cifras) : null;
  const faltantes = juzgada && conCorte ? listMesesSinReporte(linea, exigible, alcanzado) : [];
  return {
    metaPropuesta: meta,
    metaAlcanzada: alcanzada,
    metaPorAlcanzar: meta === null || alcanzada === null ? null : round9(meta - alcanzada),
    porcentaje: computePorcentaje(alcanzada, meta, sentido),
    estatus,
    palabraEstatus: c.palabras[estatus],
    acumulacion,
    programa,
    programaEsPropuesto: linea.programaCapturado === null,
    programadoAlCorte: programado,
    alcanzadoAlCorte: alcanzado,
    avanceAlCorte: avance,
    casoVeredicto,
    veredicto: casoVeredicto === null ? null : c.palabrasVeredicto[casoVeredicto],
    semaforo: juzgada ? computeSemaforo(avance, cifras, c.umbrales, faltantes.length > 0) : null,
    mesesSinReporte: faltantes,
    mesesExigibles: conCorte ? exigible.filter((p) => p !== null && p > 0).length : 0,
  };
}

/** A programme never falls below 0, and is 0 while none of its months counts. */
function accumulatePrograma(exigible: Meses, acumulacion: Acumulacion): number {
  return Math.max(0, accumulate(exigible, acumulacion) ?? 0);
}

/** Under promedio, ultimo and constante each due and blank month is missing, whatever was reported in others. */
export function owesEachMonth({ acumulacion, tendencia }: Pick<LineaCalculable, 'acumulacion' | 'tendencia'>): boolean {
  return acumulacion === 'ultimo' || acumulacion === 'promedio' || claveTendencia(tendencia) === 'constante';
}

/** Lineas that do not owe each month owe one only while nothing at all was reported; those subject to demand, none. */
function listMesesSinReporte(linea: LineaCalculable, exigible: Meses, alcanzado: number | null): number[] {
  if (linea.sujetaADemanda) return [];
  if (!owesEachMonth(linea) && alcanzado !== null) return [];
  return exigible.flatMap((p, index) => (p !== null && p > 0 && linea.meses[index] === null ? [index + 1] : []));
}
