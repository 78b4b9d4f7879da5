/**
 * Column widths by the longest word that each must hold, so that no word is split. Glyph widths are rounded up to
 * those of the widest of the fonts that stand in for Arial (DejaVu Sans Bold), so the words fit in all of them.
 */

/** Em widths by kind of glyph, largest first match. */
const GLYPHS: readonly { readonly glyphs: RegExp; readonly em: number }[] = [
  { glyphs: /[.,:;'|!iljI¡íìï]/, em: 0.4 },
  { glyphs: /[-()[\]"*/ \u00A0rtf]/, em: 0.52 },
  { glyphs: /[mwMW%@—]/, em: 1.1 },
  { glyphs: /[a-zà-ÿ]/, em: 0.72 },
  { glyphs: /[0-9$+=–?]/, em: 0.84 },
  { glyphs: /[A-ZÀ-Þ]/, em: 0.86 },
];
const OTHER_EM = 1.2;

/** Approximate width of a text in DXA at `tamano` points; never below the real one for Latin text. */
export function measure(texto: string, tamano: number): number {
  let em = 0;
  for (const glifo of texto) em += GLYPHS.find((g) => g.glyphs.test(glifo))?.em ?? OTHER_EM;
  return Math.ceil(em * tamano * 20);
}

/** The pieces that a renderer never breaks: between spaces, and after a hyphen or a slash. */
function piecesOf(texto: string): string[] {
  return texto.split(/[ \n\t]+|(?<=[-/–])/).filter((pieza) => pieza !== '');
}

/** Width of the longest unbreakable piece of any of the texts. */
export function longestWord(textos: readonly string[], tamano: number): number {
  return textos.reduce((max, t) => piecesOf(t).reduce((m, p) => Math.max(m, measure(p, tamano)), max), 0);
}

export interface ColumnaAjustable {
  /** Everything that stands in the column, header included. */
  readonly textos: readonly string[];
  /** Share of what is left when every column has its longest word; 0: as narrow as its words allow. */
  readonly peso: number;
  /** Beyond this a word may break (a link in running text); Infinity where it never may. */
  readonly maximo: number;
}

/** Inner margins of a cell, left and right together. */
export const MARGEN_CELDA = 160;

/**
 * Integer widths that sum to `ancho`: each column gets its longest word (up to its `maximo`), the rest goes by weight.
 * Where the words alone are wider than the page every column yields in proportion.
 */
export function fitColumns(ancho: number, columnas: readonly ColumnaAjustable[], tamano: number): number[] {
  const minimos = columnas.map((c) => Math.min(longestWord(c.textos, tamano) + MARGEN_CELDA, c.maximo));
  const suma = minimos.reduce((a, b) => a + b, 0);
  const pesos = columnas.reduce((a, c) => a + c.peso, 0);
  const reales =
    suma > ancho || pesos === 0
      ? minimos.map((m) => (m * ancho) / suma)
      : minimos.map((m, i) => m + ((ancho - suma) * (columnas[i]?.peso ?? 0)) / pesos);
  let usado = 0;
  let acumulado = 0;
  return reales.map((r) => {
    acumulado += r;
    const entero = Math.round(acumulado) - usado;
    usado += entero;
    return entero;
  });
}
