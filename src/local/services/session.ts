import type { HostContext } from '../context';
import { strict } from './strict';

/**
 * Session: who acts. `correoEnDisparadores` false gives "" inside simple triggers,
 * as Google does for users of another domain than the script's owner.
 */
export function createSession(ctx: HostContext, correoEnDisparadores: () => boolean) {
  const user = (correo: () => string) =>
    strict('Session.User', {
      getEmail(): string {
        return ctx.authMode !== 'FULL' && !correoEnDisparadores() ? '' : correo();
      },
    });
  return strict('Session', {
    getActiveUser: () => user(() => ctx.usuario()),
    getEffectiveUser: () => user(() => ctx.efectivo),
    getScriptTimeZone: () => ctx.libro.zona,
    getActiveUserLocale: () => ctx.libro.locale.split('_')[0] ?? 'es',
  });
}
