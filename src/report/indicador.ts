import type { Configuracion } from '../mir/ajustes';
import type { Alcance } from '../mir/alcance';
import { isEnAlcance } from '../mir/alcance';
import { contextOf } from '../mir/contexto';
import { type LineaExplicable, lineaExplicable } from '../mir/explicar';
import { type Modificacion, modificacionesDe } from '../mir/historia';
import { type LineaUbicada, listLineas, type Mir } from '../mir/model';
import type { Periodo } from '../mir/periods';
import { definicionOf } from '../text/reporte-ficha';
import { lineaText } from './numerado';

/** What the indicators of a MIR are described from, in fichas and in rows to be published. */
export interface BaseDeIndicadores {
  readonly mir: Mir;
  readonly config: Configuracion;
  /** null: of the whole year, as of the cut-off in force. */
  readonly periodo: Periodo | null;
  /** null: all of it. */
  readonly alcance: Alcance | null;
  /** Those recorded when the MIR was as it is here. */
  readonly modificaciones: readonly Modificacion[];
}

/** A linea with all that describes its indicator and its figures. */
export interface IndicadorDescrito extends LineaUbicada {
  /** "" where the MIR has no secciones. */
  readonly tituloSeccion: string;
  /** With its figures as of the cut-off. */
  readonly explicable: LineaExplicable;
  /** What it measures, in the plan's own words. */
  readonly definicion: string;
  /** Meta before any modificacion; that in force where there was none. */
  readonly metaOriginal: number | null;
  /** Modificaciones of the meta, the oldest first. */
  readonly ajustes: readonly Modificacion[];
}

/** The last month of the period, else the cut-off in force; null where there is neither. */
export function corteDeIndicadores({ config, periodo }: Pick<BaseDeIndicadores, 'config' | 'periodo'>): number | null {
  const mes = periodo?.hasta ?? contextOf(config).corte;
  return mes >= 1 && mes <= 12 ? mes : null;
}

/** Every indicator that was asked for, in sheet order. */
export function describeIndicadores(base: BaseDeIndicadores): IndicadorDescrito[] {
  const { mir, config, alcance, modificaciones } = base;
  const corte = corteDeIndicadores(base);
  return listLineas(mir)
    .filter((ubicada) => isEnAlcance(alcance, ubicada))
    .map((ubicada): IndicadorDescrito => {
      const { seccion, linea } = ubicada;
      const ajustes = modificacionesDe(modificaciones, seccion, linea.numero).filter(
        (m) => m.campo === 'metaPropuesta',
      );
      const antes = ajustes[0]?.antes ?? null;
      return {
        ...ubicada,
        tituloSeccion: mir.secciones[seccion]?.titulo.trim() ?? '',
        explicable: lineaExplicable(linea, config, { corte }),
        definicion: definicionOf(linea.nombreIndicador.trim(), lineaText(linea)),
        metaOriginal: ajustes.length === 0 ? linea.metaPropuesta : typeof antes === 'number' ? antes : null,
        ajustes,
      };
    });
}
