import type { Finding } from '../../mir/finding';

/** Every answer says whether it was done and what should be known; `ok` false: nothing was written. */
export interface Respuesta {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** What a function takes: a name a field. `o nulo` may be left out; `pero escrito` may not (there null does something). */
export type Forma =
  | 'texto'
  | 'número'
  | 'sí o no'
  | 'sí o no, o nulo'
  | 'objeto'
  | 'lista'
  | 'texto o nulo'
  | 'número o nulo'
  | 'objeto o nulo'
  | 'números o nulo'
  | 'número o nulo, pero escrito';

type Argumento<A, F extends keyof A> = A[F] extends (entrada: infer E) => unknown ? E : never;

/** The forms of the arguments of a group of functions; its keys are the allow-list. The types come from the group's interface. */
export type Formas<A> = {
  readonly [F in keyof A]: unknown extends Argumento<A, F>
    ? Readonly<Record<string, never>>
    : { readonly [K in keyof Argumento<A, F>]-?: Forma };
};
