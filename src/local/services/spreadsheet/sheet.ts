import type { Sentido } from '../../../sheet/estructura';
import type { Rango } from '../../../sheet/state';
import { requireEdit } from '../../access';
import type { HostContext } from '../../context';
import { GOOGLE, notAvailable } from '../../errors';
import type { Hoja } from '../../workbook';
import { eachCelda } from '../../workbook-new';
import { type ChartGs, chartHandle, chartOf, newChart } from './chart';
import { type RuleGs, ruleHandle, ruleOf } from './conditional-format';
import {
  type Entorno,
  hojaById,
  type NamedRangeGs,
  type ProtectionGs,
  placeOf,
  type RangeGs,
  type SheetGs,
  type SpreadsheetGs,
} from './entorno';
import { ENUMS, enumValue } from './enums';
import { newProtection, protectionsOf } from './protections';
import { requireInside } from './range-base';
import type { RangeValues } from './range-values';
import { parseInSheet, parseReference } from './refs';
import { SHEET } from './sheet-members';
import { strict, unwrap } from './strict';
import { deleteLines, insertLines } from './structure';

/** Last row and column with content; formulas that show nothing count, formats alone do not. */
function extentOf(hoja: Hoja): { filas: number; columnas: number } {
  let filas = 0;
  let columnas = 0;
  for (const { fila, columna, celda } of eachCelda(hoja)) {
    if (celda.valor === null && celda.formula === '') continue;
    filas = Math.max(filas, fila);
    columnas = Math.max(columnas, columna);
  }
  return { filas, columnas };
}

/** The name of a sheet is its own, whatever the case; Google takes more than an .xlsx can hold, this host does not. */
export function requireFreeName(ctx: HostContext, nombre: string, except: number | null): void {
  if (nombre.trim() === '') throw ctx.makeError(GOOGLE.hojaSinNombre);
  if (nombre.length > 31 || /[[\]:*?/\\]/.test(nombre)) {
    throw notAvailable(ctx, `A sheet name that .xlsx cannot hold (${nombre})`);
  }
  const taken = ctx.libro.hojas.some((h) => h.id !== except && h.nombre.toLowerCase() === nombre.toLowerCase());
  if (taken) throw ctx.makeError(GOOGLE.hojaRepetida(nombre));
}

class SheetHost implements Pick<SheetGs, keyof typeof SHEET> {
  private readonly ctx: HostContext;

  constructor(
    private readonly env: Entorno,
    readonly hojaId: number,
  ) {
    this.ctx = env.ctx;
  }

  private get hoja(): Hoja {
    return hojaById(this.ctx, this.hojaId);
  }

  /** The sheet, once it is sure that whoever runs this may change its structure. */
  private writable(): Hoja {
    const { hoja } = this;
    requireEdit(this.ctx, hoja, null);
    return hoja;
  }

  private get same(): SheetGs {
    return this.env.sheet(this.hojaId);
  }

  getSheetId = (): number => this.hoja.id;
  getName = (): string => this.hoja.nombre;
  /** A workbook of the local host has sheets of cells only. */
  getType = (): GoogleAppsScript.Spreadsheet.SheetType => enumValue(ENUMS.SheetType, 'GRID');
  getIndex = (): number => this.ctx.libro.hojas.indexOf(this.hoja) + 1;
  getParent = (): SpreadsheetGs => this.env.spreadsheet();
  getMaxRows = (): number => this.hoja.filas;
  getMaxColumns = (): number => this.hoja.columnas;
  getLastRow = (): number => extentOf(this.hoja).filas;
  getLastColumn = (): number => extentOf(this.hoja).columnas;
  isSheetHidden = (): boolean => this.hoja.oculta;
  getFrozenRows = (): number => this.hoja.filasInmovilizadas;
  getFrozenColumns = (): number => this.hoja.columnasInmovilizadas;
  getColumnWidth = (columna: number): number => this.hoja.anchos.get(columna) ?? 100;
  getRowHeight = (fila: number): number => this.hoja.altos.get(fila) ?? 21;

  setName(nombre: string): SheetGs {
    const hoja = this.writable();
    requireFreeName(this.ctx, nombre, hoja.id);
    this.ctx.engine.renameHoja(hoja.id, nombre);
    for (const n of this.ctx.libro.nombres) if (n.hoja === hoja.nombre) n.hoja = nombre;
    hoja.nombre = nombre;
    return this.same;
  }

  getRange(a: string | number, columna?: number, filas?: number, columnas?: number): RangeGs {
    const { hoja } = this;
    const rango = typeof a === 'string' ? this.parse(a) : numbered(a, columna ?? 1, filas ?? 1, columnas ?? 1);
    requireInside(this.ctx, hoja, rango);
    return this.env.range(hoja.id, rango);
  }

  private parse(texto: string): Rango {
    const { hoja } = this;
    const named = parseReference(this.ctx.libro, hoja, texto);
    const rango = parseInSheet(texto, hoja) ?? (named?.hoja === hoja ? named.rango : null);
    if (!rango) throw this.ctx.makeError(GOOGLE.rangoNoEncontrado);
    return rango;
  }

  getRangeList(textos: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const { hoja } = this;
    const rangos = textos.map((texto) => this.parse(texto));
    for (const rango of rangos) requireInside(this.ctx, hoja, rango);
    return this.env.rangeList(hoja.id, rangos);
  }

  /** From A1 to the last row and column with content; A1 in an empty sheet. */
  getDataRange(): RangeGs {
    const { filas, columnas } = extentOf(this.hoja);
    return this.env.range(this.hojaId, {
      fila: 1,
      columna: 1,
      filas: Math.max(1, filas),
      columnas: Math.max(1, columnas),
    });
  }

  /** Below the last row with content, which Google grows the sheet for; needs to edit those cells, not the structure. */
  appendRow(contents: unknown[]): SheetGs {
    const { hoja } = this;
    const fila = extentOf(hoja).filas + 1;
    requireEdit(this.ctx, hoja, numbered(fila, 1, 1, contents.length));
    if (fila > hoja.filas) insertLines(this.ctx, hoja, 'filas', fila, 1, hoja.filas);
    // One call for Google: what the handle would charge for writing is left out.
    const cells = unwrap(this.env.range(hoja.id, numbered(fila, 1, 1, contents.length)))
      ?.target as unknown as RangeValues;
    cells.appendValues(contents);
    return this.same;
  }

  /** New lines look like `modelo`, the one that they were asked beside. */
  private insert(sentido: Sentido, desde: number, cuantas: number, modelo: number): SheetGs {
    const hoja = this.writable();
    const total = sentido === 'filas' ? hoja.filas : hoja.columnas;
    if (modelo < 1 || modelo > total || cuantas < 1) {
      throw this.ctx.makeError(sentido === 'filas' ? GOOGLE.filasFueraDeLimites : GOOGLE.columnasFueraDeLimites);
    }
    insertLines(this.ctx, hoja, sentido, desde, Math.trunc(cuantas), modelo);
    return this.same;
  }

  insertRowsAfter = (despues: number, n: number): SheetGs => this.insert('filas', despues + 1, n, despues);
  insertColumnsAfter = (despues: number, n: number): SheetGs => this.insert('columnas', despues + 1, n, despues);
  insertRowsBefore = (antes: number, n: number): SheetGs => this.insert('filas', antes, n, antes);
  insertColumnsBefore = (antes: number, n: number): SheetGs => this.insert('columnas', antes, n, antes);
  deleteRows = (desde: number, cuantas: number): void =>
    deleteLines(this.ctx, this.writable(), 'filas', desde, cuantas);
  deleteColumns = (desde: number, cuantas: number): void =>
    deleteLines(this.ctx, this.writable(), 'columnas', desde, cuantas);

  hideSheet(): SheetGs {
    const hoja = this.writable();
    const otra = this.ctx.libro.hojas.find((h) => h !== hoja && !h.oculta);
    if (!otra) throw this.ctx.makeError(GOOGLE.ultimaHojaVisible);
    hoja.oculta = true;
    if (this.ctx.seleccion.hoja === hoja.id) {
      this.ctx.seleccion = { hoja: otra.id, fila: 1, columna: 1, filas: 1, columnas: 1 };
    }
    return this.same;
  }

  showSheet(): SheetGs {
    this.writable().oculta = false;
    return this.same;
  }

  setFrozenRows(filas: number): void {
    const hoja = this.writable();
    if (filas >= hoja.filas) throw this.ctx.makeError(GOOGLE.todasLasFilasInmoviles);
    if (hoja.combinadas.some((m) => m.fila <= filas && m.fila + m.filas - 1 > filas)) {
      throw this.ctx.makeError(GOOGLE.filasInmovilizadas);
    }
    hoja.filasInmovilizadas = Math.max(0, Math.trunc(filas));
  }

  setFrozenColumns(columnas: number): void {
    const hoja = this.writable();
    if (columnas >= hoja.columnas) throw this.ctx.makeError(GOOGLE.todasLasColumnasInmoviles);
    if (hoja.combinadas.some((m) => m.columna <= columnas && m.columna + m.columnas - 1 > columnas)) {
      throw this.ctx.makeError(GOOGLE.columnasInmovilizadas);
    }
    hoja.columnasInmovilizadas = Math.max(0, Math.trunc(columnas));
  }

  setColumnWidth = (columna: number, pixeles: number): SheetGs => this.setColumnWidths(columna, 1, pixeles);

  setColumnWidths(columna: number, columnas: number, pixeles: number): SheetGs {
    const hoja = this.writable();
    if (columna < 1 || columnas < 1 || columna + columnas - 1 > hoja.columnas) {
      throw this.ctx.makeError(GOOGLE.columnasFueraDeLimites);
    }
    for (let c = columna; c < columna + columnas; c++) hoja.anchos.set(c, Math.trunc(pixeles));
    return this.same;
  }

  setRowHeight = (fila: number, pixeles: number): SheetGs => this.setRowHeights(fila, 1, pixeles);

  setRowHeights(fila: number, filas: number, pixeles: number): SheetGs {
    const hoja = this.writable();
    if (fila < 1 || filas < 1 || fila + filas - 1 > hoja.filas) throw this.ctx.makeError(GOOGLE.filasFueraDeLimites);
    for (let f = fila; f < fila + filas; f++) hoja.altos.set(f, Math.trunc(pixeles));
    return this.same;
  }

  getConditionalFormatRules(): RuleGs[] {
    return this.hoja.condicionales.map((formato) => ruleHandle(this.env, this.hojaId, formato));
  }

  /** Takes the place of every rule of the sheet. */
  setConditionalFormatRules(reglas: unknown[]): void {
    const { hoja } = this;
    const nuevas = reglas.map(ruleOf);
    if (nuevas.some((r) => r.hojaId !== hoja.id)) {
      throw this.ctx.makeError('Conditional format rule cannot reference a different sheet.');
    }
    const formatos = nuevas.map((r) => r.formato);
    for (const { rangos } of [...hoja.condicionales, ...formatos]) {
      for (const rango of rangos) requireEdit(this.ctx, hoja, rango);
    }
    hoja.condicionales = formatos;
  }

  newChart = (): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder => newChart(this.env, this.hojaId);
  getCharts = (): ChartGs[] => this.hoja.graficos.map((g) => chartHandle(this.env, this.hojaId, g));

  insertChart(chart: unknown): void {
    const hoja = this.writable();
    const usados = this.ctx.libro.hojas.flatMap((h) => h.graficos.map((g) => g.id ?? 0));
    hoja.graficos.push({ ...chartOf(chart).grafico, id: Math.max(0, ...usados) + 1 });
  }

  removeChart(chart: unknown): void {
    const hoja = this.writable();
    const { id } = chartOf(chart).grafico;
    const index = id === null ? -1 : hoja.graficos.findIndex((g) => g.id === id);
    if (index < 0) throw this.ctx.makeError(GOOGLE.graficoNoEncontrado);
    hoja.graficos.splice(index, 1);
  }

  getProtections(tipo: unknown): ProtectionGs[] {
    return protectionsOf(this.env, this.hoja, tipo);
  }

  /** Google: an already protected sheet gives the protection that it has. */
  protect(): ProtectionGs {
    const hoja = this.hoja;
    const propia = hoja.protecciones.find((p) => p.ambito === 'hoja');
    return propia ? this.env.protection(hoja.id, propia.id) : newProtection(this.env, this.writable(), null);
  }

  getNamedRanges(): NamedRangeGs[] {
    const { nombre } = this.hoja;
    return this.ctx.libro.nombres.filter((n) => n.hoja === nombre).map((n) => this.env.namedRange(n.nombre));
  }

  activate(): SheetGs {
    if (this.ctx.seleccion.hoja !== this.hojaId) this.env.range(this.hojaId, numbered(1, 1, 1, 1)).activate();
    return this.same;
  }

  setActiveRange(range: unknown): RangeGs {
    const { hojaId, rango } = placeOf(range);
    if (hojaId !== this.hojaId) throw this.ctx.makeError('Range must be on the same sheet.');
    return this.env.range(hojaId, rango).activate();
  }
}

function numbered(fila: number, columna: number, filas: number, columnas: number): Rango {
  return {
    fila: Math.trunc(fila),
    columna: Math.trunc(columna),
    filas: Math.trunc(filas),
    columnas: Math.trunc(columnas),
  };
}

export function sheetHandle(env: Entorno, hojaId: number): SheetGs {
  return strict(env.ctx, 'Sheet', SHEET, new SheetHost(env, hojaId)) as unknown as SheetGs;
}
