import type { Configuracion } from '../mir/ajustes';
import { ANEXO_1, type ColumnaKey } from '../mir/format';
import type { Mir } from '../mir/model';
import { claveObjetivo, type Permisos } from '../mir/roles';
import { REGLAS_AL_EDITAR, switchedOff } from '../rules/index';
import { FILA_MES, type Layout, positionsOf } from './layout';

/**
 * The layout in one document property: onEdit reads it in one call, since executions share no memory.
 * Lengths of blocks, not rows: 10,000 lineas at ten an objetivo take 20 characters, and never over 8 KB in practice.
 */
export const LAYOUT_KEY = 'mirador.layout';

/** Google refuses a property of more than 9 KB. The sheet id is not counted: while it is planned it is a longer mark. */
const MAXIMO_REGISTRO = 8_000;

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
  /** Rules that are switched off, of those that onEdit runs. */
  readonly apagadas: readonly string[];
  /** Row on which the objetivo of a linea row begins, and its seccion from 0; null for any other row. */
  lineaEn(fila: number): { readonly seccion: number; readonly primera: number } | null;
  /** Who captures the objetivo of a row, where that is some people only; null where it is anybody's. */
  capturistasEn(fila: number): readonly string[] | null;
}

/** What onEdit is to know besides where the lineas are. */
interface Avisos extends Pick<LayoutCompacto, 'mesesCerrados' | 'apagadas'> {
  /** Everybody who captures, once somebody is limited to some objetivos (their places, from 0); null: all of them. */
  readonly capturistas: readonly {
    readonly correo: string;
    readonly objetivos: readonly { readonly seccion: number; readonly objetivo: number }[] | null;
  }[];
}

/**
 * What onEdit is to tell: closed months, and whose objetivo it is once somebody is limited to some; and what it is not
 * to tell.
 */
export function avisosOf(mir: Mir, { mesesCerrados, capturistas }: Permisos, config: Configuracion): Avisos {
  const off = switchedOff(config);
  const apagadas = REGLAS_AL_EDITAR.filter((code) => off.has(code));
  if (capturistas.every((c) => c.objetivos === null)) return { mesesCerrados, apagadas, capturistas: [] };
  const lugares = new Map(
    mir.secciones.flatMap((s, seccion) =>
      s.objetivos.map((o, objetivo) => [claveObjetivo(seccion, o.numero), { seccion, objetivo }] as const),
    ),
  );
  const limitados = capturistas.map(({ correo, objetivos }) => ({
    correo,
    objetivos: objetivos?.flatMap((clave) => lugares.get(clave) ?? []) ?? null,
  }));
  return { mesesCerrados, apagadas, capturistas: limitados };
}

const SIN_AVISOS: Avisos = { mesesCerrados: [], apagadas: [], capturistas: [] };

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
 * closed, people limited to some objetivos or rules switched off, they follow:
 * "...|1,2|ana@x.mx:0.1,0.3;luis@x.mx:*|CAP-06". Many people limited to many objetivos can outgrow a property: then
 * none is told, since they only feed a toast, and protections keep everybody out just the same.
 */
export function compactLayout(layout: Layout, sheetId: number | string, avisos = SIN_AVISOS): string {
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
  const personas = avisos.capturistas
    .filter(({ correo }) => !/[|:;]/.test(correo))
    .map(({ correo, objetivos }) => {
      return `${correo}:${objetivos ? objetivos.map((o) => `${o.seccion}.${o.objetivo}`).join(',') : '*'}`;
    })
    .join(';');
  const { mesesCerrados, apagadas } = avisos;
  const dichoCon = (p: string): string => {
    const dichos = `|${mesesCerrados.join(',')}|${p}|${apagadas.join(',')}`;
    return body + dichos.replace(/\|+$/, '');
  };
  const entero = dichoCon(personas);
  return `1|${ANEXO_1.clave}|${sheetId}|${entero.length > MAXIMO_REGISTRO ? dichoCon('') : entero}`;
}

function decodeCapturistas(text: string): { correo: string; objetivos: readonly string[] | null }[] {
  if (text === '') return [];
  return text.split(';').map((part) => {
    const [correo = '', objetivos = ''] = part.split(':');
    return { correo, objetivos: objetivos === '*' ? null : objetivos.split(',') };
  });
}

/** Reads what `compactLayout` wrote; null for anything else (another version, a sheet id still missing). */
export function parseCompactLayout(text: string): LayoutCompacto | null {
  const [version, formato, id, body, cerrados = '', personas = '', apagadas = ''] = text.split('|');
  if (version !== '1' || formato !== ANEXO_1.clave || !id || !/^\d+$/.test(id) || body === undefined) return null;
  const bloques: { seccion: number; objetivo: number; primera: number; lineas: number }[] = [];
  let fila = FILA_MES + 1;
  for (const part of body === '' ? [] : body.split(';')) {
    const m = /^(\d+)([bs]):([\dx,]*)$/.exec(part);
    if (!m) return null;
    if (m[2] === 'b') fila++;
    for (const [objetivo, lineas] of decodeRuns(m[3] ?? '').entries()) {
      bloques.push({ seccion: Number(m[1]), objetivo, primera: fila, lineas });
      fila += lineas + 1;
    }
  }
  const bloqueEn = (f: number) => bloques.find((x) => f >= x.primera && f < x.primera + x.lineas) ?? null;
  const capturistas = decodeCapturistas(personas);
  return {
    sheetId: Number(id),
    columnas: positionsOf(ANEXO_1.columnas),
    mesesCerrados: cerrados === '' ? [] : cerrados.split(',').map(Number),
    apagadas: apagadas === '' ? [] : apagadas.split(','),
    lineaEn: (f) => {
      const b = bloqueEn(f);
      return b ? { seccion: b.seccion, primera: b.primera } : null;
    },
    capturistasEn: (f) => {
      const b = bloqueEn(f);
      if (!b || capturistas.length === 0) return null;
      const clave = `${b.seccion}.${b.objetivo}`;
      return capturistas.filter((c) => !c.objetivos || c.objetivos.includes(clave)).map((c) => c.correo);
    },
  };
}
