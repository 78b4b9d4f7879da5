import type { ContextoCalculo } from '../contexto';
import { formatCantidad, formatPorcentaje, round9, roundDecimals } from '../text-number';

/** A number with every decimal that the figures keep (nine): "3.333333333". */
export function exacto(n: number): string {
  const entera = Math.trunc(Math.abs(round9(n)));
  const decimales = (Math.abs(round9(n)).toFixed(9).split('.')[1] ?? '').replace(/0+$/, '');
  const texto = `${formatCantidad(entera)}${decimales === '' ? '' : `.${decimales}`}`;
  return round9(n) < 0 ? `-${texto}` : texto;
}

/** A number as it enters a substitution, so that whoever does the sum gets what the cell says: "3", "(-1)". */
export function termino(n: number): string {
  return round9(n) < 0 ? `(${exacto(n)})` : exacto(n);
}

/** "2 + 1 + (-1)". */
export function sumaDe(valores: readonly number[]): string {
  return valores.map(termino).join(' + ');
}

/** Two numbers that are compared, as they are printed; with all their decimals where print would make them equal. */
export function comparados(a: number, b: number): readonly [string, string] {
  const [x, y] = [formatCantidad(a), formatCantidad(b)];
  return x === y && round9(a - b) !== 0 ? [exacto(a), exacto(b)] : [x, y];
}

/**
 * A percentage as whoever asks sees it: of a cell as the sheet shows it, with a second decimal where there is one
 * (41.67%); of a report as that prints it (41.7%). Both with all the decimals that it takes not to cross a threshold.
 */
export function porcentajeVisto(n: number | null, { soloHastaCorte, umbrales }: ContextoCalculo): string {
  const impreso = formatPorcentaje(n, umbrales);
  if (n === null || soloHastaCorte || roundDecimals(n, 1) === roundDecimals(n, 2)) return impreso;
  const visto = `${formatCantidad(n)}%`;
  return impreso.length > visto.length ? impreso : visto;
}
