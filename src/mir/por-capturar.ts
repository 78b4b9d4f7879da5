import type { LineaAccion } from './model';

/**
 * Whether a month (1-12) of a linea is captured at all: it is in the window. One without a window asks for no month, and
 * of a CANCELADA nothing is captured.
 */
export function isCapturable(
  { mesInicial, mesFinal, situacion }: Pick<LineaAccion, 'mesInicial' | 'mesFinal' | 'situacion'>,
  mes: number,
): boolean {
  if (mesInicial === null || mesFinal === null || situacion === 'CANCELADA') return false;
  return mesInicial <= mes && mes <= mesFinal;
}

/** Whether the progress of a month (1-12) is still to be captured: it is blank. */
export function isPorCapturar(
  linea: Pick<LineaAccion, 'mesInicial' | 'mesFinal' | 'meses' | 'situacion'>,
  mes: number,
): boolean {
  return isCapturable(linea, mes) && (linea.meses[mes - 1] ?? null) === null;
}
