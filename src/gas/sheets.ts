import { ANEXO_1 } from '../mir/format';
import type { Op } from '../sheet/op';
import type { Renombrada } from '../sheet/state';
import { HOJA_EN_BLANCO } from '../text/hoja';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What gives a sheet its size: these read before they write. */
export type OpDeTamano = Extract<Op, { tipo: 'crearHoja' | 'dimensionar' }>;
/** What moves rows, columns or a name: it comes first, since sizes are read after it. */
export type OpDeEstructura = Extract<
  Op,
  { tipo: 'renombrarHoja' | 'insertarFilas' | 'insertarColumnas' | 'eliminarFilas' | 'eliminarColumnas' }
>;

export function isDeTamano(op: Op): op is OpDeTamano {
  return op.tipo === 'crearHoja' || op.tipo === 'dimensionar';
}

export function isDeEstructura(op: Op): op is OpDeEstructura {
  return op.tipo === 'renombrarHoja' || /^(?:insertar|eliminar)(?:Filas|Columnas)$/.test(op.tipo);
}

/** Whether cells of the MIR stand somewhere else afterwards. */
export function movesMir(op: Op): boolean {
  if (op.tipo === 'renombrarHoja' || !('hoja' in op) || op.hoja !== ANEXO_1.hoja) return false;
  // Rows that change places are written, captures and all; a capture is one cell, or says that it moves none.
  if (op.tipo === 'escribir') return op.tocaCaptura && !op.enSuLugar && op.rango.filas * op.rango.columnas > 1;
  return isDeEstructura(op);
}

/** Puts rows and columns in or takes them out, as the plan orders it: one call each. */
export function restructureSheets(ops: readonly OpDeEstructura[], hojas: HojasPorNombre): void {
  for (const op of ops) {
    const hoja = hojas.find(op.hoja);
    switch (op.tipo) {
      case 'renombrarHoja':
        hojas.rename(op.hoja, op.nombre);
        break;
      // Before the first row there is none to take the look of: Google takes that of the row below.
      case 'insertarFilas':
        if (op.fila > 1) hoja.insertRowsAfter(op.fila - 1, op.filas);
        else hoja.insertRowsBefore(1, op.filas);
        break;
      case 'insertarColumnas':
        if (op.columna > 1) hoja.insertColumnsAfter(op.columna - 1, op.columnas);
        else hoja.insertColumnsBefore(1, op.columnas);
        break;
      case 'eliminarFilas':
        hoja.deleteRows(op.fila, op.filas);
        break;
      case 'eliminarColumnas':
        hoja.deleteColumns(op.columna, op.columnas);
        break;
    }
  }
}

/** Finds each sheet by name, once; a plan that names one that is not there is a bug. */
export class HojasPorNombre {
  private readonly halladas = new Map<string, Hoja>();

  constructor(
    private readonly libro: Libro,
    /** Sheets of ours that go by another name now. */
    private readonly renombradas: readonly Renombrada[] = [],
  ) {}

  find(nombre: string): Hoja {
    const ahora = this.renombradas.find((r) => r.hoja === nombre)?.ahora ?? nombre;
    const hoja = this.halladas.get(nombre) ?? this.libro.getSheetByName(nombre) ?? this.libro.getSheetByName(ahora);
    if (!hoja) throw new Error(`The plan writes on the sheet "${nombre}", which neither exists nor is made by it.`);
    this.halladas.set(nombre, hoja);
    return hoja;
  }

  /** The old name is free afterwards: the plan may make another sheet that has it. */
  rename(nombre: string, nuevo: string): void {
    const hoja = this.find(nombre);
    hoja.setName(nuevo);
    this.halladas.delete(nombre);
    this.halladas.set(nuevo, hoja);
  }
}

/** The blank sheet that a new file begins with, when there is nothing else in sight: the undo log is written before. */
function blankSheetOf(libro: Libro): Hoja | null {
  const [primera, ...otras] = libro.getSheets().filter((hoja) => !hoja.isSheetHidden());
  return primera && otras.length === 0 && primera.getLastRow() === 0 ? primera : null;
}

/**
 * A new MIR comes first, on the blank sheet of a new file where there is one; a companion sheet that was lost, and
 * what is hidden, goes to the end.
 */
function insertSheets(libro: Libro, ops: readonly OpDeTamano[]): void {
  const ponePrimero = libro.getSheetByName(ANEXO_1.hoja) === null;
  let blanca = ponePrimero ? blankSheetOf(libro) : null;
  let visibles = 0;
  for (const op of ops) {
    if (op.tipo !== 'crearHoja') continue;
    if (blanca && !op.oculta) {
      blanca.setName(op.hoja);
      blanca = null;
      visibles++;
      continue;
    }
    const hoja = libro.insertSheet(op.hoja, ponePrimero && !op.oculta ? visibles++ : libro.getSheets().length);
    if (op.oculta) hoja.hideSheet();
  }
}

/** What is put in at the end takes the look of what it follows; a plan counts on its being blank. */
function clearLook(rango: GoogleAppsScript.Spreadsheet.Range): void {
  rango.setBackground(null);
  rango.clearDataValidations();
}

/**
 * Makes the new sheets and gives each its size; rows and columns are only ever added or taken at the end, and taken only
 * from what is new: the plan knows of a sheet that was there no more than its data range, and the blank rows below,
 * with their formats and drawings, are people's.
 */
export function sizeSheets(libro: Libro, ops: readonly OpDeTamano[], hojaOf: (nombre: string) => Hoja): void {
  insertSheets(libro, ops);
  const sized = ops.map((op) => {
    const hoja = hojaOf(op.hoja);
    return { op, hoja, hayFilas: hoja.getMaxRows(), hayColumnas: hoja.getMaxColumns() };
  });
  for (const { op, hoja, hayFilas, hayColumnas } of sized) {
    const mas = { filas: op.filas - hayFilas, columnas: op.columnas - hayColumnas };
    if (mas.filas > 0) hoja.insertRowsAfter(hayFilas, mas.filas);
    if (mas.columnas > 0) hoja.insertColumnsAfter(hayColumnas, mas.columnas);
    if (op.tipo !== 'crearHoja') {
      if (mas.filas > 0) clearLook(hoja.getRange(hayFilas + 1, 1, mas.filas, Math.max(op.columnas, hayColumnas)));
      if (mas.columnas > 0) clearLook(hoja.getRange(1, hayColumnas + 1, Math.max(op.filas, hayFilas), mas.columnas));
      continue;
    }
    if (op.filas < hayFilas) hoja.deleteRows(op.filas + 1, hayFilas - op.filas);
    if (op.columnas < hayColumnas) hoja.deleteColumns(op.columnas + 1, hayColumnas - op.columnas);
  }
}

/** Google keeps at least one sheet in sight: a file that loses its last one begins again with a blank one. */
export function deleteSheet(libro: Libro, hoja: Hoja): void {
  const id = hoja.getSheetId();
  const otras = libro.getSheets().filter((h) => h.getSheetId() !== id);
  if (!otras.some((h) => !h.isSheetHidden())) libro.insertSheet(HOJA_EN_BLANCO, 0);
  libro.deleteSheet(hoja);
}
