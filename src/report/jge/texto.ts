import { parseTextoRico, type TramoRico } from '../../mir/texto-rico';
import type { BloqueDeCelda, Celda, Fila, Tabla } from '../document';
import { longestWord, MARGEN_CELDA, measure } from '../fit';
import { lowestWidths } from './anchos';

/** Points of a table within a cell, and of the text around it. */
const MENOS_EN_TABLA = 0.5;

type TablaRica = Extract<TramoRico, { tipo: 'tabla' }>;

/** What a text says: paragraphs have room between them, so that its blank lines are not needed. */
function tramosOf(texto: string): TramoRico[] {
  return parseTextoRico(texto).filter((t) => t.tipo === 'tabla' || t.texto.trim() !== '');
}

function columnasOf({ filas }: TablaRica): string[][] {
  const [primera = []] = filas;
  return primera.map((_, c) => filas.map((row) => row[c] ?? ''));
}

const medible = (texto: string, tamano: number, negrita: boolean) => ({ texto, tamano, negrita });

/** What a table needs so that none of its words is split. DXA. */
function widthOfTabla(tabla: TablaRica, tamano: number): number {
  return columnasOf(tabla).reduce(
    (ancho, textos) => ancho + MARGEN_CELDA + longestWord(textos.map((t) => medible(t, tamano - MENOS_EN_TABLA, true))),
    0,
  );
}

/** A longer word (an address) may break. DXA. */
const PALABRA_MAXIMA = 2400;

/** The width inside a cell below which a word of this text, or of a table in it, would be split. DXA. */
export function widthOfTexto(texto: string, tamano: number): number {
  return Math.max(
    0,
    ...tramosOf(texto).map((t) =>
      t.tipo === 'tabla'
        ? widthOfTabla(t, tamano)
        : Math.min(PALABRA_MAXIMA, longestWord([medible(t.texto, tamano, false)])),
    ),
  );
}

/** Length of a text if it stood on one line. DXA. */
export function lengthOfTexto(texto: string, tamano: number): number {
  return tramosOf(texto).reduce((n, t) => {
    const partes = t.tipo === 'tabla' ? t.filas.flatMap((row) => row.map((c) => c ?? '')) : [t.texto];
    return n + partes.reduce((m, parte) => m + measure(medible(parte, tamano, false)), 0);
  }, 0);
}

/** Lines that a text takes in so much width: an estimate, never below the real one for Latin text. */
export function linesOfTexto(texto: string, tamano: number, ancho: number): number {
  const lines = (t: string): number => Math.max(1, Math.ceil((measure(medible(t, tamano, false)) * 1.08) / ancho));
  return tramosOf(texto).reduce((n, t) => {
    if (t.tipo !== 'tabla') return n + lines(t.texto);
    const columnas = t.filas[0]?.length ?? 1;
    return n + t.filas.reduce((m, row) => m + Math.max(...row.map((c) => lines(c ?? '') * columnas)), 0);
  }, 0);
}

function cellOf(texto: string | null, negrita: boolean): Celda {
  const parrafos = (texto ?? '').split('\n').map((linea) => [{ texto: linea, ...(negrita ? { negrita } : {}) }]);
  return { parrafos, ...(texto === null ? { sigue: true } : {}) };
}

/** A table of the text: the first row is its header; a cell that goes on from the one above has no line between. */
function tablaOf(tabla: TablaRica, tamano: number, ancho: number, fondo: string): Tabla {
  const textos = columnasOf(tabla);
  const propio = tamano - MENOS_EN_TABLA;
  const lengthOf = (texto: string): number => measure(medible(texto, propio, false));
  const minimos = textos.map((t) => MARGEN_CELDA + longestWord(t.map((texto) => medible(texto, propio, true))));
  const largos = tabla.filas.map((row) => row.map((celda) => lengthOf(celda ?? '')));
  const filas = tabla.filas.map(
    (row, f): Fila => ({
      tipo: 'cuerpo',
      celdas: row.map((celda) => (f === 0 ? { ...cellOf(celda, true), fondo } : cellOf(celda, false))),
      divisible: false,
    }),
  );
  return {
    tipo: 'tabla',
    anchos: lowestWidths(ancho, minimos, largos),
    filasRepetidas: 0,
    indivisible: false,
    tamano: propio,
    formato: true,
    compacta: true,
    filas,
  };
}

/**
 * A text as the blocks of a cell with so much width inside (DXA): paragraphs, bullets together, tables, whose header has
 * the fill `fondo`.
 */
export function blocksOfTexto(texto: string, tamano: number, ancho: number, fondo: string): BloqueDeCelda[] {
  const bloques: BloqueDeCelda[] = [];
  let viñetas: { texto: string }[][] | null = null;
  for (const tramo of tramosOf(texto)) {
    if (tramo.tipo === 'viñeta') {
      if (viñetas === null) {
        viñetas = [];
        bloques.push({ tipo: 'lista', elementos: viñetas });
      }
      viñetas.push([{ texto: tramo.texto }]);
      continue;
    }
    viñetas = null;
    if (tramo.tipo === 'parrafo') bloques.push({ tipo: 'parrafo', tramos: [{ texto: tramo.texto }] });
    else bloques.push(tablaOf(tramo, tamano, ancho, fondo));
  }
  return bloques;
}

/** The same as plain text for a template: a bullet is "• ", a row of a table one line, its cells parted by " | ". */
export function plainTexto(texto: string): string {
  return parseTextoRico(texto)
    .map((t) => {
      if (t.tipo === 'tabla') return t.filas.map((row) => row.map((c) => c ?? '').join(' | ')).join('\n');
      return t.tipo === 'viñeta' ? `• ${t.texto}` : t.texto;
    })
    .join('\n');
}
