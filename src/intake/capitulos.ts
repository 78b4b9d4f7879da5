import type { Capitulo } from '../mir/model';
import { TITULO_ANEXO, TITULO_PORTADA } from '../text/intake';
import { dropListDash, isPageNumber, isRule } from './clean';
import { type Bloque, filledCells } from './fuente';
import type { Tramo } from './headings';

const SIN_TITULO: Readonly<Record<string, string>> = { portada: TITULO_PORTADA, anexo1: TITULO_ANEXO };

function paragraphOf(bloque: Bloque): string {
  return dropListDash(filledCells(bloque).join('\t'));
}

function isOrnament(bloque: Bloque): boolean {
  const cells = filledCells(bloque);
  return cells.every(isRule) || (bloque.tipo === 'parrafo' && isPageNumber(bloque.texto));
}

/**
 * Chapters in the order of the document. The índice is left out (it is made again with the document).
 * @param propios the text of stretches whose rows went elsewhere (objetivos, lineas, cronograma, siglas, Anexo 1)
 */
export function readCapitulos(tramos: readonly Tramo[], propios: ReadonlyMap<Tramo, readonly Bloque[]>): Capitulo[] {
  const seen = new Map<string, number>();
  return tramos
    .filter((t) => t.concepto !== 'indice')
    .map((tramo) => {
      const times = (seen.get(tramo.concepto) ?? 0) + 1;
      seen.set(tramo.concepto, times);
      const bloques = (propios.get(tramo) ?? tramo.bloques).filter((b) => !isOrnament(b));
      return {
        clave: times === 1 ? tramo.concepto : `${tramo.concepto}${times}`,
        titulo: tramo.titulo === '' ? (SIN_TITULO[tramo.concepto] ?? '') : tramo.titulo,
        nivel: tramo.nivel,
        texto: bloques.map(paragraphOf).join('\n'),
      };
    });
}
