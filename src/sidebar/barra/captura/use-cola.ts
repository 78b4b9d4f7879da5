import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CAPTURA } from '../../../text/barra-captura';
import { TARDA_MS } from '../../comun/async';
import { call } from '../../comun/rpc';
import { COLA_VACIA, type Cola, takeLote } from './cola';
import { failLote, giveUp, refuseLote, settleLote } from './cola-respuestas';

/** Somebody else is writing: what was asked may be asked again as it is. */
const PASAJERO = 'APP-10';
/** After so many failures in a row it waits so long before it sends again by itself. */
const ESPERAS_MS = [5_000, 20_000, 60_000] as const;

export interface ColaViva {
  readonly cola: Cola;
  /** The answer takes longer than anybody waits without a word. */
  readonly lenta: boolean;
  /** Counts the signs that there is a network: an answer to what was sent, or the browser's word. */
  readonly senales: number;
  /** The queue as it is at this moment, whatever was drawn. */
  now(): Cola;
  /** Changes the queue, and sends what waits in it. */
  change(next: (cola: Cola) => Cola): void;
  /** Gives up the call that is not answered and sends again. */
  sendAgain(): void;
}

/** The queue with the one call that may be on its way. Everything that waits goes in the next one, once this is answered. */
export function useCola(): ColaViva {
  const [cola, setCola] = useState(COLA_VACIA);
  const [lenta, setLenta] = useState(false);
  const [senales, setSenales] = useState(0);
  const viva = useRef(COLA_VACIA);
  const fallas = useRef(0);
  /** Which call is waited for; one that was given up may still answer. */
  const esperada = useRef(0);
  const despues = useRef<ReturnType<typeof setTimeout> | null>(null);

  const apply = (next: Cola): void => {
    viva.current = next;
    setCola(next);
  };

  const send = useCallback((): void => {
    if (despues.current !== null) clearTimeout(despues.current);
    despues.current = null;
    const taken = takeLote(viva.current);
    if (!taken) return;
    apply(taken.cola);
    const { ids, entradas } = taken.lote;
    esperada.current += 1;
    const turno = esperada.current;
    const tarda = setTimeout(() => setLenta(true), TARDA_MS);
    call('capturarVarias', { capturas: entradas })
      .then(
        ({ ok, findings, respuestas }) =>
          (antes: Cola): Cola =>
            ok ? settleLote(antes, ids, respuestas) : refuseLote(antes, ids, findings, findings[0]?.code === PASAJERO),
        (reason: unknown) =>
          (antes: Cola): Cola =>
            failLote(antes, ids, reason instanceof Error ? reason.message : String(reason)),
      )
      .then((settle) => {
        clearTimeout(tarda);
        if (turno !== esperada.current) return;
        setLenta(false);
        const next = settle(viva.current);
        apply(next);
        if (next.falla === null) {
          fallas.current = 0;
          setSenales((n) => n + 1);
          send();
          return;
        }
        const espera = ESPERAS_MS[Math.min(fallas.current, ESPERAS_MS.length - 1)] ?? 60_000;
        fallas.current += 1;
        despues.current = setTimeout(send, espera);
      });
  }, []);

  useEffect(() => {
    const onLine = (): void => {
      setSenales((n) => n + 1);
      send();
    };
    window.addEventListener('online', onLine);
    return () => {
      window.removeEventListener('online', onLine);
      if (despues.current !== null) clearTimeout(despues.current);
    };
  }, []);

  return {
    cola,
    lenta,
    senales,
    now: () => viva.current,
    change(next) {
      apply(next(viva.current));
      send();
    },
    sendAgain() {
      apply(giveUp(viva.current, CAPTURA.cola.abandonada));
      setLenta(false);
      send();
    },
  };
}
