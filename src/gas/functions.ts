import { FUNCIONES_API } from './api';
import { MENU } from './menu';

/** What Google itself calls by name. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit'] as const;

/**
 * The global functions of the add-on: what triggers, menu, sidebar and dialogs name. The build writes one plain
 * top-level function for each (Apps Script finds no other kind), and a test compares them with what entry.ts exports.
 */
export const FUNCIONES_GLOBALES: readonly string[] = [
  ...TRIGGERS,
  ...MENU.flatMap((elemento) => ('funcion' in elemento ? [elemento.funcion] : [])),
  ...Object.keys(FUNCIONES_API),
];
