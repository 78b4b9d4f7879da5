/** Of a row that says nothing else. Pixels. */
const NORMAL = 21;

/** Heights of the rows of a sheet: known, measured, or guessed from those that were measured. Pixels, 1-based rows. */
export class Alturas {
  private readonly altos: (number | undefined)[];
  private tops: number[] = [];
  private suma = 0;
  private medidas = 0;

  constructor(readonly filas: number) {
    this.altos = new Array<number | undefined>(filas).fill(undefined);
  }

  /** Says how high a row turned out. */
  measure(fila: number, alto: number): void {
    const before = this.altos[fila - 1];
    if (before === alto) return;
    this.suma += alto - (before ?? 0);
    if (before === undefined) this.medidas += 1;
    this.altos[fila - 1] = alto;
    this.tops = [];
  }

  /** Null where it was not measured. */
  alto(fila: number): number | null {
    return this.altos[fila - 1] ?? null;
  }

  /** Where a row begins, counted from the first one; of one row more than there are, the height of all. */
  top(fila: number): number {
    if (this.tops.length === 0) {
      const guess = this.medidas > 0 ? this.suma / this.medidas : NORMAL;
      let y = 0;
      this.tops = this.altos.map((alto) => {
        y += alto ?? guess;
        return y - (alto ?? guess);
      });
      this.tops.push(y);
    }
    return this.tops[Math.min(Math.max(1, fila), this.filas + 1) - 1] ?? 0;
  }

  /** The row at a height; the first or the last one beyond them. */
  filaAt(y: number): number {
    let [low, high] = [1, this.filas];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
