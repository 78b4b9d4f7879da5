import { useRef, useState } from 'preact/hooks';

/** What was typed and is not sent yet, by what it is about; it lives as long as the view. */
export type Borradores = Map<string, unknown>;

/**
 * A state that is there again when its form is: whoever looks at another linea and comes back finds what was typed. The
 * third value is the function that forgets what was sent (`enviado`) once it arrived; what was typed since stays. Without
 * drafts it is a plain state.
 */
export function useBorrador<T>(borradores: Borradores | undefined, clave: string, inicial: () => T) {
  const [valor, setValor] = useState<T>(() => (borradores?.has(clave) ? (borradores.get(clave) as T) : inicial()));
  const set = (next: T): void => {
    borradores?.set(clave, next);
    setValor(() => next);
  };
  const escrito = useRef(valor);
  escrito.current = valor;
  const forget = (next: T, enviado: T): void => {
    const ahora = borradores?.has(clave) ? borradores.get(clave) : escrito.current;
    if (ahora !== enviado) return;
    borradores?.delete(clave);
    setValor(() => next);
  };
  return [valor, set, forget] as const;
}
