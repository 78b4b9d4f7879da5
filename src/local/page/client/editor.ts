import { PAGINA } from '../../../text/pagina';
import { columnLetters } from './a1';
import { byId, h } from './dom';
import type { Rejilla } from './grid';
import { parseTsv, quoteTsv } from './tsv';

type Move = readonly [filas: number, columnas: number];

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The selected cell, the formula bar and the editor over the cell. */
export class Editor {
  private fila = 1;
  private columna = 1;
  private readonly caja = byId('cuadro-nombre', HTMLInputElement);
  private readonly barra = byId('barra-formula', HTMLInputElement);
  private readonly candado = byId('candado', HTMLElement);
  /** Says the selected cell to who cannot see it. */
  private readonly lectura = byId('lectura', HTMLElement);
  private entrada: HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement | null = null;

  constructor(
    private readonly zona: HTMLElement,
    private readonly rejilla: Rejilla,
    /** Sends what was typed or pasted at the selected cell. */
    private readonly send: (textos: readonly (readonly string[])[]) => void,
  ) {
    zona.tabIndex = 0;
    zona.addEventListener('mousedown', (e) => this.onMouseDown(e));
    zona.addEventListener('dblclick', (e) => cellOf(e) && this.open(null));
    zona.addEventListener('keydown', (e) => this.onKey(e));
    zona.addEventListener('scroll', () => this.place());
    zona.addEventListener('copy', (e) => this.onCopy(e));
    zona.addEventListener('paste', (e) => this.onPaste(e));
    this.barra.addEventListener('keydown', (e) => this.onBarKey(e));
  }

  get lugar(): { fila: number; columna: number } {
    return { fila: this.fila, columna: this.columna };
  }

  /** Selects the anchor of the cell and shows it in the formula bar. */
  select(fila: number, columna: number): void {
    const td = this.rejilla.td(fila, columna);
    if (!td) return;
    this.zona.querySelector('td.sel')?.classList.remove('sel');
    for (const th of this.zona.querySelectorAll('th.on')) th.classList.remove('on');
    this.fila = Number(td.dataset.f);
    this.columna = Number(td.dataset.c);
    td.classList.add('sel');
    this.zona.querySelector(`thead th[data-col="${this.columna}"]`)?.classList.add('on');
    td.parentElement?.querySelector('th')?.classList.add('on');
    this.rejilla.reveal(this.fila, this.columna);
    this.refresh();
  }

  /** Shows the selected cell again after its value changed. */
  refresh(): void {
    const celda = this.rejilla.celda(this.fila, this.columna);
    this.caja.value = `${columnLetters(this.columna)}${this.fila}`;
    this.barra.value = celda.crudo ?? celda.texto;
    const locked = this.rejilla.isLocked(this.fila, this.columna);
    this.candado.hidden = !locked;
    this.lectura.textContent = PAGINA.lectura(this.caja.value, celda.texto, locked);
  }

  focus(): void {
    this.zona.focus({ preventScroll: true });
  }

  private move([filas, columnas]: Move): void {
    const td = this.rejilla.td(this.fila, this.columna);
    const down = filas > 0 ? (td?.rowSpan ?? 1) : filas;
    const right = columnas > 0 ? (td?.colSpan ?? 1) : columnas;
    this.select(Math.max(1, this.fila + down), Math.max(1, this.columna + right));
  }

  private onMouseDown(event: MouseEvent): void {
    const td = cellOf(event);
    if (!td || event.button !== 0) return;
    event.preventDefault();
    this.commit();
    this.focus();
    const again = td.classList.contains('sel');
    this.select(Number(td.dataset.f), Number(td.dataset.c));
    const onArrow = td.classList.contains('list') && event.clientX > td.getBoundingClientRect().right - 20;
    if (onArrow || (again && td.classList.contains('list') && event.detail === 2)) this.open(null);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.entrada) return;
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrow) this.move(arrow);
    else if (event.key === 'Tab') this.move([0, event.shiftKey ? -1 : 1]);
    else if (event.key === 'PageDown') this.select(this.fila + 20, this.columna);
    else if (event.key === 'PageUp') this.select(Math.max(1, this.fila - 20), this.columna);
    else if (event.key === 'Home') this.select(this.fila, 1);
    else if (event.key === 'Enter' || event.key === 'F2') this.open(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.send([['']]);
    else if (event.key.length === 1) this.open(event.key);
    else return;
    event.preventDefault();
  }

  /** Opens the editor on the selected cell; `typed` replaces its content. */
  private open(typed: string | null): void {
    if (this.entrada) return;
    const celda = this.rejilla.celda(this.fila, this.columna);
    const value = typed ?? celda.crudo ?? celda.texto;
    const lista = this.rejilla.lista(this.fila, this.columna);
    const locked = this.rejilla.isLocked(this.fila, this.columna);
    const entrada = lista && !locked ? this.listInput(lista, value, typed) : h('textarea', { value, rows: 1 });
    entrada.className = 'cell-editor';
    entrada.setAttribute('aria-label', PAGINA.barraFormula);
    entrada.addEventListener('blur', () => this.commit());
    entrada.addEventListener('keydown', (e) => this.onEditorKey(e as KeyboardEvent));
    entrada.addEventListener('input', () => {
      this.barra.value = entrada.value;
    });
    this.entrada = entrada;
    document.body.append(entrada);
    this.place();
    entrada.focus();
    if (entrada instanceof HTMLTextAreaElement) entrada.setSelectionRange(value.length, value.length);
    if (entrada instanceof HTMLSelectElement) showPicker(entrada);
  }

  /** A strict list is a closed choice; an advisory one only suggests. */
  private listInput(
    lista: { readonly opciones: readonly string[]; readonly estricta: boolean },
    value: string,
    typed: string | null,
  ): HTMLSelectElement | HTMLInputElement {
    const options = lista.opciones.map((o) => h('option', { value: o, textContent: o }));
    if (lista.estricta) {
      const others = lista.opciones.includes(value) || typed !== null ? [''] : ['', value];
      const blanks = [...new Set(others)].map((o) => h('option', { value: o, textContent: o }));
      const select = h('select', {}, ...blanks, ...options);
      select.value = typed === null ? value : '';
      select.addEventListener('change', () => this.commit());
      return select;
    }
    document.getElementById('opciones')?.remove();
    document.body.append(h('datalist', { id: 'opciones' }, ...options));
    return h('input', { value, attrs: { list: 'opciones' } });
  }

  private onEditorKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) this.commit([1, 0]);
    else if (event.key === 'Tab') this.commit([0, event.shiftKey ? -1 : 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private onBarKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.refresh();
    else if (event.key === 'Enter') this.write(this.barra.value);
    else return;
    event.preventDefault();
    this.focus();
  }

  private commit(move?: Move): void {
    const { entrada } = this;
    if (!entrada) return;
    this.cancel();
    this.write(entrada.value);
    if (move) this.move(move);
  }

  private write(text: string): void {
    const celda = this.rejilla.celda(this.fila, this.columna);
    if (text !== (celda.crudo ?? celda.texto)) this.send([[text]]);
  }

  private cancel(): void {
    const { entrada } = this;
    this.entrada = null;
    entrada?.remove();
    this.refresh();
    this.focus();
  }

  /** Keeps the editor over its cell. */
  private place(): void {
    const td = this.rejilla.td(this.fila, this.columna);
    if (!this.entrada || !td) return;
    const box = td.getBoundingClientRect();
    Object.assign(this.entrada.style, {
      left: `${box.left - 1}px`,
      top: `${box.top - 1}px`,
      width: `${Math.max(box.width + 1, 90)}px`,
      height: `${Math.max(Math.min(box.height + 1, 240), 24)}px`,
    });
  }

  private onCopy(event: ClipboardEvent): void {
    if (this.entrada) return;
    const { texto } = this.rejilla.celda(this.fila, this.columna);
    event.clipboardData?.setData('text/plain', quoteTsv(texto));
    event.preventDefault();
  }

  private onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.entrada || text === '') return;
    event.preventDefault();
    this.send(parseTsv(text));
  }
}

function cellOf(event: Event): HTMLTableCellElement | null {
  return event.target instanceof Element ? event.target.closest('td') : null;
}

/** Opens the list at once where the browser allows it; it needs a gesture of the user. */
function showPicker(select: HTMLSelectElement): void {
  try {
    select.showPicker();
  } catch {
    select.focus();
  }
}
