import type { Rango } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import type { Celda, Hoja } from '../../workbook';

export type Sentido = 'filas' | 'columnas';

/** What a new row or column takes from its neighbour, as Sheets copies it: how cells look and what they admit. */
const HEREDADAS = [
  'formato',
  'fondo',
  'color',
  'negrita',
  'cursiva',
  'tamano',
  'alineacion',
  'vertical',
  'ajuste',
  'borde',
  'validacion',
] as const satisfies readonly (keyof Celda)[];

function heir(celda: Celda | undefined): Celda | undefined {
  if (!celda) return undefined;
  const propias = Object.fromEntries(HEREDADAS.filter((k) => celda[k] !== undefined).map((k) => [k, celda[k]]));
  return Object.keys(propias).length === 0 ? undefined : { valor: null, formula: '', ...propias };
}

/** Where a stretch [inicio, inicio + largo) stands after `cuantas` were put in before `desde`: it grows when they fall inside. */
function stretched(inicio: number, largo: number, desde: number, cuantas: number): [number, number] {
  if (desde <= inicio) return [inicio + cuantas, largo];
  return desde < inicio + largo ? [inicio, largo + cuantas] : [inicio, largo];
}

/** As `stretched`, after a deletion; length 0 when nothing of it is left. */
function shrunk(inicio: number, largo: number, desde: number, cuantas: number): [number, number] {
  const hasta = desde + cuantas;
  const antes = Math.max(0, Math.min(inicio + largo, desde) - inicio);
  const despues = Math.max(0, inicio + largo - Math.max(inicio, hasta));
  return [inicio < desde ? inicio : Math.max(desde, inicio - cuantas), antes + despues];
}

type Movimiento = (inicio: number, largo: number) => [number, number];

function moveRango(rango: Rango, sentido: Sentido, move: Movimiento): Rango | null {
  if (sentido === 'filas') {
    const [fila, filas] = move(rango.fila, rango.filas);
    return filas > 0 ? { ...rango, fila, filas } : null;
  }
  const [columna, columnas] = move(rango.columna, rango.columnas);
  return columnas > 0 ? { ...rango, columna, columnas } : null;
}

/** Everything of a sheet that speaks of places, moved; what has no place left is dropped. */
function moveMarks(ctx: HostContext, hoja: Hoja, sentido: Sentido, move: Movimiento): void {
  const all = (rangos: readonly Rango[]) => rangos.flatMap((r) => moveRango(r, sentido, move) ?? []);
  hoja.combinadas = all(hoja.combinadas).filter((m) => m.filas * m.columnas > 1);
  hoja.condicionales = hoja.condicionales
    .map((c) => ({ ...c, rangos: all(c.rangos) }))
    .filter((c) => c.rangos.length > 0);
  hoja.protecciones = hoja.protecciones.flatMap((p) => {
    const rango = p.rango && moveRango(p.rango, sentido, move);
    return p.ambito === 'rango' && !rango ? [] : [{ ...p, rango, abiertos: all(p.abiertos) }];
  });
  ctx.libro.nombres = ctx.libro.nombres.flatMap((n) => {
    if (n.hoja !== hoja.nombre) return [n];
    const rango = moveRango(n.rango, sentido, move);
    return rango ? [{ ...n, rango }] : [];
  });
  const sizes = sentido === 'filas' ? hoja.altos : hoja.anchos;
  const moved = [...sizes].flatMap(([n, pixeles]): [number, number][] => {
    const [lugar, largo] = move(n, 1);
    return largo > 0 ? [[lugar, pixeles]] : [];
  });
  sizes.clear();
  for (const [n, pixeles] of moved) sizes.set(n, pixeles);
}

/** Puts `cuantas` rows or columns in before the 1-based `desde`; they look like `modelo`, the one they were asked after. */
export function insertLines(
  ctx: HostContext,
  hoja: Hoja,
  sentido: Sentido,
  desde: number,
  cuantas: number,
  modelo: number,
): void {
  ctx.engine.insert(hoja.id, sentido, desde, cuantas);
  if (sentido === 'filas') {
    const fila = hoja.celdas[modelo - 1];
    const nuevas = Array.from({ length: cuantas }, () => (fila ?? []).map(heir));
    while (hoja.celdas.length < desde - 1) hoja.celdas.push([]);
    hoja.celdas.splice(desde - 1, 0, ...nuevas);
    hoja.filas += cuantas;
    if (desde <= hoja.filasInmovilizadas) hoja.filasInmovilizadas += cuantas;
  } else {
    for (const fila of hoja.celdas) {
      if (!fila) continue;
      const nuevas = Array.from({ length: cuantas }, () => heir(fila[modelo - 1]));
      if (fila.length < desde - 1) fila.length = desde - 1;
      fila.splice(desde - 1, 0, ...nuevas);
    }
    hoja.columnas += cuantas;
    if (desde <= hoja.columnasInmovilizadas) hoja.columnasInmovilizadas += cuantas;
  }
  moveMarks(ctx, hoja, sentido, (inicio, largo) => stretched(inicio, largo, desde, cuantas));
}

/** Takes `cuantas` rows or columns out from the 1-based `desde` on, with what stands in them. */
export function deleteLines(ctx: HostContext, hoja: Hoja, sentido: Sentido, desde: number, cuantas: number): void {
  const filas = sentido === 'filas';
  const total = filas ? hoja.filas : hoja.columnas;
  if (desde < 1 || cuantas < 1 || desde + cuantas - 1 > total) {
    throw ctx.makeError(filas ? GOOGLE.filasFueraDeLimites : GOOGLE.columnasFueraDeLimites);
  }
  if (cuantas >= total) throw ctx.makeError(filas ? GOOGLE.todasLasFilas : GOOGLE.todasLasColumnas);
  ctx.engine.remove(hoja.id, sentido, desde, cuantas);
  if (filas) {
    hoja.celdas.splice(desde - 1, cuantas);
    hoja.filas -= cuantas;
    hoja.filasInmovilizadas = shrunk(1, hoja.filasInmovilizadas, desde, cuantas)[1];
  } else {
    for (const fila of hoja.celdas) fila?.splice(desde - 1, cuantas);
    hoja.columnas -= cuantas;
    hoja.columnasInmovilizadas = shrunk(1, hoja.columnasInmovilizadas, desde, cuantas)[1];
  }
  moveMarks(ctx, hoja, sentido, (inicio, largo) => shrunk(inicio, largo, desde, cuantas));
}
