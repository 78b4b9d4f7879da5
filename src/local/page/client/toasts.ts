import { PAGINA } from '../../../text/pagina';
import { byId, h } from './dom';

/** Long enough to be read twice, slowly. Milliseconds. */
const MINIMO = 10_000;
const POR_LETRA = 90;

interface Aviso {
  readonly titulo: string;
  readonly mensaje: string;
  readonly enlace?: { readonly href: string; readonly texto: string };
}

/** The button of everything that can be closed. */
export function closeButton(onClick: () => void): HTMLButtonElement {
  const button = h('button', {
    type: 'button',
    className: 'round',
    textContent: '×',
    attrs: { 'aria-label': PAGINA.cerrar },
  });
  button.addEventListener('click', onClick);
  return button;
}

/** Short messages in a corner: they are said aloud, wait while they are pointed at, and the last one can be read again. */
export class Avisos {
  private readonly lugar = byId('avisos', HTMLElement);
  private readonly otraVez = byId('ultimo-aviso', HTMLButtonElement);
  private ultimo: Aviso | null = null;

  constructor() {
    this.otraVez.addEventListener('click', () => this.ultimo && this.show(this.ultimo));
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
      closeButton(() => toast.remove()),
    );
    // Said again, it stands there once.
    for (const other of this.lugar.children) if (other.textContent === toast.textContent) other.remove();
    this.lugar.append(toast);
    const espera = Math.max(MINIMO, (titulo.length + mensaje.length) * POR_LETRA);
    const leave = (): void => {
      if (toast.matches(':hover, :focus-within')) setTimeout(leave, 2000);
      else toast.remove();
    };
    setTimeout(leave, espera);
  }

  /** A dialog makes all outside it deaf: messages go where they can be heard and closed. */
  moveInto(lugar: HTMLElement): void {
    lugar.append(this.lugar);
  }
}
