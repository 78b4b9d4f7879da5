import { COLUMNAS, type ColumnaKey } from '../../mir/format';
import { affinityOf, IMPOSIBLE, type Vocabulario } from '../anexo/celdas';
import { type CeldaAjena, type Cuadricula, isAmarillo, textOfValor } from './ajena';
import type { EncabezadoAjeno } from './encabezado';
import type { ClaveAjena } from './nombres';
import { parseCantidad, parseMesDe } from './valores';

/** What stands under a header: how many cells hold something, and what share of them is what. */
export interface Evidencia {
  /** Cells of data rows that hold something. */
  readonly celdas: number;
  /** Share (0-1) of them that a column of this key may hold; 1 where there are none. */
  ajuste(clave: ClaveAjena): number;
  /** Shares of the data rows. */
  readonly amarillas: number;
  readonly formulas: number;
}

/** Rows that are looked at: enough to tell, and no more however long the sheet is. */
const FILAS_DE_MUESTRA = 400;
/** Cells that a row must hold to be one of data, when no linea number says so. */
const CELDAS_DE_DATOS = 4;
const SIN_VOCABULARIO: Vocabulario = { politicas: [], programas: [], objetivos: [] };

const NUMERO_DE_LINEA = /^\s*\d{1,3}(?:\.\d{1,3})+\.?(?:[\s)-]|$)/;
const NUMERO_DE_OBJETIVO = /^\D{0,14}\d{1,3}(?:\.0?)?\)?$/;

/** "12.1 Revisar": a text that begins with the number of a linea. */
export function beginsWithLinea(texto: string): boolean {
  return NUMERO_DE_LINEA.test(texto);
}

const isNumeric = (celda: CeldaAjena): boolean => parseCantidad(celda.valor) !== null;
const isWords = (celda: CeldaAjena): boolean => /\p{L}/u.test(textOfValor(celda.valor)) && !isNumeric(celda);

/** What a cell must be like to stand in a column of this type. */
const POR_TIPO: Readonly<Record<(typeof COLUMNAS)[number]['type'], (celda: CeldaAjena) => boolean>> = {
  texto: isWords,
  mes: (celda) => parseMesDe(celda.valor) !== null,
  cantidad: isNumeric,
  avance: isNumeric,
  moneda: isNumeric,
  porcentaje: isNumeric,
  catalogo: isWords,
};

const POR_CLAVE: Readonly<Partial<Record<ClaveAjena, (celda: CeldaAjena) => boolean>>> = {
  numero: (celda) => NUMERO_DE_OBJETIVO.test(textOfValor(celda.valor).trim()),
  numeroLinea: (celda) => /^\s*\d{1,3}(?:\.\d{1,3})+\.?\s*$/.test(textOfValor(celda.valor)),
  lineaBase: () => true,
  unidadMedida: (celda) => textOfValor(celda.valor).trim() === '%' || isWords(celda),
  observaciones: () => true,
  verificableEn: () => true,
  ...Object.fromEntries(
    (['dimension', 'frecuencia', 'tendencia'] as const).map((key) => [
      key,
      (celda: CeldaAjena) => affinityOf(key, textOfValor(celda.valor), SIN_VOCABULARIO) !== IMPOSIBLE,
    ]),
  ),
};

function fits(clave: ClaveAjena, celda: CeldaAjena): boolean {
  const own = POR_CLAVE[clave];
  if (own) return own(celda);
  const type = COLUMNAS.find((c) => c.key === (clave as ColumnaKey))?.type ?? 'texto';
  return POR_TIPO[type](celda);
}

/** Share of the cells of a column whose word is one of the list of this column; 0 where there are none. */
export function shareInCatalogo(key: 'dimension' | 'frecuencia' | 'tendencia', celdas: readonly CeldaAjena[]): number {
  const inList = celdas.filter((celda) => affinityOf(key, textOfValor(celda.valor), SIN_VOCABULARIO) >= 1);
  return celdas.length === 0 ? 0 : inList.length / celdas.length;
}

/** Whether a cell begins with the number of a linea, or is one that was typed as a number. */
function isNumerada({ valor }: CeldaAjena): boolean {
  if (typeof valor === 'string') return beginsWithLinea(valor);
  return typeof valor === 'number' && valor > 1 && valor < 100 && !Number.isInteger(valor);
}

/** Rows under a header that hold data: those with the number of a linea, else those with several cells. */
export function dataRows(c: Cuadricula, { fila, alto }: EncabezadoAjeno): number[] {
  const rows: number[] = [];
  for (let f = fila + alto; f <= c.filas && rows.length < FILAS_DE_MUESTRA; f++) {
    const celdas = c.celdasDe(f);
    const palabras = celdas.filter((x) => typeof x.valor === 'string').length;
    const numerada = palabras >= 1 && celdas.some(isNumerada);
    if (numerada || (celdas.length >= CELDAS_DE_DATOS && palabras >= 2)) rows.push(f);
  }
  return rows;
}

/** The cells of a column in the rows of data; merged ones once. */
export function cellsIn(c: Cuadricula, filas: readonly number[], columna: number): CeldaAjena[] {
  return filas.flatMap((f) => c.celda(f, columna) ?? []);
}

export function evidenceOf(c: Cuadricula, filas: readonly number[], columna: number): Evidencia {
  const celdas = cellsIn(c, filas, columna);
  const share = (n: number): number => (filas.length === 0 ? 0 : n / filas.length);
  return {
    celdas: celdas.length,
    ajuste: (clave) => (celdas.length === 0 ? 1 : celdas.filter((celda) => fits(clave, celda)).length / celdas.length),
    amarillas: share(filas.filter((f) => isAmarillo(c.fondo(f, columna))).length),
    formulas: share(celdas.filter((celda) => celda.formula !== '').length),
  };
}
