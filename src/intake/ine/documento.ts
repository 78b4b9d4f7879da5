import {
  type CeldaDocx,
  type FilaDocx,
  type NodoDocx,
  type ParrafoDocx,
  type PartesDocx,
  readDocxTree,
} from '../docx-arbol';
import { findTitulos } from './etiquetas';
import { type CeldaExtendida, gridOf } from './rejilla';
import type { Partes } from './texto';
import { type CeldaDeFila, isBlank, type Pieza, type Trozo, textoOf, trozoOf } from './trozo';

/** The lines of a paragraph; the first is a bullet where its list says so. Its footnotes follow. */
function trozosOfParagraph({ texto, marca, notas, hueco }: ParrafoDocx, renglon: number): Trozo[] {
  if (hueco && texto.trim() === '') return [];
  const [first = '', ...rest] = texto.split('\n');
  const trozo = trozoOf(marca === '' || marca === '-' ? first : `${marca} ${first}`, renglon);
  const bullet: Trozo = { renglon, tramo: { tipo: 'viñeta', texto: textoOf(trozo) } };
  const blank = isBlank(trozo) && rest.length === 0;
  return [marca === '-' && !blank ? bullet : trozo, ...[...rest, ...notas].map((linea) => trozoOf(linea, renglon))];
}

/** The words of a cell of a table within a cell: a line a paragraph, those of tables deeper inside among them. */
function linesOf(nodos: readonly NodoDocx[]): string[] {
  const lineas = nodos.flatMap((nodo) =>
    nodo.tipo === 'tabla'
      ? nodo.filas.flatMap((f) => f.celdas.flatMap((c) => linesOf(c.nodos)))
      : trozosOfParagraph(nodo, 0).map((t) => (t.tramo.tipo === 'viñeta' ? `· ${textoOf(t)}` : textoOf(t))),
  );
  const said = lineas.map((linea) => linea !== '');
  return lineas.slice(said.indexOf(true) < 0 ? lineas.length : said.indexOf(true), said.lastIndexOf(true) + 1);
}

/**
 * Whether a cell only goes on from the one above: it says nothing itself, and it is merged with it or, alone in its row,
 * has no line above (so that a page may break there).
 */
function isCovered(celda: CeldaDocx | null, fila: FilaDocx | undefined): boolean {
  if (celda === null || fila === undefined || linesOf(celda.nodos).length > 0) return false;
  return celda.sigue || (celda.lineaArriba === false && fila.celdas.some((c) => c.lineaArriba !== false));
}

/** How many rows a cell of a table covers: those below in whose same column a cell goes on. */
function rowsOf(filas: readonly FilaDocx[], r: number, columna: number): number {
  let alto = 1;
  while (isCovered(cellAt(filas[r + alto], columna), filas[r + alto])) alto++;
  return alto;
}

function cellAt(fila: FilaDocx | undefined, columna: number): CeldaDocx | null {
  let at = fila?.antes ?? 0;
  for (const celda of fila?.celdas ?? []) {
    if (at === columna) return celda;
    at += celda.columnas;
  }
  return null;
}

function trozosOfTable(filas: readonly FilaDocx[], renglon: number): Trozo[] {
  const extendidas = filas.map((fila, r) => {
    const { antes, celdas } = fila;
    const row: CeldaExtendida[] = antes > 0 ? [{ texto: '', alto: 1, columnas: antes }] : [];
    let at = antes;
    for (const celda of celdas) {
      const { columnas, nodos } = celda;
      if (r === 0 || !isCovered(celda, fila))
        row.push({ texto: linesOf(nodos).join('\n'), alto: rowsOf(filas, r, at), columnas });
      at += columnas;
    }
    return row;
  });
  const grid = gridOf(extendidas);
  return grid.length === 0 ? [] : [{ renglon, tramo: { tipo: 'tabla', filas: grid } }];
}

function trozosOf(nodos: readonly NodoDocx[], renglon: number): Trozo[] {
  return nodos.flatMap((n) => (n.tipo === 'parrafo' ? trozosOfParagraph(n, renglon) : trozosOfTable(n.filas, renglon)));
}

/** A row; one of a single cell only frames what stands in it. */
function piecesOfRow({ antes, celdas }: FilaDocx, renglon: number): Pieza[] {
  const [sola] = celdas;
  if (celdas.length === 1 && sola) return trozosOf(sola.nodos, renglon).map((t) => ({ tipo: 'parrafo', trozos: [t] }));
  let desde = antes;
  const leidas = celdas.map(({ columnas, sigue, nodos }): CeldaDeFila => {
    const celda = { desde, hasta: desde + columnas, sigue, trozos: trozosOf(nodos, renglon) };
    desde += columnas;
    return celda;
  });
  return [{ tipo: 'fila', renglon, celdas: leidas }];
}

/** A .docx as the pieces of its forms, parted by their titles. Places are those that `sourceOf` gives. */
export function readDocumento(partes: PartesDocx): Partes {
  const piezas: Pieza[] = [];
  let renglon = 0;
  for (const nodo of readDocxTree(partes)) {
    if (nodo.tipo === 'parrafo') {
      renglon++;
      const trozos = trozosOfParagraph(nodo, renglon);
      piezas.push(...trozos.map((t): Pieza => ({ tipo: 'parrafo', trozos: [t] })));
      continue;
    }
    for (const fila of nodo.filas) {
      renglon++;
      piezas.push(...piecesOfRow(fila, renglon));
    }
  }
  const titulos = findTitulos(piezas.map((p) => (p.tipo === 'parrafo' ? p.trozos.map(textoOf).join(' ') : null)));
  const [first] = titulos;
  if (first === undefined) return { antes: [], formas: [piezas] };
  return {
    antes: piezas.slice(0, first.desde),
    formas: titulos.map(({ hasta }, i) => piezas.slice(hasta, titulos[i + 1]?.desde)),
  };
}
