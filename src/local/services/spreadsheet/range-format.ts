import { notAvailable } from '../../errors';
import type { Celda } from '../../workbook';
import { peekCelda } from '../../workbook-new';
import type { RangeGs } from './entorno';
import type { Faceta } from './facets';
import * as facets from './facets';
import { eachOf, readGrid, requireSize } from './grid';
import { RangeValues } from './range-values';
import { unwrap } from './strict';
import { applyTextStyle, type EstiloTexto, styleOf, type TextStyleGs } from './text-style';

/** How a cell looks: one facet a property, read and written for the first cell or for all. */
export class RangeFormat extends RangeValues {
  private all<T>(faceta: Faceta<T>): T[][] {
    return readGrid(this.hoja, this.rango, faceta.read);
  }

  private first<T>(faceta: Faceta<T>): T {
    const { fila, columna } = this.rango;
    return faceta.read(peekCelda(this.hoja, fila, columna) ?? { valor: null, formula: '' });
  }

  private paint<T>(faceta: Faceta<T>, grid: readonly (readonly unknown[])[]): RangeGs {
    requireSize(this.ctx, this.rango, grid);
    eachOf(this.writable(), this.rango, (celda, f, c) => faceta.write(this.ctx, celda, grid[f]?.[c] ?? null));
    return this.same;
  }

  private paintAll<T>(faceta: Faceta<T>, value: unknown): RangeGs {
    eachOf(this.writable(), this.rango, (celda) => faceta.write(this.ctx, celda, value));
    return this.same;
  }

  getBackground = (): string => this.first(facets.FONDO);
  getBackgrounds = (): string[][] => this.all(facets.FONDO);
  setBackground = (color: string | null): RangeGs => this.paintAll(facets.FONDO, color);
  setBackgrounds = (colors: (string | null)[][]): RangeGs => this.paint(facets.FONDO, colors);

  getNumberFormat = (): string => this.first(facets.FORMATO);
  getNumberFormats = (): string[][] => this.all(facets.FORMATO);
  setNumberFormat = (formato: string): RangeGs => this.reformat(() => this.paintAll(facets.FORMATO, formato));
  setNumberFormats = (formatos: string[][]): RangeGs => this.reformat(() => this.paint(facets.FORMATO, formatos));

  getFontWeight = () => this.first(facets.PESO);
  getFontWeights = () => this.all(facets.PESO);
  setFontWeight = (peso: string | null): RangeGs => this.paintAll(facets.PESO, peso);
  setFontWeights = (pesos: (string | null)[][]): RangeGs => this.paint(facets.PESO, pesos);

  getFontStyle = () => this.first(facets.LETRA);
  getFontStyles = () => this.all(facets.LETRA);
  setFontStyle = (letra: string | null): RangeGs => this.paintAll(facets.LETRA, letra);
  setFontStyles = (letras: (string | null)[][]): RangeGs => this.paint(facets.LETRA, letras);

  getFontColor = (): string => this.first(facets.COLOR);
  getFontColors = (): string[][] => this.all(facets.COLOR);
  setFontColor = (color: string | null): RangeGs => this.paintAll(facets.COLOR, color);
  setFontColors = (colores: unknown[][]): RangeGs => this.paint(facets.COLOR, colores);

  getFontSize = (): number => this.first(facets.TAMANO);
  getFontSizes = (): number[][] => this.all(facets.TAMANO);
  setFontSize = (tamano: number): RangeGs => this.paintAll(facets.TAMANO, tamano);
  setFontSizes = (tamanos: number[][]): RangeGs => this.paint(facets.TAMANO, tamanos);

  getHorizontalAlignment = (): string => this.first(facets.HORIZONTAL);
  getHorizontalAlignments = (): string[][] => this.all(facets.HORIZONTAL);
  setHorizontalAlignment = (a: string | null): RangeGs => this.paintAll(facets.HORIZONTAL, a);
  setHorizontalAlignments = (as: (string | null)[][]): RangeGs => this.paint(facets.HORIZONTAL, as);

  getVerticalAlignment = (): string => this.first(facets.VERTICAL);
  getVerticalAlignments = (): string[][] => this.all(facets.VERTICAL);
  setVerticalAlignment = (a: string | null): RangeGs => this.paintAll(facets.VERTICAL, a);
  setVerticalAlignments = (as: (string | null)[][]): RangeGs => this.paint(facets.VERTICAL, as);

  getWrap = (): boolean => this.first(facets.AJUSTE);
  getWraps = (): boolean[][] => this.all(facets.AJUSTE);
  setWrap = (ajuste: boolean): RangeGs => this.paintAll(facets.AJUSTE, ajuste);
  setWraps = (ajustes: boolean[][]): RangeGs => this.paint(facets.AJUSTE, ajustes);

  getNote = (): string => this.first(facets.NOTA);
  getNotes = (): string[][] => this.all(facets.NOTA);
  setNote = (nota: string | null): RangeGs => this.paintAll(facets.NOTA, nota);
  setNotes = (notas: (string | null)[][]): RangeGs => this.paint(facets.NOTA, notas);

  /** A date under a number format reads as a number, and the other way round: formulas with results are read again. */
  private reformat(write: () => RangeGs): RangeGs {
    const same = write();
    eachOf(this.hoja, this.rango, (celda, f, c) => {
      if (celda.formula !== '') this.ctx.engine.touch(this.hojaId, this.rango.fila + f, this.rango.columna + c);
    });
    return same;
  }

  getTextStyles(): TextStyleGs[][] {
    return readGrid(this.hoja, this.rango, (celda: Celda) => styleOf(this.ctx, celda));
  }

  getTextStyle(): TextStyleGs {
    return this.getTextStyles()[0]?.[0] ?? styleOf(this.ctx, { valor: null, formula: '' });
  }

  setTextStyles(estilos: unknown[][]): RangeGs {
    requireSize(this.ctx, this.rango, estilos);
    eachOf(this.writable(), this.rango, (celda, f, c) => applyTextStyle(this.ctx, celda, this.estilo(estilos[f]?.[c])));
    return this.same;
  }

  setTextStyle(estilo: unknown): RangeGs {
    eachOf(this.writable(), this.rango, (celda) => applyTextStyle(this.ctx, celda, this.estilo(estilo)));
    return this.same;
  }

  private estilo(value: unknown): EstiloTexto {
    const ours = unwrap(value);
    if (ours?.clase !== 'TextStyle') throw this.ctx.makeError('Cannot convert to TextStyle.');
    return (ours.target as unknown as { readonly estilo: EstiloTexto }).estilo;
  }

  /** The workbook keeps a thin line around every cell or none: sides on their own are not kept. */
  setBorder(...args: (boolean | null | unknown)[]): RangeGs {
    const lados = args.slice(0, 6);
    const todos = lados.every((l) => l === true);
    if (!todos && !lados.every((l) => l === false)) throw notAvailable(this.ctx, 'Range.setBorder of some sides only');
    eachOf(this.writable(), this.rango, (celda) => {
      if (todos) celda.borde = true;
      else delete celda.borde;
    });
    return this.same;
  }
}
