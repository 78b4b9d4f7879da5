import { PAGINA } from '../../../text/pagina';
import { byId, h } from './dom';

/** Long enough to be read twice, slowly. Milliseconds. */
const MINIMO = 10_000;
const POR_LETRA = 90;
/** More than these at once would cover the sheet. */
const A_LA_VISTA = 3;

interface Aviso {
  readonly titulo: string;
  readonly mensaje: string;
  readonly enlace?: { readonly href: string; readonly texto: string };
}

/** The button of everything that can be closed; `nombre`: what a screen reader says of it. */
export function closeButton(onClick: () => void, nombre = PAGINA.cerrar): HTMLButtonElement {
  const button = h('button', {
    type: 'button',
    className: 'round',
    textContent: '×',
    attrs: { 'aria-label': nombre },
  });
  button.addEventListener('click', onClick);
  return button;
}

/** Short messages in a corner: they are said aloud, wait while they are pointed at, and the last one can be read again. */
export class Avisos {
  private readonly lugar = byId('avisos', HTMLElement);
  private readonly otraVez = byId('ultimo-aviso', HTMLButtonElement);
  private readonly masButton = h('button', { type: 'button', className: 'more-toasts', hidden: true });
  private ultimo: Aviso | null = null;
  private todos = false;

  constructor() {
    this.otraVez.addEventListener('click', () => this.ultimo && this.show(this.ultimo));
    this.masButton.addEventListener('click', () => {
      this.todos = true;
      this.fold();
    });
    this.lugar.append(this.masButton);
  }

  show(aviso: Aviso): void {
    this.ultimo = aviso;
    this.otraVez.hidden = false;
    const { titulo, mensaje, enlace } = aviso;
    const toast = h(
      'div',
      { className: 'toast' },
      h(
        'div',
        {},
        ...(titulo ? [h('b', { textContent: titulo })] : []),
        h('p', { className: 'message', textContent: mensaje }),
        ...(enlace ? [h('a', { href: enlace.href, textContent: enlace.texto, attrs: { download: '' } })] : []),
      ),
      closeButton(() => this.remove(toast), PAGINA.cerrarAviso(mensaje)),
    );
    // Said again, it stands there once.
    for (const other of this.shown()) if (other.textContent === toast.textContent) other.remove();
    this.lugar.append(toast);
    this.fold();
    const espera = Math.max(MINIMO, (titulo.length + mensaje.length) * POR_LETRA);
    const leave = (): void => {
      if (toast.matches(':hover, :focus-within')) setTimeout(leave, 2000);
      else this.remove(toast);
    };
    setTimeout(leave, espera);
  }

  private shown(): HTMLElement[] {
    return [...this.lugar.querySelectorAll<HTMLElement>('.toast')];
  }

  private remove(toast: HTMLElement): void {
    toast.remove();
    this.fold();
  }

  /** The newest are in sight; how many more there are is said, until somebody asks for them. */
  private fold(): void {
    const toasts = this.shown();
    if (toasts.length <= A_LA_VISTA) this.todos = false;
    const ocultos = this.todos ? 0 : Math.max(0, toasts.length - A_LA_VISTA);
    toasts.forEach((toast, i) => {
      toast.hidden = i < ocultos;
    });
    this.masButton.hidden = ocultos === 0;
    const texto = PAGINA.masAvisos(ocultos);
    if (this.masButton.textContent !== texto) this.masButton.textContent = texto;
  }

  /** A dialog makes all outside it deaf: messages go where they can be heard and closed. */
  moveInto(lugar: HTMLElement): void {
    lugar.append(this.lugar);
  }
}
