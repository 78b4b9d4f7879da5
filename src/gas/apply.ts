import { ANEXO_1 } from '../mir/format';
import { coalesce } from '../sheet/a1';
import { toLocale } from '../sheet/formulas';
import type { Op } from '../sheet/op';
import type { Estilo, FormatoCondicional, Grid, Rango } from '../sheet/state';
import { cellOf } from './cells';
import { writeProtection } from './protection';
import { createTextStyleBuilder } from './style';
import { createValidationBuilder } from './validation';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type RangoGoogle = GoogleAppsScript.Spreadsheet.Range;

function gridOf<T, U>(grid: Grid<T>, change: (value: T) => U): U[][] {
  return grid.map((fila) => fila.map(change));
}

/** Rows and columns are only ever added or taken at the end. */
function resize(hoja: Hoja, filas: number, columnas: number): void {
  const hayFilas = hoja.getMaxRows();
  const hayColumnas = hoja.getMaxColumns();
  if (filas > hayFilas) hoja.insertRowsAfter(hayFilas, filas - hayFilas);
  if (filas < hayFilas) hoja.deleteRows(filas + 1, hayFilas - filas);
  if (columnas > hayColumnas) hoja.insertColumnsAfter(hayColumnas, columnas - hayColumnas);
  if (columnas < hayColumnas) hoja.deleteColumns(columnas + 1, hayColumnas - columnas);
}

function writeEstilos(
  rango: RangoGoogle,
  origen: Rango,
  estilos: Grid<Estilo>,
  hoja: Hoja,
  textStyle: (e: Estilo) => GoogleAppsScript.Spreadsheet.TextStyle,
): void {
  rango.setTextStyles(gridOf(estilos, textStyle));
  rango.setHorizontalAlignments(gridOf(estilos, (e) => (e.alineacion === 'general' ? null : e.alineacion)));
  rango.setVerticalAlignments(gridOf(estilos, (e) => e.vertical));
  rango.setWraps(gridOf(estilos, (e) => e.ajuste));
  const conBorde = estilos.flatMap((fila, f) =>
    fila.flatMap((e, c) => (e.borde ? [{ fila: origen.fila + f, columna: origen.columna + c }] : [])),
  );
  for (const r of coalesce(conBorde)) {
    rangeOf(hoja, r).setBorder(true, true, true, true, true, true, '#bfbfbf', SpreadsheetApp.BorderStyle.SOLID);
  }
}

function rangeOf(hoja: Hoja, r: Rango): RangoGoogle {
  return hoja.getRange(r.fila, r.columna, r.filas, r.columnas);
}

function buildCondicional(
  hoja: Hoja,
  c: FormatoCondicional,
  locale: string,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(toLocale(c.formula, locale))
    .setRanges(c.rangos.map((r) => rangeOf(hoja, r)));
  if (c.fondo) builder.setBackground(c.fondo);
  if (c.color) builder.setFontColor(c.color);
  if (c.negrita) builder.setBold(true);
  return builder.build();
}

/**
 * The SpreadsheetApp compiler: one case a kind of change, each with a fixed number of service calls whatever its rows.
 * The caller holds the document lock and has decided everything before: here nothing is read to decide,
 * except the size of a sheet that is resized and the editors that a protection began with.
 */
export function applyOps(ops: readonly Op[], locale: string): void {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const buildValidation = createValidationBuilder();
  const textStyle = createTextStyleBuilder();
  const hojas = new Map<string, Hoja>();
  const hojaOf = (nombre: string): Hoja => {
    const hoja = hojas.get(nombre) ?? libro.getSheetByName(nombre);
    if (!hoja) throw new Error(`The plan writes on the sheet "${nombre}", which neither exists nor is made by it.`);
    hojas.set(nombre, hoja);
    return hoja;
  };
  // A sheet has no id until it is made, so the plan leaves a mark in its place (sheet/compact-layout.ts).
  const withSheetIds = (valor: string): string =>
    valor.replace(/\{\{sheetId:(.+?)\}\}/g, (_, nombre: string) => String(hojaOf(nombre).getSheetId()));
  const ponePrimero = libro.getSheetByName(ANEXO_1.hoja) === null;
  let visibles = 0;
  for (const op of ops) {
    switch (op.tipo) {
      case 'crearHoja': {
        // A new MIR comes first; a companion sheet that was lost, and what is hidden, goes to the end.
        const hoja = libro.insertSheet(op.hoja, ponePrimero && !op.oculta ? visibles++ : libro.getSheets().length);
        resize(hoja, op.filas, op.columnas);
        if (op.oculta) hoja.hideSheet();
        hojas.set(op.hoja, hoja);
        break;
      }
      case 'dimensionar':
        resize(hojaOf(op.hoja), op.filas, op.columnas);
        break;
      case 'formatoNumero':
        rangeOf(hojaOf(op.hoja), op.rango).setNumberFormats(gridOf(op.formatos, (f) => f));
        break;
      case 'escribir':
        rangeOf(hojaOf(op.hoja), op.rango).setValues(gridOf(op.contenido, (c) => cellOf(c, locale)));
        break;
      case 'fondo':
        rangeOf(hojaOf(op.hoja), op.rango).setBackgrounds(gridOf(op.fondos, (f) => f));
        break;
      case 'estilo': {
        const hoja = hojaOf(op.hoja);
        writeEstilos(rangeOf(hoja, op.rango), op.rango, op.estilos, hoja, textStyle);
        break;
      }
      case 'validar':
        rangeOf(hojaOf(op.hoja), op.rango).setDataValidations(gridOf(op.validaciones, buildValidation));
        break;
      case 'anotar':
        rangeOf(hojaOf(op.hoja), op.rango).setNotes(gridOf(op.notas, (n) => n));
        break;
      case 'combinar': {
        const rango = rangeOf(hojaOf(op.hoja), op.rango);
        if (op.sentido === 'vertical') rango.mergeVertically();
        else rango.mergeAcross();
        break;
      }
      case 'separar':
        rangeOf(hojaOf(op.hoja), op.rango).breakApart();
        break;
      case 'condicionar': {
        const hoja = hojaOf(op.hoja);
        hoja.setConditionalFormatRules(op.reglas.map((c) => buildCondicional(hoja, c, locale)));
        break;
      }
      case 'ancho':
        hojaOf(op.hoja).setColumnWidths(op.columna, op.columnas, op.pixeles);
        break;
      case 'alto':
        hojaOf(op.hoja).setRowHeights(op.fila, op.filas, op.pixeles);
        break;
      case 'inmovilizar': {
        const hoja = hojaOf(op.hoja);
        hoja.setFrozenRows(op.filas);
        hoja.setFrozenColumns(op.columnas);
        break;
      }
      case 'nombrar':
        libro.setNamedRange(op.nombre.nombre, rangeOf(hojaOf(op.hoja), op.nombre.rango));
        break;
      case 'registrar':
        PropertiesService.getDocumentProperties().setProperty(op.clave, withSheetIds(op.valor));
        break;
      case 'proteger': {
        const hoja = hojaOf(op.hoja);
        const { rango, abiertos } = op.proteccion;
        const protection = rango ? rangeOf(hoja, rango).protect() : hoja.protect();
        writeProtection(
          protection,
          op.proteccion,
          abiertos.map((r) => rangeOf(hoja, r)),
        );
        break;
      }
      default: {
        const unknown: never = op;
        throw new Error(`The SpreadsheetApp compiler has no case for ${JSON.stringify(unknown)}.`);
      }
    }
  }
  SpreadsheetApp.flush();
}
