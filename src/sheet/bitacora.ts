import { nameOfColumna } from '../mir/columna';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import { type CambioCaptura, hadNumero, listNumeros, type Modificacion, type NumeroTenido } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { type CapturaLinea, keyOfLinea, type LineaAccion, type Valor } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { COMO, correccionTexto, DESCONOCIDO } from '../text/bitacora';
import { findHoja, isVirgin, MAXIMO_CELDA, textoEn } from './grid';
import { HOJA_BITACORA } from './hojas';
import type { EstadoLibro } from './state';

/** Document property: the address of whose trigger writes the Bitácora. Only theirs writes: nothing is logged twice. */
export const BITACORA_KEY = 'mirador.bitacora';

/**
 * Document property with another value each time that a plan is about to move rows or columns of the MIR: an edit whose
 * trigger waited meanwhile speaks of a place that is no more.
 */
export const VERSION_KEY = 'mirador.version';

export type Como = (typeof COMO)[keyof typeof COMO];

/** One row of the Bitácora: a yellow cell that changed, when, by whom and how it came to be logged. */
export interface EntradaBitacora extends CambioCaptura {
  /** "2025-03-31 09:05" */
  readonly fecha: string;
  /** E-mail; "" where it is not known. */
  readonly quien: string;
  /** A1 */
  readonly celda: string;
  readonly como: Como;
}

/** The captured columns, by how the Bitácora names them. */
const CAPTURABLES = ANEXO_1.columnas.filter((c) => c.kind === 'captura');
export const CLAVES_CAPTURA: readonly ColumnaKey[] = CAPTURABLES.map((c) => c.key);
const CLAVE_DE_NOMBRE = new Map(CAPTURABLES.map((c) => [normalizeText(nameOfColumna(c)), c.key]));
const NOMBRE_DE_CLAVE = new Map<string, string>(CAPTURABLES.map((c) => [c.key, nameOfColumna(c)]));

function isMes(columna: string): boolean {
  return (MESES as readonly string[]).includes(columna);
}

const NUMERO = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * What a captured cell holds, as the text that the Bitácora keeps; "" for blank. Only texts are written there, so that
 * nothing is ever read as a formula, a date or another number; in a month a text that looks like a number is quoted.
 */
export function textOfCaptura(columna: string, valor: Valor): string {
  if (valor === null || valor === '') return '';
  if (typeof valor === 'number') return String(valor);
  if (typeof valor === 'boolean') return valor ? 'VERDADERO' : 'FALSO';
  const texto = typeof valor === 'object' ? valor.fecha : valor;
  const ambiguo = isMes(columna) && (NUMERO.test(texto) || /^".*"$/s.test(texto));
  return (ambiguo ? `"${texto}"` : texto).slice(0, MAXIMO_CELDA);
}

/** What `textOfCaptura` wrote, read back. */
export function capturaOfText(columna: string, texto: string): string | number | null {
  if (texto === '') return null;
  if (!isMes(columna)) return texto;
  if (NUMERO.test(texto)) return Number(texto);
  return /^"(.*)"$/s.exec(texto)?.[1] ?? texto;
}

/** The cells of an entry, in the order of the headers. */
export function rowOfEntrada(e: EntradaBitacora): string[] {
  return [
    e.fecha,
    e.quien === '' ? DESCONOCIDO : e.quien,
    String(e.seccion + 1),
    e.linea,
    NOMBRE_DE_CLAVE.get(e.columna) ?? e.columna,
    e.celda,
    e.antes === undefined ? DESCONOCIDO : textOfCaptura(e.columna, e.antes),
    textOfCaptura(e.columna, e.despues),
    e.como,
  ];
}

/** The entry of a row; null for one that tells of no cell of a linea. */
export function entradaOf(celdas: readonly string[]): EntradaBitacora | null {
  const [
    fecha = '',
    quien = '',
    seccion = '',
    linea = '',
    campo = '',
    celda = '',
    antes = '',
    despues = '',
    como = '',
  ] = celdas;
  const columna = CLAVE_DE_NOMBRE.get(normalizeText(campo));
  if (!columna || !/^[1-9]\d*$/.test(seccion) || linea === '') return null;
  return {
    fecha,
    quien: quien === DESCONOCIDO ? '' : quien,
    seccion: Number(seccion) - 1,
    linea,
    columna,
    celda,
    antes: antes === DESCONOCIDO ? undefined : capturaOfText(columna, antes),
    despues: capturaOfText(columna, despues),
    como: Object.values(COMO).find((c) => c === como) ?? COMO.edicion,
  };
}

/** The Bitácora of a workbook. */
export interface Bitacora {
  /** Oldest first; rows that tell of no cell of a linea are left out. */
  readonly entradas: readonly EntradaBitacora[];
  /** Every row below the header that holds something, as text. */
  readonly filas: readonly { readonly fila: number; readonly celdas: readonly string[] }[];
}

const ANCHO = 9;

/** Reads the sheet; null when the workbook has none (one that was only just made is none), or it was not read. */
export function readBitacora(libro: EstadoLibro): Bitacora | null {
  const hoja = findHoja(libro, HOJA_BITACORA);
  if (!hoja || isVirgin(hoja)) return null;
  const filas: { fila: number; celdas: string[] }[] = [];
  for (let fila = 2; fila <= hoja.valores.length; fila++) {
    const celdas = Array.from({ length: ANCHO }, (_, c) => textoEn(hoja, fila, c + 1));
    if (celdas.some((texto) => texto !== '')) filas.push({ fila, celdas });
  }
  return { filas, entradas: filas.flatMap(({ celdas }) => entradaOf(celdas) ?? []) };
}

/** What a linea itself says of one of its captured columns. */
export function capturaDe(linea: CapturaLinea, columna: string): string | number | null {
  if (columna === 'observaciones' || columna === 'verificableEn') return linea[columna] === '' ? null : linea[columna];
  return linea.meses[(MESES as readonly string[]).indexOf(columna)] ?? null;
}

/** What a captured cell held when it was last known, as text. `linea` is that of the accepted plan. */
export type UltimoConocido = (seccion: number, linea: LineaAccion, columna: string) => string;

/** Gives the last entry of a column of the linea that has this number now, under whatever number it was written. */
export type UltimaEntrada = (seccion: number, numero: string, columna: string) => EntradaBitacora | undefined;

/** The entries as those of lineas of the plan: by the numbers that these had when each was written. */
export function lastEntradas(
  entradas: readonly EntradaBitacora[],
  modificaciones: readonly Modificacion[],
): UltimaEntrada {
  const claveOf = (seccion: number, numero: string, columna: string) => `${keyOfLinea(seccion, numero)}|${columna}`;
  const porCelda = new Map<string, EntradaBitacora[]>();
  for (const e of entradas) {
    const clave = claveOf(e.seccion, e.linea, e.columna);
    const suyas = porCelda.get(clave);
    if (suyas) suyas.push(e);
    else porCelda.set(clave, [e]);
  }
  const deLinea = new Map<string, readonly NumeroTenido[]>();
  return (seccion, numero, columna) => {
    const linea = keyOfLinea(seccion, numero);
    const numeros = deLinea.get(linea) ?? listNumeros(modificaciones, seccion, numero);
    deLinea.set(linea, numeros);
    for (const tenido of numeros) {
      const suyas = porCelda.get(claveOf(seccion, tenido.numero, columna)) ?? [];
      const ultima = lastOf(suyas.filter((e) => hadNumero(tenido, e.fecha)));
      if (ultima) return ultima;
    }
    return undefined;
  };
}

/** The captures that the accepted plan keeps, with the entries of the Bitácora over them in their order. */
export function lastKnown(
  entradas: readonly EntradaBitacora[],
  modificaciones: readonly Modificacion[],
): UltimoConocido {
  const ultimaDe = lastEntradas(entradas, modificaciones);
  return (seccion, linea, columna) => {
    const ultima = ultimaDe(seccion, linea.numero, columna);
    return textOfCaptura(columna, ultima ? ultima.despues : capturaDe(linea, columna));
  };
}

/** Whether OBSERVACIONES gives the reason of what a month holds: the line that `capturar` leaves there. */
export function explainsCorreccion(observaciones: Valor | undefined, mes: string, valor: number): boolean {
  const marca = correccionTexto(mes, valor);
  return typeof observaciones === 'string' && observaciones.split('\n').some((renglon) => renglon.startsWith(marca));
}
