/**
 * Column widths by the longest word that each must hold, so that no word is split. Glyph widths are rounded up to
 * those of the widest of the fonts that stand in for Arial (DejaVu Sans Bold), so the words fit in all of them.
 */

/** Advance widths in hundredths of an em, DejaVu Sans Bold, each rounded up (the table hmtx of the font). */
const GLYPHS: readonly (readonly [number, string])[] = [
  [31, "'"],
  [35, 'ijlíì'],
  [38, 'IÍJ/|., ·\u00A0'],
  [40, ':;'],
  [44, 'f-'],
  [46, '()[]¡!'],
  [50, 'tr–_'],
  [53, '"*'],
  [60, 'zcçs¿?'],
  [66, 'Lvxy«»'],
  [68, 'káaàeéè'],
  [69, 'EÉFTóoòö'],
  [70, '0123456789$'],
  [72, 'hnuúñübdgpq'],
  [74, 'SYZCP'],
  [78, 'BRAÁKVX'],
  [83, 'UÚÜG'],
  [84, 'DHNÑ+#='],
  [88, 'OÓQ&'],
  [93, 'w'],
  [105, 'M—%@m'],
  [111, 'W'],
];
const WIDTHS = new Map(GLYPHS.flatMap(([ancho, glifos]) => [...glifos].map((g) => [g, ancho] as const)));
const OTHER_WIDTH = 120;
/** The regular face is narrower by at least this for any word. */
const REGULAR = 0.94;

/** How a text is set. `tamano` in points. */
export interface TextoMedible {
  readonly texto: string;
  readonly tamano: number;
  readonly negrita: boolean;
}

/** Approximate width of a text in DXA; never below the real one for Latin text. */
export function measure({ texto, tamano, negrita }: TextoMedible): number {
  let centesimas = 0;
  for (const glifo of texto) centesimas += WIDTHS.get(glifo) ?? OTHER_WIDTH;
  return Math.ceil((centesimas / 100) * tamano * 20 * (negrita ? 1 : REGULAR));
}

/** Width of the longest word of any of the texts, a key or a year range ("CAP-01", "2023-2024") in one piece. */
export function longestWord(textos: readonly TextoMedible[]): number {
  let max = 0;
  for (const medible of textos) {
    for (const texto of medible.texto.split(/[ \n\t]+/)) max = Math.max(max, measure({ ...medible, texto }));
  }
  return max;
}

export interface ColumnaAjustable {
  /** Everything that stands in the column, header included. */
  readonly textos: readonly TextoMedible[];
  /** Share of what is left when every column has its longest word; 0: as narrow as its words allow. */
  readonly peso: number;
  /** Beyond this a word may break (a link in running text); Infinity where it never may. */
  readonly maximo: number;
}

/** Inner margins of a cell, left and right together. */
export const MARGEN_CELDA = 160;

/** What a column needs, inner margins included (DXA), and its share of what is left once every column has that. */
export interface ColumnaMinima {
  readonly minimo: number;
  readonly peso: number;
}

/**
 * Integer widths that sum to `ancho`: each column gets what it needs, the rest goes by weight. Where the needs alone are
 * wider than the page every column yields in proportion.
 */
export function shareWidths(ancho: number, columnas: readonly ColumnaMinima[]): number[] {
  const suma = columnas.reduce((a, c) => a + c.minimo, 0);
  const pesos = columnas.reduce((a, c) => a + c.peso, 0);
  const reales =
    suma > ancho || pesos === 0
      ? columnas.map((c) => (c.minimo * ancho) / suma)
      : columnas.map((c) => c.minimo + ((ancho - suma) * c.peso) / pesos);
  let usado = 0;
  let acumulado = 0;
  return reales.map((r) => {
    acumulado += r;
    const entero = Math.round(acumulado) - usado;
    usado += entero;
    return entero;
  });
}

/** Integer widths that sum to `ancho`: each column gets its longest word (up to its `maximo`), the rest goes by weight. */
export function fitColumns(ancho: number, columnas: readonly ColumnaAjustable[]): number[] {
  return shareWidths(
    ancho,
    columnas.map((c) => ({ minimo: Math.min(longestWord(c.textos) + MARGEN_CELDA, c.maximo), peso: c.peso })),
  );
}
