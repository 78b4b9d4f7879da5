import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { estimateAlto } from '../../sheet/text-height';
import type { Celda, Hoja } from '../workbook';
import { eachCelda } from '../workbook-new';
import { eachCell } from './refs';
import { FUENTE } from './style';

export const ANCHO_NORMAL = 100;
/** Google's, of a row that nobody has changed. */
export const ALTO_NORMAL_PIXELES = 21;
/** What the estimate gives for one line of the usual letter, which fits in any row. */
const ALTO_NORMAL = estimateAlto('', ANCHO_NORMAL, FUENTE.size);

function heightOf(celda: Celda, pixeles: number): number {
  const texto = celda.ajuste && typeof celda.valor === 'string' ? celda.valor : '';
  return estimateAlto(texto, pixeles, celda.tamano ?? FUENTE.size);
}

/**
 * Pixels that each row without a height of its own needs for its texts, by 1-based row. Google grows such rows by
 * itself; LibreOffice shows a file's rows as the file says. Merged cells count for no row, as in Google.
 */
export function estimateAltos(hoja: Hoja): Map<number, number> {
  const combinadas = new Set(
    hoja.combinadas.flatMap((rango) => [...eachCell(rango)].map(({ fila, columna }) => `${fila},${columna}`)),
  );
  const altos = new Map<number, number>();
  for (const { fila, columna, celda } of eachCelda(hoja)) {
    if (celda.valor === null || hoja.altos.has(fila) || combinadas.has(`${fila},${columna}`)) continue;
    const alto = heightOf(celda, hoja.anchos.get(columna) ?? ANCHO_NORMAL);
    if (alto > Math.max(ALTO_NORMAL, altos.get(fila) ?? 0)) altos.set(fila, alto);
  }
  return altos;
}

/**
 * Takes from the estimated heights of a file that they are somebody's choice ("customHeight"), which is all that the
 * writer can write: so a spreadsheet program keeps on growing those rows, and reading the file gives them no height.
 * `estimadas`: 1-based rows of each sheet, in the order of the file.
 */
export function freeAltos(xlsx: Uint8Array, estimadas: readonly ReadonlyMap<number, number>[]): Uint8Array {
  if (estimadas.every((filas) => filas.size === 0)) return xlsx;
  const partes: Zippable = unzipSync(xlsx);
  estimadas.forEach((filas, i) => {
    const parte = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = partes[parte];
    if (!(xml instanceof Uint8Array)) throw new Error(`The .xlsx that was written has no ${parte}.`);
    const libre = strFromU8(xml).replace(
      /(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g,
      (todo, inicio: string, fila: string) => (filas.has(Number(fila)) ? inicio : todo),
    );
    partes[parte] = strToU8(libre);
  });
  return zipSync(partes);
}
