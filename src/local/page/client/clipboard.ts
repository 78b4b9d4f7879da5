import type { VistaRango } from '../protocol';
import { columnLetters } from './a1';
import type { Celda, Modelo } from './model';
import { parseTsv, quoteTsv } from './tsv';

/** A line break of a cell, until the blanks of the file are gone. */
const SALTO = '\u2028';

type Textos = readonly (readonly string[])[];

/** What a block shows; cells under a merge are blank. */
export function textsOf(modelo: Modelo, { fila, columna, filas, columnas }: VistaRango): string[][] {
  return Array.from({ length: filas }, (_, f) =>
    Array.from({ length: columnas }, (__, c) =>
      modelo.isAnchor(fila + f, columna + c) ? modelo.texto(fila + f, columna + c) : '',
    ),
  );
}

/** As other spreadsheets read it from the clipboard. */
export function formatTsv(textos: Textos): string {
  return textos.map((renglon) => renglon.map(quoteTsv).join('\t')).join('\n');
}

/** Each cell of a block by its name ("Z9"), with its text, row by row. */
export function cellsOf({ fila, columna }: Celda, textos: Textos): [celda: string, texto: string][] {
  return textos.flatMap((renglon, f) =>
    renglon.map((texto, c): [string, string] => [`${columnLetters(columna + c)}${fila + f}`, texto]),
  );
}

/** The same as a table, for documents. */
export function formatTable(textos: Textos): string {
  const table = document.createElement('table');
  for (const renglon of textos) {
    const tr = table.insertRow();
    for (const texto of renglon) tr.insertCell().textContent = texto;
  }
  return table.outerHTML;
}

/** The first table of what a program put on the clipboard as HTML; null when it holds none. Nothing in it runs. */
function parseTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table || table.rows.length === 0) return null;
  const rows: string[][] = Array.from(table.rows, () => []);
  [...table.rows].forEach((tr, f) => {
    let c = 0;
    for (const cell of tr.cells) {
      while (rows[f]?.[c] !== undefined) c += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const row = rows[f + down];
          if (row) row[c + right] = down + right === 0 ? textOf(cell) : '';
        }
      }
    }
  });
  const width = Math.max(...rows.map((r) => r.length));
  return rows.map((r) => Array.from({ length: width }, (_, i) => r[i] ?? ''));
}

/** The text of a cell: line breaks are those of <br> and paragraphs, not those of the file. */
function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(SALTO);
  for (const p of cell.querySelectorAll('p + p, div + div')) p.prepend(SALTO);
  return (cell.textContent ?? '')
    .replace(/[^\S\u2028]+/g, ' ')
    .trim()
    .split(SALTO)
    .map((linea) => linea.trim())
    .join('\n');
}

/** What was copied, as a block; null when there is nothing to paste. */
export function readClipboard(data: DataTransfer | null): string[][] | null {
  const plain = data?.getData('text/plain') ?? '';
  if (plain !== '') return parseTsv(plain);
  return parseTable(data?.getData('text/html') ?? '');
}

/** What a paste writes into a selection: a block that fits into it a whole number of times fills it, as in Sheets. */
export function tile(textos: Textos, { filas, columnas }: VistaRango): Textos {
  const alto = textos.length;
  const ancho = textos[0]?.length ?? 0;
  if (alto === 0 || ancho === 0 || filas % alto !== 0 || columnas % ancho !== 0) return textos;
  return Array.from({ length: filas }, (_, f) =>
    Array.from({ length: columnas }, (__, c) => textos[f % alto]?.[c % ancho] ?? ''),
  );
}
