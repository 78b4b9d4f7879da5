import type { Valor } from '../../../mir/model';
import { intersects } from '../../../sheet/a1';
import { toLocale } from '../../../sheet/formulas';
import type { Rango } from '../../../sheet/state';
import { isDateFormat } from '../../dates';
import { displayValue } from '../../display';
import { notAvailable } from '../../errors';
import { parseTyped, type Tecleado } from '../../parse';
import type { Celda, Hoja } from '../../workbook';
import { peekCelda } from '../../workbook-new';
import { putTyped, requireShort, requireValid } from '../../write';
import type { RangeGs } from './entorno';
import { readGrid, requireSize } from './grid';
import { RangeBase } from './range-base';

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Whether a cell lies under a merge without being its first: looked up, since there may be thousands of merges. */
function coveredBy(merges: readonly Rango[], ancho: number): (fila: number, columna: number) => boolean {
  const cells = new Set<number>();
  for (const m of merges) {
    for (let f = m.fila; f < m.fila + m.filas; f++) {
      for (let c = m.columna; c < m.columna + m.columnas; c++) {
        if (f !== m.fila || c !== m.columna) cells.add(f * (ancho + 1) + c);
      }
    }
  }
  return (fila, columna) => cells.has(fila * (ancho + 1) + columna);
}

/** Values, formulas and what is shown of them. */
export class RangeValues extends RangeBase {
  /** Blank is "", as Apps Script gives it; a date is a Date of the script's realm. */
  private valueOut(valor: Valor): unknown {
    if (valor === null) return '';
    return typeof valor === 'object' ? this.ctx.makeDate(valor.fecha) : valor;
  }

  /** What a script writes is read like typing: "=..." is a formula, "45%" is 0.45, a leading apostrophe makes text. */
  private typedOf(value: unknown, formato: string | undefined, miembro: string): Tecleado {
    if (value === null) return { valor: null, formula: '', formato: null };
    if (typeof value === 'string') return parseTyped(value, formato, this.ctx.libro.locale);
    if (typeof value === 'boolean') return { valor: value, formula: '', formato: null };
    if (typeof value === 'number' && Number.isFinite(value)) return { valor: value, formula: '', formato: null };
    if (isDate(value) && !Number.isNaN(value.getTime())) {
      if (value.getHours() + value.getMinutes() + value.getSeconds() > 0) {
        throw notAvailable(this.ctx, `Range.${miembro} with a time of day`);
      }
      const parts = [value.getMonth() + 1, value.getDate()].map((n) => String(n).padStart(2, '0'));
      const fecha = [String(value.getFullYear()).padStart(4, '0'), ...parts].join('-');
      return { valor: { fecha }, formula: '', formato: isDateFormat(formato) ? null : 'd/m/yyyy' };
    }
    throw notAvailable(this.ctx, `Range.${miembro} with ${value === undefined ? 'undefined' : String(value)}`);
  }

  /** Reads the whole grid first and refuses it whole, as Google does: then nothing was written. */
  private put(grid: readonly (readonly unknown[])[], miembro: string, sinFormato = false): void {
    const hoja = this.writable();
    const { fila, columna } = this.rango;
    const merges = hoja.combinadas.filter((m) => intersects(m, this.rango));
    const typed = grid.map((row, f) =>
      row.map((value, c) => {
        const formato = sinFormato ? undefined : peekCelda(hoja, fila + f, columna + c)?.formato;
        const t = this.typedOf(value, formato, miembro);
        requireShort(this.ctx, t);
        requireValid(this.ctx, hoja, fila + f, columna + c, t);
        return t;
      }),
    );
    const covered = coveredBy(merges, hoja.columnas);
    typed.forEach((row, f) => {
      row.forEach((t, c) => {
        if (!covered(fila + f, columna + c)) putTyped(this.ctx, hoja, fila + f, columna + c, t);
      });
    });
  }

  private computed(): Hoja {
    this.ctx.engine.flush();
    return this.hoja;
  }

  getValues(): unknown[][] {
    return readGrid(this.computed(), this.rango, (celda) => this.valueOut(celda.valor));
  }

  getValue(): unknown {
    return this.valueOut(peekCelda(this.computed(), this.rango.fila, this.rango.columna)?.valor ?? null);
  }

  setValues(values: unknown[][]): RangeGs {
    requireSize(this.ctx, this.rango, values);
    this.put(values, 'setValues');
    return this.same;
  }

  /** For Sheet.appendRow, which reads "12.10" as a number and "2025-03-01" as a day in a cell of plain text too. */
  appendValues(values: unknown[]): void {
    this.put([values], 'appendRow', true);
  }

  setValue(value: unknown): RangeGs {
    const row = new Array<unknown>(this.rango.columnas).fill(value);
    this.put(new Array<unknown[]>(this.rango.filas).fill(row), 'setValue');
    return this.same;
  }

  getDisplayValues(): string[][] {
    return readGrid(this.computed(), this.rango, (celda) => displayValue(celda.valor, celda.formato));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  private formulaOut = (celda: Celda): string =>
    celda.formula === '' ? '' : toLocale(celda.formula, this.ctx.libro.locale);

  getFormulas(): string[][] {
    return readGrid(this.hoja, this.rango, this.formulaOut);
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  /** Google: "the formulas should be in quotation marks and begin with =". */
  setFormulas(formulas: string[][]): RangeGs {
    requireSize(this.ctx, this.rango, formulas);
    this.put(
      formulas.map((row) => row.map((f) => this.asFormula(f))),
      'setFormulas',
    );
    return this.same;
  }

  setFormula(formula: string): RangeGs {
    return this.setValue(this.asFormula(formula));
  }

  private asFormula(formula: string): string {
    return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
  }

  clearContent(): RangeGs {
    return this.setValue(null);
  }
}
