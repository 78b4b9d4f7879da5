import type { FormatoCondicional } from '../../sheet/state';
import type { Hoja } from '../workbook';
import { compileCondition } from './condition';

/** What a conditional format adds to a cell. */
export interface Decoracion {
  readonly fondo: string | null;
  readonly color: string | null;
  readonly negrita: boolean;
}

type DeRenglon = (columna: number) => Decoracion | null;

const NINGUNA: DeRenglon = () => null;

/**
 * For each row, and there for each column, what the first conditional format whose formula holds adds to the cell, as
 * in Sheets; else null. By rows, so that a cell asks only the rules that reach its row.
 */
export function decoracionesOf(hoja: Hoja): (fila: number) => DeRenglon {
  const rules = hoja.condicionales.map((regla) => ({ regla, holds: compileCondition(regla.formula) }));
  return (fila) => {
    const near = rules.flatMap(({ regla, holds }) => {
      const rangos = regla.rangos.filter((r) => fila >= r.fila && fila < r.fila + r.filas);
      // The formula speaks of the first cell of the first range.
      const [first] = regla.rangos as readonly [FormatoCondicional['rangos'][number]];
      return holds && rangos.length > 0
        ? [{ regla, holds, rangos, filas: fila - first.fila, inicio: first.columna }]
        : [];
    });
    if (near.length === 0) return NINGUNA;
    return (columna) => {
      for (const { regla, holds, rangos, filas, inicio } of near) {
        const inside = rangos.some((r) => columna >= r.columna && columna < r.columna + r.columnas);
        if (inside && holds(hoja, filas, columna - inicio)) return regla;
      }
      return null;
    };
  };
}
