import type { Valor } from '../../mir/model';
import { type Cuadricula, textOfValor } from '../hoja/ajena';
import { type ClaveTabla, isClaveEscrita, nameHeader } from './columnas';

/** A column of a table by what its header says. */
export interface ColumnaTabla {
  readonly clave: ClaveTabla;
  /** 1-based. */
  readonly columna: number;
  /** As written. */
  readonly texto: string;
  readonly segura: boolean;
  readonly oficial: boolean;
}

/** A column that is none of a table: its header names nothing, or what another one already is. */
export interface ColumnaSobrante {
  readonly columna: number;
  readonly texto: string;
  /** The column that it repeats; null: of none. */
  readonly repite: ClaveTabla | null;
}

export interface EncabezadoTabla {
  readonly fila: number;
  readonly columnas: readonly ColumnaTabla[];
  readonly sobrantes: readonly ColumnaSobrante[];
  /** Whether some header is a key of the format, or of what only a table has. */
  readonly conClaves: boolean;
}

/** Rows among which the header is looked for. */
const FILAS_DE_ENCABEZADO = 40;
/** Number of a linea, alone in its cell. */
const NUMERO_DE_LINEA = /^\d{1,3}(?:\.\d{1,3})+\.?$/;
const NUMERO_ENTERO = /^\d{1,3}\.?$/;
/** Cells that are looked at to tell the number of a linea from that of an objetivo. */
const CELDAS_DE_MUESTRA = 50;

/** Which columns the cells of a row name: each once, what is sure before what only resembles. */
function nameColumns(valores: readonly Valor[]): Pick<EncabezadoTabla, 'columnas' | 'sobrantes'> {
  const named = valores.map((valor, i) => ({
    columna: i + 1,
    texto: textOfValor(valor).trim(),
    nombrada: nameHeader(valor),
  }));
  const taken = new Map<ClaveTabla, number>();
  for (const segura of [true, false])
    for (const { columna, nombrada } of named)
      if (nombrada?.segura === segura && !taken.has(nombrada.clave)) taken.set(nombrada.clave, columna);
  const columnas: ColumnaTabla[] = [];
  const sobrantes: ColumnaSobrante[] = [];
  for (const { columna, texto, nombrada } of named) {
    if (nombrada && taken.get(nombrada.clave) === columna) columnas.push({ ...nombrada, columna, texto });
    else if (texto !== '') sobrantes.push({ columna, texto, repite: nombrada?.clave ?? null });
  }
  return { columnas, sobrantes };
}

/** How many columns a row names outright; 0 where LÍNEA DE ACCIÓN is none of them. */
export function countColumns(valores: readonly Valor[]): number {
  const claves = new Set<ClaveTabla>();
  for (const valor of valores) {
    const nombrada = nameHeader(valor, false);
    if (nombrada?.segura) claves.add(nombrada.clave);
  }
  return claves.has('lineaAccion') ? claves.size : 0;
}

/** What the first rows below a header say in a column, as text. */
function sampleOf(c: Cuadricula, fila: number, columna: number): string[] {
  const escritos: string[] = [];
  for (let f = fila + 1; f <= c.filas && escritos.length < CELDAS_DE_MUESTRA; f++) {
    const texto = textOfValor(c.celda(f, columna)?.valor ?? null).trim();
    if (texto !== '') escritos.push(texto);
  }
  return escritos;
}

/**
 * "numero" is the number of the objetivo. Where the lineas have none of their own, and what stands below it are numbers
 * of lineas, or another one in each row, it is theirs.
 */
function tellNumbers(c: Cuadricula, fila: number, columnas: readonly ColumnaTabla[]): readonly ColumnaTabla[] {
  const [numero, linea] = ['numero', 'lineaAccion'].map((clave) => columnas.find((x) => x.clave === clave));
  if (!numero || !linea || columnas.some((x) => x.clave === 'numeroLinea')) return columnas;
  const escritos = sampleOf(c, fila, numero.columna);
  const deLinea = escritos.filter((t) => NUMERO_DE_LINEA.test(t)).length;
  const lineas = sampleOf(c, fila, linea.columna);
  const unoPorRenglon = new Set(escritos).size === lineas.length && escritos.every((t) => NUMERO_ENTERO.test(t));
  const sinNumero = lineas.filter((t) => /^\d/.test(t)).length * 2 < lineas.length;
  const esDeLinea = sinNumero && (deLinea * 2 > escritos.length || (lineas.length > 1 && unoPorRenglon));
  return esDeLinea ? columnas.map((x) => (x === numero ? { ...x, clave: 'numeroLinea' } : x)) : columnas;
}

/** Columns that say that a table was made for MIRador, and not for people to look at. */
function isPropia(clave: ClaveTabla): boolean {
  return clave === 'seccion' || clave === 'acumulacion' || clave.startsWith('programado');
}

/** The header of a table: the first of its rows that names the most columns, LÍNEA DE ACCIÓN among them; null for none. */
export function findEncabezadoTabla(c: Cuadricula): EncabezadoTabla | null {
  const rows = c.hoja.valores.slice(0, FILAS_DE_ENCABEZADO);
  const counts = rows.map(countColumns);
  const best = Math.max(0, ...counts);
  const index = counts.indexOf(best);
  const row = rows[index];
  if (best === 0 || row === undefined) return null;
  const { columnas, sobrantes } = nameColumns(row);
  return {
    fila: index + 1,
    columnas: tellNumbers(c, index + 1, columnas),
    sobrantes,
    conClaves: row.some(isClaveEscrita) || columnas.some((x) => isPropia(x.clave)),
  };
}
