/** The noun of a count: singular where it is 1. */
export function plural(n: number, uno: string, varios: string): string {
  return n === 1 ? uno : varios;
}

/** "1 celda", "12 celdas". */
export function countOf(n: number, uno: string, varios: string): string {
  return `${n} ${plural(n, uno, varios)}`;
}
