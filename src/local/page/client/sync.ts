import type { Accion, EstadoGuardado, Lugar, Resultado, Vista } from '../protocol';
import type { Remoto } from './remote';

/** How often a page in sight asks what others did. Milliseconds. */
export const CADA_MS = 1500;

/** What the page does with what it hears. */
export interface Oyente {
  /** Where the user stands now. */
  lugar(): Lugar;
  /** The workbook is another, by what this page or another one did. */
  show(vista: Vista): Promise<void>;
  saved(guardado: EstadoGuardado): void;
  /** Something is under way, and takes its time. */
  busy(): void;
  /** The server cannot be reached. */
  lost(motivo: string): void;
}

/** One thing at a time between page and server, in order: a patch fits only the revision that it was made for. */
export class Sincronia {
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly remoto: Remoto,
    private readonly oyente: Oyente,
  ) {}

  /** Runs after what was asked before. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const next = this.queue.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** Does something where the user stands now. Rejects when the server cannot be reached. */
  act(accion: Accion): Promise<Resultado> {
    const { hoja, fila, columna, bloque } = this.oyente.lugar();
    return this.enqueue(async () => {
      const slow = setTimeout(() => this.oyente.busy(), 250);
      const { revision, ...pantalla } = this.oyente.lugar();
      const lugar = {
        hoja,
        fila,
        columna,
        revision: pantalla.hoja === hoja ? revision : -1,
        ...(bloque && { bloque }),
      };
      const resultado = await this.remoto.act(lugar, accion).finally(() => clearTimeout(slow));
      await this.oyente.show(resultado);
      return resultado;
    });
  }

  /** Asks now and then what others did, while the page is in sight. */
  listen(): void {
    setInterval(() => this.ask(), CADA_MS);
    document.addEventListener('visibilitychange', () => this.ask());
  }

  private ask(): void {
    if (document.hidden || this.waiting > 0) return;
    this.enqueue(async () => {
      const { vista, guardado } = await this.remoto.novedades(this.oyente.lugar());
      if (vista) await this.oyente.show(vista);
      else this.oyente.saved(guardado);
    }).catch((reason: unknown) => this.oyente.lost(reason instanceof Error ? reason.message : String(reason)));
  }
}
