import { FUNCIONES_API } from './api';
import { VISTAS } from './vistas';

/** What Google itself calls by name. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit'] as const;
/** What the triggers that people turn on run. */
export const INSTALABLES = ['registrarEdicion'] as const;

/** What the menu does at once, without a view. */
export const ACCIONES = ['openTablero'] as const;

/**
 * The global functions of the add-on: what triggers, menu, sidebar and dialogs name. The build writes one plain
 * top-level function for each (Apps Script finds no other kind), and a test compares them with those of entry.ts.
 */
export const FUNCIONES_GLOBALES: readonly string[] = [
  ...TRIGGERS,
  ...INSTALABLES,
  ...ACCIONES,
  ...VISTAS.map((v) => v.funcion),
  ...FUNCIONES_API,
];

/** The HTML files that the build makes. */
export const ARCHIVOS_DE_VISTA: readonly string[] = [...new Set(VISTAS.map((v) => v.vista))];
