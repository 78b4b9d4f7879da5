import { tokenize } from './xml';

interface Nivel {
  formato: string;
  plantilla: string;
  inicio: number;
}

/** What Word would print before each numbered paragraph; stateful, since each paragraph counts on from the one before. */
export interface Numeracion {
  /** "3.", "b)" or "-" for the next paragraph of a list; "" when the list is not known. */
  next(numId: string, nivel: number): string;
}

function roman(n: number): string {
  const values: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = n;
  let text = '';
  for (const [value, sign] of values)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

function printNumber(n: number, formato: string): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  if (formato === 'lowerLetter') return letter;
  if (formato === 'upperLetter') return letter.toUpperCase();
  if (formato === 'lowerRoman') return roman(n);
  if (formato === 'upperRoman') return roman(n).toUpperCase();
  return String(n);
}

/** Levels of every list of word/numbering.xml by its numId. */
function readLists(xml: string): Map<string, Map<number, Nivel>> {
  const abstracts = new Map<string, Map<number, Nivel>>();
  const lists = new Map<string, Map<number, Nivel>>();
  let levels: Map<number, Nivel> | null = null;
  let nivel: Nivel | null = null;
  let numId = '';
  for (const t of tokenize(xml)) {
    if (t.tipo !== 'abre') continue;
    const val = t.atributos['w:val'] ?? '';
    if (t.nombre === 'w:abstractNum') {
      levels = new Map();
      abstracts.set(t.atributos['w:abstractNumId'] ?? '', levels);
    } else if (t.nombre === 'w:lvl' && levels !== null) {
      nivel = { formato: 'decimal', plantilla: '', inicio: 1 };
      levels.set(Number(t.atributos['w:ilvl'] ?? 0), nivel);
    } else if (t.nombre === 'w:num') {
      levels = null;
      nivel = null;
      numId = t.atributos['w:numId'] ?? '';
    } else if (t.nombre === 'w:abstractNumId') lists.set(numId, abstracts.get(val) ?? new Map());
    else if (nivel !== null && t.nombre === 'w:numFmt') nivel.formato = val;
    else if (nivel !== null && t.nombre === 'w:lvlText') nivel.plantilla = val;
    else if (nivel !== null && t.nombre === 'w:start') nivel.inicio = Number(val) || 1;
  }
  return lists;
}

/** A counter over word/numbering.xml; "" when the document has none. */
export function createNumeracion(xml: string): Numeracion {
  const lists = readLists(xml);
  const counts = new Map<string, number[]>();
  return {
    next(numId, nivel) {
      const levels = lists.get(numId);
      const level = levels?.get(nivel);
      if (levels === undefined || level === undefined || level.formato === 'none') return '';
      if (level.formato === 'bullet') return '-';
      const count = counts.get(numId) ?? [];
      counts.set(numId, count);
      count.length = nivel + 1;
      count[nivel] = (count[nivel] ?? level.inicio - 1) + 1;
      return level.plantilla.replace(/%(\d)/g, (_, d: string) => {
        const at = Number(d) - 1;
        const of = levels.get(at);
        return printNumber(count[at] ?? of?.inicio ?? 1, of?.formato ?? 'decimal');
      });
    },
  };
}

/** Lists that paragraph styles belong to, by style id: word/styles.xml. */
export function readStyleLists(xml: string): Map<string, { readonly numId: string; readonly nivel: number }> {
  const estilos = new Map<string, { numId: string; nivel: number }>();
  let id = '';
  let nivel = 0;
  for (const t of tokenize(xml)) {
    if (t.tipo !== 'abre') continue;
    const val = t.atributos['w:val'] ?? '';
    if (t.nombre === 'w:style') {
      id = t.atributos['w:styleId'] ?? '';
      nivel = 0;
    } else if (t.nombre === 'w:ilvl') nivel = Number(val) || 0;
    else if (t.nombre === 'w:numId') estilos.set(id, { numId: val, nivel });
  }
  return estilos;
}
