import { parseA1, quoteSheet, rangeA1 } from '../../sheet/a1';
import type { Rango } from '../../sheet/state';

/** "A1:B2 D4" as rectangles; what cannot be read is left out. */
export function parseRefs(sqref: string): Rango[] {
  return sqref
    .split(/\s+/)
    .map((ref) => parseA1(ref))
    .filter((r) => r !== null);
}

export function formatRefs(rangos: readonly Rango[]): string {
  return rangos.map(rangeA1).join(' ');
}

/** "'Hoja 1'!$A$1:$B$2" as .xlsx writes a defined name. */
export function formatAbsolute(hoja: string, rango: Rango): string {
  return `${quoteSheet(hoja)}!${rangeA1(rango).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** The inverse of formatAbsolute; null for constants, formulas and several areas. */
export function parseAbsolute(texto: string): { hoja: string; rango: Rango } | null {
  const partes = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(texto);
  const rango = parseA1(partes?.[3] ?? '');
  const hoja = partes?.[1]?.replaceAll("''", "'") ?? partes?.[2];
  return rango && hoja ? { hoja, rango } : null;
}

export function* eachCell(rango: Rango): Generator<{ fila: number; columna: number }> {
  for (let f = 0; f < rango.filas; f++) {
    for (let c = 0; c < rango.columnas; c++) yield { fila: rango.fila + f, columna: rango.columna + c };
  }
}
