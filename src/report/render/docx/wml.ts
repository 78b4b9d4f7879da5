/**
 * WordprocessingML of running text and tables, written as text: the objects of docx, which still makes the styles, the
 * sections and the package, take ten times as long for the thousands of cells of a report. Elements and attributes stand
 * in the order of the schema (ECMA-376, part 1). Lengths are DXA, sizes half-points, colours six hexadecimal digits.
 */

/** One or more whole elements. */
export type Xml = string;

const ENTIDADES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const RESERVADO = /[&<>"']/;

/** Text of the model (see `printable`) as the content of an element or an attribute. */
function escapeXml(texto: string): string {
  return RESERVADO.test(texto) ? texto.replace(/[&<>"']/g, (c) => ENTIDADES[c] ?? c) : texto;
}

type Valor = string | number | undefined;

/** An element without content; attributes without value are left out. */
function empty(nombre: string, atributos: Readonly<Record<string, Valor>> = {}): Xml {
  let xml = `<w:${nombre}`;
  for (const clave in atributos) {
    const valor = atributos[clave];
    if (valor !== undefined) xml += ` w:${clave}="${valor}"`;
  }
  return `${xml}/>`;
}

/** An element around others; nothing where there are none. */
const around = (nombre: string, contenido: Xml): Xml =>
  contenido === '' ? '' : `<w:${nombre}>${contenido}</w:${nombre}>`;
const flag = (nombre: string, puesto: boolean | undefined): Xml => (puesto ? `<w:${nombre}/>` : '');

export interface Linea {
  readonly style: 'none' | 'single';
  /** Eighths of a point. */
  readonly size: number;
  readonly color: string;
  /** Points between the line and the text. */
  readonly space?: number;
}

const line = (lado: string, linea: Linea | undefined): Xml =>
  linea === undefined ? '' : empty(lado, { val: linea.style, color: linea.color, sz: linea.size, space: linea.space });
const shade = (fill: string | undefined): Xml =>
  fill === undefined ? '' : empty('shd', { fill, color: 'auto', val: 'clear' });

export interface FormatoTramo {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fill?: string;
}

function runProperties({ bold, italics, color, size, fill }: FormatoTramo): Xml {
  const negrita = bold ? '<w:b/><w:bCs/>' : '';
  const cursiva = italics ? '<w:i/><w:iCs/>' : '';
  const tinta = color === undefined ? '' : empty('color', { val: color });
  const tamano = size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return around('rPr', negrita + cursiva + tinta + tamano + shade(fill));
}

/** A run of text; each line end of it is a line break. */
export function textRun(texto: string, formato: FormatoTramo = {}): Xml {
  const propiedades = runProperties(formato);
  return texto
    .split('\n')
    .map(
      (renglon, i) =>
        `<w:r>${propiedades}${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(renglon)}</w:t></w:r>`,
    )
    .join('');
}

/** A run of one tab. */
export function tabRun(formato: FormatoTramo = {}): Xml {
  return `<w:r>${runProperties(formato)}<w:tab/></w:r>`;
}

/**
 * A field that a program works out. Told by `pendiente` that nobody has yet, Word does when it opens the document, after
 * asking to; LibreOffice always does.
 */
export function fieldRun(instruccion: string, formato: FormatoTramo = {}, pendiente = false): Xml {
  const inicio = empty('fldChar', { fldCharType: 'begin', dirty: pendiente ? 'true' : undefined });
  const texto = `<w:instrText xml:space="preserve">${escapeXml(instruccion)}</w:instrText>`;
  return `<w:r>${runProperties(formato)}${inicio}${texto}<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** Runs that lead to a bookmark. */
export function linkTo(destino: string, runs: Xml): Xml {
  return `<w:hyperlink w:anchor="${escapeXml(destino)}" w:history="1">${runs}</w:hyperlink>`;
}

/** Runs between the two marks of a bookmark; `id` is its own in the document. */
export function bookmark(nombre: string, id: number, runs: Xml): Xml {
  return `<w:bookmarkStart w:name="${escapeXml(nombre)}" w:id="${id}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

export interface FormatoParrafo {
  readonly style?: 'Title' | 'Heading1' | 'Heading2' | 'Heading3';
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly widowControl?: boolean;
  /** An element of the list of bullets. */
  readonly vineta?: boolean;
  readonly border?: { readonly top?: Linea; readonly bottom?: Linea };
  readonly tabStops?: readonly {
    readonly type: 'left' | 'right';
    readonly position: number;
    readonly leader?: 'dot';
  }[];
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: 'exact';
  };
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly alignment?: 'left' | 'center' | 'right';
  /** Size of the mark of its end, which gives an empty paragraph its height. */
  readonly markSize?: number;
}

/** Stands for the number that docx gives the list: no text holds it, since quotes in text are escaped. */
export const NUM_VINETA = '<w:numId w:val="{vineta}"/>';

/** A paragraph of runs. */
export function paragraph(formato: FormatoParrafo, runs: Xml = ''): Xml {
  const { style, vineta, border, tabStops = [], spacing, indent, alignment, markSize } = formato;
  const estilo = style ?? (vineta ? 'ListParagraph' : undefined);
  const propiedades =
    (estilo === undefined ? '' : empty('pStyle', { val: estilo })) +
    flag('keepNext', formato.keepNext) +
    flag('keepLines', formato.keepLines) +
    flag('pageBreakBefore', formato.pageBreakBefore) +
    flag('widowControl', formato.widowControl) +
    (vineta ? `<w:numPr><w:ilvl w:val="0"/>${NUM_VINETA}</w:numPr>` : '') +
    (border === undefined ? '' : around('pBdr', line('top', border.top) + line('bottom', border.bottom))) +
    around('tabs', tabStops.map((t) => empty('tab', { val: t.type, pos: t.position, leader: t.leader })).join('')) +
    (spacing === undefined
      ? ''
      : empty('spacing', {
          after: spacing.after,
          before: spacing.before,
          line: spacing.line,
          lineRule: spacing.lineRule,
        })) +
    (indent === undefined ? '' : empty('ind', { left: indent.left, hanging: indent.hanging })) +
    (alignment === undefined ? '' : empty('jc', { val: alignment })) +
    runProperties(markSize === undefined ? {} : { size: markSize });
  const contenido = around('pPr', propiedades) + runs;
  return contenido === '' ? '<w:p/>' : `<w:p>${contenido}</w:p>`;
}

export interface FormatoCelda {
  readonly width: number;
  readonly columnSpan?: number;
  readonly borders?: { readonly top?: Linea; readonly left?: Linea; readonly bottom?: Linea; readonly right?: Linea };
  readonly fill?: string;
  readonly verticalAlign?: 'top' | 'center';
}

/** A cell; its last block must be a paragraph. */
export function tableCell(
  { width, columnSpan = 1, borders = {}, fill, verticalAlign }: FormatoCelda,
  bloques: Xml,
): Xml {
  const propiedades =
    empty('tcW', { type: 'dxa', w: width }) +
    (columnSpan > 1 ? empty('gridSpan', { val: columnSpan }) : '') +
    around(
      'tcBorders',
      line('top', borders.top) +
        line('left', borders.left) +
        line('bottom', borders.bottom) +
        line('right', borders.right),
    ) +
    shade(fill) +
    (verticalAlign === undefined ? '' : empty('vAlign', { val: verticalAlign }));
  return `<w:tc>${around('tcPr', propiedades)}${bloques}</w:tc>`;
}

export interface FormatoFila {
  /** Never broken over two pages. */
  readonly cantSplit?: boolean;
  /** Repeated on every page. */
  readonly tableHeader?: boolean;
}

export function tableRow({ cantSplit, tableHeader }: FormatoFila, celdas: Xml): Xml {
  return `<w:tr>${around('trPr', flag('cantSplit', cantSplit) + flag('tblHeader', tableHeader))}${celdas}</w:tr>`;
}

export interface BordesTabla {
  readonly top: Linea;
  readonly left: Linea;
  readonly bottom: Linea;
  readonly right: Linea;
  readonly insideHorizontal: Linea;
  readonly insideVertical: Linea;
}

/** Inner margins of the cells of a table: above and below, left and right. */
export interface MargenesCelda {
  readonly alto: number;
  readonly lado: number;
}

/** A table of fixed widths: on the table, the grid and (by the caller) every cell, in DXA, as Google Docs needs. */
export function fixedTable(
  anchos: readonly number[],
  filas: Xml,
  bordes: BordesTabla,
  { alto, lado }: MargenesCelda,
): Xml {
  const ancho = anchos.reduce((a, b) => a + b, 0);
  const lineas =
    line('top', bordes.top) +
    line('left', bordes.left) +
    line('bottom', bordes.bottom) +
    line('right', bordes.right) +
    line('insideH', bordes.insideHorizontal) +
    line('insideV', bordes.insideVertical);
  const margen = (lado_: string, w: number): Xml => empty(lado_, { type: 'dxa', w });
  const margenes = margen('top', alto) + margen('left', lado) + margen('bottom', alto) + margen('right', lado);
  const propiedades =
    empty('tblW', { type: 'dxa', w: ancho }) +
    around('tblBorders', lineas) +
    empty('tblLayout', { type: 'fixed' }) +
    around('tblCellMar', margenes);
  const columnas = anchos.map((w) => empty('gridCol', { w })).join('');
  return `<w:tbl>${around('tblPr', propiedades)}${around('tblGrid', columnas)}${filas}</w:tbl>`;
}
