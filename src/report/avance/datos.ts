import type { Configuracion } from '../../mir/ajustes';
import { type Conteo, countIndicadores } from '../../mir/conteo';
import type { Modificacion } from '../../mir/historia';
import { type ContextoCalculo, computeIndicador, contextOf, type Indicador } from '../../mir/indicators';
import { type LineaAccion, type LineaUbicada, listLineas, type Mir, type Objetivo } from '../../mir/model';
import type { Periodo } from '../../mir/periods';
import { indexSeguimiento, type Seguimiento } from '../../mir/seguimiento';
import { type SeguimientoDeLinea, seguimientoDeLinea } from '../../mir/seguimiento-linea';
import { type AlcanceAvance, parteOf } from './alcance';
import { type Anterior, type CifrasAnteriores, collectAnterior } from './anterior';
import { type CambiosDelPlan, collectCambios } from './cambios-plan';

/** The closing of the period that a report speaks of. */
export interface CierreDeInforme {
  /** "2025-03-31 09:05" */
  readonly fecha: string;
  /** The report is made of its snapshot; false: that was lost, and it is made of the workbook. */
  readonly guardado: boolean;
}

/** What the figures of a period are made of. */
export interface CifrasDePeriodo {
  readonly mir: Mir;
  readonly config: Configuracion;
  /** Every change of the plan that `mir` has, oldest first. */
  readonly modificaciones: readonly Modificacion[];
  /** Of the closing of that very period that kept them, "2025-03-31 09:05"; null: it has none. */
  readonly fecha: string | null;
}

/** One linea with its figures as of the cut-off. */
export interface RenglonAvance extends LineaUbicada {
  readonly indicador: Indicador;
  /** What was captured within the period, accumulated in the linea's own way; null: nothing captured. */
  readonly enPeriodo: number | null;
  /** What is registered of it for the period, and what is missing. */
  readonly seguimiento: SeguimientoDeLinea;
}

/** What the informe is made of. */
export interface EntradaDatos {
  readonly mir: Mir;
  readonly config: Configuracion;
  readonly periodo: Periodo;
  /** null: the period is open. */
  readonly cierre: CierreDeInforme | null;
  /** Justifications and evidence. */
  readonly seguimiento: Seguimiento;
  /** null: of the whole MIR. */
  readonly alcance: AlcanceAvance | null;
  /** Every change of the plan that `mir` has, oldest first. */
  readonly modificaciones: readonly Modificacion[];
  /** null: there is no period of the same kind before it in the year. */
  readonly anterior: CifrasAnteriores | null;
}

/** Everything that the sections of the informe say, computed once. */
export interface DatosAvance extends Pick<EntradaDatos, 'config' | 'periodo' | 'cierre' | 'alcance'> {
  /** Only what the informe is of; a seccion keeps its place. */
  readonly mir: Mir;
  readonly contexto: ContextoCalculo;
  readonly renglones: readonly RenglonAvance[];
  /** The same lineas under each objetivo, in sheet order. */
  readonly porObjetivo: ReadonlyMap<Objetivo, readonly RenglonAvance[]>;
  /** Captures of months after the cut-off, left out of every figure. */
  readonly posteriores: number;
  readonly cambiosDelPlan: CambiosDelPlan;
  readonly anterior: Anterior | null;
}

/** The linea as if only the months of the period had been captured: the period's own figure needs no second arithmetic. */
function onlyPeriodo(linea: LineaAccion, periodo: Periodo): LineaAccion {
  const meses = linea.meses.map((valor, i) => (i + 1 >= periodo.desde && i + 1 <= periodo.hasta ? valor : null));
  return { ...linea, meses };
}

function groupByObjetivo(renglones: readonly RenglonAvance[]): Map<Objetivo, RenglonAvance[]> {
  const grupos = new Map<Objetivo, RenglonAvance[]>();
  for (const renglon of renglones) {
    const grupo = grupos.get(renglon.objetivo);
    if (grupo === undefined) grupos.set(renglon.objetivo, [renglon]);
    else grupo.push(renglon);
  }
  return grupos;
}

/** Computes every linea as of the last month of the period (domain.md section 2, cut-off: every report does). */
export function collectDatos(entrada: EntradaDatos): DatosAvance {
  const { config, periodo, cierre, seguimiento, alcance, modificaciones, anterior } = entrada;
  const mir = parteOf(entrada.mir, alcance);
  const contexto = contextOf(config, periodo.hasta);
  const lineas = listLineas(mir);
  const asientosDe = indexSeguimiento(seguimiento);
  const renglones = lineas.map((ubicada): RenglonAvance => {
    const { linea, seccion } = ubicada;
    const indicador = computeIndicador(linea, contexto);
    return {
      ...ubicada,
      indicador,
      enPeriodo: computeIndicador(onlyPeriodo(linea, periodo), contexto).metaAlcanzada,
      seguimiento: seguimientoDeLinea(linea, asientosDe(seccion, linea.numero), periodo, indicador),
    };
  });
  return {
    mir,
    config,
    periodo,
    cierre,
    alcance,
    contexto,
    renglones,
    porObjetivo: groupByObjetivo(renglones),
    posteriores: lineas.reduce(
      (n, { linea }) => n + linea.meses.slice(periodo.hasta).filter((v) => v !== null).length,
      0,
    ),
    cambiosDelPlan: collectCambios(mir, modificaciones, periodo, alcance),
    anterior: anterior && collectAnterior(anterior, alcance, modificaciones),
  };
}

/** Lineas with what they amount to. */
export interface Grupo<R extends { readonly indicador: Indicador } = RenglonAvance> {
  readonly renglones: readonly R[];
  readonly conteo: Conteo;
}

export function groupOf<R extends { readonly indicador: Indicador }>(renglones: readonly R[]): Grupo<R> {
  return { renglones, conteo: countIndicadores(renglones.map((r) => r.indicador)) };
}

/** A seccion, counted from 0; null: all that the informe is of. */
export function grupoOfSeccion({ renglones }: Pick<DatosAvance, 'renglones'>, seccion: number | null): Grupo {
  return groupOf(seccion === null ? renglones : renglones.filter((r) => r.seccion === seccion));
}

/** An objetivo of the MIR that `datos` were computed from; without lineas its group is empty. */
export function grupoOfObjetivo({ porObjetivo }: DatosAvance, objetivo: Objetivo): Grupo {
  return groupOf(porObjetivo.get(objetivo) ?? []);
}
