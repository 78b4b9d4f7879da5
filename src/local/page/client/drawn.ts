import type { VistaRango } from '../protocol';
import { h } from './dom';
import type { Modelo } from './model';
import { paint } from './paint';
import { Alturas } from './rows';

/** How many rows and columns stay in sight. */
export interface Fijas {
  readonly filas: number;
  readonly columnas: number;
}

/** An empty row as high as the rows that are not drawn there. */
function gap(): HTMLTableRowElement {
  return h('tr', { className: 'gap', attrs: { 'aria-hidden': 'true' } });
}

/** The rows of a sheet that are in the document: the frozen ones, and from `desde` to `hasta`. */
export class Dibujo {
  readonly cuerpo = h('tbody');
  readonly alturas: Alturas;
  /** By row and column; a cell covered by a merge is its anchor. */
  private readonly tds: (HTMLTableCellElement | undefined)[][];
  private readonly trs = new Map<number, HTMLTableRowElement>();
  private readonly arriba = gap();
  private readonly abajo = gap();

  constructor(
    private readonly modelo: Modelo,
    readonly fijas: Fijas,
    /** Heights that are known already; new ones otherwise. */
    alturas: Alturas | null,
  ) {
    const { filas } = modelo.vista;
    this.alturas = alturas ?? new Alturas(filas);
    this.tds = Array.from({ length: filas }, () => []);
    const frozen = Array.from({ length: fijas.filas }, (_, i) => this.row(i + 1));
    this.cuerpo.append(...frozen, this.arriba, this.abajo);
  }

  td(fila: number, columna: number): HTMLTableCellElement | null {
    return this.tds[fila - 1]?.[columna - 1] ?? null;
  }

  has(fila: number): boolean {
    return this.trs.has(fila);
  }

  get filas(): ReadonlyMap<number, HTMLTableRowElement> {
    return this.trs;
  }

  /** Draws these rows below the frozen ones, as many more as their merged cells need, and no others. */
  show(desde: number, hasta: number): void {
    const { fijas, alturas } = this;
    const whole = this.modelo.wholeRows(desde, hasta);
    const a = Math.max(whole.desde, fijas.filas + 1);
    const b = whole.hasta;
    for (const [fila, tr] of this.trs) {
      if (fila <= fijas.filas || (fila >= a && fila <= b)) continue;
      tr.remove();
      this.trs.delete(fila);
      this.tds[fila - 1] = [];
    }
    const nuevas: number[] = [];
    let before = this.arriba;
    for (let fila = a; fila <= b; fila += 1) {
      const known = this.trs.get(fila);
      const tr = known ?? this.row(fila);
      if (!known) {
        before.after(tr);
        nuevas.push(fila);
      }
      before = tr;
    }
    this.measure(nuevas);
    this.arriba.style.height = `${alturas.top(a) - alturas.top(fijas.filas + 1)}px`;
    this.abajo.style.height = `${alturas.top(alturas.filas + 1) - alturas.top(b + 1)}px`;
  }

  /** Paints a cell again if it is drawn. */
  paint(fila: number, columna: number): void {
    const td = this.modelo.isAnchor(fila, columna) ? this.td(fila, columna) : null;
    if (td) paint(td, this.modelo, fila, columna, this.fijas.columnas);
  }

  /** Takes note of how high drawn rows turned out. */
  measure(filas: Iterable<number>): void {
    for (const fila of filas) {
      const tr = this.trs.get(fila);
      if (tr) this.alturas.measure(fila, tr.getBoundingClientRect().height);
    }
  }

  private row(fila: number): HTMLTableRowElement {
    const { modelo, fijas } = this;
    const tr = h('tr', { attrs: { 'aria-rowindex': String(fila + 1) } });
    const alto = modelo.vista.altos[String(fila)];
    if (alto !== undefined) tr.style.height = `${alto}px`;
    const number = h('th', { scope: 'row', textContent: String(fila), attrs: { 'data-f': String(fila) } });
    if (fila <= fijas.filas) number.className = 'fr';
    tr.append(number);
    const row = this.tds[fila - 1] ?? [];
    for (let columna = 1; columna <= modelo.vista.columnas; columna += 1) {
      if (row[columna - 1]) continue;
      const rango = modelo.rango(fila, columna);
      const td = h('td', { className: this.placeOf(rango) });
      td.dataset.f = String(fila);
      td.dataset.c = String(columna);
      this.cover(td, rango);
      paint(td, modelo, fila, columna, fijas.columnas);
      tr.append(td);
    }
    this.trs.set(fila, tr);
    return tr;
  }

  private cover(td: HTMLTableCellElement, { fila, columna, filas, columnas }: VistaRango): void {
    if (filas > 1) td.rowSpan = filas;
    if (columnas > 1) td.colSpan = columnas;
    for (let f = fila; f < fila + filas; f += 1) {
      const row = this.tds[f - 1];
      for (let c = columna; row && c < columna + columnas; c += 1) row[c - 1] = td;
    }
  }

  /** Classes of frozen cells; where they stand is told by one rule a row and a column (freeze.ts). */
  private placeOf({ fila, columna, filas, columnas }: VistaRango): string {
    const { fijas } = this;
    const classes = [
      fila <= fijas.filas && 'fr',
      columna <= fijas.columnas && 'fc',
      fila + filas - 1 === fijas.filas && 'last-fr',
      columna + columnas - 1 === fijas.columnas && 'last-fc',
    ];
    return classes.filter(Boolean).join(' ');
  }
}
