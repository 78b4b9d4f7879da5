/** Average width of a character and height of a line of Arial, in pixels for each point of its size. */
const ANCHO_DE_LETRA = 0.64;
const ALTO_DE_RENGLON = 1.65;
const MARGEN = 6;

/** Lines that a wrapped text takes in a column of so many pixels: an estimate, on the safe side. */
function countRenglones(texto: string, pixeles: number, tamano: number): number {
  const porRenglon = Math.max(1, Math.floor((pixeles - MARGEN) / (tamano * ANCHO_DE_LETRA)));
  return texto
    .split('\n')
    .reduce((sum, parrafo) => sum + Math.max(1, Math.ceil((parrafo.length * 1.05) / porRenglon)), 0);
}

/** Pixels of height that a wrapped text needs. Google grows rows by itself, but never for merged cells; a file's rows only when told. */
export function estimateAlto(texto: string, pixeles: number, tamano: number): number {
  return Math.ceil(countRenglones(texto, pixeles, tamano) * tamano * ALTO_DE_RENGLON) + MARGEN;
}
