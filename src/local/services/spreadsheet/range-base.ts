import { rangeA1 } from '../../../sheet/a1';
import type { Rango } from '../../../sheet/state';
import { mayEdit, requireEdit } from '../../access';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import type { Hoja } from '../../workbook';
import { type Entorno, hojaById, type RangeGs, type SheetGs, type Ubicado } from './entorno';

/** Where a range is: the part of Range that the script holds without asking Google. */
export class RangeBase implements Ubicado {
  protected readonly ctx: HostContext;

  constructor(
    protected readonly env: Entorno,
    readonly hojaId: number,
    readonly rango: Rango,
  ) {
    this.ctx = env.ctx;
  }

  protected get hoja(): Hoja {
    return hojaById(this.ctx, this.hojaId);
  }

  /** What fluent setters give back: a handle of the same place. */
  protected get same(): RangeGs {
    return this.env.range(this.hojaId, this.rango);
  }

  /** The sheet, once it is sure that whoever runs this may write in the range. */
  protected writable(): Hoja {
    const { hoja } = this;
    requireEdit(this.ctx, hoja, this.rango);
    return hoja;
  }

  getRow(): number {
    return this.rango.fila;
  }

  getColumn(): number {
    return this.rango.columna;
  }

  getNumRows(): number {
    return this.rango.filas;
  }

  getNumColumns(): number {
    return this.rango.columnas;
  }

  getLastRow(): number {
    return this.rango.fila + this.rango.filas - 1;
  }

  getLastColumn(): number {
    return this.rango.columna + this.rango.columnas - 1;
  }

  getA1Notation(): string {
    return rangeA1(this.rango);
  }

  getSheet(): SheetGs {
    return this.env.sheet(this.hojaId);
  }

  /** Google: whether the user has permission to edit every cell in the range. */
  canEdit(): boolean {
    return mayEdit(this.ctx.libro, this.hoja, this.rango, this.ctx.efectivo);
  }

  getCell(fila: number, columna: number): RangeGs {
    return this.offset(fila - 1, columna - 1, 1, 1);
  }

  offset(filas: number, columnas: number, alto?: number, ancho?: number): RangeGs {
    const rango: Rango = {
      fila: this.rango.fila + Math.trunc(filas),
      columna: this.rango.columna + Math.trunc(columnas),
      filas: Math.trunc(alto ?? this.rango.filas),
      columnas: Math.trunc(ancho ?? this.rango.columnas),
    };
    requireInside(this.ctx, this.hoja, rango);
    return this.env.range(this.hojaId, rango);
  }

  activate(): RangeGs {
    this.ctx.seleccion = { hoja: this.hojaId, ...this.rango };
    this.ctx.mostrar({ tipo: 'activar', hoja: this.hoja.nombre, rango: rangeA1(this.rango) });
    return this.same;
  }
}

/** Refuses, with Google's texts, a range that does not lie inside its sheet. */
export function requireInside(ctx: HostContext, hoja: Hoja, rango: Rango): void {
  if (rango.fila < 1) throw ctx.makeError(GOOGLE.filaMinima);
  if (rango.columna < 1) throw ctx.makeError(GOOGLE.columnaMinima);
  if (rango.filas < 1) throw ctx.makeError(GOOGLE.filasMinimas);
  if (rango.columnas < 1) throw ctx.makeError(GOOGLE.columnasMinimas);
  if (rango.fila + rango.filas - 1 > hoja.filas || rango.columna + rango.columnas - 1 > hoja.columnas) {
    throw ctx.makeError(GOOGLE.fueraDeLaHoja);
  }
}
