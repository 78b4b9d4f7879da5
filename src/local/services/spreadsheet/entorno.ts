import type { Rango } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import type { Hoja } from '../../workbook';
import { unwrap } from './strict';

export type RangeGs = GoogleAppsScript.Spreadsheet.Range;
export type SheetGs = GoogleAppsScript.Spreadsheet.Sheet;
export type SpreadsheetGs = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type ProtectionGs = GoogleAppsScript.Spreadsheet.Protection;
export type NamedRangeGs = GoogleAppsScript.Spreadsheet.NamedRange;
export type UserGs = GoogleAppsScript.Base.User;

/** How one class of the service makes handles of another: they speak of each other, their files do not import each other. */
export interface Entorno {
  readonly ctx: HostContext;
  range(hoja: number, rango: Rango): RangeGs;
  rangeList(hoja: number, rangos: readonly Rango[]): GoogleAppsScript.Spreadsheet.RangeList;
  sheet(hoja: number): SheetGs;
  spreadsheet(): SpreadsheetGs;
  protection(hoja: number, id: number): ProtectionGs;
  namedRange(nombre: string): NamedRangeGs;
  user(correo: string): UserGs;
}

/** The place that a Range handle speaks of. */
export interface Ubicado {
  readonly hojaId: number;
  readonly rango: Rango;
}

/** The sheet with this id; a handle may outlive its sheet. */
export function hojaById(ctx: HostContext, id: number): Hoja {
  const hoja = ctx.libro.hojas.find((h) => h.id === id);
  if (!hoja) throw ctx.makeError(GOOGLE.hojaNoEncontrada(id));
  return hoja;
}

/** The place behind a Range that a script hands back to us; its type was checked by the signature. */
export function placeOf(range: unknown): Ubicado {
  const ours = unwrap(range);
  if (ours?.clase !== 'Range') throw new Error('A Range was expected: its signature is not declared.');
  return ours.target as unknown as Ubicado;
}

/** The e-mail behind a User or a text, in lower case; null for a User that Google gives no address of. */
export function correoOf(user: unknown): string {
  if (typeof user === 'string') return user.trim().toLowerCase();
  const candidate = user as { getEmail?: () => string } | null;
  if (typeof candidate?.getEmail === 'function') return candidate.getEmail().toLowerCase();
  throw new Error('A user or an e-mail address was expected.');
}

export function wholeSheet(hoja: Hoja): Rango {
  return { fila: 1, columna: 1, filas: hoja.filas, columnas: hoja.columnas };
}
