import { normalizeText } from '../mir/text-number';

/** Cells that separate, and nothing else: "------", "___". */
const RAYA = /^[\s\-–—_=|:.·*]+$/;
/** "12", "Página 3 de 36". */
const PAGINA = /^(p[áa]g(ina|\.)?\s*)?\d{1,3}(\s*(de|\/)\s*\d{1,3})?$/i;

/**
 * A cell or paragraph without what a conversion left behind: emphasis marks, escaped signs, invisible characters,
 * runs of white space. The words stay as they are.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/(^|[\s(«"“])\*(?=\S)([^*]+?)\*(?=$|[\s,.;:)»"”])/g, '$1$2')
    .replace(/\\([$*_#|()[\]~`>+.!-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A dash before a number or a letter with parenthesis ("- 7 Proporcionar", "- a) Gestión") is debris of a list. */
export function dropListDash(text: string): string {
  return text.replace(/^[-–•·▪]\s+(?=\d{1,2}[.)]?\s|\d{1,2}\.\d|[a-zñ]\)|[ivx]+\))/i, '');
}

/** A line that only separates. */
export function isRule(text: string): boolean {
  return RAYA.test(text);
}

/** A page number alone in its paragraph. */
export function isPageNumber(text: string): boolean {
  return PAGINA.test(text);
}

/** "12.1" and the rest of a text that begins with a linea number; null when it does not. */
export function splitLinea(text: string): { numero: string; texto: string } | null {
  const m = /^(\d{1,2}\.\d{1,2})[.)]?(?:\s+(.*))?$/.exec(text);
  return m === null ? null : { numero: m[1] ?? '', texto: (m[2] ?? '').trim() };
}

/** "7" and the rest of a text that begins with an objetivo number ("7 Dar", "7. Dar", "7) Dar"); null when it does not. */
export function splitObjetivo(text: string): { numero: string; texto: string } | null {
  const m = /^(\d{1,2})(?:\s*[.)]\s*(?!\d)|\s+)(\S.*)$/.exec(text);
  return m === null ? null : { numero: m[1] ?? '', texto: m[2] ?? '' };
}

/** Words shared by two texts over all their words: 0 (none) to 1 (the same words). */
export function similarity(a: string, b: string): number {
  const words = (s: string) => new Set(normalizeText(s).match(/[a-z0-9ñ]+/g) ?? []);
  const [x, y] = [words(a), words(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared / (x.size + y.size - shared);
}

/** Where two texts differ: what stands in each between their common beginning and end, in whole words. */
export interface Diferencia {
  readonly a: string;
  readonly b: string;
  readonly soloPuntuacion: boolean;
}

/** The words in which two texts that are not the same differ. */
export function differenceOf(a: string, b: string): Diferencia {
  const [x, y] = [a.split(' '), b.split(' ')];
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start++;
  let end = 0;
  while (end < x.length - start && end < y.length - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  // An insertion alone says nothing: show the word before it too.
  if (start > 0 && (x.length - end === start || y.length - end === start)) start--;
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return {
    a: x.slice(start, x.length - end).join(' '),
    b: y.slice(start, y.length - end).join(' '),
    soloPuntuacion: letters(a) === letters(b),
  };
}

/** Whether a text goes on from the one before: it begins in lower case, or the one before had no end. */
export function continues(before: string, text: string): boolean {
  // A footnote ("¹ Con base en...") stands between, it goes on from nothing.
  if (/^[⁰¹²³⁴-⁹]/.test(text)) return false;
  return /^[\p{Ll}(,;]/u.test(text) || !/[.;:!?)”"»]$/.test(before);
}
