import type { Valor } from '../mir/model';
import type { HojaAnclada } from './anclas';
import type { Conocidas } from './conocidas';
import type { Eje } from './eje';
import { valorEn } from './grid';
import { type Fuente, pickHoja } from './recoger';
import type { EstadoHoja } from './state';

/** Rows and columns that come back with what is known of them. Indices from 0. */
export interface Devueltas {
  readonly filas: readonly number[];
  readonly columnas: readonly number[];
}

/** Everything observed beyond what is ours follows, in its order. */
function withRest(fuente: Fuente, ultima: number, total: number): Fuente {
  return [...fuente, ...Array.from({ length: Math.max(0, total - ultima - 1) }, (_, i) => ultima + 1 + i)];
}

/** What is said of an objetivo stands on the first row of its lineas, whichever that is now. */
function sourceOfObjetivos(anclas: HojaAnclada, hoja: EstadoHoja, filas: Eje, columnas: Eje, columna: number): Fuente {
  const observada = columnas.de[columna] ?? null;
  const fuente = [...filas.de];
  const deLineas = new Set(filas.de.filter((_, d) => anclas.renglones[d]?.linea));
  const says = (fila: number | null): boolean =>
    observada !== null && fila !== null && deLineas.has(fila) && valorEn(hoja, fila + 1, observada + 1) !== null;
  for (let d = 0; d < fuente.length; d++) {
    if (anclas.renglones[d]?.f.linea !== 0 || !anclas.renglones[d]?.linea) continue;
    let hasta = d;
    while (anclas.renglones[hasta]?.linea && anclas.renglones[hasta]?.f.linea === hasta - d) hasta++;
    const moved = filas.de.slice(d, hasta).some((o, i) => o !== filas.lugar[d + i]);
    if (moved) {
      const rows = [...filas.lugar.slice(d, hasta), ...filas.de.slice(d, hasta)];
      fuente.fill(null, d, hasta);
      fuente[d] = rows.find(says) ?? null;
    }
  }
  return withRest(fuente, filas.ultima, filas.total);
}

/** Observed column that each of ours is read from: what people capture stays where it is unless it goes with its header. */
export function columnasLeidas({ dePersonas }: HojaAnclada, { de, lugar }: Eje, conTexto: boolean): Eje['de'] {
  return de.map((o, i) => (!conTexto && dePersonas.includes(i) ? (lugar[i] ?? o) : o));
}

/** The sheet as it would read with every row and column in its place. */
export function alignedHoja(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  { filas, columnas }: { filas: Eje; columnas: Eje },
  conTexto: { readonly filas: boolean; readonly columnas: boolean },
): EstadoHoja {
  const dePersonas = new Set(anclas.dePersonas);
  const deObjetivo = new Map(anclas.deObjetivo.map((c) => [c, sourceOfObjetivos(anclas, hoja, filas, columnas, c)]));
  const deTexto = withRest(filas.de, filas.ultima, filas.total);
  const quietas = withRest(filas.lugar, filas.ultima, filas.total);
  const leidas = columnasLeidas(anclas, columnas, conTexto.columnas);
  const rest = withRest(leidas, columnas.ultima, columnas.total);
  return pickHoja(hoja, {
    filas: deTexto,
    columnas: rest,
    filasDe: (c) => deObjetivo.get(c) ?? (!conTexto.filas && dePersonas.has(c) ? quietas : deTexto),
    fuera: { filas: filas.sobran, columnas: columnas.sobran },
  });
}

/** What is known of a linea, or of a column, put on its blank cells of the aligned sheet. */
export function overlay(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  devueltas: Devueltas,
  ausentes: readonly number[],
  conocidas: Conocidas,
): EstadoHoja {
  if (devueltas.filas.length + devueltas.columnas.length === 0) return hoja;
  const enteras = new Set(devueltas.filas);
  const sinFila = new Set(ausentes);
  const ancho = Math.max(hoja.columnas, anclas.columnas.length);
  const valores = hoja.valores.map((row, fila) => {
    const { f, linea } = anclas.renglones[fila] ?? {};
    if (!f || !linea) return row;
    const columnas = enteras.has(fila) ? anclas.dePersonas : sinFila.has(fila) ? [] : devueltas.columnas;
    const known = new Map(
      columnas.map((d) => [d, conocidas(anclas.nombre, f.seccion, linea.numero, anclas.columnas[d]?.key ?? '')]),
    );
    return Array.from({ length: ancho }, (_, c): Valor => known.get(c) ?? row[c] ?? null);
  });
  return { ...hoja, valores };
}
