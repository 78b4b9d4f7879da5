import { columnName, columnNumber } from '../mir/letras';
import type { Rango } from './state';

export { columnName };

/** A1 address of a cell, 1-based: a1(10, 21) is "U10". */
export function a1(fila: number, columna: number): string {
  return `${columnName(columna)}${fila}`;
}

/** "U10" for one cell, "U10:V12" for more. */
export function rangeA1(r: Rango): string {
  const first = a1(r.fila, r.columna);
  return r.filas === 1 && r.columnas === 1 ? first : `${first}:${a1(r.fila + r.filas - 1, r.columna + r.columnas - 1)}`;
}

/** The name of a sheet as any formula takes it: "'L''Atlas'". */
export function quoteSheet(nombre: string): string {
  return `'${nombre.replace(/'/g, "''")}'`;
}

/** Reads "U10", "$U$10" or "U10:V12" (corners in any order); null for anything else, open ranges included. */
export function parseA1(text: string): Rango | null {
  const m = /^\s*\$?([A-Za-z]{1,3})\$?([1-9]\d*)(?::\$?([A-Za-z]{1,3})\$?([1-9]\d*))?\s*$/.exec(text);
  if (!m?.[1] || !m[2]) return null;
  const columnas = [columnNumber(m[1]), columnNumber(m[3] ?? m[1])];
  const filas = [Number(m[2]), Number(m[4] ?? m[2])];
  const fila = Math.min(...filas);
  const columna = Math.min(...columnas);
  return { fila, columna, filas: Math.max(...filas) - fila + 1, columnas: Math.max(...columnas) - columna + 1 };
}

/** Grows rectangles out of horizontal runs that arrive by row: a run with the same span as one in the row above joins it. */
class RectBuilder {
  private readonly done: Rango[] = [];
  private open = new Map<string, Rango>();
  private next = new Map<string, Rango>();
  private row = 0;

  add(fila: number, columna: number, columnas: number): void {
    if (fila !== this.row) this.turn(fila);
    const span = `${columna}:${columnas}`;
    const above = this.open.get(span);
    if (above) this.open.delete(span);
    this.next.set(span, above ? { ...above, filas: above.filas + 1 } : { fila, columna, filas: 1, columnas });
  }

  finish(): Rango[] {
    this.turn(-1);
    return this.done.sort((a, b) => a.fila - b.fila || a.columna - b.columna);
  }

  private turn(fila: number): void {
    this.done.push(...this.open.values());
    const adjacent = fila === this.row + 1;
    if (!adjacent) this.done.push(...this.next.values());
    this.open = adjacent ? this.next : new Map();
    this.next = new Map();
    this.row = fila;
  }
}

/**
 * Rectangles that cover exactly the cells of a `filas` x `columnas` area (1-based) where `holds` is true,
 * without making an object a cell.
 */
export function coalesceWhere(
  filas: number,
  columnas: number,
  holds: (fila: number, columna: number) => boolean,
): Rango[] {
  const builder = new RectBuilder();
  for (let fila = 1; fila <= filas; fila++) {
    let start = 0;
    for (let columna = 1; columna <= columnas + 1; columna++) {
      const inside = columna <= columnas && holds(fila, columna);
      if (inside && start === 0) start = columna;
      if (!inside && start > 0) {
        builder.add(fila, start, columna - start);
        start = 0;
      }
    }
  }
  return builder.finish();
}

/** Rectangles that cover exactly the given cells; repeated cells count once. */
export function coalesce(cells: readonly { readonly fila: number; readonly columna: number }[]): Rango[] {
  const sorted = [...cells].sort((a, b) => a.fila - b.fila || a.columna - b.columna);
  const builder = new RectBuilder();
  let run: { fila: number; columna: number; columnas: number } | null = null;
  for (const { fila, columna } of sorted) {
    if (run && run.fila === fila && columna <= run.columna + run.columnas) {
      run.columnas = Math.max(run.columnas, columna - run.columna + 1);
      continue;
    }
    if (run) builder.add(run.fila, run.columna, run.columnas);
    run = { fila, columna, columnas: 1 };
  }
  if (run) builder.add(run.fila, run.columna, run.columnas);
  return builder.finish();
}

/** Whether two ranges share a cell. */
export function intersects(a: Rango, b: Rango): boolean {
  return (
    a.fila < b.fila + b.filas &&
    b.fila < a.fila + a.filas &&
    a.columna < b.columna + b.columnas &&
    b.columna < a.columna + a.columnas
  );
}

/** Whether a cell lies in a range; all 1-based. */
export function contains(r: Rango, fila: number, columna: number): boolean {
  return fila >= r.fila && fila < r.fila + r.filas && columna >= r.columna && columna < r.columna + r.columnas;
}
