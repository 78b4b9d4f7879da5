import type { Valor } from '../mir/model';
import { a1, contains } from '../sheet/a1';
import type { Rango } from '../sheet/state';
import { requireEdit, warnsOf } from './access';
import type { HostContext } from './context';
import type { Edicion } from './contract';
import { serialOf } from './dates';
import { GOOGLE } from './errors';
import { parseTyped } from './parse';
import { eventHandles } from './services/spreadsheet';
import { refuses } from './validation';
import type { Celda, Hoja } from './workbook';
import { celdaAt, peekCelda } from './workbook-new';
import { isCovered, putTyped, requireShort } from './write';

/**
 * What the simple trigger's event says of an edit (developers.google.com/apps-script/guides/triggers/events#edit):
 * `value` and `oldValue` only for a single cell that was typed, and missing when the cell is, or was, blank.
 */
export interface EventoEdicion {
  readonly source: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: string;
  readonly oldValue?: string;
}

/** Events carry a cell's value as text; a date as its serial number. */
function textOf(valor: Valor): string | undefined {
  if (valor === null) return undefined;
  if (typeof valor === 'boolean') return valor ? 'TRUE' : 'FALSE';
  return typeof valor === 'object' ? String(serialOf(valor.fecha)) : String(valor);
}

/** Where typing lands: in a merged cell, its first cell. */
function landing(hoja: Hoja, fila: number, columna: number): { fila: number; columna: number } {
  const merge = hoja.combinadas.find((m) => contains(m, fila, columna));
  return merge ? { fila: merge.fila, columna: merge.columna } : { fila, columna };
}

/** Types one text: a strict validation refuses it whole, with the help that its author wrote. */
function typeOne(ctx: HostContext, hoja: Hoja, fila: number, columna: number, texto: string): void {
  const antes: Celda = { ...(peekCelda(hoja, fila, columna) ?? { valor: null, formula: '' }) };
  const tecleado = parseTyped(texto, antes.formato, ctx.libro.locale);
  requireShort(ctx, tecleado);
  putTyped(ctx, hoja, fila, columna, tecleado);
  ctx.engine.flush();
  const ahora = peekCelda(hoja, fila, columna);
  if (!ahora || !refuses(antes.validacion, ahora.valor)) return;
  const celda = celdaAt(hoja, fila, columna);
  celda.valor = antes.valor;
  celda.formula = antes.formula;
  if (antes.formato === undefined) delete celda.formato;
  else celda.formato = antes.formato;
  ctx.engine.touch(hoja.id, fila, columna);
  const { validacion } = antes;
  const ayuda = validacion && validacion.tipo !== 'ajena' && validacion.ayuda !== '' ? `\n${validacion.ayuda}` : '';
  throw ctx.makeError(`${GOOGLE.validacion(a1(fila, columna))}${ayuda}`);
}

/** A block goes in whole, whatever the validations say; under a merge nothing lands. */
function paste(ctx: HostContext, hoja: Hoja, { fila, columna, textos }: Edicion): void {
  const tecleados = textos.map((renglon, f) =>
    renglon.map((texto, c) => parseTyped(texto, peekCelda(hoja, fila + f, columna + c)?.formato, ctx.libro.locale)),
  );
  for (const tecleado of tecleados.flat()) requireShort(ctx, tecleado);
  tecleados.forEach((renglon, f) => {
    renglon.forEach((tecleado, c) => {
      if (!isCovered(hoja, fila + f, columna + c)) putTyped(ctx, hoja, fila + f, columna + c, tecleado);
    });
  });
}

/**
 * One edit at the keyboard by the current user: typed text or a pasted block (more than one cell).
 * Permissions hold for the whole block; a strict validation refuses typing, while a paste goes in and is only marked.
 * Throws an error with Google's text when refused, and then nothing has changed.
 */
export function applyEdit(ctx: HostContext, edicion: Edicion): EventoEdicion {
  const hoja = ctx.libro.hojas.find((h) => h.nombre === edicion.hoja);
  if (!hoja) throw ctx.makeError(`There is no sheet named "${edicion.hoja}".`);
  const columnas = Math.max(0, ...edicion.textos.map((fila) => fila.length));
  const uno = edicion.textos.length === 1 && columnas === 1;
  const inicio = uno ? landing(hoja, edicion.fila, edicion.columna) : edicion;
  const rango: Rango = { fila: inicio.fila, columna: inicio.columna, filas: edicion.textos.length, columnas };
  const dentro =
    rango.fila >= 1 &&
    rango.columna >= 1 &&
    rango.filas >= 1 &&
    rango.columnas >= 1 &&
    rango.fila + rango.filas - 1 <= hoja.filas &&
    rango.columna + rango.columnas - 1 <= hoja.columnas;
  if (!dentro) throw ctx.makeError(GOOGLE.fueraDeLaHoja);
  requireEdit(ctx, hoja, rango, ctx.usuario());

  const dicho = uno && edicion.pegada !== true;
  const oldValue = dicho ? textOf(peekCelda(hoja, rango.fila, rango.columna)?.valor ?? null) : undefined;
  if (uno) {
    typeOne(ctx, hoja, rango.fila, rango.columna, edicion.textos[0]?.[0] ?? '');
  } else {
    paste(ctx, hoja, edicion);
  }
  // The page asks for no confirmation: it tells afterwards what Sheets would have asked before.
  if (warnsOf(hoja, rango)) ctx.mostrar({ tipo: 'toast', titulo: '', mensaje: GOOGLE.advertencia });
  ctx.seleccion = { hoja: hoja.id, ...rango };
  const celda = peekCelda(hoja, rango.fila, rango.columna);
  const value = dicho && celda?.formula === '' ? textOf(celda.valor) : undefined;
  return {
    ...eventHandles(ctx, hoja.id, rango),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}
