import type { Parche, VistaCelda, VistaHoja, VistaRango, VistaRegla } from '../protocol';

export interface Celda {
  readonly fila: number;
  readonly columna: number;
}

/** Columns of a sheet fit below it many times over. */
const keyOf = (fila: number, columna: number): number => fila * 20_000 + columna;

/** The sheet on screen as data: what stands where, and what a patch changes. */
export class Modelo {
  private readonly celdas = new Map<number, VistaCelda>();
  private readonly merges = new Map<number, VistaRango>();
  /** What was typed and not answered yet. */
  private readonly pendientes = new Map<number, { readonly texto: string; readonly de: readonly Celda[] }>();

  constructor(public vista: VistaHoja) {
    for (const c of vista.celdas) this.celdas.set(keyOf(c.fila, c.columna), c);
    for (const r of vista.combinadas) {
      for (let f = r.fila; f < r.fila + r.filas; f += 1) {
        for (let c = r.columna; c < r.columna + r.columnas; c += 1) this.merges.set(keyOf(f, c), r);
      }
    }
  }

  /** Every cell that is not empty and plain, as it is now. */
  todas(): VistaCelda[] {
    return [...this.celdas.values()];
  }

  celda(fila: number, columna: number): VistaCelda {
    return this.celdas.get(keyOf(fila, columna)) ?? { fila, columna, texto: '' };
  }

  /** The text as a person would type it, what waits for its answer included. */
  tecleado(fila: number, columna: number): string {
    const celda = this.celda(fila, columna);
    return this.pendientes.get(keyOf(fila, columna))?.texto ?? celda.crudo ?? celda.texto;
  }

  /** What the cell shows, what waits for its answer included. */
  texto(fila: number, columna: number): string {
    return this.pendientes.get(keyOf(fila, columna))?.texto ?? this.celda(fila, columna).texto;
  }

  isPending(fila: number, columna: number): boolean {
    return this.pendientes.has(keyOf(fila, columna));
  }

  isLocked(fila: number, columna: number): boolean {
    return this.celda(fila, columna).candado ?? this.vista.bloqueada;
  }

  regla(fila: number, columna: number): VistaRegla | null {
    const { regla } = this.celda(fila, columna);
    return regla === undefined ? null : (this.vista.reglas[regla] ?? null);
  }

  /** The merged cells that hold this one; a cell by itself otherwise. */
  rango(fila: number, columna: number): VistaRango {
    return this.merges.get(keyOf(fila, columna)) ?? { fila, columna, filas: 1, columnas: 1 };
  }

  /** Whether the cell is shown by itself or is the first of its merged cells. */
  isAnchor(fila: number, columna: number): boolean {
    const rango = this.rango(fila, columna);
    return rango.fila === fila && rango.columna === columna;
  }

  isMerged(fila: number, columna: number): boolean {
    return this.merges.has(keyOf(fila, columna));
  }

  /** Rows from `desde` to `hasta` and as many more as the merged cells among them need to be whole. */
  wholeRows(desde: number, hasta: number): { desde: number; hasta: number } {
    let [a, b] = [desde, hasta];
    for (let again = true; again; ) {
      again = false;
      for (const r of this.vista.combinadas) {
        const end = r.fila + r.filas - 1;
        if (r.fila > b || end < a || (r.fila >= a && end <= b)) continue;
        a = Math.min(a, r.fila);
        b = Math.max(b, end);
        again = true;
      }
    }
    return { desde: a, hasta: b };
  }

  /** Shows what was typed until the answer comes; the cells that are another now. */
  expect(fila: number, columna: number, textos: readonly (readonly string[])[]): readonly Celda[] {
    const de: Celda[] = [];
    textos.forEach((renglon, f) => {
      renglon.forEach((texto, c) => {
        const celda = { fila: fila + f, columna: columna + c };
        if (!this.isAnchor(celda.fila, celda.columna)) return;
        this.pendientes.set(keyOf(celda.fila, celda.columna), { texto, de });
        de.push(celda);
      });
    });
    return de;
  }

  /** What was waited for, as `expect` gave it, is answered: the same. What was typed since in one of its cells still waits. */
  settle(celdas: readonly Celda[]): readonly Celda[] {
    for (const { fila, columna } of celdas) {
      const key = keyOf(fila, columna);
      if (this.pendientes.get(key)?.de === celdas) this.pendientes.delete(key);
    }
    return celdas;
  }

  apply(parche: Parche): void {
    const { estilos, reglas, revision } = parche;
    this.vista = { ...this.vista, estilos, reglas, revision };
    for (const c of parche.celdas) this.celdas.set(keyOf(c.fila, c.columna), c);
  }

  /**
   * Cells over which a text that is not wrapped may run: its own and the empty ones after it, as in Sheets, but never
   * out of `fijas` frozen columns. 0 when it stays in its cell.
   */
  columnasOf({ fila, columna, estilo }: VistaCelda, fijas: number): number {
    const own = this.rango(fila, columna);
    if (this.texto(fila, columna) === '' || own.filas > 1) return 0;
    const css = estilo === undefined ? 'text-align:left' : (this.vista.estilos[estilo] ?? '');
    if (!css.includes('text-align:left') || css.includes('white-space')) return 0;
    const limit = columna <= fijas ? fijas : this.vista.columnas;
    const after = columna + own.columnas;
    let end = after;
    while (end <= limit && this.texto(fila, end) === '' && !this.isMerged(fila, end)) end += 1;
    return end === after ? 0 : end - columna;
  }

  /** The text to the left that runs, or ran, over this cell; null when there is none. */
  leftOf(fila: number, columna: number): Celda | null {
    for (let c = columna - 1; c >= 1; c -= 1) {
      if (this.texto(fila, c) !== '') return this.rango(fila, c);
    }
    return null;
  }

  /** From the first row and column to the last ones that hold something. */
  used(): VistaRango {
    let [filas, columnas] = [1, 1];
    for (const c of this.celdas.values()) {
      if (c.texto === '') continue;
      filas = Math.max(filas, c.fila);
      columnas = Math.max(columnas, c.columna);
    }
    return this.grown({ fila: 1, columna: 1, filas, columnas });
  }

  /** The block and what its merged cells add to it. */
  grown(bloque: VistaRango): VistaRango {
    let r = bloque;
    for (let again = true; again; ) {
      again = false;
      for (const m of this.vista.combinadas) {
        if (!touches(r, m) || isInside(m, r)) continue;
        r = unionOf(r, m);
        again = true;
      }
    }
    return r;
  }
}

function touches(a: VistaRango, b: VistaRango): boolean {
  return (
    a.fila < b.fila + b.filas &&
    b.fila < a.fila + a.filas &&
    a.columna < b.columna + b.columnas &&
    b.columna < a.columna + a.columnas
  );
}

function isInside(a: VistaRango, b: VistaRango): boolean {
  return (
    a.fila >= b.fila &&
    a.columna >= b.columna &&
    a.fila + a.filas <= b.fila + b.filas &&
    a.columna + a.columnas <= b.columna + b.columnas
  );
}

/** The smallest block that holds both. */
export function unionOf(a: VistaRango, b: VistaRango): VistaRango {
  const fila = Math.min(a.fila, b.fila);
  const columna = Math.min(a.columna, b.columna);
  return {
    fila,
    columna,
    filas: Math.max(a.fila + a.filas, b.fila + b.filas) - fila,
    columnas: Math.max(a.columna + a.columnas, b.columna + b.columnas) - columna,
  };
}
