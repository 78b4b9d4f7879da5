import { claveTendencia } from './catalogos';
import type { ContextoCalculo, EstatusClave } from './contexto';
import type { LineaCalculable, Meses } from './model';
import { ventanaOf } from './programa';
import { round9 } from './text-number';
import { type Cifras, computeVeredicto, isCorto } from './veredicto';

/** ESTATUS: the first of the nine that holds, in the order of domain.md section 2. `capturados` are the months that count. */
export function computeEstatus(
  linea: LineaCalculable,
  cifras: Cifras,
  capturados: Meses,
  c: ContextoCalculo,
): EstatusClave {
  const { meta, alcanzada, tendencia } = cifras;
  const reduccion = tendencia === 'reduccion';
  if (linea.situacion === 'CANCELADA') return 'cancelada';
  if (meta === null || (round9(meta) === 0 && !reduccion)) return 'sinMeta';
  if (linea.sujetaADemanda && c.anioCerrado && alcanzada === null) return 'noAplica';
  if (alcanzada !== null && !reduccion && round9(alcanzada - meta) > 0) return 'rebasada';
  if (reachesMeta(cifras) && (!waitsForMesFinal(linea) || c.corte >= (ventanaOf(linea)?.hasta ?? 12))) {
    return 'cumplida';
  }
  if (c.anioCerrado) return 'noCumplida';
  if (!linea.sujetaADemanda && isCorto(computeVeredicto(cifras))) return 'atrasada';
  return capturados.some((v) => v !== null && v > 0) ? 'enProceso' : 'pendiente';
}

function reachesMeta({ meta, alcanzada, tendencia }: Cifras): boolean {
  if (meta === null || alcanzada === null) return false;
  const diferencia = round9(alcanzada - meta);
  return tendencia === 'reduccion' ? diferencia <= 0 : diferencia >= 0;
}

/** Figures that may still move back count as reached only once the window is over; without one, once the year is. */
export function waitsForMesFinal({
  acumulacion,
  tendencia,
}: Pick<LineaCalculable, 'acumulacion' | 'tendencia'>): boolean {
  return acumulacion === 'ultimo' || acumulacion === 'promedio' || claveTendencia(tendencia) !== 'incremento';
}

/** Late at the cut-off or, once the year is closed, not met. */
export function isIncumplida(estatus: EstatusClave): boolean {
  return estatus === 'atrasada' || estatus === 'noCumplida';
}
