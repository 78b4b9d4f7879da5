import { PAGINA } from '../../../text/pagina';
import type { Mostrado } from '../../contract';
import { byId, h } from './dom';
import { offerFocus, restoreFocus } from './focus';
import { type Mensaje, messageOf, NoEnviado } from './messages';
import { installGoogleScript, type MensajeDePagina, type MensajeDeVista } from './shim';
import { Avisos, closeButton } from './toasts';

type Run = (funcion: string, args: readonly unknown[]) => Promise<{ error: string | null; valor: unknown }>;
type Vista = Extract<Mostrado, { tipo: 'sidebar' | 'dialogo' }>;

/**
 * What HtmlService's IFRAME sandbox allows, without the page's own origin. With `allow-modals` the browser asks before a
 * page is left in which a view has something that is not stored.
 */
const SANDBOX = 'allow-scripts allow-downloads allow-forms allow-modals allow-popups';

/** A view that does not say in this time whether it holds something back is taken away. Milliseconds. */
const CALLA_MS = 5000;

/** Sidebars, dialogs, alerts and toasts: what the add-on shows. */
export class Paneles {
  readonly avisos = new Avisos();
  private readonly lateral = byId('lateral', HTMLElement);
  private readonly dialogo = byId('dialogo', HTMLDialogElement);
  /** Apart from `dialogo`: a message must not take away the view that it speaks over. */
  private readonly aviso = byId('aviso', HTMLDialogElement);
  /** The view of the sidebar, where the person stood in it when a dialog came: browsers give no frame its focus back. */
  private vuelta: HTMLIFrameElement | null = null;
  /** The last message that was shown, and those that wait until it is answered. */
  private dicho: Mensaje | null = null;
  private readonly porDecir: Mensaje[] = [];
  private noEnviado: NoEnviado | null = null;

  constructor(
    private readonly run: Run,
    private readonly onClose: () => void,
  ) {
    window.addEventListener('message', (e: MessageEvent<MensajeDeVista>) => this.onMessage(e));
    for (const dialog of [this.dialogo, this.aviso]) {
      dialog.addEventListener('close', () => {
        // The event comes a moment after the dialog closed: by then it may show something else.
        if (dialog.open) return;
        this.avisos.moveInto(this.dialogo.open ? this.dialogo : document.body);
        dialog.replaceChildren();
        const siguiente = dialog === this.aviso ? this.porDecir.shift() : undefined;
        if (siguiente) this.say(siguiente);
        else if (!this.dialogo.open) this.goBack();
      });
    }
  }

  /** Done when it is on screen, or when the person kept what was there. */
  async show(mostrado: Mostrado): Promise<void> {
    if (mostrado.tipo === 'sidebar') await this.openSidebar(mostrado);
    else if (mostrado.tipo === 'dialogo') this.openDialog(mostrado);
    else if (mostrado.tipo === 'toast') this.avisos.show(mostrado);
    else if (mostrado.tipo === 'alerta') this.alert(mostrado.titulo, mostrado.mensaje);
  }

  /** False: the person keeps what is not stored. */
  async closeAll(): Promise<boolean> {
    if (!(await this.mayLeaveSidebar())) return false;
    this.closeSidebar();
    if (this.dialogo.open) this.dialogo.close();
    return true;
  }

  /** `escrito`: what a refused edit would have written, to be copied from there. */
  alert(titulo: string, mensaje: string, escrito = ''): void {
    this.sayInTurn(messageOf(titulo || PAGINA.noSeHizo, mensaje, escrito, () => this.aviso.close()));
  }

  /** Says in one message which cells could not be sent; what fails until the person has answered it is added to it. */
  alertUnsent(motivo: string, celdas: readonly (readonly [celda: string, texto: string])[]): void {
    const abierto = this.noEnviado && this.isWaiting(this.noEnviado.mensaje) ? this.noEnviado : null;
    this.noEnviado = abierto ?? new NoEnviado(motivo, () => this.aviso.close());
    this.noEnviado.add(celdas);
    if (!abierto) this.sayInTurn(this.noEnviado.mensaje);
  }

  private isShown({ foco }: Mensaje): boolean {
    return this.aviso.open && this.aviso.contains(foco);
  }

  /** In sight or to be, and not answered yet. */
  private isWaiting(mensaje: Mensaje): boolean {
    return this.isShown(mensaje) || this.porDecir.includes(mensaje);
  }

  /** What was typed in vain stays in sight until the person answers: what comes meanwhile waits. */
  private sayInTurn(mensaje: Mensaje): void {
    if (this.dicho?.retiene && this.isShown(this.dicho)) this.porDecir.push(mensaje);
    else this.say(mensaje);
  }

  private say(mensaje: Mensaje): void {
    this.dicho = mensaje;
    this.aviso.replaceChildren(...mensaje.nodos);
    this.open(this.aviso);
    mensaje.foco.focus();
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
    this.open(this.aviso);
    input.focus();
    return new Promise((resolve) => {
      cancel.addEventListener('click', () => this.aviso.close());
      form.addEventListener('submit', () => resolve(input.value));
      this.onceClosed(() => resolve(null));
    });
  }

  /** Whether the sidebar may be taken away: nothing in it is unsaved, or the person gives it up. */
  private async mayLeaveSidebar(): Promise<boolean> {
    const frame = this.lateral.querySelector('iframe');
    return !frame || !(await holdsBack(frame)) || this.confirmLoss();
  }

  private confirmLoss(): Promise<boolean> {
    const stay = h('button', { type: 'button', className: 'primary', textContent: PAGINA.noCerrar });
    const lose = h('button', { type: 'button', className: 'plain', textContent: PAGINA.cerrarSinGuardar });
    this.aviso.replaceChildren(
      h('h2', { id: 'aviso-titulo', textContent: PAGINA.sinGuardarTitulo }),
      h('p', { className: 'message', textContent: PAGINA.sinGuardarEnBarra }),
      h('div', { className: 'right' }, lose, stay),
    );
    this.open(this.aviso);
    stay.focus();
    return new Promise((resolve) => {
      lose.addEventListener('click', () => {
        resolve(true);
        this.aviso.close();
      });
      stay.addEventListener('click', () => this.aviso.close());
      this.onceClosed(() => resolve(false));
    });
  }

  /** Once the message that is shown now is gone: the event of the one before it may still be on its way. */
  private onceClosed(then: () => void): void {
    const hear = (): void => {
      if (this.aviso.open) return;
      this.aviso.removeEventListener('close', hear);
      then();
    };
    this.aviso.addEventListener('close', hear);
  }

  private goBack(): void {
    const { vuelta } = this;
    if (vuelta?.isConnected) restoreFocus(() => vuelta.focus());
    else this.onClose();
  }

  private open(dialog: HTMLDialogElement): void {
    const { activeElement } = document;
    if (!this.dialogo.open && !this.aviso.open) {
      this.vuelta =
        activeElement instanceof HTMLIFrameElement && this.lateral.contains(activeElement) ? activeElement : null;
    }
    if (!dialog.open) dialog.showModal();
    this.avisos.moveInto(dialog);
  }

  private async openSidebar(vista: Vista): Promise<void> {
    if (!(await this.mayLeaveSidebar())) return;
    const frame = frameOf(vista);
    this.lateral.replaceChildren(
      h(
        'header',
        { className: 'panel-head' },
        h('h2', { textContent: vista.titulo }),
        closeButton(async () => {
          if (await this.mayLeaveSidebar()) this.closeSidebar();
        }),
      ),
      frame,
    );
    this.lateral.hidden = false;
    offerFocus(frame);
  }

  private closeSidebar(): void {
    this.lateral.hidden = true;
    this.lateral.replaceChildren();
    this.onClose();
  }

  private openDialog(vista: Vista): void {
    this.dialogo.className = 'view';
    Object.assign(this.dialogo.style, { width: `${vista.ancho}px`, height: `${vista.alto + 48}px` });
    const frame = frameOf(vista);
    this.dialogo.replaceChildren(
      h(
        'header',
        { className: 'panel-head' },
        h('h2', { id: 'dialogo-titulo', textContent: vista.titulo }),
        closeButton(() => this.dialogo.close()),
      ),
      frame,
    );
    this.open(this.dialogo);
    frame.focus();
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
    const { error, valor } = await this.run(funcion, args);
    const answer: MensajeDePagina = { mirador: 'result', id, error, valor };
    frame.contentWindow?.postMessage(answer, '*');
  }
}

/** Asks a view whether something in it would be lost; in one that is still being made nobody has typed. */
function holdsBack(frame: HTMLIFrameElement): Promise<boolean> {
  if (frame.dataset.hecha === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const answer = (retiene: boolean): void => {
      clearTimeout(patience);
      window.removeEventListener('message', hear);
      resolve(retiene);
    };
    const hear = ({ source, data }: MessageEvent<MensajeDeVista>): void => {
      if (source === frame.contentWindow && data?.mirador === 'leaving') answer(data.retiene);
    };
    const patience = setTimeout(() => answer(false), CALLA_MS);
    window.addEventListener('message', hear);
    frame.contentWindow?.postMessage({ mirador: 'leave' } satisfies MensajeDePagina, '*');
  });
}

function frameOf(vista: Vista): HTMLIFrameElement {
  const script = `<script>(${installGoogleScript.toString()})(window)</script>`;
  const at = /<head[^>]*>/i.exec(vista.html);
  const html = at
    ? vista.html.slice(0, at.index + at[0].length) + script + vista.html.slice(at.index + at[0].length)
    : script + vista.html;
  const frame = h('iframe', { title: vista.titulo, srcdoc: html, attrs: { sandbox: SANDBOX } });
  frame.addEventListener('load', () => {
    frame.dataset.hecha = '';
    // The focus that it was given was of the blank page that was in it until now.
    if (document.activeElement === frame) frame.contentWindow?.focus();
  });
  return frame;
}
