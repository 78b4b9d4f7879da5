import type { Api, FuncionApi } from './api';
import { MENU } from './menu';

/** What Google itself calls by name. */
export const TRIGGERS = ['onOpen', 'onInstall', 'onEdit'] as const;

/** Every function of Api, and nothing else: the type makes a missing or extra name an error. */
const API: Readonly<Record<FuncionApi, true>> = {
  estado: true,
  crearMir: true,
  importarPat: true,
  auditar: true,
  prepararReparacion: true,
  reparar: true,
  capturar: true,
  indicadores: true,
  vistaInforme: true,
  hacerInforme: true,
  irACelda: true,
};

export const FUNCIONES_API = Object.keys(API) as readonly (keyof Api)[];

/**
 * The global functions of the add-on: what triggers, menu, sidebar and dialogs name. The build writes one plain
 * top-level function for each (Apps Script finds no other kind), and a test compares them with what entry.ts exports.
 */
export const FUNCIONES_GLOBALES: readonly string[] = [
  ...TRIGGERS,
  ...MENU.flatMap((elemento) => ('funcion' in elemento ? [elemento.funcion] : [])),
  ...FUNCIONES_API,
];
