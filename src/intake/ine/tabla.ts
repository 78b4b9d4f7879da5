import { COLUMNAS_JGE, type ColumnaJge } from '../../mir/informe-jge';
import { lastOf } from '../../mir/listas';
import type { Duda } from '../../mir/model';
import { DUDA_INE } from '../../text/ine';
import { readCopia } from './copia';
import { dudaOf, dudaOfRow, dudaSinCampo } from './duda';
import { findColumna } from './etiquetas';
import { COLUMNAS_MINIMAS } from './texto';
import { type CeldaDeFila, isBlank, type Pieza, type Trozo, textoOf, trimTrozos } from './trozo';

interface Columna {
  readonly clave: ColumnaJge;
  readonly desde: number;
  readonly hasta: number;
}

/** The header of the six columns among the pieces of a form. */
export interface Encabezado {
  /** Its first piece, and the first one after it. */
  readonly desde: number;
  readonly hasta: number;
  readonly columnas: readonly Columna[];
  readonly dudas: readonly Duda[];
}

/** What a row says in each column. */
export type AsuntoLeido = Readonly<Record<ColumnaJge, readonly Trozo[]>>;

type Fila = Extract<Pieza, { tipo: 'fila' }>;
type Celda = Extract<Pieza, { tipo: 'celda' }>;

/** Cells that stand one after the other, as a row of as many columns. */
function rowOfCells(celdas: readonly Pieza[]): Fila {
  const trozosOf = (p: Pieza) => (p.tipo === 'fila' ? [] : p.trozos);
  const trozos = celdas.map(trozosOf);
  return {
    tipo: 'fila',
    renglon: trozos.flat()[0]?.renglon ?? 0,
    celdas: trozos.map((own, i) => ({ desde: i, hasta: i + 1, sigue: false, trozos: own })),
  };
}

const labelOf = (celda: CeldaDeFila): string => celda.trozos.map(textoOf).join(' ');

/** The columns that a row names; null where it is no header. Each is named once. */
function columnsOf(fila: Fila): Pick<Encabezado, 'columnas' | 'dudas'> | null {
  const columnas: Columna[] = [];
  const dudas: Duda[] = [];
  for (const celda of fila.celdas) {
    const dicho = labelOf(celda).trim();
    const found = dicho === '' ? null : findColumna(dicho);
    const [trozo] = celda.trozos;
    if (found === null || columnas.some((c) => c.clave === found.clave)) {
      if (dicho !== '' && trozo) dudas.push(dudaOf(trozo, DUDA_INE.columnaAjena(dicho), dicho));
      continue;
    }
    columnas.push({ clave: found.clave, desde: celda.desde, hasta: celda.hasta });
    if (found.parecida && trozo) dudas.push(dudaOf(trozo, DUDA_INE.columnaParecida(dicho, found.clave), dicho));
  }
  return columnas.length >= COLUMNAS_MINIMAS ? { columnas, dudas } : null;
}

/** The first header from a piece on; null where there is none. */
export function findEncabezado(piezas: readonly Pieza[], from = 0): Encabezado | null {
  for (let i = from; i < piezas.length; i++) {
    const pieza = piezas[i];
    if (pieza?.tipo === 'fila') {
      const found = columnsOf(pieza);
      if (found) return { desde: i, hasta: i + 1, ...found };
    } else if (pieza?.tipo === 'celda') {
      if (findColumna(pieza.trozos.map(textoOf).join(' ')) === null) continue;
      const run = piezas.slice(i, i + COLUMNAS_JGE.length);
      const found = run.every((p) => p.tipo === 'celda') ? columnsOf(rowOfCells(run)) : null;
      if (found) return { desde: i, hasta: i + run.length, ...found };
    }
  }
  return null;
}

/**
 * Cells into rows of so many columns. The rows of such a source part at a blank line; where they do not come out even,
 * a row is as long as the blank lines allow, and that is a doubt.
 */
function rowsOfCells(celdas: readonly Celda[], columnas: number): [Fila[], Duda[]] {
  const filas: Fila[] = [];
  const dudas: Duda[] = [];
  const even = celdas.length % columnas === 0;
  for (let i = 0; i < celdas.length; ) {
    let n = Math.min(columnas, celdas.length - i);
    if (!even && i + n < celdas.length && celdas[i + n]?.trasBlanco === false)
      for (let k = n - 1; k > 0; k--)
        if (celdas[i + k]?.trasBlanco) {
          n = k;
          break;
        }
    const fila = rowOfCells(celdas.slice(i, i + n));
    if (n < columnas) dudas.push(dudaOfRow(fila, DUDA_INE.filaIncompleta(n, columnas)));
    filas.push(fila);
    i += n;
  }
  return [filas, dudas];
}

/** The column of a cell: by its place where the row has as many cells as the header, else by the grid. */
function columnOf(celda: CeldaDeFila, i: number, fila: Fila, columnas: readonly Columna[]): Columna | undefined {
  const same = fila.celdas.length === columnas.length;
  return same ? columnas[i] : columnas.find((c) => c.desde <= celda.desde && celda.desde < c.hasta);
}

/** A row by its columns; what stands behind them, and merged cells, which say their text in the first row only. */
function readRow(fila: Fila, columnas: readonly Columna[]) {
  const asunto = blankAsunto();
  const sobra: Trozo[] = [];
  const combinadas: ColumnaJge[] = [];
  fila.celdas.forEach((celda, i) => {
    const columna = columnOf(celda, i, fila, columnas);
    const dice = trimTrozos(celda.trozos);
    if (columna) asunto[columna.clave].push(...dice);
    else sobra.push(...dice);
    if (columna && celda.sigue && dice.length === 0) combinadas.push(columna.clave);
  });
  return { asunto, sobra, combinadas };
}

/** The last column of a row that says something; null where none does. */
function lastSaid(asunto: Readonly<Record<ColumnaJge, Trozo[]>>): Trozo[] | null {
  return lastOf(COLUMNAS_JGE.map((c) => asunto[c]).filter((trozos) => trozos.length > 0)) ?? null;
}

/** What the rows below the header say, column by column, and their doubts. */
export function readAsuntos(
  piezas: readonly Pieza[],
  { columnas }: Encabezado,
): { readonly asuntos: readonly AsuntoLeido[]; readonly dudas: readonly Duda[] } {
  const asuntos: AsuntoLeido[] = [];
  const celdas = piezas.filter((p): p is Celda => p.tipo === 'celda');
  const [deCeldas, dudas] = rowsOfCells(celdas, COLUMNAS_JGE.length);
  const filas = celdas.length > 0 ? deCeldas : piezas.filter((p): p is Exclude<Pieza, Celda> => p.tipo !== 'celda');
  let ultima: Trozo[] | null = null;
  for (let i = 0; i < filas.length; i++) {
    const fila = filas[i];
    if (fila?.tipo === 'parrafo') putLoose(fila.trozos, ultima, dudas);
    if (fila?.tipo !== 'fila' || columnsOf(fila) !== null) continue;
    const { asunto, sobra, combinadas } = readRow(fila, columnas);
    const copia = readCopia(asunto, sobra, filas.slice(i + 1));
    i += copia.filas;
    asunto.proyecto.push(...copia.sobra);
    dudas.push(...combinadas.map((clave) => dudaOfRow(fila, DUDA_INE.celdaCombinada(clave))));
    if (copia.hay) dudas.push(dudaOfRow(fila, DUDA_INE.copia()));
    if (copia.sobra.length > 0) dudas.push(dudaOfRow(fila, DUDA_INE.celdasDeMas()));
    const dicha = lastSaid(asunto);
    if (dicha === null) continue;
    ultima = dicha;
    asuntos.push(asunto);
  }
  return { asuntos, dudas };
}

function blankAsunto(): Record<ColumnaJge, Trozo[]> {
  return { convenios: [], particulares: [], oportunidad: [], ordinaria: [], pycipef: [], proyecto: [] };
}

/** A line between rows goes on from the cell before it, blank lines with it: they part paragraphs. */
function putLoose(trozos: readonly Trozo[], ultima: Trozo[] | null, dudas: Duda[]): void {
  ultima?.push(...trozos);
  for (const trozo of trozos) {
    if (!isBlank(trozo)) dudas.push(ultima ? dudaOf(trozo, DUDA_INE.lineaSuelta()) : dudaSinCampo(trozo));
  }
}
