import { MESES } from '../../mir/format';
import type { Valor } from '../../mir/model';
import { type CeldaAjena, type Cuadricula, textOfValor } from './ajena';
import { type ClaveAjena, countNamed, isMes, scoreHeader } from './nombres';

/** What the header says of one column, and which columns of the format that may be. */
export interface ColumnaAjena {
  readonly columna: number;
  /** As written; over two rows, joined. */
  readonly texto: string;
  /** What stands above it, over several columns: "AVANCE MENSUAL". */
  readonly grupo: string;
  /** Best first. */
  readonly candidatos: readonly { readonly clave: ClaveAjena; readonly puntos: number }[];
}

export interface EncabezadoAjeno {
  readonly fila: number;
  /** Rows that it takes: 1 to 3. */
  readonly alto: number;
  readonly columnas: readonly ColumnaAjena[];
  /** Sum of the points of the columns that it names. */
  readonly puntos: number;
}

/** Columns that a row must name outright to be looked at as a header. */
const NOMBRADAS_MINIMAS = 3;
/** Rows that are looked at closely, and, where none names enough, how many of the first ones. */
const FILAS_CANDIDATAS = 6;
const FILAS_DE_ENCABEZADO = 40;
const ALTO_MAXIMO = 3;
/** A header over more rows must say this much more to be believed. */
const COSTO_POR_FILA = 0.4;
/** Consecutive month numbers that make a row of them. */
const MESES_SEGUIDOS = 6;
const PUNTOS_DE_NUMERO_DE_MES = 0.9;

function monthNumber(valor: Valor): number | null {
  const n = typeof valor === 'number' ? valor : typeof valor === 'string' ? Number(valor.trim() || Number.NaN) : 0;
  return Number.isInteger(n) && n >= 1 && n <= 12 ? n : null;
}

/** Month numbers that stand one after the other in a row: column -> month; empty where there are too few. */
export function monthNumbersIn(c: Cuadricula, fila: number): Map<number, number> {
  const found = new Map<number, number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= MESES_SEGUIDOS) for (const [i, columna] of run.entries()) found.set(columna, i + 1);
    run = [];
  };
  for (let columna = 1; columna <= c.columnas; columna++) {
    const n = monthNumber(c.celda(fila, columna)?.valor ?? null);
    if (n !== run.length + 1) close();
    if (n === run.length + 1) run.push(columna);
  }
  close();
  return found;
}

/** The different cells that a column shows in the rows of a header, from top to bottom. */
function cellsOf(c: Cuadricula, fila: number, alto: number, columna: number): CeldaAjena[] {
  const cells: CeldaAjena[] = [];
  for (let f = fila; f < fila + alto; f++) {
    const celda = c.visible(f, columna);
    if (celda && !cells.some((x) => x.fila === celda.fila && x.columna === celda.columna)) cells.push(celda);
  }
  return cells;
}

type Score = typeof scoreHeader;

/** Scores each text once: a cell is read with those above it and below, in every height that the header may have. */
function scorer(): Score {
  const known = new Map<string, ReturnType<Score>>();
  return (valor) => {
    if (typeof valor !== 'string') return scoreHeader(valor);
    const found = known.get(valor) ?? scoreHeader(valor);
    known.set(valor, found);
    return found;
  };
}

function readColumna(c: Cuadricula, score: Score, fila: number, alto: number, columna: number): ColumnaAjena | null {
  const cells = cellsOf(c, fila, alto, columna);
  const own = cells.filter((x) => x.columna === columna);
  const last = own[own.length - 1];
  if (last === undefined) return null;
  const grupo = cells
    .filter((x) => x !== last)
    .map((x) => textOfValor(x.valor))
    .join(' ');
  const escrito = textOfValor(last.valor).trim();
  const texto = grupo === '' ? escrito : `${grupo} ${escrito}`;
  const propios = score(last.valor);
  // A month under its group is a month: what stands above says only of what.
  const esMes = propios.some(({ clave }) => isMes(clave)) || monthNumber(last.valor) !== null;
  const juntos = grupo === '' || esMes ? [] : score(texto);
  const puntos = new Map<ClaveAjena, number>();
  for (const { clave, puntos: n } of [...propios, ...juntos]) puntos.set(clave, Math.max(n, puntos.get(clave) ?? 0));
  const candidatos = [...puntos].map(([clave, n]) => ({ clave, puntos: n })).sort((a, b) => b.puntos - a.puntos);
  return { columna, texto, grupo, candidatos };
}

function withMonthNumbers(c: Cuadricula, fila: number, columnas: readonly ColumnaAjena[]): ColumnaAjena[] {
  const meses = monthNumbersIn(c, fila);
  return columnas.map((col) => {
    const clave = MESES[(meses.get(col.columna) ?? 0) - 1];
    return clave === undefined || col.candidatos.length > 0
      ? col
      : { ...col, candidatos: [{ clave, puntos: PUNTOS_DE_NUMERO_DE_MES }] };
  });
}

function readAt(c: Cuadricula, score: Score, fila: number, alto: number): EncabezadoAjeno {
  const read: ColumnaAjena[] = [];
  for (let columna = 1; columna <= c.columnas; columna++) {
    const col = readColumna(c, score, fila, alto, columna);
    if (col) read.push(col);
  }
  const columnas = alto > 1 ? withMonthNumbers(c, fila + alto - 1, read) : read;
  const mejores = new Map<ClaveAjena, number>();
  for (const col of columnas)
    for (const { clave, puntos } of col.candidatos.slice(0, 1))
      mejores.set(clave, Math.max(puntos, mejores.get(clave) ?? 0));
  const puntos = [...mejores.values()].reduce((sum, n) => sum + n, 0) - COSTO_POR_FILA * (alto - 1);
  return { fila, alto, columnas, puntos };
}

/** The rows that name the most columns; where none names enough, the first ones. */
function candidateRows(c: Cuadricula): number[] {
  const rows = c.hoja.valores.map((valores, i) => ({ fila: i + 1, nombradas: countNamed(valores) }));
  const named = rows.filter((r) => r.nombradas >= NOMBRADAS_MINIMAS).sort((a, b) => b.nombradas - a.nombradas);
  return (named.length > 0 ? named.slice(0, FILAS_CANDIDATAS) : rows.slice(0, FILAS_DE_ENCABEZADO)).map((r) => r.fila);
}

/** Whether a row names as many columns as a header does: one that is printed again at a page break. */
export function isHeaderAgain(c: Cuadricula, fila: number, encabezado: EncabezadoAjeno): boolean {
  const nombradas = countNamed(c.hoja.valores[fila - 1] ?? []);
  const propias = encabezado.columnas.filter((col) => col.candidatos.length > 0).length;
  return nombradas >= Math.max(NOMBRADAS_MINIMAS, propias / 2);
}

/** The header of a sheet wherever it stands, over one to three rows; null where no row names at least three columns. */
export function findEncabezado(c: Cuadricula): EncabezadoAjeno | null {
  const score = scorer();
  let best: EncabezadoAjeno | null = null;
  for (const fila of candidateRows(c)) {
    for (let alto = 1; alto <= ALTO_MAXIMO; alto++) {
      for (let primera = Math.max(1, fila - alto + 1); primera <= fila; primera++) {
        const found = readAt(c, score, primera, alto);
        const better = best === null || found.puntos > best.puntos + 1e-9;
        const earlier = best !== null && Math.abs(found.puntos - best.puntos) <= 1e-9 && found.fila < best.fila;
        if (better || earlier) best = found;
      }
    }
  }
  return best !== null && best.puntos >= NOMBRADAS_MINIMAS - 0.5 ? best : null;
}
