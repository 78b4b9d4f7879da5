/** Columns and rows of "U10" or "U10:V12", letters as a number of base 26; null for anything else. */
function cornersOf(a1: string): { columnas: [number, number]; filas: [number, number] } | null {
  const m = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(a1);
  if (!m?.[1] || !m[2]) return null;
  const columnOf = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
  return {
    columnas: [columnOf(m[1]), columnOf(m[3] ?? m[1])],
    filas: [Number(m[2]), Number(m[4] ?? m[2])],
  };
}

/** Whether two cells or ranges of the same sheet, as the add-on writes them, have a cell in common. */
export function overlap(a: string, b: string): boolean {
  const [one, two] = [cornersOf(a), cornersOf(b)];
  if (!one || !two) return false;
  const meet = (p: [number, number], q: [number, number]) => p[0] <= q[1] && q[0] <= p[1];
  return meet(one.columnas, two.columnas) && meet(one.filas, two.filas);
}
