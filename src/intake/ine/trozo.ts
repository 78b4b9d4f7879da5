import { type TramoRico, writeTextoRico } from '../../mir/texto-rico';

/** A line, bullet or table of the source, with its place (line of a .txt; paragraph or row of a .docx). */
export interface Trozo {
  readonly renglon: number;
  readonly tramo: TramoRico;
}

/** A cell of a row that is known whole, on the columns [desde, hasta) of its grid. */
export interface CeldaDeFila {
  readonly desde: number;
  readonly hasta: number;
  /** Whether it goes on from the cell above. */
  readonly sigue: boolean;
  readonly trozos: readonly Trozo[];
}

/**
 * What a form is made of, one after the other: a line between tables; a cell of a table whose rows the source does not
 * tell ("celda"; `trasBlanco`: after a blank line, where rows part); or a row that is known whole.
 */
export type Pieza =
  | { readonly tipo: 'parrafo'; readonly trozos: readonly Trozo[] }
  | { readonly tipo: 'celda'; readonly trozos: readonly Trozo[]; readonly trasBlanco: boolean }
  | { readonly tipo: 'fila'; readonly renglon: number; readonly celdas: readonly CeldaDeFila[] };

/** What conversions of Word put before a bullet; the last two are the signs of its fonts Symbol and Wingdings. */
const VIÑETA = /^[·•▪●◦‣∙\uf0b7\uf0a7][ \t\u00a0]+/;
const SOLO_VIÑETA = /^[·•▪●◦‣∙\uf0b7\uf0a7]$/;

/** A line of the source without what the conversion left in it: bookmarks, emphasis marks, tabs. Its words stay. */
export function cleanLine(raw: string): string {
  return raw
    .replace(/\[bookmark:[^\]\n]*\]/g, '')
    .replace(/\*\*/g, '')
    .replace(/\ufeff/g, '')
    .replace(/\t/g, ' ')
    .trim();
}

/** A line as a paragraph or, behind the sign of one, as a bullet. */
export function trozoOf(raw: string, renglon: number): Trozo {
  const texto = cleanLine(raw);
  if (SOLO_VIÑETA.test(texto)) return { renglon, tramo: { tipo: 'viñeta', texto: '' } };
  return VIÑETA.test(texto)
    ? { renglon, tramo: { tipo: 'viñeta', texto: texto.replace(VIÑETA, '') } }
    : { renglon, tramo: { tipo: 'parrafo', texto } };
}

/** The words of a stretch as a sentence quotes them: cells of a table separated by " | ". */
export function textoOf({ tramo }: Trozo): string {
  if (tramo.tipo !== 'tabla') return tramo.texto;
  return tramo.filas.map((fila) => fila.filter((celda) => celda !== null && celda !== '').join(' | ')).join(' | ');
}

export const isBlank = (trozo: Trozo): boolean => textoOf(trozo).trim() === '';

/** Without the blank lines before and after; [] where all there is is a line to write on ("_____"). */
export function trimTrozos(trozos: readonly Trozo[]): readonly Trozo[] {
  if (trozos.every((t) => /^[\s_]*$/.test(textoOf(t)))) return [];
  let [desde, hasta] = [0, trozos.length];
  const blankAt = (i: number): boolean => {
    const trozo = trozos[i];
    return trozo !== undefined && isBlank(trozo);
  };
  while (blankAt(desde)) desde++;
  while (blankAt(hasta - 1)) hasta--;
  return trozos.slice(desde, hasta);
}

/** The text of a field: what a cell of the sheet will hold. */
export function writeTrozos(trozos: readonly Trozo[]): string {
  return writeTextoRico(trimTrozos(trozos).map((t) => t.tramo));
}
