import { MAXIMO_CELDA } from './grid';

/** A record as one row of a hidden sheet: its JSON, which goes on in the cells to its right where it is longer than one. */
export function spillRecord(record: object): string[] {
  const json = JSON.stringify(record);
  const cells: string[] = [];
  for (let i = 0; i < json.length; i += MAXIMO_CELDA) cells.push(json.slice(i, i + MAXIMO_CELDA));
  return cells;
}

/** The record of a row; null where there is none that can be read. */
export function parseRecord<T>(cells: readonly unknown[]): T | null {
  try {
    return JSON.parse(cells.filter((c) => typeof c === 'string').join('')) as T;
  } catch {
    return null;
  }
}
