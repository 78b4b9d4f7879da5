import { type Modificacion, numeroEntonces } from '../../mir/historia';
import { type ContextoCalculo, computeIndicador, contextOf, type Indicador } from '../../mir/indicators';
import { keyOfLinea, type LineaUbicada, listLineas } from '../../mir/model';
import { listPeriodos, type Periodo } from '../../mir/periods';
import { type AlcanceAvance, parteOf } from './alcance';
import type { CifrasDePeriodo } from './datos';

/** The figures of the period before, to be compared with. */
export interface CifrasAnteriores extends CifrasDePeriodo {
  readonly periodo: Periodo;
}

export interface RenglonAnterior extends LineaUbicada {
  readonly indicador: Indicador;
}

/** How the same part of the MIR stood at the end of the period before. */
export interface Anterior {
  readonly periodo: Periodo;
  /** Of its closing; null: it has none of its own. */
  readonly fecha: string | null;
  readonly contexto: ContextoCalculo;
  readonly renglones: readonly RenglonAnterior[];
  /** The linea that has this number today; null: it was not there. `seccion` counts from 0. */
  find(seccion: number, numero: string): RenglonAnterior | null;
}

/** The period of the same kind before this one, in the same year; null where it is the first. */
export function previousPeriodo({ ejercicio, tipo, ordinal }: Periodo): Periodo | null {
  return listPeriodos(ejercicio, tipo)[ordinal - 2] ?? null;
}

/** Computes it as its own informe does. `actuales`: the changes of the plan that are known now; a number may be another since. */
export function collectAnterior(
  { mir, config, modificaciones, periodo, fecha }: CifrasAnteriores,
  alcance: AlcanceAvance | null,
  actuales: readonly Modificacion[],
): Anterior {
  const contexto = contextOf(config, periodo.hasta);
  const renglones = listLineas(parteOf(mir, alcance)).map(
    (ubicada): RenglonAnterior => ({ ...ubicada, indicador: computeIndicador(ubicada.linea, contexto) }),
  );
  const porClave = new Map(renglones.map((r) => [keyOfLinea(r.seccion, r.linea.numero), r]));
  return {
    periodo,
    fecha,
    contexto,
    renglones,
    find(seccion, numero) {
      const entonces = numeroEntonces(actuales, seccion, numero, modificaciones.length);
      return entonces === null ? null : (porClave.get(keyOfLinea(seccion, entonces)) ?? null);
    },
  };
}
