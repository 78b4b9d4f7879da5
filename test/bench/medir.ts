/** Milliseconds of wall clock: median of `veces` runs after one that warms up. */
export function median(veces: number, run: () => void): number {
  run();
  const times = Array.from({ length: veces }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(veces / 2)] ?? Number.NaN;
}

/** Milliseconds of CPU of this process, which other processes do not lengthen much: median of `veces` runs. */
export function medianCpu(veces: number, run: () => void): number {
  run();
  const times = Array.from({ length: veces }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(veces / 2)] ?? Number.NaN;
}

/** A time as it is printed. */
export const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
/** A size as it is printed. */
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/** Prints rows under their keys. */
export function printTable(title: string, rows: readonly Record<string, string | number>[]): void {
  console.log(`\n${title}`);
  const keys = Object.keys(rows[0] ?? {});
  const widths = keys.map((k) => Math.max(k.length, ...rows.map((r) => String(r[k]).length)));
  const line = (cells: readonly string[]): string => cells.map((c, i) => c.padEnd(widths[i] ?? 0)).join('  ');
  console.log(line(keys));
  for (const row of rows) console.log(line(keys.map((k) => String(row[k]))));
}
