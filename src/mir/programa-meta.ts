import { accumulate } from './acumulacion';
import { claveTendencia } from './catalogos';
import type { LineaAccion, Meses } from './model';
import { hasMes } from './periods';
import { ventanaOf } from './programa';
import { round9 } from './text-number';

/** What keeps a programme from coming to the meta; months count from 1. */
export type FaltaDePrograma =
  | { readonly tipo: 'noSuma'; readonly programado: number; readonly meta: number }
  | { readonly tipo: 'distinto'; readonly meses: readonly number[]; readonly meta: number };

/** The months (1-12) outside the window of the linea for which something is programmed; none where it has no window. */
export function mesesFueraDeVentana(linea: Pick<LineaAccion, 'mesInicial' | 'mesFinal'>, programa: Meses): number[] {
  const ventana = ventanaOf(linea);
  if (ventana === null) return [];
  return programa.flatMap((p, i) => (p !== null && round9(p) > 0 && !hasMes(ventana, i + 1) ? [i + 1] : []));
}

/**
 * Whether a captured programme comes to the meta as the linea accumulates (domain.md section 2). A constante that is
 * not added up is held to its meta in every month that it programs. null: it does, or there is no meta to come to.
 */
export function judgePrograma(
  { acumulacion, tendencia, metaPropuesta: meta }: Pick<LineaAccion, 'acumulacion' | 'tendencia' | 'metaPropuesta'>,
  programa: Meses,
): FaltaDePrograma | null {
  if (meta === null || round9(meta) < 0) return null;
  if (claveTendencia(tendencia) === 'constante' && acumulacion !== 'suma') {
    const meses = programa.flatMap((p, i) => (p !== null && round9(p - meta) !== 0 ? [i + 1] : []));
    if (meses.length > 0) return { tipo: 'distinto', meses, meta };
  }
  const programado = accumulate(programa, acumulacion) ?? 0;
  return round9(programado - meta) === 0 ? null : { tipo: 'noSuma', programado, meta };
}
