import { type ClaveAjuste, cellOfAjuste } from '../mir/ajustes';
import type { CronogramaKey } from '../mir/cronograma';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { ColumnaKey } from '../mir/format';
import { columnName } from './a1';

/** The Tablero names the columns of the other two: its own have no keys. */
export type HojaDeFormulas = 'MIR' | 'Cronograma' | 'Configuración' | 'Tablero';

/** Where a formula stands; rows and columns are 1-based. */
export interface PlaceDeFormula {
  readonly hoja: HojaDeFormulas;
  readonly fila: number;
  readonly columnasMir: Readonly<Record<ColumnaKey, number>>;
  readonly columnasCronograma: Readonly<Record<CronogramaKey, number>>;
  /** Row of month numbers of each sheet. */
  readonly filaMesMir: number;
  readonly filaMesCronograma: number;
  /** Rows that {bloque.key} covers; needed by subtotals, the sum and the counts only. */
  readonly bloque?: { readonly desde: number; readonly hasta: number };
}

/**
 * Turns a template (tokens: see mir/columna.ts, and {bloque.key}, {bloque.mir.key} for a block's rows) into a
 * canonical formula: English names, commas, columns fixed ("$D12"), other sheets by name only where needed.
 * A token that names nothing is a bug and throws.
 */
export function resolveFormula(template: string, place: PlaceDeFormula): string {
  return template.replace(/\{([^{}]+)\}/g, (_, token: string) => resolveToken(token, place));
}

function resolveToken(token: string, place: PlaceDeFormula): string {
  const parts = token.split('.');
  if (parts[0] === 'cfg') {
    return `${prefixOf('Configuración', place)}${cellOfAjuste(parts[1] as ClaveAjuste)}`;
  }
  const deBloque = parts[0] === 'bloque';
  const filas = deBloque ? blockOf(place, token) : { desde: place.fila, hasta: place.fila };
  if (deBloque) parts.shift();
  const hoja = parts[0] === 'mir' ? 'MIR' : parts[0] === 'cro' ? HOJA_CRONOGRAMA : place.hoja;
  if (parts[0] === 'mir' || parts[0] === 'cro') parts.shift();
  const prefix = prefixOf(hoja, place);
  if (parts[0] === 'mes') {
    const fila = hoja === 'MIR' ? place.filaMesMir : place.filaMesCronograma;
    const columna = (mes: 'enero' | 'diciembre') => columnName(columnOf(hoja, mes, place));
    return `${prefix}$${columna('enero')}$${fila}:$${columna('diciembre')}$${fila}`;
  }
  const [desde, hasta] = (parts[0] ?? '').split(':');
  const first = `$${columnName(columnOf(hoja, desde ?? '', place))}${filas.desde}`;
  const last = `$${columnName(columnOf(hoja, hasta ?? desde ?? '', place))}${filas.hasta}`;
  // A block of one row is still a stretch: some engines (IronCalc) count over nothing else.
  return first === last && !deBloque ? `${prefix}${first}` : `${prefix}${first}:${last}`;
}

function blockOf(place: PlaceDeFormula, token: string): { readonly desde: number; readonly hasta: number } {
  if (place.bloque === undefined) throw new Error(`The token {${token}} needs the rows of a block.`);
  return place.bloque;
}

function columnOf(hoja: HojaDeFormulas, key: string, place: PlaceDeFormula): number {
  const columnas: Readonly<Record<string, number>> = hoja === 'MIR' ? place.columnasMir : place.columnasCronograma;
  const columna = columnas[key];
  if (columna === undefined)
    throw new Error(`A formula template names the column "${key}", which ${hoja} does not have.`);
  return columna;
}

function prefixOf(hoja: HojaDeFormulas, place: PlaceDeFormula): string {
  if (hoja === place.hoja) return '';
  return /^[A-Za-z0-9_]+$/.test(hoja) ? `${hoja}!` : `'${hoja}'!`;
}

/** Text and quoted sheet names: everything between them may be rewritten. */
const LITERAL = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const LITERALES = new RegExp(LITERAL, 'g');

function mapOutsideLiterals(formula: string, change: (code: string) => string): string {
  return formula
    .split(LITERAL)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** Whether a spreadsheet in this locale separates arguments by comma (and decimals by point). */
function usesComma(locale: string): boolean {
  return locale === '' || locale === 'es_MX' || locale.startsWith('en');
}

/** A canonical formula as people of `locale` ("es_MX", "es_ES") write it: separators only, names stay English. */
export function toLocale(formula: string, locale: string): string {
  if (usesComma(locale)) return formula;
  return mapOutsideLiterals(formula, (code) => code.replace(/,/g, ';').replace(/(\d)\.(\d)/g, '$1,$2'));
}

/** The inverse of toLocale. Without a ";" nothing says that commas are decimals: some locales give them back as separators. */
export function fromLocale(formula: string, locale: string): string {
  if (usesComma(locale) || !formula.includes(';')) return formula;
  return mapOutsideLiterals(formula, (code) => code.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ','));
}

/**
 * Whether two formulas are the same whatever host wrote them back: spaces, case of names, ";" for ",", $,
 * quotes around sheet names and the _xlfn. prefix of newer functions make no difference; texts do.
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || canonicalFormula(a) === canonicalFormula(b);
}

/** One text for all the ways in which hosts write a formula: equal where `sameFormula` says so. */
export function canonicalFormula(formula: string): string {
  let canonical = '';
  let start = 0;
  for (const { 0: literal, index } of formula.matchAll(LITERALES)) {
    canonical += canonicalCode(formula.slice(start, index));
    canonical += literal.startsWith("'") ? literal.slice(1, -1).toUpperCase() : literal;
    start = index + literal.length;
  }
  return canonical + canonicalCode(formula.slice(start));
}

/** What stands between texts and quoted names of sheets. */
function canonicalCode(code: string): string {
  return code
    .replace(/_xlfn\.|[\s$]/gi, '')
    .replace(/;/g, ',')
    .toUpperCase();
}

/**
 * Whether two formulas say the same but for the rows and columns that they name; a place that is gone may be any.
 * Engines that rewrite places also leave out parentheses that change nothing (IronCalc), so none is compared.
 */
export function sameShape(a: string, b: string): boolean {
  return /#REF!/i.test(b) || shapeOf(a) === shapeOf(b);
}

/** A formula without the places that it names, those that are gone included. */
export function shapeOf(formula: string): string {
  return canonicalFormula(formula)
    .replace(/#REF!/g, '@')
    .replace(/(?<![A-Z0-9_.])[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?(?![A-Z0-9_(])/g, '@')
    .replace(/@:@/g, '@')
    .replace(/[()]/g, '');
}
