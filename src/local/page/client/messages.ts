import { PAGINA } from '../../../text/pagina';
import { h } from './dom';
import { quoteTsv } from './tsv';

/** What a dialog says, with a button that answers it. */
export interface Mensaje {
  readonly nodos: readonly HTMLElement[];
  /** Where the keys go while it is in sight. */
  readonly foco: HTMLElement;
  /** It holds what somebody typed, which is nowhere else: nothing may take its place before they have answered. */
  readonly retiene: boolean;
}

/** `escrito`: what a refused edit would have written, to be copied from there; "": nothing. */
export function messageOf(titulo: string, mensaje: string, escrito: string, onAccept: () => void): Mensaje {
  const accept = acceptButton(onAccept);
  const kept = escrito === '' ? null : recoverable(PAGINA.loEscrito, escrito);
  return { nodos: layOut(titleOf(titulo), mensaje, accept, kept), foco: accept, retiene: kept !== null };
}

/** One message of all that could not be sent, cell by cell, in the order in which it was typed. */
export class NoEnviado {
  readonly mensaje: Mensaje;
  private readonly titulo = titleOf('');
  private readonly lista = recoverable(PAGINA.loNoEnviado, '');
  private readonly textos = new Map<string, string>();

  constructor(motivo: string, onAccept: () => void) {
    const nodos = layOut(this.titulo, motivo, acceptButton(onAccept), this.lista);
    // Not the button: whoever is typing down a column would answer with the next Enter.
    this.mensaje = { nodos, foco: this.lista.area, retiene: true };
  }

  /** Of a cell that was typed in twice the last is what was wanted. */
  add(celdas: readonly (readonly [celda: string, texto: string])[]): void {
    const { textos, titulo, lista } = this;
    for (const [celda, texto] of celdas) {
      textos.delete(celda);
      textos.set(celda, texto);
    }
    titulo.textContent = PAGINA.celdasNoEnviadas(textos.size);
    lista.area.value = [...textos].map(([celda, t]) => `${celda}\t${quoteTsv(t) || PAGINA.vaciada}`).join('\n');
    lista.area.rows = Math.min(Math.max(textos.size, 3), 12);
    if (document.activeElement === lista.area) lista.area.select();
  }
}

interface Recuperable {
  readonly campo: HTMLElement;
  readonly area: HTMLTextAreaElement;
  readonly boton: HTMLElement;
}

/** What was typed in vain, selected at a click, with a button that copies it. */
function recoverable(rotulo: string, escrito: string): Recuperable {
  const area = h('textarea', { id: 'escrito', className: 'answer', readOnly: true, value: escrito, rows: 3 });
  area.addEventListener('focus', () => area.select());
  const boton = h('button', { type: 'button', className: 'plain', textContent: PAGINA.copiar });
  boton.addEventListener('click', async () => {
    area.select();
    await navigator.clipboard.writeText(area.value).then(
      () => {
        boton.textContent = PAGINA.copiado;
      },
      () => document.execCommand('copy'),
    );
  });
  const label = h('label', { className: 'message', htmlFor: 'escrito', textContent: rotulo });
  return { campo: h('div', {}, label, area), area, boton };
}

function titleOf(texto: string): HTMLElement {
  return h('h2', { id: 'aviso-titulo', textContent: texto });
}

function acceptButton(onAccept: () => void): HTMLElement {
  const accept = h('button', { type: 'button', className: 'primary', textContent: PAGINA.aceptar });
  accept.addEventListener('click', onAccept);
  return accept;
}

function layOut(titulo: HTMLElement, mensaje: string, accept: HTMLElement, kept: Recuperable | null): HTMLElement[] {
  return [
    titulo,
    h('p', { className: 'message', textContent: mensaje }),
    ...(kept ? [kept.campo] : []),
    h('div', { className: 'right' }, ...(kept ? [kept.boton] : []), accept),
  ];
}
