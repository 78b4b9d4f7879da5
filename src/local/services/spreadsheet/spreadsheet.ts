import { isEditor, requireEdit } from '../../access';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import { freeHojaId, newHoja } from '../../workbook-new';
import {
  correoOf,
  type Entorno,
  hojaById,
  type NamedRangeGs,
  type ProtectionGs,
  type RangeGs,
  type SheetGs,
  type SpreadsheetGs,
  type UserGs,
} from './entorno';
import { nameRange, removeName } from './named-range';
import { protectionsOf } from './protections';
import { requireInside } from './range-base';
import { parseReference } from './refs';
import { requireFreeName } from './sheet';
import { escritura, lectura, manejador, strict, unwrap } from './strict';

const MIEMBROS = {
  getId: manejador(),
  getUrl: manejador(),
  getSheets: manejador(),
  getSheetByName: manejador('String'),
  getSheetById: manejador('Integer'),
  getActiveSheet: manejador(),
  getActiveRange: manejador(),
  getCurrentCell: manejador(),
  setActiveSheet: manejador('Sheet'),
  setActiveRange: manejador('Range'),
  getRange: manejador('String'),
  getRangeByName: manejador('String'),
  toast: manejador('String', 'String, String', 'String, String, Number|null'),
  getName: lectura(),
  getSpreadsheetLocale: lectura(),
  getSpreadsheetTimeZone: lectura(),
  getOwner: lectura(),
  getEditors: lectura(),
  getNamedRanges: lectura(),
  getProtections: lectura('ProtectionType'),
  insertSheet: escritura('String', 'String, Integer'),
  deleteSheet: escritura('Sheet'),
  setNamedRange: escritura('String, Range'),
  removeNamedRange: escritura('String'),
  addEditor: escritura('String', 'User'),
};

class SpreadsheetHost implements Pick<SpreadsheetGs, keyof typeof MIEMBROS> {
  private readonly ctx: HostContext;

  constructor(private readonly env: Entorno) {
    this.ctx = env.ctx;
  }

  /** The local host has one document: its id says so, and opens nothing. */
  getId = (): string => 'local';
  getUrl = (): string => 'https://docs.google.com/spreadsheets/d/local/edit';
  getName = (): string => this.ctx.libro.nombre;
  getSpreadsheetLocale = (): string => this.ctx.libro.locale;
  getSpreadsheetTimeZone = (): string => this.ctx.libro.zona;
  getSheets = (): SheetGs[] => this.ctx.libro.hojas.map((h) => this.env.sheet(h.id));

  /** The very name; null when there is none. Names that differ in case alone cannot stand in one file. */
  getSheetByName(nombre: string): SheetGs | null {
    const hoja = this.ctx.libro.hojas.find((h) => h.nombre === nombre);
    return hoja ? this.env.sheet(hoja.id) : null;
  }

  getSheetById(id: number): SheetGs | null {
    return this.ctx.libro.hojas.some((h) => h.id === id) ? this.env.sheet(id) : null;
  }

  getActiveSheet(): SheetGs {
    return this.env.sheet(this.ctx.seleccion.hoja);
  }

  getActiveRange(): RangeGs {
    const { hoja, fila, columna, filas, columnas } = this.ctx.seleccion;
    return this.env.range(hoja, { fila, columna, filas, columnas });
  }

  getCurrentCell(): RangeGs {
    const { seleccion } = this.ctx;
    const { fila, columna } = seleccion.actual ?? seleccion;
    return this.env.range(seleccion.hoja, { fila, columna, filas: 1, columnas: 1 });
  }

  setActiveSheet(sheet: unknown): SheetGs {
    const ours = unwrap(sheet);
    if (ours?.clase !== 'Sheet') throw new Error('A Sheet was expected: its signature is not declared.');
    return this.env.sheet((ours.target as unknown as { readonly hojaId: number }).hojaId).activate();
  }

  setActiveRange(range: RangeGs): RangeGs {
    return range.activate();
  }

  getRange(texto: string): RangeGs {
    const activa = hojaById(this.ctx, this.ctx.seleccion.hoja);
    const place = parseReference(this.ctx.libro, activa, texto);
    if (!place) throw this.ctx.makeError(GOOGLE.rangoNoEncontrado);
    requireInside(this.ctx, place.hoja, place.rango);
    return this.env.range(place.hoja.id, place.rango);
  }

  getRangeByName(nombre: string): RangeGs | null {
    const nombrado = this.ctx.libro.nombres.find((n) => n.nombre.toLowerCase() === nombre.toLowerCase());
    return nombrado ? this.env.namedRange(nombrado.nombre).getRange() : null;
  }

  getNamedRanges(): NamedRangeGs[] {
    return this.ctx.libro.nombres.map((n) => this.env.namedRange(n.nombre));
  }

  setNamedRange(nombre: string, range: RangeGs): void {
    nameRange(this.env, nombre, range);
  }

  removeNamedRange(nombre: string): void {
    removeName(this.env, nombre);
  }

  getProtections(tipo: unknown): ProtectionGs[] {
    return this.ctx.libro.hojas.flatMap((h) => protectionsOf(this.env, h, tipo));
  }

  private requireEditor(): void {
    if (!isEditor(this.ctx.libro, this.ctx.efectivo)) throw this.ctx.makeError(GOOGLE.accionNoPermitida);
  }

  /** After the active sheet unless `indice` (from 0) says where; the new sheet becomes the active one. */
  insertSheet(nombre?: unknown, indice?: unknown): SheetGs {
    this.requireEditor();
    const { libro, seleccion, engine } = this.ctx;
    const texto = String(nombre);
    requireFreeName(this.ctx, texto, null);
    const hoja = newHoja(freeHojaId(libro), texto);
    const activa = libro.hojas.findIndex((h) => h.id === seleccion.hoja);
    const lugar = typeof indice === 'number' ? Math.trunc(indice) : activa + 1;
    if (lugar < 0 || lugar > libro.hojas.length) throw this.ctx.makeError('The sheet index is out of bounds.');
    libro.hojas.splice(lugar, 0, hoja);
    engine.addHoja(hoja);
    this.ctx.seleccion = { hoja: hoja.id, fila: 1, columna: 1, filas: 1, columnas: 1 };
    return this.env.sheet(hoja.id);
  }

  deleteSheet(sheet: SheetGs): void {
    const { libro } = this.ctx;
    const hoja = hojaById(this.ctx, sheet.getSheetId());
    requireEdit(this.ctx, hoja, null);
    const lugar = libro.hojas.indexOf(hoja);
    const quedan = libro.hojas.filter((h) => h !== hoja);
    const vecina = quedan.find((h) => !h.oculta);
    if (!vecina) throw this.ctx.makeError(GOOGLE.ultimaHoja);
    this.ctx.engine.deleteHoja(hoja.id);
    libro.hojas.splice(lugar, 1);
    libro.nombres = libro.nombres.filter((n) => n.hoja !== hoja.nombre);
    if (this.ctx.seleccion.hoja === hoja.id) {
      this.ctx.seleccion = { hoja: vecina.id, fila: 1, columna: 1, filas: 1, columnas: 1 };
    }
  }

  getOwner(): UserGs {
    return this.env.user(this.ctx.libro.acceso.propietario);
  }

  /** The owner is an editor too, and comes first. */
  getEditors(): UserGs[] {
    const { propietario, editores } = this.ctx.libro.acceso;
    return [propietario, ...editores].map((correo) => this.env.user(correo));
  }

  addEditor(user: unknown): SpreadsheetGs {
    this.requireEditor();
    const { acceso } = this.ctx.libro;
    const correo = correoOf(user);
    if (!isEditor(this.ctx.libro, correo)) acceso.editores.push(correo);
    return this.env.spreadsheet();
  }

  toast(mensaje: string, titulo = ''): void {
    this.ctx.mostrar({ tipo: 'toast', titulo, mensaje });
  }
}

export function spreadsheetHandle(env: Entorno): SpreadsheetGs {
  return strict(env.ctx, 'Spreadsheet', MIEMBROS, new SpreadsheetHost(env)) as unknown as SpreadsheetGs;
}
