import { findColumna, findTitulos } from './etiquetas';
import { isHtml, readHtml } from './html';
import { type CeldaDeFila, cleanLine, isBlank, type Pieza, type Trozo, trozoOf } from './trozo';

/** A line of the source with its number. */
interface Linea {
  readonly renglon: number;
  readonly texto: string;
}

/** The pieces of each form of a source, and what stands before the first title. */
export interface Partes {
  readonly antes: readonly Pieza[];
  readonly formas: readonly (readonly Pieza[])[];
}

/** Headers that make a row the header of the table: more than a sentence could name by chance. */
export const COLUMNAS_MINIMAS = 4;

/** Whether the table of a form has a row a line: then its header does. Otherwise a tab begins a cell. */
function hasRowsInLines(lineas: readonly Linea[]): boolean {
  return lineas.some(({ texto }) => {
    const celdas = texto.split('\t');
    if (celdas.length < COLUMNAS_MINIMAS) return false;
    return celdas.filter((c) => findColumna(cleanLine(c))).length >= COLUMNAS_MINIMAS;
  });
}

const parrafo = ({ renglon, texto }: Linea): Pieza => ({ tipo: 'parrafo', trozos: [trozoOf(texto, renglon)] });

function readRow({ renglon, texto }: Linea): Pieza {
  const celdas = texto.split('\t').map((celda, i): CeldaDeFila => {
    const trozos = isHtml(celda) ? readHtml(celda, renglon) : [trozoOf(celda, renglon)].filter((t) => !isBlank(t));
    return { desde: i, hasta: i + 1, sigue: false, trozos };
  });
  return { tipo: 'fila', renglon, celdas };
}

/** The pieces of a form whose cells begin each with a tab and go on over as many lines as they need. */
function readCells(lineas: readonly Linea[]): readonly Pieza[] {
  const piezas: Pieza[] = [];
  let celda: Trozo[] | null = null;
  let trasBlanco = true;
  for (const { renglon, texto } of lineas) {
    // The tab after the sign of a bullet begins no cell.
    const [sigue = '', ...celdas] = texto.replace(/^(\s*[·•])\t/, '$1 ').split('\t');
    if (celdas.length === 0 || sigue.trim() !== '') {
      if (celda) celda.push(trozoOf(sigue, renglon));
      else piezas.push(parrafo({ renglon, texto: sigue }));
    }
    for (const primera of celdas) {
      celda = [trozoOf(primera, renglon)];
      piezas.push({ tipo: 'celda', trozos: celda, trasBlanco });
      trasBlanco = false;
    }
    if (celdas.length === 0) trasBlanco = cleanLine(texto) === '';
  }
  return piezas;
}

function readForma(lineas: readonly Linea[]): readonly Pieza[] {
  if (!hasRowsInLines(lineas)) return readCells(lineas);
  return lineas.map((linea) => (linea.texto.includes('\t') ? readRow(linea) : parrafo(linea)));
}

/** The text of a source as the pieces of its forms, parted by their titles. */
export function readTexto(texto: string): Partes {
  const lineas = texto.split(/\r\n|\r|\n|\f/).map((linea, i): Linea => ({ renglon: i + 1, texto: linea }));
  const titulos = findTitulos(lineas.map(({ texto: linea }) => cleanLine(linea)));
  const [first] = titulos;
  if (first === undefined) return { antes: [], formas: [readForma(lineas)] };
  return {
    antes: readForma(lineas.slice(0, first.desde)),
    formas: titulos.map(({ hasta }, i) => readForma(lineas.slice(hasta, titulos[i + 1]?.desde))),
  };
}
