/** A cell as documents write tables: only where it begins, with the rows and columns that it covers. */
export interface CeldaExtendida {
  readonly texto: string;
  readonly alto: number;
  readonly columnas: number;
}

/**
 * Rows of cells that span rows and columns as rows that all have as many cells: null where the cell above goes on, ""
 * where the one to the left does or there is none. Blank rows after the last are left out; [] for no cell at all.
 */
export function gridOf(filas: readonly (readonly CeldaExtendida[])[]): readonly (readonly (string | null)[])[] {
  const grid: (string | null)[][] = filas.map(() => []);
  filas.forEach((fila, r) => {
    let c = 0;
    for (const { texto, alto, columnas } of fila) {
      while (grid[r]?.[c] !== undefined) c++;
      for (let dr = 0; dr < alto && r + dr < filas.length; dr++)
        for (let dc = 0; dc < columnas; dc++) {
          const row = grid[r + dr];
          if (row !== undefined) row[c + dc] = dc > 0 ? '' : dr > 0 ? null : texto;
        }
      c += columnas;
    }
  });
  const ancho = Math.max(0, ...grid.map((fila) => fila.length));
  const full = grid.map((fila) =>
    Array.from({ length: ancho }, (_, c) => (fila[c] === undefined ? '' : (fila[c] ?? null))),
  );
  return ancho === 0 ? [] : full;
}
