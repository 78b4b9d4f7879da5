import type { Umbrales } from './contexto';
import { round9 } from './text-number';
import type { Cifras } from './veredicto';

/** From well to badly, and what the annual meta was far exceeded by. */
export const SEMAFOROS = ['verde', 'amarillo', 'rojo', 'morado'] as const;
export type Semaforo = (typeof SEMAFOROS)[number];

/**
 * Semáforo on the to-date percentage; null where there is none. Morado only when A exceeds the annual M by
 * more than the threshold (a reduccion never does). With months without report it is at best amarillo.
 */
export function computeSemaforo(
  avance: number | null,
  cifras: Cifras,
  umbrales: Umbrales,
  faltanMeses: boolean,
): Semaforo | null {
  const { meta, alcanzada, tendencia } = cifras;
  if (avance === null || meta === null) return null;
  const tope = (meta * (100 + umbrales.morado)) / 100;
  if (tendencia !== 'reduccion' && alcanzada !== null && round9(alcanzada - tope) > 0) return 'morado';
  if (round9(avance - umbrales.verde) >= 0) return faltanMeses ? 'amarillo' : 'verde';
  return round9(avance - umbrales.amarillo) >= 0 ? 'amarillo' : 'rojo';
}
