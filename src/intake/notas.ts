import { cleanText } from './clean';
import { tokenize } from './xml';

const SUPERINDICES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12 as "¹²". */
export function superscriptOf(n: number): string {
  return [...String(n)].map((digit) => SUPERINDICES.charAt(Number(digit))).join('');
}

/** Texts of word/footnotes.xml by id; the separators that Word keeps there are left out. */
export function readNotes(xml: string): Map<string, string> {
  const notas = new Map<string, string>();
  let id: string | null = null;
  let reading = false;
  for (const t of tokenize(xml)) {
    if (t.tipo === 'abre' && t.nombre === 'w:footnote')
      id = t.atributos['w:type'] === undefined ? (t.atributos['w:id'] ?? null) : null;
    else if (t.tipo !== 'texto' && t.nombre === 'w:t') reading = t.tipo === 'abre' && !t.vacio;
    else if (t.tipo === 'texto' && reading && id !== null) notas.set(id, (notas.get(id) ?? '') + t.texto);
  }
  return new Map([...notas].map(([key, texto]) => [key, cleanText(texto)]));
}
