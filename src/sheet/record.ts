import { MAXIMO_CELDA } from './grid';

const ALTO_SUSTITUTO = /[\uD800-\uDBFF]$/;

/** A text in pieces that each fit in a cell; "" is one. Never through a character of two units: Sheets spoils halves. */
export function splitForCells(text: string): string[] {
  const pieces: string[] = [];
  for (let i = 0; i === 0 || i < text.length; ) {
    const piece = text.slice(i, i + MAXIMO_CELDA);
    const whole = i + piece.length < text.length ? piece.replace(ALTO_SUSTITUTO, '') : piece;
    pieces.push(whole);
    i += Math.max(1, whole.length);
  }
  return pieces;
}

/** A record as one row of a hidden sheet: its JSON, which goes on in the cells to its right where it is longer than one. */
export function spillRecord(record: object): string[] {
  return splitForCells(JSON.stringify(record));
}

/** The record of a row; null where there is none that can be read. */
export function parseRecord<T>(cells: readonly unknown[]): T | null {
  try {
    return JSON.parse(cells.filter((c) => typeof c === 'string').join('')) as T;
  } catch {
    return null;
  }
}
