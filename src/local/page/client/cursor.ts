import type { VistaRango } from '../protocol';
import type { Rejilla } from './grid';
import type { Celda } from './model';
import { at, blockOf, edgeFrom, type Paso, type Seleccion, stepFrom, walk } from './selection';

/** Where the user stands on the sheet on screen, and what is selected. */
export class Cursor {
  private seleccion: Seleccion = { ancla: { fila: 1, columna: 1 }, foco: { fila: 1, columna: 1 } };
  /** Inside a block Tab and Enter walk: the cell at which keys land then. */
  private dentro: Celda | null = null;

  constructor(
    private readonly rejilla: Rejilla,
    private readonly onChange: () => void,
  ) {}

  /** The cell at which keys land. */
  get activa(): Celda {
    return this.dentro ?? this.seleccion.ancla;
  }

  get bloque(): VistaRango {
    const { modelo } = this.rejilla;
    return modelo ? blockOf(modelo, this.seleccion) : { ...this.activa, filas: 1, columnas: 1 };
  }

  /** Whether more than one cell is selected; merged cells are one. */
  get esBloque(): boolean {
    const { bloque } = this;
    const solo = this.rejilla.modelo?.rango(bloque.fila, bloque.columna);
    return solo !== undefined && (solo.filas !== bloque.filas || solo.columnas !== bloque.columnas);
  }

  /** One cell, kept inside the sheet. */
  goTo(lugar: Celda): void {
    const { modelo } = this.rejilla;
    if (modelo) this.set(at(modelo, lugar));
  }

  /** The active cell comes into sight; what is selected stays. */
  showActive(): void {
    this.show(this.activa);
  }

  /** From where it began to another cell. */
  extendTo(foco: Celda): void {
    const { modelo } = this.rejilla;
    if (modelo) this.set({ ancla: this.seleccion.ancla, foco: at(modelo, foco).ancla });
  }

  selectBlock({ fila, columna, filas, columnas }: VistaRango): void {
    const foco = { fila: fila + filas - 1, columna: columna + columnas - 1 };
    this.set({ ancla: { fila, columna }, foco }, { fila, columna });
  }

  selectUsed(): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const { filas, columnas } = modelo.used();
    this.set({ ancla: { fila: 1, columna: 1 }, foco: { fila: filas, columna: columnas } }, this.activa);
  }

  /** An arrow; with `extend` it moves the far corner, with `edge` it goes to the edge of the data. */
  move(paso: Paso, extend = false, edge = false): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const from = extend ? this.seleccion.foco : this.activa;
    const to = edge ? edgeFrom(modelo, from, paso) : stepFrom(modelo, from, paso);
    if (extend) this.extendTo(to);
    else this.goTo(to);
  }

  /** Tab and Enter: round inside a block, else to the neighbour. */
  advance(paso: Paso): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    if (!this.esBloque) {
      this.goTo(stepFrom(modelo, this.activa, paso));
      return;
    }
    this.dentro = walk(modelo, this.bloque, this.activa, paso);
    this.show(this.dentro);
  }

  /** Shows the selection again on a sheet that was drawn anew. */
  refresh(): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const { fila, columna } = this.activa;
    if (fila > modelo.vista.filas || columna > modelo.vista.columnas) this.goTo(this.activa);
    else this.show(null);
  }

  private set(seleccion: Seleccion, visible: Celda = seleccion.foco): void {
    this.seleccion = seleccion;
    this.dentro = null;
    this.show(visible);
  }

  private show(visible: Celda | null): void {
    this.rejilla.select(this.bloque, this.activa, visible);
    this.onChange();
  }
}
