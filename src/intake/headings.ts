import { MESES } from '../mir/format';
import { lastOf } from '../mir/listas';
import { normalizeText } from '../mir/text-number';
import { dropListDash, splitLinea } from './clean';
import { type Bloque, type Fila, type Fuente, filledCells } from './fuente';

/** What a chapter of a PAT is about. */
type Concepto =
  | 'portada'
  | 'indice'
  | 'mision'
  | 'vision'
  | 'siglas'
  | 'presentacion'
  | 'marcoLegal'
  | 'estructura'
  | 'objetivoGeneral'
  | 'objetivos'
  | 'lineas'
  | 'cronograma'
  | 'indicadores'
  | 'anexo1'
  | 'otro';

/** A heading with all that follows it up to the next one. */
export interface Tramo {
  readonly concepto: Concepto;
  /** As written, with its number; "" for what comes before the first heading. */
  readonly titulo: string;
  readonly nivel: 1 | 2;
  readonly renglon: number;
  readonly bloques: readonly Bloque[];
}

/** Headings by the words they begin with (normalised, without their number), in order of preference. */
const VOCABULARIO: readonly (readonly [RegExp, Concepto])[] = [
  [/^(indice|contenido|tabla de contenido)s?( general)?$/, 'indice'],
  [/^mision( institucional| y vision)?$/, 'mision'],
  [/^vision( institucional)?$/, 'vision'],
  [/^(abreviaturas|siglas|acronimos|glosario)( (y|o|de) .*)?$/, 'siglas'],
  [/^(presentacion|introduccion|antecedentes)$/, 'presentacion'],
  [/^(marco (legal|juridico|normativo)|fundament(o|acion) (legal|juridic[oa]))\b/, 'marcoLegal'],
  [/^(estructura (organizacional|organica)|organigrama)\b/, 'estructura'],
  [/^objetivo general\b/, 'objetivoGeneral'],
  [/^objetivos\b/, 'objetivos'],
  [/^lineas de accion\b/, 'lineas'],
  [/^(cronograma|calendario|calendarizacion)\b/, 'cronograma'],
  [/^(indicadores|metas)\b/, 'indicadores'],
  [/^anexo\b/, 'anexo1'],
];

/** Longest heading that is believed, in words. */
const PALABRAS_MAXIMAS = 16;
/** "ene" .. "dic". */
const MESES_CORTOS = MESES.map((mes) => mes.slice(0, 3));
const MES_CORTO = new RegExp(`^(${MESES_CORTOS.join('|')})[a-z]*\\.?$`);

/** A heading or section title as it is compared: no number, no final stop, no case, no accents. */
export function titleKey(titulo: string): string {
  return normalizeText(titulo)
    .replace(/^(\d{1,2}(\.\d{1,2})?[.)]?|[ivx]+[.)])\s+/, '')
    .replace(/[\s.:]+$/, '');
}

function isSubheading(titulo: string): boolean {
  return /^\d{1,2}\.\d{1,2}/.test(titulo);
}

function conceptOf(texto: string): Concepto | null {
  if (texto.endsWith(':') || texto.split(' ').length > PALABRAS_MAXIMAS) return null;
  const key = titleKey(dropListDash(texto));
  return VOCABULARIO.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** Columns of a row that names at least six months, by month 1-12; null for any other row. */
export function monthColumns(bloque: Bloque | undefined): Map<number, number> | null {
  if (bloque?.tipo !== 'fila') return null;
  const columns = new Map<number, number>();
  bloque.celdas.forEach((celda, i) => {
    const text = normalizeText(celda);
    const mes = MES_CORTO.test(text) ? MESES_CORTOS.indexOf(text.slice(0, 3)) + 1 : 0;
    if (mes > 0 && !columns.has(mes)) columns.set(mes, i);
  });
  return columns.size >= 6 ? columns : null;
}

/** The header row of Anexo 1: it names the budget, the unit and the target, among others. */
export function isAnexoHeader(bloque: Bloque): bloque is Fila {
  if (bloque.tipo !== 'fila') return false;
  const text = normalizeText(bloque.celdas.join(' | '));
  return [/linea de accion/, /unidad de medida/, /meta propuesta|meta anual/, /frecuencia/].every((p) => p.test(text));
}

/** "LÍNEA DE ACCIÓN" alone: the repeated header of the tables of lineas. */
export function isLineaHeader(bloque: Bloque): boolean {
  const cells = filledCells(bloque).map(normalizeText);
  return cells.length > 0 && cells.length <= 3 && /^(num(ero)?\.?|no\.?)$|^lineas? de accion$/.test(cells[0] ?? '');
}

/** Whether a block begins with a linea number ("1.1"). */
function beginsLinea(bloque: Bloque): boolean {
  const first = filledCells(bloque)[0];
  return first !== undefined && splitLinea(dropListDash(first)) !== null;
}

/** Titles that the índice lists, as they are compared. */
function readIndice(bloques: readonly Bloque[]): Set<string> {
  const start = bloques.findIndex((b) => conceptOf(filledCells(b).join(' ')) === 'indice');
  const titles = new Set<string>();
  if (start < 0) return titles;
  for (const b of bloques.slice(start + 1)) {
    const entry = /^(.*?)[\s.·…_]*\d{1,3}$/.exec(filledCells(b).join(' '));
    const cells = filledCells(b);
    const isEntry = b.tipo === 'fila' ? cells.length === 2 && /^\d{1,3}$/.test(cells[1] ?? '') : entry !== null;
    if (isEntry) titles.add(titleKey(b.tipo === 'fila' ? (cells[0] ?? '') : (entry?.[1] ?? '')));
    else if (titles.size > 0) break;
  }
  titles.delete('');
  return titles;
}

/** What a stretch with a heading of objetivos or lineas really holds: its rows say more than its title. */
function settleConcept(concepto: Concepto, bloques: readonly Bloque[]): Concepto {
  if (concepto === 'anexo1') return bloques.some(isAnexoHeader) ? 'anexo1' : 'otro';
  if (concepto !== 'objetivos' && concepto !== 'lineas') return concepto;
  if (bloques.some((b) => monthColumns(b) !== null)) return 'cronograma';
  return bloques.some(beginsLinea) ? 'lineas' : concepto;
}

/** Where Anexo 1 begins when no heading announces it: the title rows just above its header. */
function startOfAnexo(bloques: readonly Bloque[], header: number): number {
  let start = header;
  while (start > 0) {
    const above = bloques[start - 1];
    if (above?.tipo !== 'fila' || filledCells(above).length > 1 || monthColumns(above) !== null) break;
    start--;
  }
  return start;
}

/**
 * The document split at its headings. A heading is a paragraph that the índice lists or that begins with a word of the
 * vocabulary; nothing depends on the order or the numbers of the chapters.
 */
export function splitTramos(fuente: Fuente): Tramo[] {
  const bloques = fuente.bloques;
  const indice = readIndice(bloques);
  const later = new Map<string, number>();
  bloques.forEach((b, i) => {
    if (b.tipo === 'parrafo') later.set(titleKey(dropListDash(b.texto)), i);
  });
  const cuts: { inicio: number; desde: number; concepto: Concepto; titulo: string }[] = [
    { inicio: 0, desde: 0, concepto: 'portada', titulo: '' },
  ];
  bloques.forEach((b, i) => {
    const current = lastOf(cuts)?.concepto;
    if (isAnexoHeader(b) && current !== 'anexo1') {
      const inicio = Math.max(startOfAnexo(bloques, i), lastOf(cuts)?.desde ?? 0);
      cuts.push({ inicio, desde: inicio, concepto: 'anexo1', titulo: '' });
      return;
    }
    if (b.tipo !== 'parrafo') return;
    const titulo = dropListDash(b.texto);
    const key = titleKey(titulo);
    // An entry of an índice without page numbers is known by coming back later as a heading.
    if (current === 'indice' && (later.get(key) ?? i) > i) return;
    const listed = indice.has(key);
    if (current === 'indice' && !listed && /\s\d{1,3}$/.test(b.texto)) return;
    const concepto = conceptOf(titulo) ?? (listed ? 'otro' : null);
    if (concepto !== null) cuts.push({ inicio: i, desde: i + 1, concepto, titulo });
  });
  return cuts.flatMap((cut, k): Tramo[] => {
    const inside = bloques.slice(cut.desde, cuts[k + 1]?.inicio ?? bloques.length);
    if (cut.titulo === '' && inside.length === 0) return [];
    const renglon = bloques[cut.inicio]?.renglon ?? 1;
    const concepto = settleConcept(cut.concepto, inside);
    // A section title inside the cronograma or the lineas is no chapter of its own.
    const nivel = isSubheading(cut.titulo) || concepto !== cut.concepto ? 2 : 1;
    return [{ concepto, titulo: cut.titulo, nivel, renglon, bloques: inside }];
  });
}
