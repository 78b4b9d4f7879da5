import { makeEnum, strict } from './strict';

/** ScriptApp.AuthMode, shared by the service and by the event objects of triggers. */
export const AUTH_MODE = makeEnum('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);

export function createScriptApp() {
  return strict('ScriptApp', { AuthMode: AUTH_MODE });
}
