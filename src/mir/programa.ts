import { claveTendencia, mesesPorPeriodo } from './catalogos';
import type { LineaCalculable, Meses } from './model';
import { round9 } from './text-number';

/** The months in which a linea is programmed, 1 to 12, both included. */
export interface Ventana {
  readonly desde: number;
  readonly hasta: number;
}

const SIN_PROGRAMA: Meses = Array.from({ length: 12 }, () => null);

/** [mesInicial, mesFinal]; null when either is missing, is no month, or they are the wrong way round (CRO-02). */
export function ventanaOf(linea: Pick<LineaCalculable, 'mesInicial' | 'mesFinal'>): Ventana | null {
  const { mesInicial: desde, mesFinal: hasta } = linea;
  if (desde === null || hasta === null || !Number.isInteger(desde) || !Number.isInteger(hasta)) return null;
  return desde >= 1 && hasta <= 12 && desde <= hasta ? { desde, hasta } : null;
}

/** What is programmed a month: what people captured or, until they do, the derived proposal. */
export function programaOf(linea: LineaCalculable): Meses {
  return linea.programaCapturado ?? derivePrograma(linea);
}

/**
 * The programme that follows from meta, window, frequency and accumulation (domain.md section 2).
 * A linea is due in the last month inside its window of each period that the window touches: every
 * month m that ends a period, and mesFinal. With k the number of periods begun and n their total,
 * `suma` gives each step INT(M·k/n) − INT(M·(k−1)/n) where M is whole (a step of 0 is none, unless M = 0), else what
 * M·k/n to nine decimals adds to the steps before, so that they sum to M; `ultimo` the cumulative M·k/n; everything
 * else M. Without window or meta, or with a meta below 0: twelve nulls.
 */
export function derivePrograma(linea: LineaCalculable): Meses {
  const ventana = ventanaOf(linea);
  const meta = linea.metaPropuesta;
  if (ventana === null || meta === null || meta < 0) return SIN_PROGRAMA;
  const meses = mesesPorPeriodo(linea.frecuencia);
  const ordinalOf = (mes: number): number => Math.ceil(mes / meses) - Math.ceil(ventana.desde / meses) + 1;
  const n = ordinalOf(ventana.hasta);
  return SIN_PROGRAMA.map((_, index) => {
    const mes = index + 1;
    const vence = mes >= ventana.desde && mes <= ventana.hasta && (mes % meses === 0 || mes === ventana.hasta);
    return vence ? stepOf(linea, meta, ordinalOf(mes), n) : null;
  });
}

function stepOf(linea: LineaCalculable, meta: number, k: number, n: number): number | null {
  if (linea.acumulacion === 'suma') {
    const entero = Math.round(meta);
    if (round9(meta - entero) !== 0) return round9((meta * k) / n - round9((meta * (k - 1)) / n));
    const paso = Math.floor((entero * k) / n) - Math.floor((entero * (k - 1)) / n);
    return paso === 0 && entero !== 0 ? null : paso;
  }
  if (linea.acumulacion === 'ultimo' && claveTendencia(linea.tendencia) === 'incremento') return round9((meta * k) / n);
  return meta;
}

/**
 * The programme that counts at a cut-off: its months to `corte`, without those before `inicioSeguimiento`
 * for which nothing was captured.
 */
export function programaExigible(programa: Meses, capturados: Meses, corte: number, inicioSeguimiento: number): Meses {
  return programa.map((p, index) => {
    const mes = index + 1;
    const cuenta = mes <= corte && (mes >= inicioSeguimiento || typeof capturados[index] === 'number');
    return cuenta ? p : null;
  });
}
