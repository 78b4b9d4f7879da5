/** Looks of the cells, by their place in `cellXfs`. */
export const ESTILO = { general: 0, encabezado: 1, texto: 2, fecha: 3, numero: 4, rotulo: 5 } as const;
export type Estilo = (typeof ESTILO)[keyof typeof ESTILO];

/** Formats of numbers: 49 is text, "@" (what is typed over "7.10" stays text too); 164 on are one's own. */
const FORMATO_TEXTO = 49;
const FORMATO_FECHA = 164;

const CABEZA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Xf {
  readonly formato?: number;
  readonly fuente?: number;
  readonly relleno?: number;
  readonly alineacion: string;
}

/** In the order of ESTILO. */
const XFS: readonly Xf[] = [
  { alineacion: '' },
  { formato: FORMATO_TEXTO, fuente: 1, relleno: 2, alineacion: 'horizontal="center" vertical="center" wrapText="1"' },
  { formato: FORMATO_TEXTO, alineacion: 'vertical="top" wrapText="1"' },
  { formato: FORMATO_FECHA, alineacion: 'horizontal="center" vertical="top"' },
  { alineacion: 'horizontal="right" vertical="top"' },
  { formato: FORMATO_TEXTO, fuente: 1, alineacion: 'vertical="top"' },
];

function xfXml({ formato = 0, fuente = 0, relleno = 0, alineacion }: Xf): string {
  const atributos = `numFmtId="${formato}" fontId="${fuente}" fillId="${relleno}" borderId="0" xfId="0"`;
  const aplica = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"';
  return alineacion === '' ? `<xf ${atributos}/>` : `<xf ${atributos} ${aplica}><alignment ${alineacion}/></xf>`;
}

/** Part xl/styles.xml; fills 0 and 1 are those that Excel keeps for itself. */
export function stylesXml(): string {
  const fuente = (negrita: string): string =>
    `<font>${negrita}<sz val="10"/><name val="Arial"/><family val="2"/></font>`;
  return `${CABEZA}<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="${FORMATO_FECHA}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2">${fuente('')}${fuente('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4E6EA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${XFS.length}">${XFS.map(xfXml).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
