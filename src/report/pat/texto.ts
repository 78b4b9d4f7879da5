import { MESES } from '../../mir/format';
import { lastOf } from '../../mir/listas';
import type { Bloque, Fila, Lista } from '../document';
import { bodyRow, textCell, widthsFor } from '../filas';

/** Points: tables within the text of a chapter. */
const TAMANO = 9;

const NOTA = /^[⁰¹²³⁴-⁹]/;
const VINETA = /^[-–—•·▪]\s+/;
/** "a)", "ii)", "1.", "IV.": what a list is written with; it is never counted anew. */
const MARCA = /^([a-zñ]\)|[ivx]{1,5}[.)]|[IVX]{1,5}[.)]|\d{1,2}[.)])\s+(?=\S)/;

/** "Puerto Mirasol, Valle Sereno, a 14 de enero de 2025." */
const LUGAR_Y_FECHA = new RegExp(
  `\\ba\\s+\\d{1,2}\\s+de\\s+(${MESES.join('|')})\\s+del?\\s+(año\\s+)?\\d{4}\\.?$`,
  'i',
);
/** Lines of one signature at most, and characters of one of them. */
const RENGLONES_DE_FIRMA = 5;
const LARGO_DE_FIRMA = 120;

/** Rows of a table are lines with tabs. */
function tableOf(lineas: readonly string[], ancho: number): Bloque {
  const columnas = Math.max(...lineas.map((l) => l.split('\t').length));
  const filas = lineas.map((linea): Fila => {
    const partes = linea.split('\t');
    const celdas = Array.from({ length: columnas }, (_, i) => textCell((partes[i] ?? '').trim()));
    return bodyRow(celdas);
  });
  const pesos = Array.from({ length: columnas }, (_, i) => ({
    peso: Math.max(1, ...lineas.map((l) => (l.split('\t')[i] ?? '').length)),
    maximo: Math.floor(ancho / columnas),
  }));
  const anchos = widthsFor(ancho, pesos, filas, TAMANO);
  return { tipo: 'tabla', anchos, filasRepetidas: 0, indivisible: false, tamano: TAMANO, filas };
}

type Clase = 'tabla' | 'vineta' | 'marca' | 'nota' | 'parrafo';

function classOf(linea: string): Clase {
  if (linea.includes('\t')) return 'tabla';
  if (NOTA.test(linea)) return 'nota';
  if (VINETA.test(linea)) return 'vineta';
  return MARCA.test(linea) ? 'marca' : 'parrafo';
}

function listOf(lineas: readonly string[], patron: RegExp): Lista {
  return { tipo: 'lista', elementos: lineas.map((l) => [{ texto: l.replace(patron, '') }]) };
}

/** Neighbouring lines of one class as blocks: a list or a table is one, a paragraph or a footnote each its own. */
function blocksOf(clase: Clase, lineas: readonly string[], ancho: number): Bloque[] {
  switch (clase) {
    case 'tabla':
      return [tableOf(lineas, ancho)];
    case 'vineta':
      return [listOf(lineas, VINETA)];
    case 'marca':
      return [{ ...listOf(lineas, MARCA), marcas: lineas.map((l) => MARCA.exec(l)?.[1] ?? '') }];
    case 'nota':
      return lineas.map((texto) => ({ tipo: 'nota', tramos: [{ texto }] }));
    case 'parrafo':
      return lineas.map((texto) => ({ tipo: 'parrafo', tramos: [{ texto }] }));
  }
}

/** Paragraphs of a chapter; blank lines only part them. */
export function linesOf(texto: string): string[] {
  return texto
    .split(/\r\n?|\n/)
    .map((l) => l.trim())
    .filter((l) => l !== '');
}

/** Whether lines are a name and what it is of. */
function isFirma(lineas: readonly string[]): boolean {
  return (
    lineas.length >= 1 &&
    lineas.length <= RENGLONES_DE_FIRMA &&
    lineas.every(
      (l) => l.length <= LARGO_DE_FIRMA && classOf(l) === 'parrafo' && !/[;:]$/.test(l) && !LUGAR_Y_FECHA.test(l),
    )
  );
}

/** Where the closing of a text begins: place and date, with who signs below; null where it has none. */
function closingOf(lineas: readonly string[]): number | null {
  const i = lineas.findIndex(
    (l, n) => l.length <= LARGO_DE_FIRMA && LUGAR_Y_FECHA.test(l) && isFirma(lineas.slice(n + 1)),
  );
  return i < 0 ? null : i;
}

/** Whether a chapter ends with place, date and who signs. */
export function isSigned(texto: string): boolean {
  return closingOf(linesOf(texto)) !== null;
}

/**
 * The text of a chapter as blocks, every word of it once and in order: paragraphs, bullets, items with the letter or
 * number that they were written with, footnotes ("¹ ..."), rows of a table (lines with tabs), and at its end place and
 * date with a line to sign over the name.
 */
export function blocksOfTexto(texto: string, ancho: number): Bloque[] {
  const lineas = linesOf(texto);
  const cierre = closingOf(lineas);
  const grupos: { clase: Clase; lineas: string[] }[] = [];
  for (const linea of cierre === null ? lineas : lineas.slice(0, cierre + 1)) {
    const clase = classOf(linea);
    const ultimo = lastOf(grupos);
    if (ultimo?.clase === clase) ultimo.lineas.push(linea);
    else grupos.push({ clase, lineas: [linea] });
  }
  const bloques = grupos.flatMap((g) => blocksOf(g.clase, g.lineas, ancho));
  if (cierre === null) return bloques;
  const [nombre = '', ...cargo] = lineas.slice(cierre + 1);
  return [...bloques, { tipo: 'firmas', firmas: [{ rol: '', nombre, cargo: cargo.join('\n') }] }];
}
