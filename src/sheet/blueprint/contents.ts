import type { Valor } from '../../mir/model';
import { formulaEn, valorEn } from '../grid';
import type { EstadoHoja } from '../state';

/** Values and formulas of a sheet while it is being drawn. 1-based. */
export class Contents {
  readonly valores: Valor[][];
  readonly formulas: string[][];

  constructor(
    readonly filas: number,
    readonly columnas: number,
  ) {
    this.valores = Array.from({ length: filas }, () => new Array<Valor>(columnas).fill(null));
    this.formulas = Array.from({ length: filas }, () => new Array<string>(columnas).fill(''));
  }

  /** Blank text is a blank cell. */
  put(fila: number, columna: number, valor: Valor): void {
    const row = this.valores[fila - 1];
    if (row) row[columna - 1] = valor === '' ? null : valor;
  }

  putFormula(fila: number, columna: number, formula: string): void {
    const row = this.formulas[fila - 1];
    if (row) row[columna - 1] = formula;
  }

  /** What people have in the cell, a formula of theirs included; from another cell where it stands elsewhere now. */
  keep(fila: number, columna: number, observada: EstadoHoja, deFila = fila, deColumna = columna): void {
    this.put(fila, columna, valorEn(observada, deFila, deColumna));
    this.putFormula(fila, columna, formulaEn(observada, deFila, deColumna));
  }
}
