import type { Rango } from '../../../sheet/state';
import type { HostContext } from '../../context';
import { GOOGLE } from '../../errors';
import { newConditionalFormatRule } from './conditional-format';
import { newDataValidation } from './data-validation';
import type { Entorno, RangeGs, SheetGs, SpreadsheetGs, UserGs } from './entorno';
import { ENUMS, ENUMS_CHARTS } from './enums';
import { namedRangeHandle } from './named-range';
import { protectionHandle } from './protections';
import { rangeHandle } from './range';
import { rangeListHandle } from './range-list';
import { sheetHandle } from './sheet';
import { spreadsheetHandle } from './spreadsheet';
import { manejador, strict, type TablaMiembros } from './strict';
import { newTextStyle } from './text-style';
import { createUi } from './ui';

type AppGs = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const MIEMBROS = {
  getActive: manejador(),
  getActiveSpreadsheet: manejador(),
  getActiveSheet: manejador(),
  getActiveRange: manejador(),
  getCurrentCell: manejador(),
  setActiveSheet: manejador('Sheet'),
  setActiveRange: manejador('Range'),
  getUi: manejador(),
  flush: manejador(),
  newDataValidation: manejador(),
  newConditionalFormatRule: manejador(),
  newTextStyle: manejador(),
} satisfies TablaMiembros;

const USUARIO: TablaMiembros = { getEmail: manejador() };

/** In AuthMode NONE an add-on may make its menu and nothing else (Google: Editor add-on authorization lifecycle). */
const PERMISO_DE_HOJAS =
  'https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets';

const entornos = new WeakMap<HostContext, Entorno>();

function entornoOf(ctx: HostContext): Entorno {
  const known = entornos.get(ctx);
  if (known) return known;
  const env: Entorno = {
    ctx,
    range: (hoja, rango) => rangeHandle(env, hoja, rango),
    rangeList: (hoja, rangos) => rangeListHandle(env, hoja, rangos),
    sheet: (hoja) => sheetHandle(env, hoja),
    spreadsheet: () => spreadsheetHandle(env),
    protection: (hoja, id) => protectionHandle(env, hoja, id),
    namedRange: (nombre) => namedRangeHandle(env, nombre),
    user: (correo) => strict(ctx, 'User', USUARIO, { getEmail: () => correo }) as UserGs,
  };
  entornos.set(ctx, env);
  return env;
}

/** The handles that an edit's event carries. */
export function eventHandles(
  ctx: HostContext,
  hoja: number,
  rango: Rango,
): { readonly source: SpreadsheetGs; readonly range: RangeGs } {
  const env = entornoOf(ctx);
  return { source: env.spreadsheet(), range: env.range(hoja, rango) };
}

/** Charts: the enums that charts of a sheet are built with, and nothing else of that service. */
export function createCharts(ctx: HostContext): GoogleAppsScript.Charts.Charts {
  return strict(ctx, 'Charts', {}, {}, ENUMS_CHARTS) as unknown as GoogleAppsScript.Charts.Charts;
}

/** SpreadsheetApp over the workbook of the context: only what an add-on under spreadsheets.currentonly may use. */
export function createSpreadsheetApp(ctx: HostContext): AppGs {
  const env = entornoOf(ctx);
  const active = (miembro: string): SpreadsheetGs => {
    if (ctx.authMode === 'NONE') {
      throw ctx.makeError(GOOGLE.sinPermiso(`SpreadsheetApp.${miembro}`, PERMISO_DE_HOJAS));
    }
    return env.spreadsheet();
  };
  const miembros: Pick<AppGs, keyof typeof MIEMBROS> = {
    getActive: () => active('getActive'),
    getActiveSpreadsheet: () => active('getActiveSpreadsheet'),
    getActiveSheet: () => active('getActiveSheet').getActiveSheet(),
    getActiveRange: () => active('getActiveRange').getActiveRange() as RangeGs,
    getCurrentCell: () => active('getCurrentCell').getCurrentCell() as RangeGs,
    setActiveSheet: (sheet: SheetGs) => active('setActiveSheet').setActiveSheet(sheet),
    setActiveRange: (range) => active('setActiveRange').setActiveRange(range),
    getUi: () => createUi(ctx),
    flush() {
      ctx.engine.flush();
    },
    newDataValidation: () => newDataValidation(ctx),
    newConditionalFormatRule: () => newConditionalFormatRule(env),
    newTextStyle: () => newTextStyle(ctx),
  };
  return strict(ctx, 'SpreadsheetApp', MIEMBROS, miembros, ENUMS) as unknown as AppGs;
}
