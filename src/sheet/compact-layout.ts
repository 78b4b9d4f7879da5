import { ANEXO_1, type ColumnaKey } from '../mir/format';
import { FILA_MES, type Layout, positionsOf } from './layout';

/**
 * The layout in one document property: onEdit reads it in one call, since executions share no memory.
 * Lengths of blocks, not rows: 10,000 lineas at ten an objetivo take 20 characters, and never over 8 KB in practice.
 */
export const LAYOUT_KEY = 'mirador.layout';

/** Stands for the id of a sheet that a plan is still to make; the compiler puts the id in its place. */
export function sheetIdToken(hoja: string): string {
  return `{{sheetId:${hoja}}}`;
}

/** What onEdit knows of the MIR before it reads a cell. */
export interface LayoutCompacto {
  readonly sheetId: number;
  readonly columnas: Readonly<Record<ColumnaKey, number>>;
  /** Months (1-12) that are closed. */
  readonly mesesCerrados: readonly number[];
  /** Row on which the objetivo of a linea row begins, and its seccion from 0; null for any other row. */
  lineaEn(fila: number): { readonly seccion: number; readonly primera: number } | null;
}

/** "10x3,4": three blocks of ten lineas, then one of four. */
function encodeRuns(lengths: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < lengths.length; ) {
    let j = i;
    while (lengths[j] === lengths[i]) j++;
    parts.push(j - i > 1 ? `${lengths[i]}x${j - i}` : `${lengths[i]}`);
    i = j;
  }
  return parts.join(',');
}

function decodeRuns(text: string): number[] {
  if (text === '') return [];
  return text.split(',').flatMap((part) => {
    const [length = 0, times = 1] = part.split('x').map(Number);
    return new Array<number>(times).fill(length);
  });
}

/**
 * "1|anexo1|SHEETID|0b:10x3,4;1s:2": version, format, sheet id, then each seccion by its index (b: it has a band row,
 * s: it has none) with the lineas of its objetivos; every objetivo is followed by its subtotal row. Once months are
 * closed they follow: "...|1,2".
 */
export function compactLayout(layout: Layout, sheetId: number | string, mesesCerrados: readonly number[] = []): string {
  const secciones = new Map<number, { banda: boolean; lengths: number[] }>();
  for (const f of layout.filas) if (f.tipo === 'seccion') secciones.set(f.seccion, { banda: true, lengths: [] });
  for (const b of layout.bloques) {
    const s = secciones.get(b.seccion) ?? { banda: false, lengths: [] };
    s.lengths.push(b.lineas);
    secciones.set(b.seccion, s);
  }
  const body = [...secciones]
    .sort(([a], [b]) => a - b)
    .map(([n, s]) => `${n}${s.banda ? 'b' : 's'}:${encodeRuns(s.lengths)}`)
    .join(';');
  const cerrados = mesesCerrados.length === 0 ? '' : `|${mesesCerrados.join(',')}`;
  return `1|${ANEXO_1.clave}|${sheetId}|${body}${cerrados}`;
}

/** Reads what `compactLayout` wrote; null for anything else (another version, a sheet id still missing). */
export function parseCompactLayout(text: string): LayoutCompacto | null {
  const [version, formato, id, body, cerrados = ''] = text.split('|');
  if (version !== '1' || formato !== ANEXO_1.clave || !id || !/^\d+$/.test(id) || body === undefined) return null;
  const bloques: { seccion: number; primera: number; lineas: number }[] = [];
  let fila = FILA_MES + 1;
  for (const part of body === '' ? [] : body.split(';')) {
    const m = /^(\d+)([bs]):([\dx,]*)$/.exec(part);
    if (!m) return null;
    if (m[2] === 'b') fila++;
    for (const lineas of decodeRuns(m[3] ?? '')) {
      bloques.push({ seccion: Number(m[1]), primera: fila, lineas });
      fila += lineas + 1;
    }
  }
  return {
    sheetId: Number(id),
    columnas: positionsOf(ANEXO_1.columnas),
    mesesCerrados: cerrados === '' ? [] : cerrados.split(',').map(Number),
    lineaEn: (f) => {
      const b = bloques.find((x) => f >= x.primera && f < x.primera + x.lineas);
      return b ? { seccion: b.seccion, primera: b.primera } : null;
    },
  };
}
