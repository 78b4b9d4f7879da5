import type { EstadoHoja } from '../state';
import { shortHash } from './codigo';

/**
 * What a plan did to the rows of the baseline, kept small: one linea more moves every record below it. Rows that stand
 * unchanged before and after are counted, those in between are kept as they were, or by their hash where the plan only
 * moved them.
 */
export interface LineasGuardadas {
  /** After the first row, so many at the beginning and at the end stayed. */
  readonly iguales: readonly [inicio: number, fin: number];
  readonly huellas: readonly [inicio: string, fin: string];
  readonly antes: readonly (string | readonly string[])[];
  /** Hashes of what the plan left in between, the first row included. */
  readonly despues: readonly string[];
}

type Linea = readonly string[];

/** Rows of text cells, without the blank ones at their end and at the end of the sheet. */
export function textRowsOf(hoja: EstadoHoja): string[][] {
  const rows = hoja.valores.map((row) => {
    const cells = row.map((v) => (v === null ? '' : String(v)));
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

const hashOfLinea = (linea: Linea): string => shortHash(linea.join('\u0000'));
const hashOfLineas = (lineas: readonly Linea[]): string => shortHash(lineas.map(hashOfLinea).join());

/** null: nothing changed. */
export function compareLineas(antes: readonly Linea[], despues: readonly Linea[]): LineasGuardadas | null {
  const hashes = { antes: antes.map(hashOfLinea), despues: despues.map(hashOfLinea) };
  if (hashes.antes.join() === hashes.despues.join()) return null;
  const shorter = Math.min(antes.length, despues.length);
  let inicio = 0;
  while (inicio + 1 < shorter && hashes.antes[inicio + 1] === hashes.despues[inicio + 1]) inicio++;
  let fin = 0;
  while (
    fin + inicio + 1 < shorter &&
    hashes.antes[antes.length - 1 - fin] === hashes.despues[despues.length - 1 - fin]
  ) {
    fin++;
  }
  const middle = <T>(rows: readonly T[]): T[] => [...rows.slice(0, 1), ...rows.slice(1 + inicio, rows.length - fin)];
  const left = middle(hashes.despues);
  const moved = new Set(left);
  return {
    iguales: [inicio, fin],
    huellas: [hashOfLineas(antes.slice(1, 1 + inicio)), hashOfLineas(antes.slice(antes.length - fin))],
    antes: middle(antes).map((linea) => (moved.has(hashOfLinea(linea)) ? hashOfLinea(linea) : linea)),
    despues: left,
  };
}

/** The rows as they were, from those that are there; null when somebody else has changed them since. */
export function recoverLineas(guardadas: LineasGuardadas, ahora: readonly Linea[]): readonly Linea[] | null {
  const [inicio, fin] = guardadas.iguales;
  const tail = ahora.slice(ahora.length - fin);
  if (ahora.length < inicio + fin) return null;
  if (hashOfLineas(ahora.slice(1, 1 + inicio)) !== guardadas.huellas[0]) return null;
  if (fin > 0 && hashOfLineas(tail) !== guardadas.huellas[1]) return null;
  const middle = [...ahora.slice(0, 1), ...ahora.slice(1 + inicio, ahora.length - fin)];
  const byHash = new Map(middle.map((linea) => [hashOfLinea(linea), linea]));
  const known = new Set([
    ...guardadas.despues,
    ...guardadas.antes.map((l) => (typeof l === 'string' ? l : hashOfLinea(l))),
  ]);
  if ([...byHash.keys()].some((hash) => !known.has(hash))) return null;
  const was: Linea[] = [];
  for (const linea of guardadas.antes) {
    const found = typeof linea === 'string' ? byHash.get(linea) : linea;
    if (!found) return null;
    was.push(found);
  }
  return [...was.slice(0, 1), ...ahora.slice(1, 1 + inicio), ...was.slice(1), ...(fin > 0 ? tail : [])];
}
