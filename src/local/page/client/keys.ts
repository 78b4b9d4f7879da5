import type { Cursor } from './cursor';
import type { Rejilla } from './grid';
import type { Paso } from './selection';

const FLECHAS: Readonly<Record<string, Paso>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What keys do besides moving. */
export interface Ordenes {
  /** Opens the editor; `typed` replaces what is there. */
  open(typed: string | null): void;
  /** Empties what is selected. */
  clear(): void;
  undo(): void;
  showNote(): void;
  /** -1 or 1 sheets on. */
  changeSheet(step: number): void;
  /** Puts away what floats over the sheet. */
  dismiss(): void;
}

/** A key on the sheet, as in Google Sheets; false when it is none of its keys. */
export function press(e: KeyboardEvent, cursor: Cursor, rejilla: Rejilla, ordenes: Ordenes): boolean {
  const ctrl = e.ctrlKey || e.metaKey;
  const flecha = FLECHAS[e.key];
  if (e.altKey) return pressAlt(e.key, ordenes);
  if (flecha) cursor.move(flecha, e.shiftKey, ctrl);
  else if (ctrl) return pressControl(e, cursor, rejilla, ordenes);
  else if (e.key === 'Tab') cursor.advance([0, e.shiftKey ? -1 : 1]);
  else if (e.key === 'Enter' && cursor.esBloque) cursor.advance([e.shiftKey ? -1 : 1, 0]);
  else if (e.key === 'PageDown' || e.key === 'PageUp') pageOf(e, cursor, rejilla);
  else if (e.key === 'Home') go(e, cursor, { ...cursor.activa, columna: 1 });
  else if (e.key === 'End') go(e, cursor, { ...cursor.activa, columna: rejilla.modelo?.used().columnas ?? 1 });
  else if (e.key === 'F2' && e.shiftKey) ordenes.showNote();
  else if (e.key === 'Enter' || e.key === 'F2') ordenes.open(null);
  else if (e.key === 'Delete' || e.key === 'Backspace') ordenes.clear();
  else if (e.key === 'Escape') ordenes.dismiss();
  else if ([...e.key].length === 1) ordenes.open(e.key);
  else return compose(e.key, ordenes);
  return true;
}

/** A dead key (´ before a vowel) is typed on in the editor, so it stays the browser's. */
function compose(key: string, ordenes: Ordenes): boolean {
  if (key === 'Dead' || key === 'Process') ordenes.open('');
  return false;
}

function pressAlt(key: string, ordenes: Ordenes): boolean {
  if (key === 'ArrowDown') ordenes.open(null);
  else if (key === 'ArrowRight' || key === 'ArrowLeft') ordenes.changeSheet(key === 'ArrowRight' ? 1 : -1);
  else return false;
  return true;
}

function pressControl(e: KeyboardEvent, cursor: Cursor, rejilla: Rejilla, ordenes: Ordenes): boolean {
  const used = rejilla.modelo?.used();
  const key = e.key.toLowerCase();
  if (key === 'a') cursor.selectUsed();
  else if (key === 'z') ordenes.undo();
  else if (key === 'home') go(e, cursor, { fila: 1, columna: 1 });
  else if (key === 'end' && used) go(e, cursor, { fila: used.filas, columna: used.columnas });
  else if (key === 'pagedown' || key === 'pageup') ordenes.changeSheet(key === 'pagedown' ? 1 : -1);
  else return false;
  return true;
}

function pageOf(e: KeyboardEvent, cursor: Cursor, rejilla: Rejilla): void {
  const filas = (e.key === 'PageDown' ? 1 : -1) * rejilla.porPantalla;
  const { fila, columna } = cursor.activa;
  const { bloque } = cursor;
  const desde = e.shiftKey && filas > 0 ? bloque.fila + bloque.filas - 1 : fila;
  go(e, cursor, { fila: Math.max(1, desde + filas), columna });
}

function go(e: KeyboardEvent, cursor: Cursor, lugar: { fila: number; columna: number }): void {
  if (e.shiftKey) cursor.extendTo(lugar);
  else cursor.goTo(lugar);
}
