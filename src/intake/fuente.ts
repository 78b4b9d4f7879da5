/** A foreign document as a flat list of blocks, each with its place in the source. */

interface Parrafo {
  readonly tipo: 'parrafo';
  /** 1-based: line of a .txt, ordinal of the paragraph or row in a .docx. */
  readonly renglon: number;
  readonly texto: string;
}

/** One row of a table. */
export interface Fila {
  readonly tipo: 'fila';
  readonly renglon: number;
  readonly celdas: readonly string[];
  /** Indexes of the cells filled with another colour than the row's first cell; empty for a .txt, which has no colours. */
  readonly sombreadas: readonly number[];
}

export type Bloque = Parrafo | Fila;

export interface Fuente {
  readonly nombre: string;
  readonly bloques: readonly Bloque[];
}

/** The text of a block as a person would quote it: cells separated by " | ", blank ones left out. */
export function textOf(bloque: Bloque): string {
  if (bloque.tipo === 'parrafo') return bloque.texto;
  return bloque.celdas.filter((c) => c !== '').join(' | ');
}

/** The cells of a row that hold something; a paragraph counts as one cell. */
export function filledCells(bloque: Bloque): string[] {
  return bloque.tipo === 'parrafo' ? [bloque.texto] : bloque.celdas.filter((c) => c !== '');
}
