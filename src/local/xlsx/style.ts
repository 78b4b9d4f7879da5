import { type CellStyle, type Color, resolveThemeColor } from 'hucre';
import type { Celda } from '../workbook';

/** What a new Google sheet shows where nothing else is said. */
export const FUENTE = { name: 'Arial', size: 10 } as const;
const LADO = { style: 'thin', color: { rgb: 'B7B7B7' } } as const;
const VERTICALES = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function toRgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** "#rrggbb" in lower case, or null where the file says no colour of its own. */
export function colorOf(color: Color | undefined, tema: readonly string[]): string | null {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color?.theme !== undefined && tema.length > 0) {
    return `#${resolveThemeColor([...tema], color.theme, color.tint).toLowerCase()}`;
  }
  return null;
}

/**
 * A number format with its literals as we write them: LibreOffice spells "%" as \\% and yyyy-mm-dd as yyyy\\-mm\\-dd.
 */
function readFormat(formato: string): string {
  return formato
    .replace(/"[^"]*"|\\(.)/g, (pieza, letra?: string) => {
      if (letra === undefined) return pieza;
      return /[-/: ()+]/.test(letra) ? letra : `"${letra}"`;
    })
    .replaceAll('""', '');
}

/** The style of a cell as .xlsx keeps it; undefined where all is default. */
export function styleOf(celda: Celda | undefined, abierta: boolean): CellStyle | undefined {
  const estilo: CellStyle = {};
  if (celda) {
    const { color, negrita, cursiva, tamano } = celda;
    if (color || negrita || cursiva || tamano) {
      estilo.font = { ...FUENTE, size: tamano ?? FUENTE.size };
      if (negrita) estilo.font.bold = true;
      if (cursiva) estilo.font.italic = true;
      if (color) estilo.font.color = { rgb: toRgb(color) };
    }
    if (celda.fondo) estilo.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: toRgb(celda.fondo) } };
    if (celda.formato && celda.formato !== 'General') estilo.numFmt = celda.formato;
    if (celda.alineacion || celda.vertical || celda.ajuste) {
      estilo.alignment = {};
      if (celda.alineacion) estilo.alignment.horizontal = celda.alineacion;
      if (celda.vertical) estilo.alignment.vertical = VERTICALES[celda.vertical];
      if (celda.ajuste) estilo.alignment.wrapText = true;
    }
    if (celda.borde) estilo.border = { top: LADO, right: LADO, bottom: LADO, left: LADO };
  }
  if (abierta) estilo.protection = { locked: false };
  return Object.keys(estilo).length > 0 ? estilo : undefined;
}

/** What a style of a file means in a cell of the workbook; defaults are left out. */
export function readStyle(estilo: CellStyle, tema: readonly string[]): Partial<Celda> {
  const celda: Partial<Celda> = {};
  const { font, fill, alignment, border } = estilo;
  if (font?.bold) celda.negrita = true;
  if (font?.italic) celda.cursiva = true;
  if (font?.size !== undefined && font.size !== FUENTE.size) celda.tamano = font.size;
  const color = colorOf(font?.color, tema);
  if (color && color !== '#000000') celda.color = color;
  const fondo = fill?.type === 'pattern' && fill.pattern !== 'none' ? colorOf(fill.fgColor, tema) : null;
  if (fondo && fondo !== '#ffffff') celda.fondo = fondo;
  if (estilo.numFmt && estilo.numFmt !== 'General') celda.formato = readFormat(estilo.numFmt);
  const horizontal = alignment?.horizontal;
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') celda.alineacion = horizontal;
  if (alignment?.vertical === 'top') celda.vertical = 'top';
  if (alignment?.vertical === 'center') celda.vertical = 'middle';
  if (alignment?.wrapText) celda.ajuste = true;
  if (border?.top && border.right && border.bottom && border.left) celda.borde = true;
  return celda;
}
