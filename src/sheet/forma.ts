/** Whether a value has a shape: what was read from JSON may be anything that somebody typed. */
export type Forma = (valor: unknown) => boolean;

export const texto: Forma = (v) => typeof v === 'string';
export const numero: Forma = (v) => typeof v === 'number' && Number.isFinite(v);
export const logico: Forma = (v) => typeof v === 'boolean';

/** A whole number, both ends included. */
export const entero =
  (minimo: number, maximo: number): Forma =>
  (v) =>
    Number.isInteger(v) && Number(v) >= minimo && Number(v) <= maximo;

export const unoDe =
  (...valores: readonly unknown[]): Forma =>
  (v) =>
    valores.includes(v);

export const alguna =
  (...formas: readonly Forma[]): Forma =>
  (v) =>
    formas.some((forma) => forma(v));

export const oNulo = (forma: Forma): Forma => alguna(unoDe(null), forma);

/** What may be left out. */
export const opcional = (forma: Forma): Forma => alguna(unoDe(undefined), forma);

/** `largo` absent: of any length. */
export const lista =
  (forma: Forma, largo?: number): Forma =>
  (v) =>
    Array.isArray(v) && (largo === undefined || v.length === largo) && v.every(forma);

function isRecord(v: unknown): v is Readonly<Record<string, unknown>> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

/** At least these keys. T's own, so that a field which is added to T cannot be forgotten. */
export function objeto<T>(claves: { readonly [K in keyof T]-?: Forma }): Forma {
  const formas = Object.entries<Forma>(claves);
  return (v) => isRecord(v) && formas.every(([clave, forma]) => forma(v[clave]));
}

/** Any keys, with values of one shape. */
export const tabla =
  (forma: Forma): Forma =>
  (v) =>
    isRecord(v) && Object.values(v).every(forma);
