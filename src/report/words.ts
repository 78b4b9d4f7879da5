import type { Bloque, Documento, Parrafo } from './document';

function textOf(parrafo: Parrafo): string {
  return parrafo.map((tramo) => tramo.texto).join('');
}

/** Every text of a block in reading order: tables row by row. */
function textsOf(bloque: Bloque): string[] {
  switch (bloque.tipo) {
    case 'titulo':
      return [bloque.texto, bloque.subtitulo];
    case 'encabezado':
      return [bloque.texto];
    case 'parrafo':
    case 'nota':
      return [textOf(bloque.tramos)];
    case 'datos':
      return bloque.filas.flatMap((fila) => [fila.etiqueta, fila.valor]);
    case 'tarjetas':
      return bloque.tarjetas.flatMap((t) => [t.cifra, t.unidad, t.etiqueta]);
    case 'tabla':
      return bloque.filas.flatMap((fila) => fila.celdas.flatMap((celda) => celda.parrafos.map(textOf)));
    case 'lista':
      return bloque.elementos.map(textOf);
    case 'firmas':
      return bloque.firmas.flatMap((f) => [f.nombre, f.cargo, f.rol]);
  }
}

/** The words of the body of a document, in reading order (letterhead and page numbers, which repeat, are left out). */
export function wordsOf(doc: Documento): string[] {
  return doc.bloques.flatMap(textsOf).flatMap((texto) => texto.split(/\s+/).filter((palabra) => palabra !== ''));
}
