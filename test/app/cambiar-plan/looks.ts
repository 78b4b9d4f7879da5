import type { EstadoHoja, Snapshot } from '../../../src/sheet/state';

/** What people compare: every sheet but the undo record, its contents, merges and protections. */
export function looks(libro: Snapshot): unknown {
  // A row that nobody reached is shorter, or not there: blank all the same.
  const trimmed = <T>(grid: readonly (readonly T[])[] = [], blank: T): T[][] => {
    const rows = grid.map((row) => [...row]);
    for (const row of rows) while (row.length > 0 && (row[row.length - 1] ?? blank) === blank) row.pop();
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    return rows;
  };
  // What a merge hides looks like nothing.
  const seen = <T>(h: EstadoHoja, grid: readonly (readonly T[])[] | undefined, blank: T): T[][] => {
    const rows = (grid ?? []).map((row) => [...row]);
    for (const m of h.combinadas ?? []) {
      for (let f = m.fila; f < m.fila + m.filas; f++) {
        const row = rows[f - 1] ?? [];
        for (let c = m.columna; c < m.columna + m.columnas; c++) {
          if ((f > m.fila || c > m.columna) && c <= row.length) row[c - 1] = blank;
        }
      }
    }
    return trimmed(rows, blank);
  };
  return Object.fromEntries(
    libro.hojas
      .filter((h) => h.nombre !== '_historial')
      .map((h) => [
        h.nombre,
        {
          filas: h.oculta ? null : h.filas,
          valores: trimmed(
            h.valores.map((row) => row.map((v) => (v === '' ? null : v))),
            null,
          ),
          formulas: trimmed(h.formulas, ''),
          combinadas: [...(h.combinadas ?? [])].sort((a, b) => a.fila - b.fila || a.columna - b.columna),
          protecciones: h.protecciones,
          fondos: seen(h, h.fondos, '#ffffff'),
          validaciones: seen(h, h.validaciones, null),
          nombres: h.nombres,
        },
      ]),
  );
}
