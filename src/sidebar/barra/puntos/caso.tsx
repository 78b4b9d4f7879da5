import { COMUN } from '../../../text/barra';
import { PUNTOS } from '../../../text/barra-puntos';
import { REPARAR } from '../../../text/barra-reparar';
import type { Punto } from '../../comun/grouping';
import { placeOf, Sign } from '../../comun/parts';
import { isReparable, isSobreElPlan } from './reparables';

export interface Celda {
  readonly hoja: string;
  readonly celda: string;
}

/** What a case offers; null: this user may not. */
export interface Acciones {
  readonly busy: boolean;
  goTo(hoja: string, celda: string): void;
  why(punto: Punto): void;
  readonly restore: ((celda: Celda | null) => void) | null;
  readonly accept: ((punto: Punto) => void) | null;
}

interface CasoProps {
  readonly punto: Punto;
  /** The title of its rule, where the group is not of one. */
  readonly titulo: string | null;
  readonly conRemedio: boolean;
  /** The person went to its cell last. */
  readonly ultimo: boolean;
  readonly acciones: Acciones;
  onVisit(): void;
}

/** One case: what is wrong, what to do, where it is, and what may be done from here. */
export function Caso({ punto, titulo, conRemedio, ultimo, acciones, onVisit }: CasoProps) {
  const { hoja, celda, code, severidad, mensaje, remedio } = punto;
  const { goTo, why, restore, accept, busy } = acciones;
  const enCelda = hoja && celda ? { hoja, celda } : null;
  const lugar = enCelda ? `${enCelda.hoja}!${enCelda.celda}` : mensaje;
  return (
    <li class={ultimo ? 'visited' : ''}>
      {titulo !== null && (
        <p class="case-rule">
          <Sign severidad={severidad} /> <span>{titulo}</span>
        </p>
      )}
      <p>{mensaje}</p>
      {conRemedio && remedio && (
        <p class="remedy">
          <b>{COMUN.remedio}</b> {remedio}
        </p>
      )}
      {placeOf(punto) !== '' && (
        <p class="secondary">
          {placeOf(punto)}
          {ultimo && <span class="badge plain">{PUNTOS.ultimo}</span>}
        </p>
      )}
      <p class="case-actions">
        {enCelda && (
          <button
            type="button"
            class="link"
            aria-label={COMUN.irA(enCelda.hoja, enCelda.celda)}
            onClick={() => {
              onVisit();
              goTo(enCelda.hoja, enCelda.celda);
            }}
          >
            {PUNTOS.irALaCelda}
          </button>
        )}
        <button type="button" class="link" aria-label={PUNTOS.porQueDe(lugar)} onClick={() => why(punto)}>
          {PUNTOS.porQue}
        </button>
        {restore && isReparable(code) && (
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={isSobreElPlan(code) ? REPARAR.restaurarEn(lugar) : PUNTOS.repararEn(lugar)}
            onClick={() => restore(enCelda)}
          >
            {isSobreElPlan(code) ? REPARAR.restaurar : PUNTOS.repararEste}
          </button>
        )}
        {accept && enCelda && isSobreElPlan(code) && (
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={REPARAR.aceptarEn(lugar)}
            onClick={() => accept(punto)}
          >
            {REPARAR.aceptar}
          </button>
        )}
      </p>
    </li>
  );
}
