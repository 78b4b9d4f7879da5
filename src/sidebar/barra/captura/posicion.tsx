import { CAPTURA } from '../../../text/barra-captura';

interface PosicionProps {
  /** From 1. */
  readonly posicion: number;
  readonly de: number;
  /** How many captures there were, once the list is over; null: it is not. */
  readonly fin: number | null;
  onStep(pasos: 1 | -1): void;
}

/** Where one is in the list, and the buttons to the linea before and after. */
export function Posicion({ posicion, de, fin, onStep }: PosicionProps) {
  return (
    <div class="posicion">
      <button type="button" aria-label={CAPTURA.anterior} disabled={posicion <= 1} onClick={() => onStep(-1)}>
        ‹
      </button>
      <p role="status">{fin === null ? CAPTURA.posicion(posicion, de) : CAPTURA.fin(fin)}</p>
      <button type="button" aria-label={CAPTURA.siguiente} disabled={posicion >= de} onClick={() => onStep(1)}>
        ›
      </button>
    </div>
  );
}
