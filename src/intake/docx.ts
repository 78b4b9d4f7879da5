import { cleanText } from './clean';
import {
  type CeldaDocx,
  type FilaDocx,
  type NodoDocx,
  type ParrafoDocx,
  type PartesDocx,
  readDocxTree,
} from './docx-arbol';
import type { Bloque } from './fuente';

/** The paragraphs of a cell, those of tables inside it among them: they are read as more text of that cell. */
function parrafosOf(nodos: readonly NodoDocx[]): ParrafoDocx[] {
  return nodos.flatMap((n) => (n.tipo === 'parrafo' ? [n] : n.filas.flatMap((f) => f.celdas.flatMap(parrafosOfCelda))));
}

const parrafosOfCelda = (celda: CeldaDocx): ParrafoDocx[] => parrafosOf(celda.nodos);

const withMark = ({ texto, marca }: ParrafoDocx): string => (marca === '' ? texto : `${marca} ${texto}`);

function blocksOfParagraph(parrafo: ParrafoDocx, renglon: number): Bloque[] {
  return withMark(parrafo)
    .split('\n')
    .flatMap((linea): Bloque[] => {
      const celdas = linea.split('\t').map(cleanText);
      if (celdas.filter((c) => c !== '').length > 1) return [{ tipo: 'fila', renglon, celdas, sombreadas: [] }];
      const solo = cleanText(linea);
      return solo === '' ? [] : [{ tipo: 'parrafo', renglon, texto: solo }];
    });
}

function blocksOfRow(fila: FilaDocx, renglon: number): Bloque[] {
  const celdas: string[] = [];
  const sombreadas: number[] = [];
  const fondo = fila.celdas[0]?.relleno ?? '';
  for (const celda of fila.celdas) {
    if (celda.relleno !== '' && celda.relleno !== fondo)
      for (let k = 0; k < celda.columnas; k++) sombreadas.push(celdas.length + k);
    const textos = parrafosOfCelda(celda).map(withMark);
    celdas.push(cleanText(textos.filter((t) => cleanText(t) !== '').join(' ')));
    for (let k = 1; k < celda.columnas; k++) celdas.push('');
  }
  const dice = celdas.some((c) => c !== '') || sombreadas.length > 0;
  return dice ? [{ tipo: 'fila', renglon, celdas, sombreadas }] : [];
}

/** Paragraphs, table rows and footnotes of a .docx in order. Never throws: broken XML gives what could be read. */
export function readDocxBlocks(partes: PartesDocx): Bloque[] {
  const bloques: Bloque[] = [];
  let renglon = 0;
  // Footnotes stand after the paragraph or row that calls them, as a conversion to text leaves them.
  const put = (own: Bloque[], parrafos: readonly ParrafoDocx[]): void => {
    const notas = parrafos.flatMap((p) => p.notas).map((texto): Bloque => ({ tipo: 'parrafo', renglon, texto }));
    bloques.push(...own, ...notas);
  };
  for (const nodo of readDocxTree(partes)) {
    if (nodo.tipo === 'parrafo') {
      renglon++;
      put(blocksOfParagraph(nodo, renglon), [nodo]);
      continue;
    }
    for (const fila of nodo.filas) {
      renglon++;
      put(blocksOfRow(fila, renglon), fila.celdas.flatMap(parrafosOfCelda));
    }
  }
  return bloques;
}
