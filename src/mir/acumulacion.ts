import { lastOf } from './listas';
import type { Acumulacion, Meses } from './model';
import { round9 } from './text-number';
import { isUnidadPorcentual } from './unidades';

/** `ultimo` for percentages (intake asks: 50 then 100 may mean 100 or 150), `suma` for everything that is counted. */
export function defaultAcumulacion(unidad: string): Acumulacion {
  return isUnidadPorcentual(unidad) ? 'ultimo' : 'suma';
}

/** What a cell of ACUMULACIÓN says; anything that is not one of the other three accumulates as suma, as the formulas do. */
export function parseAcumulacion(texto: string): Acumulacion {
  const clave = texto.toLowerCase();
  return clave === 'ultimo' || clave === 'promedio' || clave === 'maximo' ? clave : 'suma';
}

/**
 * Accumulates the months that have a number, to nine decimals (0.1 + 0.2 is 0.3); null when none has.
 * `maximo` is the largest one, `ultimo` the one of the latest month.
 */
export function accumulate(meses: Meses, acumulacion: Acumulacion): number | null {
  const valores = meses.filter((v): v is number => v !== null);
  const ultimo = lastOf(valores);
  if (ultimo === undefined) return null;
  return round9(ACUMULAR[acumulacion](valores, ultimo));
}

const sum = (valores: readonly number[]): number => valores.reduce((total, v) => total + v, 0);

const ACUMULAR: Readonly<Record<Acumulacion, (valores: readonly number[], ultimo: number) => number>> = {
  suma: sum,
  ultimo: (_, ultimo) => ultimo,
  promedio: (valores) => sum(valores) / valores.length,
  maximo: (valores) => Math.max(...valores),
};

/** The months up to and including `corte`; later ones are null. */
export function untilCorte(meses: Meses, corte: number): Meses {
  return meses.map((v, index) => (index + 1 <= corte ? v : null));
}
