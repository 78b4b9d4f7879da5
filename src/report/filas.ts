import { COLOR_TENUE } from './colores';
import type { Celda, Fila } from './document';
import { type ColumnaAjustable, fitColumns, type TextoMedible } from './fit';

/** Rows and cells that the tables of all documents are made of. */

/** Above this many characters in one cell a row may break over two pages. */
const TEXTO_LARGO = 600;

/** DXA: a link or a long key in the text of a linea may break; no other column's words ever do. */
export const MAXIMO_LINEA = 3600;

/** A cell with one text in the look of its row. */
export function textCell(texto: string, alineacion: Celda['alineacion'] = 'left'): Celda {
  return { parrafos: [[{ texto }]], alineacion };
}

/** The number of a linea or an objetivo, alone in its cell. */
export function numeroCell(numero: string): Celda {
  return { parrafos: [[{ texto: numero, negrita: true }]], alineacion: 'center' };
}

/** May a row with these texts break over two pages? */
export function isLong(celdas: readonly Celda[]): boolean {
  return celdas.some((c) => c.parrafos.flat().reduce((n, t) => n + t.texto.length, 0) > TEXTO_LARGO);
}

export function bodyRow(celdas: readonly Celda[]): Fila {
  return { tipo: 'cuerpo', celdas, divisible: isLong(celdas) };
}

/** The headers of columns, in the middle but where their column (from 0) is one of text that begins at its left. */
export function headerRow(titulos: readonly string[], isIzquierda: (columna: number) => boolean = () => false): Fila {
  const celdas = titulos.map((t, i) => textCell(t, isIzquierda(i) ? 'left' : 'center'));
  return { tipo: 'encabezado', divisible: false, celdas };
}

/** A title over all columns of a table. */
export function bandRow(titulo: string, columnas: number): Fila {
  return { tipo: 'banda', divisible: false, celdas: [{ columnas, parrafos: [[{ texto: titulo }]] }] };
}

/** A row over all columns that says something in place of figures. */
export function saidRow(texto: string, columnas: number): Fila {
  return {
    tipo: 'cuerpo',
    divisible: false,
    celdas: [{ columnas, parrafos: [[{ texto, cursiva: true, color: COLOR_TENUE }]] }],
  };
}

/** The cells of a row by the column that each stands in alone; undefined where one covers several. */
function cellsByColumna({ celdas }: Fila): (Celda | undefined)[] {
  return celdas.flatMap((celda) => {
    const columnas = celda.columnas ?? 1;
    return columnas === 1 ? [celda] : Array.from({ length: columnas }, () => undefined);
  });
}

/** What a column must be able to hold of a cell, in the look that renderers give to the kind of its row. */
function measurable(celda: Celda | undefined, tipo: Fila['tipo'], tamano: number): TextoMedible[] {
  return (celda?.parrafos ?? []).map((tramos) => ({
    texto: tramos.map((t) => t.texto).join(''),
    tamano: Math.max(tamano, ...tramos.map((t) => t.tamano ?? 0)),
    negrita: tipo !== 'cuerpo' || tramos.some((t) => t.negrita === true),
  }));
}

/** What a column gets of the width that is left, and the word beyond which it grows no more (DXA). */
export interface PesoDeColumna {
  readonly peso: number;
  readonly maximo?: number;
}

/**
 * Widths for rows of the same columns: the longest word of each (up to `maximo`), and by `peso` what is left.
 * Cells over several columns are not measured. `tamano`: of the table, points.
 */
export function widthsFor(
  ancho: number,
  pesos: readonly PesoDeColumna[],
  filas: readonly Fila[],
  tamano: number,
): number[] {
  const porColumna = filas.map((fila) => ({ tipo: fila.tipo, celdas: cellsByColumna(fila) }));
  const columnas = pesos.map(
    ({ peso, maximo }, i): ColumnaAjustable => ({
      peso,
      maximo: maximo ?? Number.POSITIVE_INFINITY,
      textos: porColumna.flatMap(({ tipo, celdas }) => measurable(celdas[i], tipo, tamano)),
    }),
  );
  return fitColumns(ancho, columnas);
}
