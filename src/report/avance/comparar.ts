import type { Indicador } from '../../mir/indicators';
import { SEMAFOROS, type Semaforo } from '../../mir/semaforo';
import { type CasoVeredicto, isCorto, isCumplido } from '../../mir/veredicto';
import type { RenglonAnterior } from './anterior';
import type { DatosAvance, RenglonAvance } from './datos';

/**
 * Which way a linea went. `empieza`: nothing of it was due before, now there is. `cambia`: neither better nor worse can
 * be said (its meta is exceeded, or it is no longer judged).
 */
export const SENTIDOS = ['mejora', 'retrocede', 'empieza', 'cambia'] as const;
export type Sentido = (typeof SENTIDOS)[number];

/** A linea whose verdict or semáforo is another than at the end of the period before. */
export interface CambioDeLinea {
  readonly renglon: RenglonAvance;
  readonly antes: RenglonAnterior;
  readonly sentido: Sentido;
}

/** What became of the lineas since the period before. Each of them is in one of the three. */
export interface Comparacion {
  readonly cambios: readonly CambioDeLinea[];
  /** How many of `cambios` went each way. */
  readonly porSentido: Readonly<Record<Sentido, number>>;
  readonly iguales: number;
  /** That were not there. */
  readonly nuevas: readonly RenglonAvance[];
}

type Juicio = Pick<Indicador, 'casoVeredicto' | 'semaforo'>;

/** Nothing reached, whether it was reported or not; short; met. null: nothing was due. */
function rankOfCaso(caso: CasoVeredicto | null): number | null {
  if (isCumplido(caso)) return 2;
  return isCorto(caso) ? Number(caso === 'parcial') : null;
}

/** From rojo to verde; morado, where the meta may be wrong, ranks nowhere. */
function rankOfSemaforo(semaforo: Semaforo | null): number | null {
  return semaforo === null || semaforo === 'morado' ? null : -SEMAFOROS.indexOf(semaforo);
}

function sentidoOf(antes: Juicio, ahora: Juicio): Sentido {
  const casos = [rankOfCaso(antes.casoVeredicto), rankOfCaso(ahora.casoVeredicto)] as const;
  if (casos[0] === null && casos[1] !== null) return 'empieza';
  const colores = [rankOfSemaforo(antes.semaforo), rankOfSemaforo(ahora.semaforo)] as const;
  for (const [a, b] of [casos, colores]) {
    if (a === null || b === null) return 'cambia';
    if (a !== b) return a < b ? 'mejora' : 'retrocede';
  }
  return 'cambia';
}

/** Two cases may share one word, and one case may have had another word: neither is a change that people see. */
function isSame(a: Indicador, b: Indicador): boolean {
  return a.semaforo === b.semaforo && (a.casoVeredicto === b.casoVeredicto || a.veredicto === b.veredicto);
}

/** Each linea against the period before; null where there is none to compare with. */
export function compareLineas({
  renglones,
  anterior,
}: Pick<DatosAvance, 'renglones' | 'anterior'>): Comparacion | null {
  if (anterior === null) return null;
  const cambios: CambioDeLinea[] = [];
  const nuevas: RenglonAvance[] = [];
  let iguales = 0;
  for (const renglon of renglones) {
    const antes = anterior.find(renglon.seccion, renglon.linea.numero);
    if (antes === null) {
      nuevas.push(renglon);
      continue;
    }
    const [a, b] = [antes.indicador, renglon.indicador];
    if (isSame(a, b)) iguales++;
    else cambios.push({ renglon, antes, sentido: sentidoOf(a, b) });
  }
  const count = (sentido: Sentido): number => cambios.filter((c) => c.sentido === sentido).length;
  const porSentido = { mejora: 0, retrocede: 0, empieza: 0, cambia: 0 };
  for (const sentido of SENTIDOS) porSentido[sentido] = count(sentido);
  return { cambios, porSentido, iguales, nuevas };
}
