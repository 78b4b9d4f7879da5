import { type Bloque, bloquesOf, type Celda, type Documento, type Parrafo } from './document';
import { printable } from './texto';

function textOf(parrafo: Parrafo): string {
  return parrafo.map((tramo) => tramo.texto).join('');
}

function textsOfCell(celda: Celda): string[] {
  return [...celda.parrafos.map(textOf), ...(celda.bloques ?? []).flatMap(textsOf)];
}

/** Every text of a block in reading order: tables row by row. An index says again what its headings say. */
function textsOf(bloque: Bloque): string[] {
  switch (bloque.tipo) {
    case 'portada':
      return [bloque.institucion, bloque.organo, bloque.titulo, bloque.subtitulo, ...bloque.renglones];
    case 'indice':
      return [bloque.titulo];
    case 'salto':
      return [];
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
      return bloque.filas.flatMap((fila) => fila.celdas.flatMap(textsOfCell));
    case 'lista':
      return bloque.elementos.map((elemento, i) => `${bloque.marcas?.[i] ?? ''} ${textOf(elemento)}`);
    case 'firmas':
      return bloque.firmas.flatMap((f) => [f.nombre, f.cargo, f.rol]);
  }
}

/** The words of the body of a document, in reading order (letterhead and page numbers, which repeat, are left out). */
export function wordsOf(doc: Documento): string[] {
  return bloquesOf(doc)
    .flatMap(textsOf)
    .flatMap((texto) =>
      printable(texto)
        .split(/\s+/)
        .filter((palabra) => palabra !== ''),
    );
}
