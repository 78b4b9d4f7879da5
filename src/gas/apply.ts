import { lastOf } from '../mir/listas';
import { coalesce } from '../sheet/a1';
import { VERSION_KEY } from '../sheet/bitacora';
import type { Op } from '../sheet/op';
import type { Estilo, Grid, Rango, Renombrada } from '../sheet/state';
import { appendRows } from './append';
import { cellOf, createDateOf, rangeOf } from './cells';
import { writeCondicionales } from './condicional';
import { insertGrafico, removeGrafico } from './graficos';
import { removeProtections, writeProtections } from './protection';
import {
  deleteSheet,
  HojasPorNombre,
  isDeEstructura,
  isDeTamano,
  movesMir,
  type OpDeEstructura,
  type OpDeTamano,
  restructureSheets,
  sizeSheets,
} from './sheets';
import { createTextStyleBuilder } from './style';
import { createValidationBuilder } from './validation';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

function gridOf<T, U>(grid: Grid<T>, change: (value: T) => U): U[][] {
  return grid.map((fila) => fila.map(change));
}

function writeEstilos(
  hoja: Hoja,
  origen: Rango,
  estilos: Grid<Estilo>,
  textStyle: (e: Estilo) => GoogleAppsScript.Spreadsheet.TextStyle,
): void {
  const rango = rangeOf(hoja, origen);
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

const ESPERAN = ['proteger', 'desproteger', 'registrar'] as const;

/** What is left once the sheets have their size, and the protections and the record of onEdit wait for their turn. */
type OpDeContenido = Exclude<Op, OpDeTamano | OpDeEstructura | { tipo: (typeof ESPERAN)[number] }>;

function isDeContenido(op: Op): op is OpDeContenido {
  return !isDeTamano(op) && !isDeEstructura(op) && !(ESPERAN as readonly string[]).includes(op.tipo);
}

/** Rows are moved before what is written after them, and after what has to be kept first (sheet/reubicar.ts). */
function tandasOf(ops: readonly Op[]): Op[][] {
  const tandas: Op[][] = [[]];
  for (const op of ops) {
    const last = lastOf(tandas) ?? [];
    if (isDeEstructura(op) && last.some((o) => !isDeEstructura(o))) tandas.push([op]);
    else last.push(op);
  }
  return tandas;
}

/**
 * The SpreadsheetApp compiler: one case a kind of change, each with a fixed number of service calls whatever its rows.
 * The caller holds the document lock and has decided everything before. Google flushes at each turn from writing to
 * reading, so what must be read here is read in few turns: sizes of new sheets first, editors of new protections last,
 * and between them the conditional formats of people, on the sheets whose rules change.
 *
 * Gives back the addresses that Google refused to let in: everything else is done.
 */
export function applyOps(
  ops: readonly Op[],
  locale: string,
  renombradas: readonly Renombrada[] = [],
): readonly string[] {
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const buildValidation = createValidationBuilder();
  const textStyle = createTextStyleBuilder();
  const dateOf = createDateOf(libro);
  const hojas = new HojasPorNombre(libro, renombradas);
  const hojaOf = (nombre: string): Hoja => hojas.find(nombre);
  // A sheet has no id until it is made, so the plan leaves a mark in its place (sheet/compact-layout.ts).
  const withSheetIds = (valor: string): string =>
    valor.replace(/\{\{sheetId:(.+?)\}\}/g, (_, nombre: string) => String(hojaOf(nombre).getSheetId()));

  const compile = (op: OpDeContenido): void => {
    switch (op.tipo) {
      case 'formatoNumero':
        rangeOf(hojaOf(op.hoja), op.rango).setNumberFormats(gridOf(op.formatos, (f) => f));
        break;
      case 'escribir':
        rangeOf(hojaOf(op.hoja), op.rango).setValues(gridOf(op.contenido, (c) => cellOf(c, locale, dateOf)));
        break;
      case 'fondo':
        rangeOf(hojaOf(op.hoja), op.rango).setBackgrounds(gridOf(op.fondos, (f) => f));
        break;
      case 'estilo':
        writeEstilos(hojaOf(op.hoja), op.rango, op.estilos, textStyle);
        break;
      case 'validar':
        rangeOf(hojaOf(op.hoja), op.rango).setDataValidations(gridOf(op.validaciones, buildValidation));
        break;
      case 'anotar':
        rangeOf(hojaOf(op.hoja), op.rango).setNotes(gridOf(op.notas, (n) => n));
        break;
      case 'combinar': {
        const rango = rangeOf(hojaOf(op.hoja), op.rango);
        if (op.sentido === 'todo') rango.merge();
        else if (op.sentido === 'vertical') rango.mergeVertically();
        else rango.mergeAcross();
        break;
      }
      case 'separar':
        rangeOf(hojaOf(op.hoja), op.rango).breakApart();
        break;
      case 'condicionar':
        writeCondicionales(hojaOf(op.hoja), op.reglas, locale);
        break;
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
      case 'quitarGrafico':
        removeGrafico(hojaOf(op.hoja), op.grafico);
        break;
      case 'graficar':
        insertGrafico(hojaOf(op.hoja), op.grafico);
        break;
      case 'nombrar':
        libro.setNamedRange(op.nombre.nombre, rangeOf(hojaOf(op.hoja), op.nombre.rango));
        break;
      case 'quitarNombre':
        libro.removeNamedRange(op.nombre);
        break;
      case 'ocultar':
        if (op.oculta) hojaOf(op.hoja).hideSheet();
        else hojaOf(op.hoja).showSheet();
        break;
      case 'anexar':
        appendRows(hojaOf(op.hoja), op.contenido, locale, dateOf);
        break;
      case 'borrarHoja':
        deleteSheet(libro, hojaOf(op.hoja));
        break;
      default: {
        const unknown: never = op;
        throw new Error(`The SpreadsheetApp compiler has no case for ${JSON.stringify(unknown)}.`);
      }
    }
  };

  // Before the first of them: what waits for the lock must see it even where this stops halfway.
  if (ops.some(movesMir)) PropertiesService.getDocumentProperties().setProperty(VERSION_KEY, Utilities.getUuid());
  for (const tanda of tandasOf(ops)) {
    restructureSheets(tanda.filter(isDeEstructura), hojas);
    sizeSheets(libro, tanda.filter(isDeTamano), hojaOf);
    tanda.filter(isDeContenido).forEach(compile);
  }
  removeProtections(
    ops.flatMap((op) => (op.tipo === 'desproteger' ? [{ hoja: hojaOf(op.hoja), sobra: op.proteccion }] : [])),
  );
  const rechazados = writeProtections(
    ops.flatMap((op) => (op.tipo === 'proteger' ? [{ hoja: hojaOf(op.hoja), desired: op.proteccion }] : [])),
  );
  // After the protections: none of them is to depend on a property that Google may refuse.
  for (const op of ops) {
    if (op.tipo !== 'registrar') continue;
    if (op.valor === null) PropertiesService.getDocumentProperties().deleteProperty(op.clave);
    else PropertiesService.getDocumentProperties().setProperty(op.clave, withSheetIds(op.valor));
  }
  SpreadsheetApp.flush();
  return rechazados;
}
