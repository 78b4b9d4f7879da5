import { lastOf } from '../../mir/listas';
import { intersects } from '../a1';
import type { Op } from '../op';
import type { Rango } from '../state';
import type { Drift, Faceta } from './faceta';

const keyOf = (r: Rango): string => `${r.fila}:${r.columna}:${r.filas}:${r.columnas}`;

/** Merges side by side become one operation: a block of an objetivo, or the rows of the title. */
function mergeOps(hoja: string, rects: readonly Rango[]): Op[] {
  const verticales = rects.filter((r) => r.columnas === 1).sort((a, b) => a.fila - b.fila || a.columna - b.columna);
  const horizontales = rects.filter((r) => r.columnas > 1).sort((a, b) => a.columna - b.columna || a.fila - b.fila);
  const ops: Extract<Op, { tipo: 'combinar' }>[] = [];
  for (const rango of [...verticales, ...horizontales]) {
    const sentido = rango.columnas === 1 ? 'vertical' : 'horizontal';
    const last = lastOf(ops);
    const l = last?.rango;
    if (last?.sentido === sentido && l) {
      const beside = sentido === 'vertical' && l.fila === rango.fila && l.filas === rango.filas;
      const below = sentido === 'horizontal' && l.columna === rango.columna && l.columnas === rango.columnas;
      if (beside && rango.columna === l.columna + l.columnas) {
        ops[ops.length - 1] = { ...last, rango: { ...l, columnas: l.columnas + 1 } };
        continue;
      }
      if (below && rango.fila === l.fila + l.filas) {
        ops[ops.length - 1] = { ...last, rango: { ...l, filas: l.filas + 1 } };
        continue;
      }
    }
    ops.push({ tipo: 'combinar', hoja, rango, sentido });
  }
  return ops.sort((a, b) => a.rango.fila - b.rango.fila);
}

/** Merged cells inside our rectangle: exactly the wanted ones. */
export const combinadas: Faceta = {
  compare({ deseada, observada }) {
    if (!deseada.combinadas || !observada.combinadas) return [];
    const hoja = deseada.nombre;
    const nuestra: Rango = { fila: 1, columna: 1, filas: deseada.filas, columnas: deseada.columnas };
    const wanted = new Set(deseada.combinadas.map(keyOf));
    const found = new Set(observada.combinadas.map(keyOf));
    const sobran = observada.combinadas.filter((r) => !wanted.has(keyOf(r)) && intersects(r, nuestra));
    const faltan = deseada.combinadas.filter((r) => !found.has(keyOf(r)));
    return [
      ...sobran.map((rango): Drift => ({ faceta: 'combinadas', hoja, rango, sobra: true })),
      ...faltan.map((rango): Drift => ({ faceta: 'combinadas', hoja, rango, sobra: false })),
    ];
  },
  toOps(drift, { deseada }) {
    const hoja = deseada.nombre;
    const merges = drift.flatMap((d) => (d.faceta === 'combinadas' ? [d] : []));
    const separar = merges.filter((d) => d.sobra).map((d): Op => ({ tipo: 'separar', hoja, rango: d.rango }));
    const faltan = merges.filter((d) => !d.sobra).map((d) => d.rango);
    return [...separar, ...mergeOps(hoja, faltan)];
  },
};
