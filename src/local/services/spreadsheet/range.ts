import { contains, intersects } from '../../../sheet/a1';
import type { Rango } from '../../../sheet/state';
import { GOOGLE } from '../../errors';
import type { Hoja } from '../../workbook';
import { peekCelda } from '../../workbook-new';
import { type DataValidationGs, validationHandle, validationOf } from './data-validation';
import type { Entorno, ProtectionGs, RangeGs } from './entorno';
import { eachOf, readGrid, requireSize } from './grid';
import { newProtection } from './protections';
import { RangeFormat } from './range-format';
import { RANGE } from './range-members';
import { strict } from './strict';

function inside(outer: Rango, inner: Rango): boolean {
  return (
    contains(outer, inner.fila, inner.columna) &&
    contains(outer, inner.fila + inner.filas - 1, inner.columna + inner.columnas - 1)
  );
}

/** SpreadsheetApp.Range: validations, merges and protection, over how it looks, what it holds and where it is. */
class RangeHost extends RangeFormat implements Pick<RangeGs, Exclude<keyof typeof RANGE, OverloadedByLiteral>> {
  getDataValidations(): (DataValidationGs | null)[][] {
    return readGrid(this.hoja, this.rango, (celda) =>
      celda.validacion ? validationHandle(this.ctx, celda.validacion) : null,
    );
  }

  getDataValidation(): DataValidationGs | null {
    const validacion = peekCelda(this.hoja, this.rango.fila, this.rango.columna)?.validacion;
    return validacion ? validationHandle(this.ctx, validacion) : null;
  }

  setDataValidations(reglas: unknown[][]): RangeGs {
    requireSize(this.ctx, this.rango, reglas);
    const validaciones = reglas.map((row) => row.map((regla) => this.validacion(regla)));
    eachOf(this.writable(), this.rango, (celda, f, c) => {
      const validacion = validaciones[f]?.[c];
      if (validacion) celda.validacion = validacion;
      else delete celda.validacion;
    });
    return this.same;
  }

  setDataValidation(regla: unknown): RangeGs {
    const row = new Array<unknown>(this.rango.columnas).fill(regla);
    return this.setDataValidations(new Array<unknown[]>(this.rango.filas).fill(row));
  }

  clearDataValidations(): RangeGs {
    return this.setDataValidation(null);
  }

  private validacion(regla: unknown) {
    if (regla === null) return null;
    const validacion = validationOf(regla);
    if (!validacion) throw this.ctx.makeError(`Cannot convert ${String(regla)} to DataValidation.`);
    return validacion;
  }

  merge(): RangeGs {
    return this.mergeInto([this.rango]);
  }

  /** Each row of the range on its own. */
  mergeAcross(): RangeGs {
    const { fila, columna, filas, columnas } = this.rango;
    return this.mergeInto(Array.from({ length: filas }, (_, i) => ({ fila: fila + i, columna, filas: 1, columnas })));
  }

  /** Each column of the range on its own: only the top value of each survives. */
  mergeVertically(): RangeGs {
    const { fila, columna, filas, columnas } = this.rango;
    return this.mergeInto(
      Array.from({ length: columnas }, (_, i) => ({ fila, columna: columna + i, filas, columnas: 1 })),
    );
  }

  private mergeInto(piezas: readonly Rango[]): RangeGs {
    const hoja = this.writable();
    this.requireWholeMerges(hoja);
    for (const pieza of piezas) this.requireOneSideOfFrozen(hoja, pieza);
    hoja.combinadas = hoja.combinadas.filter((m) => !intersects(m, this.rango));
    for (const pieza of piezas) {
      if (pieza.filas * pieza.columnas === 1) continue;
      hoja.combinadas.push(pieza);
      for (let f = pieza.fila; f < pieza.fila + pieza.filas; f++) {
        for (let c = pieza.columna; c < pieza.columna + pieza.columnas; c++) {
          if ((f === pieza.fila && c === pieza.columna) || !peekCelda(hoja, f, c)) continue;
          this.ctx.engine.set(hoja.id, f, c, null);
        }
      }
    }
    return this.same;
  }

  breakApart(): RangeGs {
    const hoja = this.writable();
    this.requireWholeMerges(hoja);
    hoja.combinadas = hoja.combinadas.filter((m) => !intersects(m, this.rango));
    return this.same;
  }

  private requireWholeMerges(hoja: Hoja): void {
    if (hoja.combinadas.some((m) => intersects(m, this.rango) && !inside(this.rango, m))) {
      throw this.ctx.makeError(GOOGLE.combinacionParcial);
    }
  }

  private requireOneSideOfFrozen(hoja: Hoja, pieza: Rango): void {
    const { filasInmovilizadas: filas, columnasInmovilizadas: columnas } = hoja;
    if (pieza.fila <= filas && pieza.fila + pieza.filas - 1 > filas) {
      throw this.ctx.makeError(GOOGLE.filasInmovilizadas);
    }
    if (pieza.columna <= columnas && pieza.columna + pieza.columnas - 1 > columnas) {
      throw this.ctx.makeError(GOOGLE.columnasInmovilizadas);
    }
  }

  /** Google: merges that have at least one cell in the range, whole. */
  getMergedRanges(): RangeGs[] {
    return this.hoja.combinadas.filter((m) => intersects(m, this.rango)).map((m) => this.env.range(this.hojaId, m));
  }

  isPartOfMerge(): boolean {
    return this.hoja.combinadas.some((m) => intersects(m, this.rango));
  }

  /** Always a new protection, overlapping any that is there. */
  protect(): ProtectionGs {
    return newProtection(this.env, this.writable(), this.rango);
  }
}

/** Setters that Google types with literals ("left" | "center"): here any text comes in, and is checked when written. */
type OverloadedByLiteral =
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments';

export function rangeHandle(env: Entorno, hojaId: number, rango: Rango): RangeGs {
  return strict(env.ctx, 'Range', RANGE, new RangeHost(env, hojaId, rango)) as unknown as RangeGs;
}
