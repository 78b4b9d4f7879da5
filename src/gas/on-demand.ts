/**
 * What an entry function does, reached by `require` inside it: esbuild evaluates a module so reached at the first call
 * only. Each execution of a script begins by loading all of it, and most need little: opening the menu nothing but texts.
 */
declare function require(path: string): unknown;

export function loadEdicion(): typeof import('./triggers') {
  return require('./triggers') as typeof import('./triggers');
}

export function loadBitacora(): typeof import('./bitacora') {
  return require('./bitacora') as typeof import('./bitacora');
}

export function loadTablero(): typeof import('./tablero') {
  return require('./tablero') as typeof import('./tablero');
}

export function loadHandlers(): typeof import('./handlers') {
  return require('./handlers') as typeof import('./handlers');
}
