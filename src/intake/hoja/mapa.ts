import type { CeldaAjena, Cuadricula } from './ajena';
import type { ColumnasHalladas } from './columnas';
import type { ClaveAjena } from './nombres';

/** The cells of a foreign sheet by what their columns are. */
export class Mapa {
  private readonly lugares = new Map<ClaveAjena, number>();
  private readonly conocidas: ReadonlySet<number>;

  constructor(
    readonly c: Cuadricula,
    { columnas, auxiliares, extras }: ColumnasHalladas,
  ) {
    for (const { key, columna } of [...columnas, ...auxiliares]) if (columna !== null) this.lugares.set(key, columna);
    this.conocidas = new Set([...this.lugares.values(), ...extras.map((e) => e.columna)]);
  }

  columna(key: ClaveAjena): number | null {
    return this.lugares.get(key) ?? null;
  }

  /** The column of the format that stands there; null for any other. */
  claveEn(columna: number): ClaveAjena | null {
    for (const [key, place] of this.lugares) if (place === columna) return key;
    return null;
  }

  /** Whether the column is one of the format or was told as an extra one. */
  isKnown(columna: number): boolean {
    return this.conocidas.has(columna);
  }

  /** What is in the cell itself. */
  propia(fila: number, key: ClaveAjena): CeldaAjena | null {
    const columna = this.columna(key);
    return columna === null ? null : this.c.celda(fila, columna);
  }

  /** What people see in it, in merged cells too. */
  visible(fila: number, key: ClaveAjena): CeldaAjena | null {
    const columna = this.columna(key);
    return columna === null ? null : this.c.visible(fila, columna);
  }
}
