import type { VistaRango } from '../protocol';
import { type Celda, type Modelo, unionOf } from './model';

/** One step: -1, 0 or 1 rows and columns. */
export type Paso = readonly [filas: number, columnas: number];

/** What is selected: keys land at `ancla`; `foco` is the corner across from it, which Shift moves. */
export interface Seleccion {
  readonly ancla: Celda;
  readonly foco: Celda;
}

const clamp = (n: number, max: number): number => Math.min(Math.max(1, n), max);

function inSheet({ vista }: Modelo, { fila, columna }: Celda): Celda {
  return { fila: clamp(fila, vista.filas), columna: clamp(columna, vista.columnas) };
}

/** One cell, the first of its merged cells. */
export function at(modelo: Modelo, lugar: Celda): Seleccion {
  const { fila, columna } = inSheet(modelo, lugar);
  const rango = modelo.rango(fila, columna);
  const celda = { fila: rango.fila, columna: rango.columna };
  return { ancla: celda, foco: celda };
}

/** The selected block, merged cells whole. */
export function blockOf(modelo: Modelo, { ancla, foco }: Seleccion): VistaRango {
  return modelo.grown(unionOf(modelo.rango(ancla.fila, ancla.columna), modelo.rango(foco.fila, foco.columna)));
}

/** The neighbour of a cell, beyond its merged cells. */
export function stepFrom(modelo: Modelo, { fila, columna }: Celda, [filas, columnas]: Paso): Celda {
  const r = modelo.rango(fila, columna);
  return inSheet(modelo, {
    fila: filas > 0 ? r.fila + r.filas : filas < 0 ? r.fila - 1 : fila,
    columna: columnas > 0 ? r.columna + r.columnas : columnas < 0 ? r.columna - 1 : columna,
  });
}

/** The edge of the data in a direction, as Ctrl and an arrow go in Sheets; the edge of the sheet when nothing is left. */
export function edgeFrom(modelo: Modelo, desde: Celda, paso: Paso): Celda {
  const filled = ({ fila, columna }: Celda): boolean => {
    const r = modelo.rango(fila, columna);
    return modelo.texto(r.fila, r.columna) !== '';
  };
  const isSame = (a: Celda, b: Celda): boolean => a.fila === b.fila && a.columna === b.columna;
  let here = desde;
  let next = stepFrom(modelo, here, paso);
  const running = filled(here) && filled(next);
  while (!isSame(here, next)) {
    if (running && !filled(next)) return here;
    here = next;
    if (!running && filled(here)) return here;
    next = stepFrom(modelo, here, paso);
  }
  return here;
}

/** The cell after (or before) the active one inside a block, row by row or column by column; round and round. */
export function walk(modelo: Modelo, bloque: VistaRango, { fila, columna }: Celda, paso: Paso): Celda {
  const byRow = paso[1] !== 0;
  const [largo, ancho] = byRow ? [bloque.columnas, bloque.filas] : [bloque.filas, bloque.columnas];
  const [i, j] = byRow
    ? [columna - bloque.columna, fila - bloque.fila]
    : [fila - bloque.fila, columna - bloque.columna];
  const total = largo * ancho;
  const back = paso[0] + paso[1] < 0;
  for (let k = 1; k <= total; k += 1) {
    const n = (((j * largo + i + (back ? -k : k)) % total) + total) % total;
    const [a, b] = [n % largo, Math.floor(n / largo)];
    const celda = byRow
      ? { fila: bloque.fila + b, columna: bloque.columna + a }
      : { fila: bloque.fila + a, columna: bloque.columna + b };
    if (modelo.isAnchor(celda.fila, celda.columna)) return celda;
  }
  return { fila, columna };
}
