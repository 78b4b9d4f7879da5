import type { Finding } from '../../mir/finding';
import { ANEXO_1 } from '../../mir/format';
import type { Respuesta } from '../api/respuesta';
import { findSheet } from '../renamed';

type Contenido<R> = Omit<R, keyof Respuesta>;

export interface Resultado<Vista> {
  readonly findings: readonly Finding[];
  /** null: it could not be done. */
  readonly vista: Vista | null;
  /** False where there is something to show of what was not done. */
  readonly ok?: boolean;
}

/** How one function of the allow-list is done. */
export interface Funcion<Entrada, Vista> {
  /** What an answer holds when it could not be done. */
  readonly nada: Vista;
  run(entrada: Entrada): Resultado<Vista>;
}

/** One function for each of a group of Api. */
export type Implementacion<A> = {
  readonly [F in keyof A]: A[F] extends (entrada: infer E) => infer R ? Funcion<E, Contenido<R>> : never;
};

/** Whoever has just made a MIR wants to see it, and stands on the empty sheet that was there before. */
export function thenShowMir<R extends { readonly vista: object | null }>(done: R): R {
  return thenShow(ANEXO_1.hoja, done);
}

/** Stands on a sheet once something was done. */
export function thenShow<R extends { readonly vista: object | null }>(hoja: string, done: R): R {
  if (done.vista) findSheet(hoja)?.getRange(1, 1).activate();
  return done;
}
