import { type Modificacion, numeroDeObjetivoEntonces, numeroEntonces } from '../../mir/historia';
import { type ContextoCalculo, computeIndicador, contextOf, type Indicador } from '../../mir/indicators';
import { keyOfLinea, type LineaUbicada, listLineas, type Mir } from '../../mir/model';
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
  /** The lineas that the objetivo with this number today had. */
  listDeObjetivo(seccion: number, numero: string): readonly RenglonAnterior[];
}

/** The period of the same kind before this one, in the same year; null where it is the first. */
export function previousPeriodo({ ejercicio, tipo, ordinal }: Periodo): Periodo | null {
  return listPeriodos(ejercicio, tipo)[ordinal - 2] ?? null;
}

type NumeroDeObjetivo = (seccion: number, numero: string) => string | null;

/** The lineas of the same part, whose objetivo had the number that `numeroDe` gives; none where it was not there. */
function lineasDeParte(mir: Mir, alcance: AlcanceAvance | null, numeroDe: NumeroDeObjetivo): LineaUbicada[] {
  if (alcance === null || alcance.objetivo === null) return listLineas(parteOf(mir, alcance));
  const objetivo = numeroDe(alcance.seccion, alcance.objetivo);
  return objetivo === null ? [] : listLineas(parteOf(mir, { ...alcance, objetivo }));
}

/** Computes it as its own informe does. `actuales`: the changes of the plan that are known now; a number may be another since. */
export function collectAnterior(
  { mir, config, modificaciones, periodo, fecha }: CifrasAnteriores,
  alcance: AlcanceAvance | null,
  actuales: readonly Modificacion[],
): Anterior {
  const contexto = contextOf(config, periodo.hasta);
  const objetivoEntonces: NumeroDeObjetivo = (seccion, numero) =>
    numeroDeObjetivoEntonces(actuales, seccion, numero, modificaciones.length);
  const renglones = lineasDeParte(mir, alcance, objetivoEntonces).map(
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
    listDeObjetivo(seccion, numero) {
      const entonces = objetivoEntonces(seccion, numero);
      return renglones.filter((r) => r.seccion === seccion && r.objetivo.numero === entonces);
    },
  };
}
