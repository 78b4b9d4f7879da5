import { type Movimiento, moveRango, moveRangos, type Sentido, shrunk, stretched } from '../../../sheet/estructura';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import type { Celda, Hoja } from '../../workbook';

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

/** Everything of a sheet that speaks of places, moved; what has no place left is dropped. */
function moveMarks(ctx: HostContext, hoja: Hoja, sentido: Sentido, move: Movimiento): void {
  hoja.combinadas = moveRangos(hoja.combinadas, sentido, move).filter((m) => m.filas * m.columnas > 1);
  hoja.condicionales = hoja.condicionales
    .map((c) => ({ ...c, rangos: moveRangos(c.rangos, sentido, move) }))
    .filter((c) => c.rangos.length > 0);
  hoja.graficos = hoja.graficos.map((g) => ({
    ...g,
    rangos: moveRangos(g.rangos, sentido, move),
    ...(sentido === 'filas' ? { fila: move(g.fila, 1)[0] } : { columna: move(g.columna, 1)[0] }),
  }));
  hoja.protecciones = hoja.protecciones.flatMap((p) => {
    const rango = p.rango && moveRango(p.rango, sentido, move);
    return p.ambito === 'rango' && !rango ? [] : [{ ...p, rango, abiertos: moveRangos(p.abiertos, sentido, move) }];
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
  moveMarks(ctx, hoja, sentido, stretched(desde, cuantas));
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
    hoja.filasInmovilizadas = shrunk(desde, cuantas)(1, hoja.filasInmovilizadas)[1];
  } else {
    for (const fila of hoja.celdas) fila?.splice(desde - 1, cuantas);
    hoja.columnas -= cuantas;
    hoja.columnasInmovilizadas = shrunk(desde, cuantas)(1, hoja.columnasInmovilizadas)[1];
  }
  moveMarks(ctx, hoja, sentido, shrunk(desde, cuantas));
}
