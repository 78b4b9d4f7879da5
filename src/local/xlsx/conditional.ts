import type { CellStyle, ConditionalRule } from 'hucre';
import type { FormatoCondicional } from '../../sheet/state';
import { fromStored, toStored } from './functions';
import { formatRefs, parseRefs } from './refs';
import { colorOf } from './style';

function toStyle(f: FormatoCondicional): CellStyle {
  const estilo: CellStyle = {};
  if (f.color || f.negrita) {
    estilo.font = {};
    if (f.negrita) estilo.font.bold = true;
    if (f.color) estilo.font.color = { rgb: f.color.slice(1).toUpperCase() };
  }
  if (f.fondo) {
    // A differential fill keeps its colour in bgColor (Excel) or fgColor (others): both, so that all agree.
    const color = { rgb: f.fondo.slice(1).toUpperCase() };
    estilo.fill = { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
  }
  return estilo;
}

/** In the order of the workbook, which is their priority. */
export function storeConditionals(condicionales: readonly FormatoCondicional[]): ConditionalRule[] {
  return condicionales.map((f, i) => ({
    type: 'expression',
    priority: i + 1,
    formula: toStored(f.formula),
    range: formatRefs(f.rangos),
    style: toStyle(f),
  }));
}

/** Those by formula; scales, bars and icons have no place in the workbook. */
export function readConditionals(reglas: readonly ConditionalRule[], tema: readonly string[]): FormatoCondicional[] {
  return reglas
    .filter((r) => r.type === 'expression' && typeof r.formula === 'string')
    .sort((a, b) => a.priority - b.priority)
    .map((r) => ({
      rangos: parseRefs(r.range),
      formula: fromStored(String(r.formula)),
      fondo: r.style?.fill?.type === 'pattern' ? colorOf(r.style.fill.bgColor ?? r.style.fill.fgColor, tema) : null,
      color: colorOf(r.style?.font?.color, tema),
      negrita: r.style?.font?.bold === true,
    }));
}
