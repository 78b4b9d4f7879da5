import type { FormatoCondicional } from '../../sheet/state';
import type { Hoja } from '../workbook';
import { compileCondition } from './condition';

/** What a conditional format adds to a cell. */
export interface Decoracion {
  readonly fondo: string | null;
  readonly color: string | null;
  readonly negrita: boolean;
}

/** For each cell, what the first conditional format whose formula holds adds to it, as in Sheets; else null. */
export function decoracionesOf(hoja: Hoja): (fila: number, columna: number) => Decoracion | null {
  const rules = hoja.condicionales.map((regla) => ({ regla, holds: compileCondition(regla.formula) }));
  return (fila, columna) => {
    for (const { regla, holds } of rules) {
      const at = offsetIn(regla, fila, columna);
      if (at && holds?.(hoja, at.filas, at.columnas)) return regla;
    }
    return null;
  };
}

/** How far a cell is from the one that the formula speaks of: the first of the first range. */
function offsetIn(
  regla: FormatoCondicional,
  fila: number,
  columna: number,
): { filas: number; columnas: number } | null {
  const [first] = regla.rangos;
  if (!first) return null;
  const inside = regla.rangos.some(
    (r) => fila >= r.fila && fila < r.fila + r.filas && columna >= r.columna && columna < r.columna + r.columnas,
  );
  return inside ? { filas: fila - first.fila, columnas: columna - first.columna } : null;
}
