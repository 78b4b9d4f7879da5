import { nameOfColumna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, type ColumnaKey, columnaOf } from '../mir/format';
import { lastOf } from '../mir/listas';
import { type Mir, numeroOf } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CRONOGRAMA_ROTULOS, MIR_ROTULOS } from '../text/hoja';
import { textoEn } from './grid';
import type { Layout } from './layout';
import type { Desplazamiento, EstadoHoja } from './state';

/** What tells a row: the text that stands on it in one column, and the number it begins with. */
interface Ancla {
  readonly fila: number;
  readonly columna: number;
  readonly texto: string;
  /** Of a linea; "" for a label. */
  readonly numero: string;
}

/** Where each row of the layout really stands on a sheet, and what is out of place. */
export interface Posiciones {
  /** Row of what the layout has on `fila`; null when another linea stands there and it is nowhere to be found. */
  filaDe(fila: number): number | null;
  readonly desplazadas: readonly Desplazamiento[];
}

function labelsOf(mir: Mir, layout: Layout, rotulos: { subtotal(numero: string): string; suma: string }): Ancla[] {
  const label = (fila: number, texto: string): Ancla => ({ fila, columna: 1, texto, numero: '' });
  const bandas = layout.filas.filter((f) => f.tipo === 'seccion');
  return [
    ...bandas.map((f) => label(f.fila, mir.secciones[f.seccion]?.titulo ?? '')),
    ...layout.bloques
      .filter((b) => b.lineas > 0)
      .map((b) =>
        label(b.filaSubtotal, rotulos.subtotal(mir.secciones[b.seccion]?.objetivos[b.objetivo]?.numero ?? '')),
      ),
    label(layout.filaSuma, rotulos.suma),
  ];
}

function anchorsOf(mir: Mir, layout: Layout, hoja: 'MIR' | 'Cronograma'): Ancla[] {
  const enMir = hoja === 'MIR';
  const encabezado = (enMir ? ANEXO_1.columnas : COLUMNAS_CRONOGRAMA)[0]?.header ?? '';
  const columna = enMir ? layout.columnas.lineaAccion : 1;
  const lineas = layout.filas.flatMap((f): Ancla[] => {
    const linea = mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
    if (f.tipo !== 'linea' || !linea) return [];
    return [{ fila: f.fila, columna, texto: enMir ? linea.lineaAccion : linea.numero, numero: linea.numero }];
  });
  const rotulos = labelsOf(mir, layout, enMir ? MIR_ROTULOS : CRONOGRAMA_ROTULOS);
  return [{ fila: layout.filaEncabezado, columna: 1, texto: encabezado, numero: '' }, ...lineas, ...rotulos].filter(
    (a) => a.texto !== '',
  );
}

function isInPlace(ancla: Ancla, observado: string): boolean {
  if (observado === ancla.texto) return true;
  return ancla.numero === ''
    ? normalizeText(observado) === normalizeText(ancla.texto)
    : numeroOf(observado) === ancla.numero;
}

const keyOf = (columna: number, texto: string): string => `${columna}:${texto}`;

/** Anchors by what they say, so that a row out of place can be told without searching all of them. */
function indexOf(anclas: readonly Ancla[]): (columna: number, texto: string) => readonly Ancla[] {
  const index = new Map<string, Ancla[]>();
  const add = (key: string, ancla: Ancla): void => {
    const found = index.get(key);
    if (found) found.push(ancla);
    else index.set(key, [ancla]);
  };
  for (const ancla of anclas) {
    add(keyOf(ancla.columna, normalizeText(ancla.texto)), ancla);
    if (ancla.numero !== '' && ancla.texto !== ancla.numero) add(keyOf(ancla.columna, `#${ancla.numero}`), ancla);
  }
  return (columna, texto) =>
    index.get(keyOf(columna, normalizeText(texto))) ?? index.get(keyOf(columna, `#${numeroOf(texto)}`)) ?? [];
}

/** Consecutive rows that moved together are one thing to tell. */
function group(moves: readonly { ancla: Ancla; encontrada: number }[]): Desplazamiento[] {
  const grouped: (Desplazamiento & { cuantas: number })[] = [];
  let last: { ancla: Ancla; encontrada: number } | null = null;
  for (const move of moves) {
    const current = lastOf(grouped);
    const together =
      last !== null && current && move.encontrada - move.ancla.fila === last.encontrada - last.ancla.fila;
    if (together) {
      grouped[grouped.length - 1] = { ...current, cuantas: current.cuantas + 1 };
    } else {
      const { ancla, encontrada } = move;
      const tipo = ancla.numero === '' ? 'rotulo' : 'linea';
      const nombre = ancla.numero === '' ? ancla.texto : ancla.numero;
      grouped.push({ tipo, nombre, esperada: ancla.fila, encontrada, cuantas: 1 });
    }
    last = move;
  }
  return grouped;
}

/**
 * Matches the rows of a sheet to those of the layout. A row whose text was typed over stays what it was by its place;
 * a row that shows another known linea or label is out of place, and so is what it should have been.
 */
export function findPositions(
  mir: Mir,
  layout: Layout,
  hoja: EstadoHoja | null,
  cual: 'MIR' | 'Cronograma',
): Posiciones {
  const inPlace: Posiciones = { filaDe: (fila) => fila, desplazadas: [] };
  if (!hoja) return inPlace;
  const anclas = anchorsOf(mir, layout, cual);
  const firmes = new Set(anclas.filter((a) => isInPlace(a, textoEn(hoja, a.fila, a.columna))).map((a) => a.fila));
  if (firmes.size === anclas.length) return inPlace;

  const lookup = indexOf(anclas);
  const columnas = [...new Set(anclas.map((a) => a.columna))].sort((a, b) => b - a);
  const encontradas = new Map<number, number>();
  const moves: { ancla: Ancla; encontrada: number }[] = [];
  for (let fila = layout.filaEncabezado; fila <= hoja.valores.length; fila++) {
    if (firmes.has(fila)) continue;
    for (const columna of columnas) {
      const texto = textoEn(hoja, fila, columna);
      const candidates = texto === '' ? [] : lookup(columna, texto);
      const ancla = candidates.find((a) => !firmes.has(a.fila) && !encontradas.has(a.fila)) ?? candidates[0];
      if (!ancla) continue;
      if (!firmes.has(ancla.fila) && !encontradas.has(ancla.fila)) encontradas.set(ancla.fila, fila);
      moves.push({ ancla, encontrada: fila });
      break;
    }
  }
  const ocupadas = new Set(moves.map((m) => m.encontrada));
  return {
    filaDe: (fila) => encontradas.get(fila) ?? (ocupadas.has(fila) && !firmes.has(fila) ? null : fila),
    desplazadas: group(moves),
  };
}

/** Where each column of the MIR stands, by its header; one that says nothing known keeps its place. */
export function findColumns(
  layout: Layout,
  hoja: EstadoHoja | null,
  filaEncabezado: number,
): { readonly columnas: Readonly<Record<ColumnaKey, number | null>>; readonly desplazadas: readonly Desplazamiento[] } {
  const columnas: Record<ColumnaKey, number | null> = { ...layout.columnas };
  if (!hoja) return { columnas, desplazadas: [] };
  const byText = new Map<string, ColumnaKey>();
  const normalized = (header: string): string =>
    normalizeText(header.replace('{anio}', '')).replace(/\s*\d{4}\s*/, ' ');
  for (const c of ANEXO_1.columnas) {
    for (const text of [c.header, ...c.aliases]) byText.set(normalized(text), c.key);
  }
  const found = new Map<number, ColumnaKey>();
  const ancho = hoja.valores[filaEncabezado - 1]?.length ?? 0;
  for (let columna = 1; columna <= ancho; columna++) {
    const key = byText.get(normalized(textoEn(hoja, filaEncabezado, columna)));
    if (key) found.set(columna, key);
  }
  const firmes = new Set([...found].filter(([columna, key]) => layout.columnas[key] === columna).map(([, key]) => key));
  const desplazadas: Desplazamiento[] = [];
  for (const [columna, key] of found) {
    if (layout.columnas[key] === columna) continue;
    desplazadas.push({
      tipo: 'columna',
      nombre: nameOfColumna(columnaOf(key)),
      esperada: layout.columnas[key],
      encontrada: columna,
      cuantas: 1,
    });
    if (!firmes.has(key)) columnas[key] = columna;
  }
  for (const c of ANEXO_1.columnas) {
    const place = layout.columnas[c.key];
    const other = found.get(place);
    if (columnas[c.key] === place && other !== undefined && other !== c.key) columnas[c.key] = null;
  }
  return { columnas, desplazadas };
}
