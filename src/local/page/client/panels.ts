import { PAGINA } from '../../../text/pagina';
import type { Mostrado } from '../../contract';
import { byId, h } from './dom';
import { installGoogleScript, type MensajeDePagina, type MensajeDeVista } from './shim';

type Run = (funcion: string, args: readonly unknown[]) => Promise<{ error: string | null; valor: unknown }>;
type Vista = Extract<Mostrado, { tipo: 'sidebar' | 'dialogo' }>;

/** What HtmlService's IFRAME sandbox allows, without the page's own origin. */
const SANDBOX = 'allow-scripts allow-downloads allow-forms allow-popups';

/** Sidebars, dialogs, alerts and toasts: what the add-on shows. */
export class Paneles {
  private readonly lateral = byId('lateral', HTMLElement);
  private readonly dialogo = byId('dialogo', HTMLDialogElement);
  /** Apart from `dialogo`: a message must not take away the view that it speaks over. */
  private readonly aviso = byId('aviso', HTMLDialogElement);
  private readonly avisos = byId('avisos', HTMLElement);

  constructor(
    private readonly run: Run,
    private readonly onClose: () => void,
  ) {
    window.addEventListener('message', (e: MessageEvent<MensajeDeVista>) => this.onMessage(e));
    for (const dialog of [this.dialogo, this.aviso]) {
      dialog.addEventListener('close', () => {
        dialog.replaceChildren();
        this.onClose();
      });
    }
  }

  show(mostrado: Mostrado): void {
    if (mostrado.tipo === 'sidebar') this.openSidebar(mostrado);
    else if (mostrado.tipo === 'dialogo') this.openDialog(mostrado);
    else if (mostrado.tipo === 'toast') this.toast(mostrado.titulo, mostrado.mensaje);
    else if (mostrado.tipo === 'alerta') this.alert(mostrado.titulo, mostrado.mensaje);
  }

  closeAll(): void {
    this.closeSidebar();
    if (this.dialogo.open) this.dialogo.close();
  }

  alert(titulo: string, mensaje: string): void {
    const accept = h('button', { type: 'button', className: 'primary', textContent: PAGINA.aceptar });
    accept.addEventListener('click', () => this.aviso.close());
    this.aviso.replaceChildren(
      h('h2', { id: 'aviso-titulo', textContent: titulo || PAGINA.noSeHizo }),
      h('p', { className: 'message', textContent: mensaje }),
      h('div', { className: 'right' }, accept),
    );
    openModal(this.aviso);
    accept.focus();
  }

  /** Asks for one line of text; null when the user thought better of it. */
  ask(titulo: string, campo: string, ejemplo: string): Promise<string | null> {
    const input = h('input', {
      id: 'respuesta',
      className: 'answer',
      type: 'email',
      placeholder: ejemplo,
      required: true,
    });
    const cancel = h('button', { type: 'button', className: 'plain', textContent: PAGINA.cancelar });
    const accept = h('button', { type: 'submit', className: 'primary', textContent: PAGINA.aceptar });
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'aviso-titulo', textContent: titulo }),
      h('label', { className: 'message', htmlFor: 'respuesta', textContent: campo }),
      input,
      h('div', { className: 'right' }, cancel, accept),
    );
    this.aviso.replaceChildren(form);
    openModal(this.aviso);
    input.focus();
    return new Promise((resolve) => {
      cancel.addEventListener('click', () => this.aviso.close());
      form.addEventListener('submit', () => resolve(input.value));
      this.aviso.addEventListener('close', () => resolve(null), { once: true });
    });
  }

  toast(titulo: string, mensaje: string, enlace?: { href: string; texto: string }): void {
    const close = h('button', {
      type: 'button',
      className: 'round',
      textContent: '×',
      attrs: { 'aria-label': PAGINA.cerrar },
    });
    const body = h(
      'div',
      {},
      ...(titulo ? [h('b', { textContent: titulo })] : []),
      h('p', { className: 'message', textContent: mensaje }),
    );
    if (enlace) body.append(h('a', { href: enlace.href, textContent: enlace.texto }));
    const toast = h('div', { className: 'toast' }, body, close);
    close.addEventListener('click', () => toast.remove());
    this.avisos.append(toast);
    setTimeout(() => toast.remove(), 9000);
  }

  private openSidebar(vista: Vista): void {
    const close = h('button', {
      type: 'button',
      className: 'round',
      textContent: '×',
      attrs: { 'aria-label': PAGINA.cerrar },
    });
    close.addEventListener('click', () => this.closeSidebar());
    this.lateral.replaceChildren(
      h('header', { className: 'panel-head' }, h('h2', { textContent: vista.titulo }), close),
      frameOf(vista),
    );
    this.lateral.hidden = false;
  }

  private closeSidebar(): void {
    this.lateral.hidden = true;
    this.lateral.replaceChildren();
    this.onClose();
  }

  private openDialog(vista: Vista): void {
    const close = h('button', {
      type: 'button',
      className: 'round',
      textContent: '×',
      attrs: { 'aria-label': PAGINA.cerrar },
    });
    close.addEventListener('click', () => this.dialogo.close());
    this.dialogo.className = 'view';
    Object.assign(this.dialogo.style, { width: `${vista.ancho}px`, height: `${vista.alto + 48}px` });
    this.dialogo.replaceChildren(
      h('header', { className: 'panel-head' }, h('h2', { id: 'dialogo-titulo', textContent: vista.titulo }), close),
      frameOf(vista),
    );
    openModal(this.dialogo);
  }

  /** Only frames that this page made are heard. */
  private onMessage(event: MessageEvent<MensajeDeVista>): void {
    const frame = [...document.querySelectorAll('iframe')].find((f) => f.contentWindow === event.source);
    if (!frame) return;
    const message = event.data;
    if (message?.mirador === 'close') {
      if (this.dialogo.contains(frame)) this.dialogo.close();
      else this.closeSidebar();
    } else if (message?.mirador === 'run') {
      this.answer(frame, message);
    }
  }

  private async answer(frame: HTMLIFrameElement, { id, funcion, args }: Extract<MensajeDeVista, { mirador: 'run' }>) {
    const { error, valor } = await this.run(funcion, args).catch(withoutAnswer);
    const answer: MensajeDePagina = { mirador: 'result', id, error, valor };
    frame.contentWindow?.postMessage(answer, '*');
  }
}

/** A view must hear of it when the program does not answer: Google tells it too (NetworkError). */
function withoutAnswer(reason: unknown): { error: string; valor: null } {
  const detail = reason instanceof Error ? reason.message : String(reason);
  return { error: `NetworkError: ${detail}`, valor: null };
}

function openModal(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
}

function frameOf(vista: Vista): HTMLIFrameElement {
  const script = `<script>(${installGoogleScript.toString()})(window)</script>`;
  const at = /<head[^>]*>/i.exec(vista.html);
  const html = at
    ? vista.html.slice(0, at.index + at[0].length) + script + vista.html.slice(at.index + at[0].length)
    : script + vista.html;
  return h('iframe', { title: vista.titulo, srcdoc: html, attrs: { sandbox: SANDBOX } });
}
