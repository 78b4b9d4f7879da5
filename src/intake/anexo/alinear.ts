import type { ColumnaKey } from '../../mir/format';
import { affinityOf, IMPOSIBLE, type Vocabulario } from './celdas';

/** A column of the header, with the index of its cell. */
export interface ColumnaUbicada {
  /** null: it is not of the format. */
  readonly key: ColumnaKey | null;
  readonly indice: number;
}

/** Where one cell of a row was put. */
export interface CeldaUbicada {
  readonly indice: number;
  readonly texto: string;
  /** null: it fits no column of the format. */
  readonly key: ColumnaKey | null;
  /** Cells to the right of its column; negative to the left. */
  readonly corrimiento: number;
  /** A second amount beside the budget. */
  readonly repetida: boolean;
}

/** What it costs that a cell is further right or left of its column than the cell before it. */
const COSTO_DE_CORRIMIENTO = 0.8;
/** What it costs to leave a cell without a column. */
const COSTO_SIN_LUGAR = 4;
/** How many cells in a row may be left without a column. */
const HUECO_MAXIMO = 2;
/** A second amount after the budget is the budget again (it came with the shifted cells). */
const REPETIBLE: ColumnaKey = 'presupuesto';

interface Paso {
  readonly puntos: number;
  readonly celda: number;
  readonly columna: number;
  readonly repetida: boolean;
  readonly antes: Paso | null;
}

/**
 * Puts the cells of a row under their columns when a conversion moved some of them: keeps their order, prefers the column
 * whose type and vocabulary they fit, and changes the shift as seldom as possible. No offset is assumed.
 */
export function alignRow(
  celdas: readonly string[],
  columnas: readonly ColumnaUbicada[],
  vocabulario: Vocabulario,
): CeldaUbicada[] {
  const filled = celdas.flatMap((texto, indice) => (texto === '' ? [] : [{ texto, indice }]));
  const steps: (Paso | null)[][] = [];
  const shift = (celda: number, columna: number) => (filled[celda]?.indice ?? 0) - (columnas[columna]?.indice ?? 0);
  filled.forEach((cell, i) => {
    steps.push(
      columnas.map((column, j) => {
        const fit = column.key === null ? fitOfForeign(shift(i, j)) : affinityOf(column.key, cell.texto, vocabulario);
        if (fit === IMPOSIBLE) return null;
        const start =
          i <= HUECO_MAXIMO ? -COSTO_SIN_LUGAR * i - (shift(i, j) === 0 ? 0 : COSTO_DE_CORRIMIENTO) : IMPOSIBLE;
        let best: Paso | null =
          start === IMPOSIBLE ? null : { puntos: start + fit, celda: i, columna: j, repetida: false, antes: null };
        for (let back = i - 1; back >= Math.max(0, i - 1 - HUECO_MAXIMO); back--) {
          const skipped = COSTO_SIN_LUGAR * (i - 1 - back);
          (steps[back] ?? []).slice(0, j + 1).forEach((antes, before) => {
            const again = before === j;
            if (antes === null || (again && (column.key !== REPETIBLE || !cell.texto.startsWith('$')))) return;
            const moved = shift(i, j) === shift(back, before) ? 0 : COSTO_DE_CORRIMIENTO;
            const puntos = antes.puntos + (again ? 2 : fit) - moved - skipped;
            if (best === null || puntos > best.puntos) best = { puntos, celda: i, columna: j, repetida: again, antes };
          });
        }
        return best;
      }),
    );
  });
  const chosen = new Map<number, Paso>();
  for (let paso = bestEnd(steps, filled.length); paso !== null; paso = paso.antes) chosen.set(paso.celda, paso);
  return filled.map((cell, i) => {
    const paso = chosen.get(i);
    return {
      ...cell,
      key: paso === undefined ? null : (columnas[paso.columna]?.key ?? null),
      corrimiento: paso === undefined ? 0 : shift(i, paso.columna),
      repetida: paso?.repetida ?? false,
    };
  });
}

/** A cell stands under a column that is not of the format only when it stands exactly there. */
function fitOfForeign(corrimiento: number): number {
  return corrimiento === 0 ? 1.5 : IMPOSIBLE;
}

function bestEnd(steps: readonly (readonly (Paso | null)[])[], cells: number): Paso | null {
  let best: Paso | null = null;
  let bestPoints = IMPOSIBLE;
  for (let i = cells - 1; i >= Math.max(0, cells - 1 - HUECO_MAXIMO); i--)
    for (const paso of steps[i] ?? []) {
      const puntos = paso === null ? IMPOSIBLE : paso.puntos - COSTO_SIN_LUGAR * (cells - 1 - i);
      if (paso !== null && puntos > bestPoints) {
        best = paso;
        bestPoints = puntos;
      }
    }
  return best;
}
