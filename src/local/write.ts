import { a1, contains } from '../sheet/a1';
import { fromLocale } from '../sheet/formulas';
import type { HostContext } from './context';
import { GOOGLE } from './errors';
import type { Tecleado } from './parse';
import { refuses } from './validation';
import type { Hoja } from './workbook';
import { celdaAt, peekCelda } from './workbook-new';

const LARGO_MAXIMO = 50_000;

/** Whether a cell lies under a merge without being its first: such a cell holds nothing and takes nothing. */
export function isCovered(hoja: Hoja, fila: number, columna: number): boolean {
  return hoja.combinadas.some((m) => contains(m, fila, columna) && (m.fila !== fila || m.columna !== columna));
}

/** Refuses what no cell can hold. */
export function requireShort(ctx: HostContext, { valor, formula }: Tecleado): void {
  const largo = Math.max(formula.length, typeof valor === 'string' ? valor.length : 0);
  if (largo > LARGO_MAXIMO) throw ctx.makeError(GOOGLE.celdaLarga);
}

/** Puts what was typed into one cell; nothing is computed until the next flush. */
export function putTyped(ctx: HostContext, hoja: Hoja, fila: number, columna: number, tecleado: Tecleado): void {
  if (typeof tecleado.valor === 'string' && tecleado.valor.length > LARGO_MAXIMO)
    throw ctx.makeError(GOOGLE.celdaLarga);
  if (tecleado.formula.length > LARGO_MAXIMO) throw ctx.makeError(GOOGLE.celdaLarga);
  if (tecleado.valor === null && tecleado.formula === '' && !peekCelda(hoja, fila, columna)) return;
  const celda = celdaAt(hoja, fila, columna);
  celda.formula = tecleado.formula === '' ? '' : fromLocale(tecleado.formula, ctx.libro.locale);
  celda.valor = tecleado.valor;
  if (tecleado.formato !== null) celda.formato = tecleado.formato;
  ctx.engine.touch(hoja.id, fila, columna);
}

/** Refuses, with Google's text, a value that a strict data validation of the cell does not admit. */
export function requireValid(ctx: HostContext, hoja: Hoja, fila: number, columna: number, tecleado: Tecleado): void {
  if (tecleado.formula !== '') return;
  if (refuses(peekCelda(hoja, fila, columna)?.validacion, tecleado.valor)) {
    throw ctx.makeError(GOOGLE.validacion(a1(fila, columna)));
  }
}
