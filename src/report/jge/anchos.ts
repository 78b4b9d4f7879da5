import { shareWidths } from '../fit';

/** In so many steps what is left over the words is given out. */
const PASOS = 120;
/** A row is as high as its highest cell; the others count a little, so that of two that are as high both are seen. */
const AGUDEZA = 6;

/** How high a row is, in any unit: `largos` are the lengths of its texts on one line. */
function heightOf(largos: readonly number[], anchos: readonly number[]): number {
  const suma = largos.reduce((s, largo, c) => s + (largo / (anchos[c] ?? 1)) ** AGUDEZA, 0);
  return suma ** (1 / AGUDEZA);
}

/**
 * Integer widths that sum to `ancho` (DXA): each column gets `minimos`, and the rest goes, step by step, where it makes
 * the table lower. `filas`: for each row the length of the text of each cell if it stood on one line. Columns without text
 * stay as narrow as they may.
 */
export function lowestWidths(
  ancho: number,
  minimos: readonly number[],
  filas: readonly (readonly number[])[],
): readonly number[] {
  const libre = ancho - minimos.reduce((a, b) => a + b, 0);
  const conTexto = minimos.map((_, c) => filas.some((row) => (row[c] ?? 0) > 0));
  const paso = libre / PASOS;
  const anchos = [...minimos];
  if (paso > 0 && conTexto.includes(true)) {
    for (let i = 0; i < PASOS; i++) {
      const alturas = anchos.map((a, c) => {
        if (!conTexto[c]) return Number.POSITIVE_INFINITY;
        const probados = anchos.map((w, k) => (k === c ? a + paso : w));
        return filas.reduce((suma, row) => suma + heightOf(row, probados), 0);
      });
      const mejor = alturas.indexOf(Math.min(...alturas));
      anchos[mejor] = (anchos[mejor] ?? 0) + paso;
    }
  }
  return shareWidths(
    ancho,
    anchos.map((minimo) => ({ minimo, peso: 1 })),
  );
}
