import { ESTATUS_CLAVES, type EstatusClave } from './contexto';
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
}

/** Counts the lineas of an objetivo, a section or a whole MIR. */
export function countIndicadores(indicadores: readonly Indicador[]): Conteo {
  const programadas = indicadores.filter(isProgramada);
  const count = (clave: EstatusClave): number => indicadores.filter((i) => i.estatus === clave).length;
  return {
    lineas: indicadores.length,
    programadas: programadas.length,
    cumplidas: programadas.filter((i) => isCumplido(i.casoVeredicto)).length,
    porEstatus: Object.fromEntries(ESTATUS_CLAVES.map((clave) => [clave, count(clave)])) as Record<
      EstatusClave,
      number
    >,
  };
}

function isProgramada(i: Indicador): boolean {
  const p = i.programadoAlCorte;
  return p !== null && round9(p) > 0 && i.estatus !== 'cancelada' && i.estatus !== 'noAplica';
}
