import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre';
import type { Valor } from '../../mir/model';
import { coalesce } from '../../sheet/a1';
import type { Celda, Hoja, Libro } from '../workbook';
import { celdaAt, newHoja, newLibro } from '../workbook-new';
import { readCharts } from './charts';
import { readConditionals } from './conditional';
import { fromStored, isLogicalConstant, shiftFormula } from './functions';
import { ANCHO_NORMAL } from './heights';
import { type PropiedadesLibro, readProperties } from './properties';
import { eachCell, parseAbsolute, parseRefs } from './refs';
import { readStyle } from './style';
import { HOJA_LISTAS, readValidation } from './validation';

/** The size that Google gives to a sheet that says nothing of its own. */
const FILAS_NORMALES = 1000;
const COLUMNAS_NORMALES = 26;

/** A file that is no workbook that can be read; `message` says what the reader met. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
}

function toValor(valor: CellValue): Valor {
  if (valor instanceof Date) return { fecha: valor.toISOString().slice(0, 10) };
  return valor === '' ? null : valor;
}

/** Masters of the shared formulas of a sheet, by their index: Excel writes the text once for a block. */
type Maestras = ReadonlyMap<number, { readonly fila: number; readonly columna: number; readonly formula: string }>;

function placeOf(clave: string): { fila: number; columna: number } {
  const [fila = 0, columna = 0] = clave.split(',').map(Number);
  return { fila: fila + 1, columna: columna + 1 };
}

function mastersOf(cells: ReadonlyMap<string, Cell>): Maestras {
  const maestras = new Map<number, { fila: number; columna: number; formula: string }>();
  for (const [clave, cell] of cells) {
    if (cell.formula && cell.formulaSharedIndex !== undefined) {
      maestras.set(cell.formulaSharedIndex, { ...placeOf(clave), formula: cell.formula });
    }
  }
  return maestras;
}

function formulaOf(cell: Cell, fila: number, columna: number, maestras: Maestras): string {
  if (cell.formula) return isLogicalConstant(cell.formula) ? '' : fromStored(cell.formula);
  if (cell.formula === undefined || cell.formulaSharedIndex === undefined) return '';
  const maestra = maestras.get(cell.formulaSharedIndex);
  return maestra ? fromStored(shiftFormula(maestra.formula, fila - maestra.fila, columna - maestra.columna)) : '';
}

function readCells(hoja: Hoja, sheet: Sheet, tema: readonly string[]): void {
  sheet.rows.forEach((renglon, f) => {
    renglon.forEach((valor, c) => {
      const limpio = toValor(valor);
      if (limpio !== null) celdaAt(hoja, f + 1, c + 1).valor = limpio;
    });
  });
  const cells: ReadonlyMap<string, Cell> = sheet.cells ?? new Map<string, Cell>();
  const maestras = mastersOf(cells);
  for (const [clave, cell] of cells) {
    const { fila, columna } = placeOf(clave);
    const estilo = cell.style ? readStyle(cell.style, tema) : {};
    const formula = formulaOf(cell, fila, columna, maestras);
    const nota = cell.comment?.text;
    if (Object.keys(estilo).length === 0 && formula === '' && !nota) continue;
    const celda: Celda = celdaAt(hoja, fila, columna);
    Object.assign(celda, estilo);
    if (formula) {
      celda.formula = formula;
      // Unlike a blank cell, a formula can have the empty text as its result.
      if (cell.value === '') celda.valor = '';
    }
    if (nota) celda.nota = nota;
  }
}

function readProtections(hoja: Hoja, sheet: Sheet, propiedades: PropiedadesLibro): void {
  const abiertas = [...(sheet.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false);
  const rangosAbiertos = coalesce(abiertas.map(([clave]) => placeOf(clave)));
  const protegida = sheet.protection?.sheet === true;
  const conocidas = propiedades.protecciones.filter((p) => p.hoja === hoja.nombre);
  let id = 1;
  for (const { ambito, rango, descripcion, soloAdvierte, abiertos } of conocidas) {
    // Somebody who took the protection off in another program took it off.
    if (ambito === 'hoja' && !soloAdvierte && !protegida) continue;
    const suyos = ambito === 'hoja' && !soloAdvierte ? rangosAbiertos : abiertos;
    hoja.protecciones.push({ id: id++, ambito, rango, descripcion, soloAdvierte, abiertos: suyos, editores: [] });
  }
  if (protegida && !hoja.protecciones.some((p) => p.ambito === 'hoja' && !p.soloAdvierte)) {
    hoja.protecciones.push({
      id,
      ambito: 'hoja',
      rango: null,
      descripcion: '',
      soloAdvierte: false,
      abiertos: rangosAbiertos,
      editores: [],
    });
  }
}

function readHoja(sheet: Sheet, id: number, propiedades: PropiedadesLibro, workbook: Workbook): Hoja {
  const guardada = propiedades.hojas.find((h) => h.nombre === sheet.name);
  const tema = workbook.themeColors ?? [];
  const hoja = newHoja(id, sheet.name, guardada?.filas ?? FILAS_NORMALES, guardada?.columnas ?? COLUMNAS_NORMALES);
  readCells(hoja, sheet, tema);
  hoja.filas = Math.max(hoja.filas, hoja.celdas.length);
  hoja.columnas = Array.from(hoja.celdas).reduce((n, renglon) => Math.max(n, renglon?.length ?? 0), hoja.columnas);
  hoja.oculta = sheet.hidden === true || sheet.veryHidden === true;
  for (const m of sheet.merges ?? []) {
    const [filas, columnas] = [m.endRow - m.startRow + 1, m.endCol - m.startCol + 1];
    hoja.combinadas.push({ fila: m.startRow + 1, columna: m.startCol + 1, filas, columnas });
  }
  const listas = listsOf(workbook);
  for (const dv of sheet.dataValidations ?? []) {
    const validacion = readValidation(dv, listas);
    for (const rango of parseRefs(dv.range)) {
      for (const { fila, columna } of eachCell(rango)) {
        if (fila <= hoja.filas && columna <= hoja.columnas) celdaAt(hoja, fila, columna).validacion = validacion;
      }
    }
  }
  hoja.condicionales = readConditionals(sheet.conditionalRules ?? [], tema);
  readProtections(hoja, sheet, propiedades);
  sheet.columns?.slice(0, hoja.columnas).forEach((columna, i) => {
    const pixeles = columna.width === undefined ? ANCHO_NORMAL : Math.round(columna.width * 7 + 5);
    if (pixeles !== ANCHO_NORMAL) hoja.anchos.set(i + 1, pixeles);
  });
  for (const [fila, def] of sheet.rowDefs ?? []) {
    if (def.height !== undefined && fila < hoja.filas) hoja.altos.set(fila + 1, Math.round(def.height / 0.75));
  }
  hoja.graficos = readCharts(hoja, sheet.charts ?? [], id * 1000 + 1);
  hoja.filasInmovilizadas = sheet.freezePane?.rows ?? 0;
  hoja.columnasInmovilizadas = sheet.freezePane?.columns ?? 0;
  return hoja;
}

function listsOf(workbook: Workbook): string[][] {
  const rows = workbook.sheets.find((s) => s.name === HOJA_LISTAS)?.rows ?? [];
  return (rows[0] ?? []).map((_, c) =>
    rows
      .map((r) => r[c] ?? null)
      .filter((v) => v !== null)
      .map(String),
  );
}

/** Ids that a sheet does not say are given in order, from the first that is free. */
function idsOf(sheets: readonly Sheet[], propiedades: PropiedadesLibro): number[] {
  const usados = new Set(propiedades.hojas.filter((h) => sheets.some((s) => s.name === h.nombre)).map((h) => h.id));
  let libre = 0;
  return sheets.map((sheet) => {
    const guardado = propiedades.hojas.find((h) => h.nombre === sheet.name)?.id;
    if (guardado !== undefined) return guardado;
    while (usados.has(libre)) libre++;
    usados.add(libre);
    return libre;
  });
}

/**
 * Reads an .xlsx, ours or of others, into a workbook of the local host; protections have only the owner as editor.
 * Left out, since the workbook has no place for it: pictures, charts but columns and doughnuts, tables, filters, rich text, hyperlinks,
 * conditional formats that are no formula, names that are no single range.
 * Throws XlsxError where the bytes are no .xlsx.
 */
export async function readLibro(bytes: Uint8Array, nombre: string): Promise<Libro> {
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new XlsxError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const propiedades = readProperties(workbook.properties);
  const sheets = workbook.sheets.filter((s) => s.name !== HOJA_LISTAS);
  const ids = idsOf(sheets, propiedades);
  const libro = newLibro({
    nombre,
    ...(propiedades.locale ? { locale: propiedades.locale } : {}),
    ...(propiedades.zona ? { zona: propiedades.zona } : {}),
  });
  libro.hojas = sheets.map((sheet, i) => readHoja(sheet, ids[i] ?? i, propiedades, workbook));
  libro.nombres = (workbook.namedRanges ?? []).flatMap((n) => {
    const lugar = n.scope === undefined ? parseAbsolute(n.range) : null;
    return lugar && sheets.some((s) => s.name === lugar.hoja) ? [{ nombre: n.name, ...lugar }] : [];
  });
  return libro;
}
