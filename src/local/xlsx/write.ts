import { type Cell, dateToSerial, type MergeRange, type WriteSheet, writeXlsx } from 'hucre';
import type { Valor } from '../../mir/model';
import type { Celda, Hoja, Libro } from '../workbook';
import { eachCelda } from '../workbook-new';
import { storeCharts } from './charts';
import { storeConditionals } from './conditional';
import { toStored } from './functions';
import { ANCHO_NORMAL, estimateAltos, freeAltos } from './heights';
import { pageSetupOf, printTitles } from './print';
import { storeProperties } from './properties';
import { eachCell, formatAbsolute } from './refs';
import { FUENTE, styleOf } from './style';
import { HOJA_LISTAS, Listas, storeValidations } from './validation';

/** Characters of the default font, as .xlsx measures columns: 7 pixels each and 5 of padding. */
function widthOf(pixeles: number): number {
  return (pixeles - 5) / 7;
}

function isFecha(valor: Valor): valor is { readonly fecha: string } {
  return typeof valor === 'object' && valor !== null;
}

function dateOf(fecha: string): Date {
  return new Date(`${fecha}T00:00:00Z`);
}

function toCell(celda: Celda | undefined, abierta: boolean): Partial<Cell> {
  const cell: Partial<Cell> = {};
  const estilo = styleOf(celda, abierta);
  if (estilo) cell.style = estilo;
  if (!celda) return cell;
  if (celda.formula) {
    cell.formula = toStored(celda.formula);
    cell.formulaResult = isFecha(celda.valor) ? dateToSerial(dateOf(celda.valor.fecha)) : celda.valor;
  } else {
    cell.value = isFecha(celda.valor) ? dateOf(celda.valor.fecha) : celda.valor;
  }
  if (celda.nota) cell.comment = { text: celda.nota };
  return cell;
}

/** "fila,columna" of the cells that a protected sheet leaves open. */
function openCells(hoja: Hoja): Set<string> {
  const abiertas = new Set<string>();
  for (const p of hoja.protecciones) {
    if (p.ambito !== 'hoja' || p.soloAdvierte) continue;
    for (const rango of p.abiertos) {
      for (const { fila, columna } of eachCell(rango)) abiertas.add(`${fila},${columna}`);
    }
  }
  return abiertas;
}

function toSheet(hoja: Hoja, listas: Listas, estimados: ReadonlyMap<number, number>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const abiertas = openCells(hoja);
  for (const { fila, columna, celda } of eachCelda(hoja)) {
    const abierta = abiertas.delete(`${fila},${columna}`);
    cells.set(`${fila - 1},${columna - 1}`, toCell(celda, abierta));
  }
  for (const lugar of abiertas) {
    const [fila = 1, columna = 1] = lugar.split(',').map(Number);
    cells.set(`${fila - 1},${columna - 1}`, toCell(undefined, true));
  }
  const sheet: WriteSheet = {
    name: hoja.nombre,
    // The writer goes as far as there are rows: a height beyond the last cell needs its empty row.
    rows: Array.from({ length: Math.max(0, ...hoja.altos.keys()) }, () => []),
    cells,
    hidden: hoja.oculta,
    columns: Array.from({ length: hoja.columnas }, (_, i) => ({
      width: widthOf(hoja.anchos.get(i + 1) ?? ANCHO_NORMAL),
    })),
    // Points are three quarters of a pixel.
    rowDefs: new Map([...hoja.altos, ...estimados].map(([fila, pixeles]) => [fila - 1, { height: pixeles * 0.75 }])),
    pageSetup: pageSetupOf(hoja),
    merges: hoja.combinadas.map(
      (r): MergeRange => ({
        startRow: r.fila - 1,
        startCol: r.columna - 1,
        endRow: r.fila + r.filas - 2,
        endCol: r.columna + r.columnas - 2,
      }),
    ),
    charts: storeCharts(hoja),
    conditionalRules: storeConditionals(hoja.condicionales),
    dataValidations: storeValidations(hoja, listas),
  };
  if (hoja.filasInmovilizadas > 0 || hoja.columnasInmovilizadas > 0) {
    sheet.freezePane = { rows: hoja.filasInmovilizadas, columns: hoja.columnasInmovilizadas };
  }
  if (hoja.protecciones.some((p) => p.ambito === 'hoja' && !p.soloAdvierte)) {
    sheet.protection = {
      sheet: true,
      objects: true,
      scenarios: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    };
  }
  return sheet;
}

function listsSheet(listas: Listas): WriteSheet {
  const filas = Math.max(...listas.columnas.map((c) => c.length));
  const rows = Array.from({ length: filas }, (_, f) => listas.columnas.map((columna) => columna[f] ?? null));
  return { name: HOJA_LISTAS, rows, hidden: true };
}

/**
 * The bytes of an .xlsx with the whole workbook and the last results of its formulas.
 * What .xlsx cannot hold is kept by sidecar.ts.
 */
export async function writeLibro(libro: Libro): Promise<Uint8Array> {
  const listas = new Listas();
  const estimados = libro.hojas.map(estimateAltos);
  const sheets = libro.hojas.map((hoja, i) => toSheet(hoja, listas, estimados[i] ?? new Map()));
  if (listas.columnas.length > 0) sheets.push(listsSheet(listas));
  const xlsx = await writeXlsx({
    sheets,
    defaultFont: { ...FUENTE },
    properties: storeProperties(libro),
    namedRanges: [
      ...libro.nombres.map((n) => ({ name: n.nombre, range: formatAbsolute(n.hoja, n.rango) })),
      ...libro.hojas.flatMap(printTitles),
    ],
    // A file that opens on a hidden sheet is refused by Excel.
    activeSheet: Math.max(
      0,
      libro.hojas.findIndex((h) => !h.oculta),
    ),
  });
  return freeAltos(xlsx, estimados);
}
