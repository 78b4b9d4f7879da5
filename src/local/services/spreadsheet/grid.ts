import type { Rango } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import type { Celda, Hoja } from '../../workbook';
import { celdaAt, peekCelda } from '../../workbook-new';

/** What a cell that nobody touched is. */
const VACIA: Celda = { valor: null, formula: '' };

/** Reads one thing of each cell of a range, as the two-dimensional array that Apps Script gives. */
export function readGrid<T>(hoja: Hoja, rango: Rango, read: (celda: Celda) => T): T[][] {
  const rows: T[][] = [];
  for (let f = rango.fila; f < rango.fila + rango.filas; f++) {
    const row: T[] = [];
    for (let c = rango.columna; c < rango.columna + rango.columnas; c++) row.push(read(peekCelda(hoja, f, c) ?? VACIA));
    rows.push(row);
  }
  return rows;
}

/** Changes each cell of a range; `f` and `c` count from 0 inside it. */
export function eachOf(hoja: Hoja, rango: Rango, change: (celda: Celda, f: number, c: number) => void): void {
  for (let f = 0; f < rango.filas; f++) {
    for (let c = 0; c < rango.columnas; c++) change(celdaAt(hoja, rango.fila + f, rango.columna + c), f, c);
  }
}

/** Refuses, with Google's text, an array of arrays whose size is not the range's. */
export function requireSize(ctx: HostContext, rango: Rango, grid: readonly (readonly unknown[])[]): void {
  if (grid.length !== rango.filas) throw ctx.makeError(GOOGLE.filasDistintas(grid.length, rango.filas));
  for (const row of grid) {
    if (row.length !== rango.columnas) throw ctx.makeError(GOOGLE.columnasDistintas(row.length, rango.columnas));
  }
}
