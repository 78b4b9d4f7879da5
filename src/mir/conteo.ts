import { ESTATUS_CLAVES, type EstatusClave } from './contexto';
import { isIncumplida } from './estatus';
import type { Indicador } from './indicators';
import { round9 } from './text-number';
import { isCumplido } from './veredicto';

/** Totals of an objetivo or órgano are counts, never averages of unlike units (domain.md section 2). */
export interface Conteo {
  readonly lineas: number;
  /** Lineas with something programmed at the cut-off, without CANCELADA and NO APLICA. */
  readonly programadas: number;
  /** Of those, the ones whose verdict is that the meta to date is met, exceeded or ahead. */
  readonly cumplidas: number;
  readonly porEstatus: Readonly<Record<EstatusClave, number>>;
  /**
   * Mean of the progress to date of the programadas, each of the same weight and 100 at most. One that is late because
   * nothing was reported counts 0; one whose progress has no value otherwise is left out. null: none has any.
   */
  readonly promedio: number | null;
}

/** Counts the lineas of an objetivo, a section or a whole MIR. */
export function countIndicadores(indicadores: readonly Indicador[]): Conteo {
  const programadas = indicadores.filter(isProgramada);
  const count = (clave: EstatusClave): number => indicadores.filter((i) => i.estatus === clave).length;
  return {
    lineas: indicadores.length,
    programadas: programadas.length,
    cumplidas: programadas.filter((i) => isCumplido(i.casoVeredicto)).length,
    promedio: averageOf(programadas.flatMap((i) => scoreOf(i) ?? [])),
    porEstatus: Object.fromEntries(ESTATUS_CLAVES.map((clave) => [clave, count(clave)])) as Record<
      EstatusClave,
      number
    >,
  };
}

function averageOf(valores: readonly number[]): number | null {
  return valores.length === 0 ? null : valores.reduce((total, v) => total + v, 0) / valores.length;
}

/** What a programada counts in the average; null: nothing. */
function scoreOf({ avanceAlCorte, casoVeredicto, estatus }: Indicador): number | null {
  if (avanceAlCorte !== null) return Math.min(100, avanceAlCorte);
  return isIncumplida(estatus) && casoVeredicto === 'sinReporte' ? 0 : null;
}

function isProgramada(i: Indicador): boolean {
  const p = i.programadoAlCorte;
  return p !== null && round9(p) > 0 && i.estatus !== 'cancelada' && i.estatus !== 'noAplica';
}
