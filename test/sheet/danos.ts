import { restructure } from '../../src/sheet/estructura';
import type { EstadoHoja, Grid, Snapshot } from '../../src/sheet/state';
import { withHoja } from './libros';

/** What people do to rows and columns of a sheet, as Google leaves it: formulas follow the cells that they name. */

const REFERENCIA = /('(?:[^']|'')+'!|[A-Za-z_][A-Za-z0-9_]*!)?(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![A-Za-z0-9_(])/g;

function columnNumber(letters: string): number {
  return [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0);
}

function columnLetters(n: number): string {
  return n <= 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
}

/** Formulas of the whole workbook after cells of one sheet moved. null: the cell is gone. */
function rewrite(
  libro: Snapshot,
  hoja: string,
  sentido: 'filas' | 'columnas',
  move: (n: number) => number | null,
): Snapshot {
  const change = (formula: string, enHoja: string): string => {
    if (enHoja !== hoja && !formula.includes(hoja)) return formula;
    return formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, i) =>
        i % 2 === 1
          ? part
          : part.replace(
              REFERENCIA,
              (all, sheet: string | undefined, d1: string, col: string, d2: string, row: string) => {
                const nombre = sheet === undefined ? enHoja : sheet.slice(0, -1).replace(/^'|'$/g, '');
                if (nombre !== hoja) return all;
                const lugar = move(sentido === 'filas' ? Number(row) : columnNumber(col));
                if (lugar === null) return `${sheet ?? ''}#REF!`;
                const next =
                  sentido === 'filas' ? `${d1}${col}${d2}${lugar}` : `${d1}${columnLetters(lugar)}${d2}${row}`;
                return `${sheet ?? ''}${next}`;
              },
            ),
      )
      .join('');
  };
  return {
    ...libro,
    hojas: libro.hojas.map((h) => ({
      ...h,
      formulas: h.formulas.map((row) => row.map((f) => (f === '' ? f : change(f, h.nombre)))),
    })),
  };
}

type Lineas = 'filas' | 'columnas';

export function inserted(libro: Snapshot, hoja: string, sentido: Lineas, desde: number, cuantas = 1): Snapshot {
  const moved = withHoja(libro, hoja, (h) => restructure(h, sentido, desde, cuantas));
  return rewrite(moved, hoja, sentido, (n) => (n >= desde ? n + cuantas : n));
}

export function deleted(libro: Snapshot, hoja: string, sentido: Lineas, desde: number, cuantas = 1): Snapshot {
  const moved = withHoja(libro, hoja, (h) => restructure(h, sentido, desde, -cuantas));
  return rewrite(moved, hoja, sentido, (n) => (n < desde ? n : n < desde + cuantas ? null : n - cuantas));
}

const cellsOf = <T>(grid: Grid<T>, filas: readonly number[], columnas: readonly number[], blank: T): T[][] =>
  filas.map((f) => columnas.map((c) => grid[f - 1]?.[c - 1] ?? blank));

const range = (desde: number, hasta: number): number[] =>
  Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i);

function put<T>(grid: Grid<T>, fila: number, columna: number, cells: readonly (readonly T[])[], blank: T): T[][] {
  const next = Array.from({ length: Math.max(grid.length, fila - 1 + cells.length) }, (_, f) => [...(grid[f] ?? [])]);
  for (const [f, row] of cells.entries()) {
    const target = next[fila - 1 + f] ?? [];
    for (const [c, value] of row.entries()) {
      while (target.length < columna + c) target.push(blank);
      target[columna - 1 + c] = value;
    }
  }
  return next;
}

/** Rows written in another order, between two columns: what a sort does. Formulas speak of their own row again. */
export function reordered(
  libro: Snapshot,
  hoja: string,
  filas: readonly number[],
  orden: readonly number[],
  columnas: readonly [number, number],
): Snapshot {
  const cols = range(...columnas);
  return withHoja(libro, hoja, (h): EstadoHoja => {
    const origen = orden.map((i) => filas[i] ?? 0);
    let [valores, formulas, notas] = [h.valores, h.formulas, h.notas];
    filas.forEach((fila, i) => {
      const from = origen[i] ?? 0;
      const own = (f: string): string => f.replace(new RegExp(`(\\$[A-Z]{1,2})${from}(?!\\d)`, 'g'), `$1${fila}`);
      valores = put(valores, fila, columnas[0], cellsOf(h.valores, [from], cols, null), null);
      formulas = put(
        formulas,
        fila,
        columnas[0],
        cellsOf(h.formulas, [from], cols, '').map((r) => r.map(own)),
        '',
      );
      if (h.notas && notas) notas = put(notas, fila, columnas[0], cellsOf(h.notas, [from], cols, ''), '');
    });
    return { ...h, valores, formulas, ...(notas ? { notas } : {}) };
  });
}

/** Every grid of a sheet changed alike. */
function everyGrid(h: EstadoHoja, change: <T>(grid: Grid<T>, blank: T) => Grid<T>): EstadoHoja {
  return {
    ...h,
    valores: change(h.valores, null),
    formulas: change(h.formulas, ''),
    ...(h.formatos && { formatos: change(h.formatos, 'General') }),
    ...(h.fondos && { fondos: change(h.fondos, '#ffffff') }),
    ...(h.estilos && { estilos: change(h.estilos, h.estilos[0]?.[0] as never) }),
    ...(h.validaciones && { validaciones: change(h.validaciones, null) }),
    ...(h.notas && { notas: change(h.notas, '') }),
  };
}

/** A row copied over another one, with all that it says and how it looks. */
export function pasted(libro: Snapshot, hoja: string, desde: number, hasta: number): Snapshot {
  return withHoja(libro, hoja, (h) =>
    everyGrid(h, (grid, blank) => put(grid, hasta, 1, cellsOf(grid, [desde], range(1, h.columnas), blank), blank)),
  );
}

/** A row cut and put in before another one. */
export function movedRow(libro: Snapshot, hoja: string, desde: number, antesDe: number): Snapshot {
  const put = inserted(libro, hoja, 'filas', antesDe);
  const from = desde >= antesDe ? desde + 1 : desde;
  return deleted(pasted(put, hoja, from, antesDe), hoja, 'filas', from);
}

/** A column cut and put in before another one. */
export function movedColumn(libro: Snapshot, hoja: string, desde: number, antesDe: number): Snapshot {
  const opened = inserted(libro, hoja, 'columnas', antesDe);
  const from = desde >= antesDe ? desde + 1 : desde;
  const copied = copiedColumn(opened, hoja, from, antesDe);
  return deleted(copied, hoja, 'columnas', from);
}

/** A column copied over another one, with all that it says, how it looks and how wide it is. */
export function copiedColumn(libro: Snapshot, hoja: string, desde: number, hasta: number): Snapshot {
  return withHoja(libro, hoja, (h) => ({
    ...everyGrid(h, (grid, blank) =>
      put(grid, 1, hasta, cellsOf(grid, range(1, Math.max(h.filas, grid.length)), [desde], blank), blank),
    ),
    ...(h.anchos && { anchos: h.anchos.map((a, i) => (i === hasta - 1 ? (h.anchos?.[desde - 1] ?? a) : a)) }),
  }));
}
