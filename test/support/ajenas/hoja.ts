import type { HojaAjena } from '../../../src/intake/hoja/ajena';
import type { Valor } from '../../../src/mir/model';

/** What a test puts into one cell; a text that begins with "=" is a formula with its result after "→". */
interface ConFormula {
  readonly formula: string;
  readonly valor: Valor;
}
export type Escrito = Valor | ConFormula;

/** A sheet as somebody would draw it by hand: cells by address, merges, fills and formats. */
export class HojaDibujada {
  private readonly celdas = new Map<string, Escrito>();
  private readonly colores = new Map<string, string>();
  private readonly formatos = new Map<string, string>();
  private readonly merges: { fila: number; columna: number; filas: number; columnas: number }[] = [];
  private filas = 0;
  private columnas = 0;

  constructor(readonly nombre: string) {}

  put(fila: number, columna: number, valor: Escrito): this {
    this.grow(fila, columna);
    this.celdas.set(`${fila}:${columna}`, valor);
    return this;
  }

  /** A row of values from a column on; undefined leaves a cell as it is. */
  row(fila: number, valores: readonly (Escrito | undefined)[], desde = 1): this {
    for (const [i, v] of valores.entries()) if (v !== undefined && v !== null) this.put(fila, desde + i, v);
    return this;
  }

  merge(fila: number, columna: number, filas: number, columnas: number): this {
    this.grow(fila + filas - 1, columna + columnas - 1);
    this.merges.push({ fila, columna, filas, columnas });
    return this;
  }

  paint(fila: number, columna: number, color: string): this {
    this.grow(fila, columna);
    this.colores.set(`${fila}:${columna}`, color);
    return this;
  }

  format(fila: number, columna: number, formato: string): this {
    this.formatos.set(`${fila}:${columna}`, formato);
    return this;
  }

  private grow(fila: number, columna: number): void {
    this.filas = Math.max(this.filas, fila);
    this.columnas = Math.max(this.columnas, columna);
  }

  private grid<T>(value: (clave: string) => T): T[][] {
    return Array.from({ length: this.filas }, (_, f) =>
      Array.from({ length: this.columnas }, (__, c) => value(`${f + 1}:${c + 1}`)),
    );
  }

  /** As the recogniser gets it. */
  get hoja(): Required<HojaAjena> {
    const escrito = (clave: string): Escrito => this.celdas.get(clave) ?? null;
    const isFormula = (e: Escrito): e is ConFormula => typeof e === 'object' && e !== null && 'formula' in e;
    return {
      nombre: this.nombre,
      valores: this.grid((k) => {
        const e = escrito(k);
        return isFormula(e) ? e.valor : e;
      }),
      formulas: this.grid((k) => {
        const e = escrito(k);
        return isFormula(e) ? e.formula : '';
      }),
      fondos: this.grid((k) => this.colores.get(k) ?? '#ffffff'),
      formatos: this.grid((k) => this.formatos.get(k) ?? 'General'),
      combinadas: this.merges,
    };
  }
}
