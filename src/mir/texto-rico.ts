/**
 * Long text as one cell of a spreadsheet keeps it and a person reads and writes it: a paragraph a line; a line that begins
 * with "· " is a bullet; lines "| Evento | Fecha |" are the rows of a table, the first its header, where "^" says that a
 * cell goes on from the one above. A blank line stays: it parts paragraphs.
 *
 * Inside a table cell "\|" is a bar of the text, "\n" a line break, "\^" a text that is "^" and "\\" a backslash. A
 * paragraph that would read as a bullet or as a row has one backslash before it ("\· no es viñeta"). Whatever is not
 * exactly of this form ("|a|b|", "| sin cerrar") is a paragraph as it stands. So reading and writing are each other's
 * inverse, character by character.
 */

/** A stretch of rich text. Table rows all have as many cells; null: the cell above goes on. */
export type TramoRico =
  | { readonly tipo: 'parrafo'; readonly texto: string }
  | { readonly tipo: 'viñeta'; readonly texto: string }
  | { readonly tipo: 'tabla'; readonly filas: readonly (readonly (string | null)[])[] };

/** Begins a line that is a bullet. */
export const VINETA = '· ';
/** Alone in a cell of a table: the cell above goes on. */
export const SIGUE = '^';
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '|': '\\|', '\n': '\\n' };

function writeCell(celda: string | null): string {
  if (celda === null) return SIGUE;
  return celda === SIGUE ? `\\${SIGUE}` : celda.replace(/[\\|\n]/g, (c) => ESCAPES[c] ?? c);
}

function writeRow(celdas: readonly (string | null)[]): string {
  return `| ${celdas.map(writeCell).join(' | ')} |`;
}

function readCell(escrita: string): string | null {
  if (escrita === SIGUE) return null;
  return escrita.replace(/\\([\\|n^])/g, (_, c: string) => (c === 'n' ? '\n' : c));
}

/** The cells of a line that is a row of a table; null where it is not exactly one. */
function readRow(linea: string): readonly (string | null)[] | null {
  if (linea.length < 4 || !linea.startsWith('| ') || !linea.endsWith(' |')) return null;
  const celdas = linea.slice(2, -2).split(' | ').map(readCell);
  return writeRow(celdas) === linea ? celdas : null;
}

/** A line that says something else than its characters: alone a bullet or a row, behind backslashes a paragraph. */
function isMarked(linea: string): boolean {
  const core = linea.replace(/^\\+/, '');
  return core.startsWith(VINETA) || readRow(core) !== null;
}

/** The text of a cell in stretches; [] for "". Never throws: any text is some rich text. */
export function parseTextoRico(texto: string): TramoRico[] {
  if (texto === '') return [];
  const tramos: TramoRico[] = [];
  let filas: (readonly (string | null)[])[] = [];
  for (const linea of texto.split('\n')) {
    const celdas = readRow(linea);
    if (celdas === null) {
      filas = [];
      if (linea.startsWith(VINETA)) tramos.push({ tipo: 'viñeta', texto: linea.slice(VINETA.length) });
      else tramos.push({ tipo: 'parrafo', texto: isMarked(linea) ? linea.slice(1) : linea });
    } else if (filas[0]?.length === celdas.length) filas.push(celdas);
    else {
      filas = [celdas];
      tramos.push({ tipo: 'tabla', filas });
    }
  }
  return tramos;
}

/**
 * Stretches as the text of a cell, which `parseTextoRico` reads back as the very same. Two tables that follow each other
 * with as many columns would be one: a blank line parts them. A line break within a paragraph or a bullet begins another
 * paragraph.
 */
export function writeTextoRico(tramos: readonly TramoRico[]): string {
  const lineas: string[] = [];
  let anterior: number | null = null;
  for (const tramo of tramos) {
    if (tramo.tipo === 'tabla') {
      const columnas = tramo.filas[0]?.length ?? 0;
      if (anterior === columnas) lineas.push('');
      lineas.push(...tramo.filas.map(writeRow));
      anterior = columnas;
      continue;
    }
    anterior = null;
    const [primera = '', ...resto] = tramo.texto.split('\n');
    lineas.push(tramo.tipo === 'viñeta' ? VINETA + primera : escapeParagraph(primera), ...resto.map(escapeParagraph));
  }
  return lineas.join('\n');
}

function escapeParagraph(texto: string): string {
  return isMarked(texto) ? `\\${texto}` : texto;
}
