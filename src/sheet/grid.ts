import type { Valor } from '../mir/model';
import { ESTILO_INICIAL } from './estilos';
import type { EstadoHoja, EstadoLibro, Facetas, Grid } from './state';

/** Grids may be smaller than the sheet: outside them everything is as on a new sheet. 1-based. */
export function at<T>(grid: Grid<T> | undefined, fila: number, columna: number, otherwise: T): T {
  return grid?.[fila - 1]?.[columna - 1] ?? otherwise;
}

/** Value of a cell, blank (null, "" and outside) as null. */
export function valorEn(hoja: EstadoHoja | null, fila: number, columna: number): Valor {
  const valor = hoja?.valores[fila - 1]?.[columna - 1] ?? null;
  return valor === '' ? null : valor;
}

/** Canonical formula of a cell, "" where there is none. */
export function formulaEn(hoja: EstadoHoja | null, fila: number, columna: number): string {
  return hoja?.formulas[fila - 1]?.[columna - 1] ?? '';
}

/** Text of a cell: numbers as they are written, blank as "". */
export function textoEn(hoja: EstadoHoja | null, fila: number, columna: number): string {
  const valor = valorEn(hoja, fila, columna);
  if (valor === null) return '';
  return typeof valor === 'object' ? valor.fecha : String(valor);
}

/** The sheet of this name, null where the workbook has none. */
export function findHoja(libro: EstadoLibro, nombre: string): EstadoHoja | null {
  return libro.hojas.find((h) => h.nombre === nombre) ?? null;
}

/** Whether nothing was ever written on it: no value and no formula. */
export function isVirgin(hoja: EstadoHoja | null): boolean {
  return (
    hoja === null ||
    (hoja.valores.every((fila) => fila.every((v) => v === null || v === '')) &&
      hoja.formulas.every((fila) => fila.every((f) => f === '')))
  );
}

/** What the grids of a new sheet hold everywhere. */
export const INICIAL = {
  formatos: 'General',
  fondos: '#ffffff',
  estilos: ESTILO_INICIAL,
  validaciones: null,
  notas: '',
} as const;

/** Characters of a cell: Google keeps up to 50,000, Excel 32,767. */
export const MAXIMO_CELDA = 32_000;

/** Pixels of a column and a row that nobody has changed. */
export const ANCHO_INICIAL = 100;
export const ALTO_INICIAL = 21;

/** A sheet as `crearHoja` leaves it: every facet known, nothing in it. */
export function newHoja(
  nombre: string,
  filas: number,
  columnas: number,
  oculta: boolean,
): EstadoHoja & Required<Facetas> {
  return {
    nombre,
    sheetId: null,
    filas,
    columnas,
    oculta,
    valores: [],
    formulas: [],
    formatos: [],
    fondos: [],
    estilos: [],
    validaciones: [],
    notas: [],
    combinadas: [],
    condicionales: [],
    protecciones: [],
    nombres: [],
    anchos: [],
    altos: [],
    inmovilizadas: { filas: 0, columnas: 0 },
    graficos: [],
  };
}
