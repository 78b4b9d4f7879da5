import { PAGINA } from '../../../text/pagina';
import type { Lugar, Parche, VistaHoja } from '../protocol';
import { columnLetters } from './a1';
import { formatTable, formatTsv, readClipboard, textsOf, tile } from './clipboard';
import { Cursor } from './cursor';
import { byId, h } from './dom';
import { Editor } from './editor';
import { Rejilla } from './grid';
import { press } from './keys';
import type { Celda } from './model';
import { listenMouse } from './mouse';
import { Lector } from './reader';
import { Hechos } from './undo';

type Textos = readonly (readonly string[])[];

/** What a sheet asks of the page around it. */
export interface Alrededor {
  /** Writes texts from a cell on. Rejects with a sentence for people when they did not go in. */
  edit(celda: Celda, textos: Textos, pegada: boolean): Promise<void>;
  /** Says that an edit did not go in, with what was typed. */
  refuse(motivo: Error, celda: Celda, textos: Textos): void;
  say(mensaje: string): void;
  changeSheet(step: number): void;
}

/** The sheet on screen under the hands of the user: keys, mouse, clipboard, editor. */
export class HojaActiva {
  private readonly zona = byId('zona', HTMLElement);
  private readonly tabla = h('table', { tabIndex: 0, attrs: { role: 'grid', 'aria-multiselectable': 'true' } });
  private readonly rejilla = new Rejilla(this.zona, this.tabla);
  private readonly cursor = new Cursor(this.rejilla, () => this.lector.read());
  private readonly editor = new Editor(
    this.rejilla,
    this.cursor,
    (celda, texto) => this.write(celda, [[texto]], false),
    () => this.focus(),
  );
  private readonly lector = new Lector(this.zona, this.rejilla, this.cursor, this.editor);
  private readonly hechos = new Hechos();
  /** Where the user stood on each sheet. */
  private readonly lugares = new Map<string, Celda>();

  constructor(private readonly alrededor: Alrededor) {
    this.zona.append(this.tabla);
    const ordenes = {
      open: (typed: string | null) => this.editor.open(typed),
      clear: () => this.clear(),
      undo: () => this.undo(),
      showNote: () => this.lector.showNote(),
      changeSheet: (step: number) => alrededor.changeSheet(step),
      dismiss: () => this.lector.hideGlobo(),
    };
    this.zona.addEventListener('keydown', (e) => {
      if (!this.editor.isOpen && press(e, this.cursor, this.rejilla, ordenes)) e.preventDefault();
    });
    listenMouse(this.zona, this.rejilla, this.cursor, this.editor, () => this.focus());
    this.zona.addEventListener('copy', (e) => this.copy(e));
    this.zona.addEventListener('paste', (e) => this.paste(e));
  }

  get vista(): VistaHoja | null {
    return this.rejilla.vista;
  }

  get lugar(): Lugar {
    const { vista } = this;
    const { cursor } = this;
    return {
      ...cursor.activa,
      hoja: vista?.nombre ?? '',
      revision: vista?.revision ?? 0,
      ...(cursor.esBloque && { bloque: cursor.bloque }),
    };
  }

  focus(): void {
    this.tabla.focus({ preventScroll: true });
  }

  /** Shows a sheet; one that was on screen stays where it was, and what is being typed stays as it is. */
  render(hoja: VistaHoja): void {
    const antes = this.vista?.nombre;
    if (antes !== hoja.nombre) this.editor.leave();
    if (antes !== undefined) this.lugares.set(antes, this.cursor.activa);
    this.rejilla.render(hoja);
    if (antes === hoja.nombre) this.cursor.refresh();
    else this.cursor.goTo(this.lugares.get(hoja.nombre) ?? { fila: hoja.congeladas.filas + 1, columna: 1 });
    this.editor.place();
  }

  patch(parche: Parche): void {
    this.rejilla.patch(parche);
    this.lector.read();
    this.editor.place();
  }

  goTo(celda: Celda): void {
    this.cursor.goTo(celda);
  }

  /** The active cell comes into sight again, after the sheet became smaller. */
  showActive(): void {
    this.cursor.showActive();
  }

  /** Something else than the keyboard changed cells: Ctrl+Z does not reach behind that. */
  forgetHechos(): void {
    this.hechos.forget();
  }

  private write(celda: Celda, textos: Textos, pegada: boolean, anota = true): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const done = anota ? this.hechos.note(modelo, celda, textos) : () => {};
    const esperadas = modelo.expect(celda.fila, celda.columna, textos);
    this.rejilla.repaint(esperadas);
    this.alrededor
      .edit(celda, textos, pegada)
      .then(
        () => 'went in',
        (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
      )
      .then((outcome) => {
        this.rejilla.repaint(modelo.settle(esperadas));
        this.lector.read();
        if (!(outcome instanceof Error)) return done();
        this.alrededor.refuse(outcome, celda, textos);
      });
  }

  /** Empties all that is selected, in one edit. */
  private clear(): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const { bloque, esBloque, activa } = this.cursor;
    const textos = esBloque ? textsOf(modelo, bloque) : [[modelo.texto(activa.fila, activa.columna)]];
    const vacios = textos.map((r) => r.map(() => ''));
    if (textos.flat().some((t) => t !== '')) this.write(esBloque ? bloque : activa, vacios, false);
  }

  private undo(): void {
    const { modelo } = this.rejilla;
    const hecho = modelo && this.hechos.take(modelo);
    if (!hecho) {
      this.alrededor.say(PAGINA.nadaQueDeshacer);
      return;
    }
    const { desde, textos, limpio } = hecho;
    const nombre = `${columnLetters(desde.columna)}${desde.fila}`;
    this.cursor.goTo(desde);
    if (limpio) this.write(desde, textos, false, false);
    this.alrededor.say(limpio ? PAGINA.deshecho(nombre) : PAGINA.cambioDespues(nombre));
  }

  private copy(event: ClipboardEvent): void {
    const { modelo } = this.rejilla;
    if (this.editor.isOpen || !modelo) return;
    const textos = textsOf(modelo, this.cursor.bloque);
    event.clipboardData?.setData('text/plain', formatTsv(textos));
    event.clipboardData?.setData('text/html', formatTable(textos));
    event.preventDefault();
  }

  private paste(event: ClipboardEvent): void {
    const copied = this.editor.isOpen ? null : readClipboard(event.clipboardData);
    if (!copied) return;
    event.preventDefault();
    const { fila, columna, ...tamano } = this.cursor.bloque;
    const textos = this.cursor.esBloque ? tile(copied, { fila, columna, ...tamano }) : copied;
    this.write({ fila, columna }, textos, true);
    const [filas, columnas] = [textos.length, textos[0]?.length ?? 1];
    if (filas * columnas > 1) this.cursor.selectBlock({ fila, columna, filas, columnas });
  }
}
