import type { LineaAccion } from './model';

/**
 * Whether the progress of a month (1-12) is still to be captured: it is in the window, and blank. One without a window
 * is due in no month, and of a CANCELADA nothing is.
 */
export function isPorCapturar(
  { mesInicial, mesFinal, meses, situacion }: Pick<LineaAccion, 'mesInicial' | 'mesFinal' | 'meses' | 'situacion'>,
  mes: number,
): boolean {
  if (mesInicial === null || mesFinal === null || situacion === 'CANCELADA') return false;
  return mesInicial <= mes && mes <= mesFinal && (meses[mes - 1] ?? null) === null;
}
