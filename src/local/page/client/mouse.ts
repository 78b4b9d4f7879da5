import type { Cursor } from './cursor';
import type { Editor } from './editor';
import type { Rejilla } from './grid';
import type { Celda } from './model';

function cellOf(target: EventTarget | null): { td: HTMLElement; celda: Celda } | null {
  const td = target instanceof Element ? target.closest<HTMLElement>('td[data-c]') : null;
  return td && { td, celda: { fila: Number(td.dataset.f), columna: Number(td.dataset.c) } };
}

/** Selecting with the mouse: a cell, a block by dragging or with Shift, a row or a column by its header. */
export function listenMouse(zona: HTMLElement, rejilla: Rejilla, cursor: Cursor, editor: Editor, focus: () => void) {
  let dragging = false;
  zona.addEventListener('mousedown', (e) => {
    if (e.button !== 0) return;
    const header = e.target instanceof Element ? e.target.closest<HTMLElement>('th') : null;
    const hit = cellOf(e.target);
    if (!hit && !header) return;
    e.preventDefault();
    editor.commit();
    focus();
    if (header) return selectHeader(header, rejilla, cursor);
    if (!hit) return;
    if (e.shiftKey) return cursor.extendTo(hit.celda);
    cursor.goTo(hit.celda);
    dragging = true;
    const onArrow = hit.td.classList.contains('list') && e.clientX > hit.td.getBoundingClientRect().right - 20;
    if (onArrow) {
      dragging = false;
      editor.open(null);
    }
  });
  zona.addEventListener('mouseover', (e) => {
    const hit = dragging && e.buttons === 1 ? cellOf(e.target) : null;
    if (hit) cursor.extendTo(hit.celda);
  });
  window.addEventListener('mouseup', () => {
    dragging = false;
  });
  zona.addEventListener('dblclick', (e) => {
    if (cellOf(e.target)) editor.open(null);
  });
}

/** A whole row or column, as far as the sheet is used; the corner selects all of that. */
function selectHeader({ dataset }: HTMLElement, rejilla: Rejilla, cursor: Cursor): void {
  const used = rejilla.modelo?.used();
  if (!used) return;
  if (dataset.f) cursor.selectBlock({ ...used, fila: Number(dataset.f), filas: 1 });
  else if (dataset.c) cursor.selectBlock({ ...used, columna: Number(dataset.c), columnas: 1 });
  else cursor.selectUsed();
}
