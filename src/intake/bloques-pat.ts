import { continues, dropListDash, isPageNumber, isRule, splitLinea, splitObjetivo } from './clean';
import { type Bloque, filledCells } from './fuente';
import { isLineaHeader, monthColumns } from './headings';

/** What a block of the lineas or the cronograma is. */
export type Pieza =
  | { readonly tipo: 'objetivo'; readonly numero: string; readonly texto: string }
  | { readonly tipo: 'linea'; readonly numero: string; readonly texto: string; readonly sobrante: string }
  | { readonly tipo: 'continua'; readonly texto: string }
  | { readonly tipo: 'adorno' }
  | { readonly tipo: 'texto'; readonly texto: string };

/** What stands just before a block: it decides whether the block goes on from it. */
export interface Anterior {
  readonly tipo: 'objetivo' | 'linea' | 'nada';
  readonly texto: string;
  /** Number of the objetivo in course, 0 before the first. */
  readonly objetivo: number;
}

/** Rules, page numbers and headers that tables repeat on every page. */
export function isFurniture(bloque: Bloque): boolean {
  const texts = filledCells(bloque);
  if (texts.length === 0 || texts.every(isRule) || isLineaHeader(bloque) || monthColumns(bloque) !== null) return true;
  return bloque.tipo === 'parrafo' && isPageNumber(bloque.texto);
}

/** An objetivo number follows the one in course, so that "10 días" inside a broken text is not one. */
function isNextObjetivo(numero: string, anterior: Anterior): boolean {
  const n = Number(numero);
  return n === 1 || (n > anterior.objetivo && n <= anterior.objetivo + 3);
}

/** Tells what a block of lineas or cronograma is from its own text and from what stands before it. */
export function pieceOf(bloque: Bloque, anterior: Anterior): Pieza {
  if (isFurniture(bloque)) return { tipo: 'adorno' };
  const cells = filledCells(bloque);
  const first = dropListDash(cells[0] ?? '');
  const rest = cells.slice(1);
  const linea = splitLinea(first);
  if (linea !== null) {
    const texto = linea.texto !== '' ? linea.texto : (rest.shift() ?? '');
    return { tipo: 'linea', numero: linea.numero, texto, sobrante: rest.join(' | ') };
  }
  const objetivo = splitObjetivo(/^\d{1,2}[.)]?$/.test(first) ? `${first} ${rest.join(' ')}` : first);
  const indented = bloque.tipo === 'fila' && bloque.celdas[0] === '';
  if (objetivo !== null && !indented && isNextObjetivo(objetivo.numero, anterior))
    return { tipo: 'objetivo', ...objetivo };
  const texto = cells.join(' ');
  if (anterior.tipo !== 'nada' && (indented || continues(anterior.texto, texto))) return { tipo: 'continua', texto };
  return { tipo: 'texto', texto };
}
