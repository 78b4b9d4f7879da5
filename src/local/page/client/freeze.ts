import type { VistaHoja } from '../protocol';
import type { Dibujo, Fijas } from './drawn';

/** Width of the column of row numbers. Pixels. */
export const MARGEN = 46;
/** Frozen panes leave at least this much of the view: with zoom they could take all of it. Pixels. */
const LIBRE = { ancho: 160, alto: 110 };

/** The frozen columns and rows that leave room to scroll in a view of this size. `altoDe`: of a row, as far as known. */
export function fitting(
  { congeladas, anchos }: VistaHoja,
  view: { readonly ancho: number; readonly alto: number },
  altoDe: (fila: number) => number,
): Fijas {
  let [columnas, filas] = [0, 0];
  let ancho = MARGEN;
  while (columnas < congeladas.columnas && ancho + (anchos[columnas] ?? 0) <= view.ancho - LIBRE.ancho) {
    ancho += anchos[columnas] ?? 0;
    columnas += 1;
  }
  let alto = 0;
  while (filas < congeladas.filas && alto + altoDe(filas + 1) <= view.alto - LIBRE.alto) {
    filas += 1;
    alto += altoDe(filas);
  }
  // Half of a header says nothing: all of its rows or none.
  return { columnas, filas: filas < congeladas.filas ? 0 : filas };
}

/** Where frozen cells stick, as CSS: a rule a frozen row and a frozen column. Pixels that they take, margins included. */
export function stick(
  { anchos }: VistaHoja,
  { fijas, alturas }: Dibujo,
  cabeza: number,
): { css: string; alto: number; ancho: number } {
  let ancho = MARGEN;
  const columnas = anchos.slice(0, fijas.columnas).map((n, i) => {
    ancho += n;
    return `#zona .fc[data-c="${i + 1}"]{left:${ancho - n}px}`;
  });
  const filas = Array.from(
    { length: fijas.filas },
    (_, i) => `#zona .fr[data-f="${i + 1}"]{top:${cabeza + alturas.top(i + 1)}px}`,
  );
  return { css: [...columnas, ...filas].join('\n'), alto: cabeza + alturas.top(fijas.filas + 1), ancho };
}
