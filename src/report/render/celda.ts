import type { Celda, Parrafo, Tabla } from '../document';

const isBlank = (parrafo: Parrafo): boolean => parrafo.every((tramo) => tramo.texto.trim() === '');

/** A cell whose text is all in its blocks begins with them, not with an empty line. */
export function ownParagraphs({ bloques, parrafos }: Celda): readonly Parrafo[] {
  return bloques !== undefined && parrafos.every(isBlank) ? [] : parrafos;
}

/** Whether cells hold running text, side by side for pages: they have a line between them. */
export function isRunning(tabla: Tabla): boolean {
  return tabla.filas.some((fila) => fila.celdas.some((celda) => celda.bloques !== undefined));
}
