import type { EstadoGuardado } from './protocol';

/**
 * Writing a workbook of 500 lineas takes a second or two, so nobody waits for it: it is written once nothing was done
 * for a moment, and no later than the longest wait however busy people are. Milliseconds.
 */
const QUIETO_MS = 800;
const ESPERA_MAXIMA_MS = 10_000;

/** Writes the workbook to its file after changes, one write at a time. */
export class Guardado {
  private timer: NodeJS.Timeout | null = null;
  /** When the oldest change that is not written was made. */
  private desde: number | null = null;
  /** What the last write met; null: it was done. */
  private fallo: { readonly thrown: unknown } | null = null;
  private writing: Promise<void> = Promise.resolve();
  private escribiendo = false;

  constructor(
    /** null: the workbook lives in memory only. */
    private readonly guardar: (() => Promise<void>) | null,
    private readonly messageOf: (thrown: unknown) => string,
  ) {}

  get estado(): EstadoGuardado {
    return {
      pendiente: this.desde !== null || this.escribiendo,
      error: this.fallo && this.messageOf(this.fallo.thrown),
    };
  }

  /** Something changed. */
  touch(): void {
    if (!this.guardar) return;
    const ahora = Date.now();
    this.desde ??= ahora;
    const queda = ESPERA_MAXIMA_MS - (ahora - this.desde);
    this.flushIn(Math.max(0, Math.min(QUIETO_MS, queda)));
  }

  /** Writes at once what is not written yet; done when the file holds it, or when `estado.error` says why it does not. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** The end: rejects with what kept the last changes out of the file. */
  async close(): Promise<void> {
    await this.flush();
    if (this.timer) clearTimeout(this.timer);
    if (this.fallo) throw this.fallo.thrown;
  }

  /** The program does not stay alive for this: whoever ends it calls `close`. */
  private flushIn(espera: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), espera).unref();
  }

  private async write(): Promise<void> {
    if (!this.guardar || this.desde === null) return;
    const desde = this.desde;
    this.desde = null;
    this.escribiendo = true;
    try {
      await this.guardar();
      this.fallo = null;
    } catch (thrown) {
      this.fallo = { thrown };
      this.desde ??= desde;
      this.flushIn(ESPERA_MAXIMA_MS);
    } finally {
      this.escribiendo = false;
    }
  }
}
