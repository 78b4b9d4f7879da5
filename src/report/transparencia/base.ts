import { isoOf, lastDayOf } from '../../mir/fecha';
import type { Periodo } from '../../mir/periods';
import type { CierreDeInforme } from '../avance/datos';
import { institucionOf, organoOf } from '../campos';
import { type BaseDeIndicadores, describeIndicadores, type IndicadorDescrito } from '../indicador';

/** What rows to be published are made of. */
export interface EntradaTransparencia extends BaseDeIndicadores {
  readonly periodo: Periodo;
  /** null: the period is open. */
  readonly cierre: CierreDeInforme | null;
}

/** What all rows of a publication share. */
export interface BasePublicada {
  readonly entrada: EntradaTransparencia;
  readonly institucion: string;
  readonly organo: string;
  readonly area: string;
  /** ISO days. */
  readonly inicio: string;
  readonly termino: string;
  /**
   * Until when the data are: the day of the closing that they are of, else the last day of the period. Never today's:
   * the same data give the same rows.
   */
  readonly actualizacion: string;
}

/** An indicator with what its row shares with the others. */
export interface Publicado {
  readonly base: BasePublicada;
  readonly descrito: IndicadorDescrito;
}

function ajusteText(valor: string | number | null): string {
  return String(valor ?? '').trim();
}

/** The indicators that were asked for, as they are published. */
export function listPublicados(entrada: EntradaTransparencia): Publicado[] {
  const { config, periodo, cierre, mir } = entrada;
  const termino = lastDayOf(mir.ejercicio, periodo.hasta);
  const organo = organoOf(entrada);
  const base: BasePublicada = {
    entrada,
    institucion: institucionOf(entrada),
    organo,
    area: ajusteText(config.transparenciaArea) || organo,
    inicio: isoOf(mir.ejercicio, periodo.desde, 1) ?? '',
    termino,
    actualizacion: cierre?.guardado ? cierre.fecha.slice(0, 10) : termino,
  };
  return describeIndicadores(entrada).map((descrito) => ({ base, descrito }));
}

/**
 * Whether the plan registers an indicator for the linea at all: a name, a unit or a meta. One without is open data, but
 * no row of the PNT.
 */
export function hasIndicador({ descrito: { linea, metaOriginal } }: Publicado): boolean {
  const { nombreIndicador, unidadMedida, metaPropuesta } = linea;
  return (
    [nombreIndicador, unidadMedida].some((t) => t.trim() !== '') || metaPropuesta !== null || metaOriginal !== null
  );
}
