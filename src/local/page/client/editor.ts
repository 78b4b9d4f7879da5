import { PAGINA } from '../../../text/pagina';
import type { VistaRegla } from '../protocol';
import type { Cursor } from './cursor';
import { byId, h } from './dom';
import { restoreFocus } from './focus';
import type { Rejilla } from './grid';
import type { Celda } from './model';
import type { Paso } from './selection';

type Entrada = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;

/** The editor over the active cell, and the bar above the sheet where the same is typed. */
export class Editor {
  private readonly barra = byId('barra-formula', HTMLInputElement);
  private entrada: Entrada | null = null;
  private celda: Celda = { fila: 1, columna: 1 };

  constructor(
    private readonly rejilla: Rejilla,
    private readonly cursor: Cursor,
    /** Sends what was typed. */
    private readonly write: (celda: Celda, texto: string) => void,
    private readonly focus: () => void,
  ) {
    this.barra.addEventListener('focus', () => {
      this.celda = this.cursor.activa;
    });
    this.barra.addEventListener('keydown', (e) => this.onBarKey(e));
    this.barra.addEventListener('change', () => this.send(this.barra.value));
    byId('zona', HTMLElement).addEventListener('scroll', () => this.place());
    window.addEventListener('resize', () => this.place());
  }

  get isOpen(): boolean {
    return this.entrada !== null;
  }

  /** Whether what the bar shows is being typed. */
  get isTyping(): boolean {
    return this.isOpen || document.activeElement === this.barra;
  }

  /** Opens the editor on the active cell; `typed` replaces its content. */
  open(typed: string | null): void {
    const { modelo } = this.rejilla;
    if (this.entrada || !modelo) return;
    this.celda = this.cursor.activa;
    const { fila, columna } = this.celda;
    this.cursor.showActive();
    const value = typed ?? modelo.tecleado(fila, columna);
    const regla = modelo.isLocked(fila, columna) ? null : modelo.regla(fila, columna);
    const entrada = regla?.opciones
      ? listInput(regla, regla.opciones, value, typed)
      : h('textarea', { value, rows: 1 });
    entrada.className = 'cell-editor';
    entrada.setAttribute('aria-label', PAGINA.barraFormula);
    entrada.setAttribute('aria-describedby', 'globo');
    entrada.addEventListener('blur', () => this.onBlur());
    entrada.addEventListener('keydown', (e) => this.onKey(e as KeyboardEvent));
    entrada.addEventListener('input', () => {
      this.barra.value = entrada.value;
    });
    if (entrada instanceof HTMLSelectElement) entrada.addEventListener('change', () => this.commit());
    this.entrada = entrada;
    byId('panel', HTMLElement).append(entrada);
    this.place();
    entrada.focus();
    if (entrada instanceof HTMLTextAreaElement) entrada.setSelectionRange(value.length, value.length);
    if (entrada instanceof HTMLSelectElement) showPicker(entrada);
  }

  /** Sends what was typed, and closes. */
  commit(paso?: Paso): void {
    const texto = this.close();
    if (texto === null) return;
    this.send(texto);
    this.focus();
    this.cursor.refresh();
    if (paso) this.cursor.advance(paso);
  }

  /** What is being typed goes to its cell before another sheet takes the place of this one. */
  leave(): void {
    this.commit();
    if (document.activeElement === this.barra) this.barra.blur();
  }

  /** The focus goes where the person took it; to the sheet, where that is nowhere. */
  private onBlur(): void {
    const texto = this.close();
    if (texto === null) return;
    this.send(texto);
    this.cursor.refresh();
    setTimeout(() => restoreFocus(this.focus));
  }

  /** What was typed; null where nothing was. */
  private close(): string | null {
    const { entrada } = this;
    if (!entrada) return null;
    this.entrada = null;
    entrada.remove();
    return entrada.value;
  }

  private send(texto: string): void {
    const { fila, columna } = this.celda;
    if (texto !== this.rejilla.modelo?.tecleado(fila, columna)) this.write(this.celda, texto);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.giveUp();
    else if (event.key === 'Enter' && event.altKey && this.entrada instanceof HTMLTextAreaElement) this.breakLine();
    else if (event.key === 'Enter') this.commit([event.shiftKey ? -1 : 1, 0]);
    else if (event.key === 'Tab') this.commit([0, event.shiftKey ? -1 : 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private giveUp(): void {
    this.close();
    this.focus();
    this.cursor.refresh();
  }

  private breakLine(): void {
    const { entrada } = this;
    if (!(entrada instanceof HTMLTextAreaElement)) return;
    entrada.setRangeText('\n', entrada.selectionStart, entrada.selectionEnd, 'end');
    this.barra.value = entrada.value;
  }

  private onBarKey(event: KeyboardEvent): void {
    const { fila, columna } = this.celda;
    if (event.key === 'Escape') this.barra.value = this.rejilla.modelo?.tecleado(fila, columna) ?? '';
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    // Leaving the bar sends what was typed there.
    this.barra.blur();
    this.focus();
    this.cursor.refresh();
  }

  /** Keeps the editor over its cell. */
  place(): void {
    const { fila, columna } = this.celda;
    const td = this.rejilla.td(fila, columna);
    if (!this.entrada || !td) return;
    const box = td.getBoundingClientRect();
    Object.assign(this.entrada.style, {
      left: `${box.left - 1}px`,
      top: `${box.top - 1}px`,
      width: `${Math.max(box.width + 1, 90)}px`,
      height: `${Math.max(Math.min(box.height + 1, 240), 24)}px`,
    });
  }
}

/** A strict list is a closed choice; an advisory one only suggests. */
function listInput(
  { estricta }: VistaRegla,
  opciones: readonly string[],
  value: string,
  typed: string | null,
): HTMLSelectElement | HTMLInputElement {
  const options = opciones.map((o) => h('option', { value: o, textContent: o }));
  if (estricta) {
    const others = opciones.includes(value) || typed !== null ? [''] : ['', value];
    const blanks = [...new Set(others)].map((o) => h('option', { value: o, textContent: o }));
    const select = h('select', {}, ...blanks, ...options);
    // A letter chooses what begins with it, as it would once the list is open.
    const begun = opciones.find((o) => typed && o.toLowerCase().startsWith(typed.toLowerCase()));
    select.value = typed === null ? value : (begun ?? '');
    return select;
  }
  document.getElementById('opciones')?.remove();
  document.body.append(h('datalist', { id: 'opciones' }, ...options));
  return h('input', { value, attrs: { list: 'opciones' } });
}

/** Opens the list at once where the browser allows it; it needs a gesture of the user. */
function showPicker(select: HTMLSelectElement): void {
  try {
    select.showPicker();
  } catch {
    select.focus();
  }
}
