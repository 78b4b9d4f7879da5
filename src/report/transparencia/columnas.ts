import { round9 } from '../../mir/text-number';
import type { ColumnaDeDatos, DatoPublicado } from '../datos';

/** What one column says of each item, and of what kind it is. */
export interface Definicion<T> {
  readonly tipo: ColumnaDeDatos['tipo'];
  valor(item: T): DatoPublicado;
}

type Textos = Readonly<Record<string, Omit<ColumnaDeDatos, 'clave' | 'tipo'>>>;

/** Columns and rows of a table out of its texts, which give the order, and of what each column says. */
export function tableOf<T, C extends Textos>(
  textos: C,
  definiciones: { readonly [K in keyof C]: Definicion<T> },
  items: readonly T[],
): { readonly columnas: ColumnaDeDatos[]; readonly filas: DatoPublicado[][] } {
  const claves = Object.keys(textos) as (keyof C & string)[];
  return {
    columnas: claves.map((clave): ColumnaDeDatos => {
      const { titulo, descripcion, unidad, valores } = textos[clave] as C[keyof C];
      return { clave, titulo, tipo: definiciones[clave].tipo, descripcion, unidad, valores };
    }),
    filas: items.map((item) => claves.map((clave) => definiciones[clave].valor(item))),
  };
}

/** Text as written; what is only spaces is blank. */
export function texto<T>(de: (item: T) => string): Definicion<T> {
  return {
    tipo: 'texto',
    valor(item) {
      const escrito = de(item);
      return escrito.trim() === '' ? null : escrito;
    },
  };
}

/** A figure without format, with the nine decimals that figures are compared by: 0.1 + 0.2 is published as 0.3. */
export function numero<T>(de: (item: T) => number | null): Definicion<T> {
  return {
    tipo: 'numero',
    valor(item) {
      const n = de(item);
      return n === null ? null : round9(n);
    },
  };
}

/** An ISO day; "" is blank. */
export function fecha<T>(de: (item: T) => string): Definicion<T> {
  return { tipo: 'fecha', valor: (item) => de(item) || null };
}
