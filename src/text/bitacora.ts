import { formatCantidad } from '../mir/text-number';

/** Words of the sheet Bitácora and of what is logged there. */

export const BITACORA_ENCABEZADO = [
  'FECHA',
  'QUIÉN',
  'SECCIÓN',
  'LÍNEA',
  'CAMPO',
  'CELDA',
  'ANTES',
  'DESPUÉS',
  'CÓMO',
] as const;

/** How a change came to be logged, as the column CÓMO says it. */
export const COMO = {
  edicion: 'edición',
  pegado: 'bloque pegado',
  captura: 'captura',
  correccion: 'corrección',
  revision: 'revisión',
} as const;

/** What cannot be known: who did it, or what a cell held before. */
export const DESCONOCIDO = 'desconocido';

/** One row instead of one a cell, when the Bitácora begins in a workbook that was captured without it. */
export function anteriorTexto(celdas: number): string {
  return celdas === 1
    ? 'Había 1 celda capturada antes de llevar la Bitácora.'
    : `Había ${formatCantidad(celdas)} celdas capturadas antes de llevar la Bitácora.`;
}

/** Begins the line of OBSERVACIONES that gives the reason of a negative amount. */
export function correccionTexto(mes: string, valor: number): string {
  return `Corrección de ${mes}: ${valor}.`;
}

/** Name of the file of exported entries, without its extension. */
export function nombreExportacion(desde: string, hasta: string): string {
  return `Bitácora ${desde} a ${hasta}`;
}

/** A linea as the list of entries names it: the first seccion goes without saying. */
export function lineaTexto(linea: string, seccion: string): string {
  return seccion === '1' || seccion === '' ? linea : `${linea} (sección ${seccion})`;
}
