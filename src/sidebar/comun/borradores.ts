import { useState } from 'preact/hooks';

/** What was typed and is not sent yet, by what it is about; it lives as long as the view. */
export type Borradores = Map<string, unknown>;

/**
 * A state that is there again when its form is: whoever looks at another linea and comes back finds what was typed. The
 * third value is the function that forgets it once it was sent. Without drafts it is a plain state.
 */
export function useBorrador<T>(borradores: Borradores | undefined, clave: string, inicial: () => T) {
  const [valor, setValor] = useState<T>(() => (borradores?.has(clave) ? (borradores.get(clave) as T) : inicial()));
  const set = (next: T): void => {
    borradores?.set(clave, next);
    setValor(() => next);
  };
  const forget = (next: T): void => {
    borradores?.delete(clave);
    setValor(() => next);
  };
  return [valor, set, forget] as const;
}
