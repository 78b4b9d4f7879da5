import { randomInt } from 'node:crypto';
import type { HostContext } from '../context';
import { GOOGLE } from '../errors';
import type { Disparador } from '../workbook';
import { checkArgs, makeEnum, strict } from './strict';

/** ScriptApp.AuthMode, shared by the service and by the event objects of triggers. */
export const AUTH_MODE = makeEnum('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);

const PERMISO = 'https://www.googleapis.com/auth/script.scriptapp';
/** Quotas for Google services, "Triggers": 20 a user a script. */
const MAXIMO_DISPARADORES = 20;

/** Google numbers triggers with some twenty digits; they only have to differ. */
function newUid(): string {
  return Array.from({ length: 4 }, () => String(randomInt(10_000, 100_000))).join('');
}

/**
 * ScriptApp: installable triggers of edits, which belong to who made them and are kept with the workbook. All but
 * AuthMode needs authorisation: a simple trigger may not call it.
 * Source: developers.google.com/apps-script/reference/script/script-app
 */
export function createScriptApp(ctx: HostContext) {
  const { disparadores } = ctx.libro;

  function authorize(miembro: string): void {
    if (ctx.authMode !== 'FULL') throw ctx.makeError(GOOGLE.sinPermiso(`ScriptApp.${miembro}`, PERMISO));
  }
  const handles = new WeakMap<object, Disparador>();

  function triggerOf(disparador: Disparador): object {
    const handle = strict('ScriptApp.Trigger', {
      getHandlerFunction: (): string => disparador.funcion,
      getUniqueId: (): string => disparador.id,
    });
    handles.set(handle, disparador);
    return handle;
  }

  function listPropios(miembro: string): object[] {
    authorize(miembro);
    ctx.cargar('lectura');
    return disparadores.filter((d) => d.creador === ctx.efectivo).map(triggerOf);
  }

  function createOnEdit(funcion: string): object {
    ctx.cargar('escritura');
    if (disparadores.filter((d) => d.creador === ctx.efectivo).length >= MAXIMO_DISPARADORES) {
      throw ctx.makeError(GOOGLE.demasiadosDisparadores);
    }
    const disparador = { id: newUid(), funcion, creador: ctx.efectivo };
    disparadores.push(disparador);
    return triggerOf(disparador);
  }

  return strict('ScriptApp', {
    AuthMode: AUTH_MODE,
    newTrigger(...args: unknown[]) {
      checkArgs(ctx, 'ScriptApp.newTrigger', args, ['string']);
      authorize('newTrigger');
      return strict('ScriptApp.TriggerBuilder', {
        forSpreadsheet(...dados: unknown[]) {
          checkArgs(ctx, 'ScriptApp.TriggerBuilder.forSpreadsheet', dados, ['object']);
          return strict('ScriptApp.SpreadsheetTriggerBuilder', {
            onEdit: () =>
              strict('ScriptApp.SpreadsheetTriggerBuilder', { create: () => createOnEdit(args[0] as string) }),
          });
        },
      });
    },
    /** Those of the user in this document: the local host has one document a script. */
    getUserTriggers(...args: unknown[]) {
      checkArgs(ctx, 'ScriptApp.getUserTriggers', args, ['object']);
      return listPropios('getUserTriggers');
    },
    getProjectTriggers: () => listPropios('getProjectTriggers'),
    deleteTrigger(...args: unknown[]): void {
      checkArgs(ctx, 'ScriptApp.deleteTrigger', args, ['object']);
      authorize('deleteTrigger');
      ctx.cargar('escritura');
      const disparador = handles.get(args[0] as object);
      const i = disparador ? disparadores.findIndex((d) => d.id === disparador.id) : -1;
      if (i < 0) throw ctx.makeError(GOOGLE.sinDisparador);
      disparadores.splice(i, 1);
    },
  });
}
