import { PAGINA } from '../../../text/pagina';
import type { Parche, VistaCelda, VistaHoja, VistaRango } from '../protocol';
import { columnLetters } from './a1';
import { drawGraficos } from './charts';
import { h } from './dom';

/** Width of the column of row numbers. */
const MARGEN = 46;
/** Longer wrapped texts are cut at a height, so that one chapter does not fill the screen. */
const LARGO = 400;

/** The sheet on screen: a table rendered once, whose cells are repainted when they change. */
export class Rejilla {
  /** Cells by row and column; a cell covered by a merge is its anchor. */
  private tds: (HTMLTableCellElement | undefined)[][] = [];
  private celdas = new Map<string, VistaCelda>();
  private hoja: VistaHoja | null = null;
  private readonly estilos = h('style');

  constructor(private readonly lugar: HTMLElement) {
    document.head.append(this.estilos);
  }

  render(hoja: VistaHoja): void {
    this.hoja = hoja;
    this.celdas = new Map(hoja.celdas.map((c) => [keyOf(c.fila, c.columna), c]));
    this.updateStyles(hoja.estilos);
    this.tds = Array.from({ length: hoja.filas }, () => []);
    const table = h('table', { attrs: { role: 'grid', 'aria-label': PAGINA.rejilla(hoja.nombre) } });
    table.append(this.columnGroup(hoja), this.header(hoja), this.body(hoja));
    table.style.width = `${MARGEN + hoja.anchos.reduce((sum, n) => sum + n, 0)}px`;
    this.lugar.replaceChildren(table);
    this.freeze(hoja, table);
    drawGraficos(this.lugar, hoja.graficos, (f, c) => this.td(f, c));
  }

  /** Repaints what changed; the caller has checked that the patch fits. */
  patch(parche: Parche): void {
    if (!this.hoja) return;
    this.hoja = { ...this.hoja, estilos: parche.estilos, listas: parche.listas, revision: parche.revision };
    this.updateStyles(parche.estilos);
    for (const celda of parche.celdas) {
      const { texto } = this.celda(celda.fila, celda.columna);
      this.celdas.set(keyOf(celda.fila, celda.columna), celda);
      if ((texto === '') !== (celda.texto === '')) this.repaintLeftOf(celda.fila, celda.columna);
      const td = this.tds[celda.fila - 1]?.[celda.columna - 1];
      if (td && isAnchor(td, celda.fila, celda.columna)) {
        this.paint(td, celda.fila, celda.columna);
        if (parche.celdas.length < 200) flash(td);
      }
    }
    if (parche.celdas.length > 0) drawGraficos(this.lugar, parche.graficos, (f, c) => this.td(f, c));
  }

  get vista(): VistaHoja | null {
    return this.hoja;
  }

  celda(fila: number, columna: number): VistaCelda {
    return this.celdas.get(keyOf(fila, columna)) ?? { fila, columna, texto: '' };
  }

  isLocked(fila: number, columna: number): boolean {
    return this.celda(fila, columna).candado ?? this.hoja?.bloqueada ?? false;
  }

  lista(fila: number, columna: number): VistaHoja['listas'][number] | null {
    const { lista } = this.celda(fila, columna);
    return lista === undefined ? null : (this.hoja?.listas[lista] ?? null);
  }

  td(fila: number, columna: number): HTMLTableCellElement | null {
    return this.tds[fila - 1]?.[columna - 1] ?? null;
  }

  /** Scrolls the cell into what the frozen panes leave free. */
  reveal(fila: number, columna: number): void {
    const td = this.td(fila, columna);
    if (!td || !this.hoja) return;
    const view = this.lugar.getBoundingClientRect();
    const box = td.getBoundingClientRect();
    const { top, left } = this.frozenSize;
    if (fila > this.hoja.congeladas.filas) {
      if (box.top < view.top + top) this.lugar.scrollTop -= view.top + top - box.top + 8;
      else if (box.bottom > view.bottom - 14) {
        this.lugar.scrollTop += Math.min(box.bottom - view.bottom + 24, box.top - view.top - top);
      }
    }
    if (columna > this.hoja.congeladas.columnas) {
      if (box.left < view.left + left) this.lugar.scrollLeft -= view.left + left - box.left + 8;
      else if (box.right > view.right - 14) {
        this.lugar.scrollLeft += Math.min(box.right - view.right + 24, box.left - view.left - left);
      }
    }
  }

  private frozenSize = { top: 0, left: 0 };

  private columnGroup(hoja: VistaHoja): HTMLElement {
    const cols = [MARGEN, ...hoja.anchos].map((n) => {
      const col = h('col');
      col.style.width = `${n}px`;
      return col;
    });
    return h('colgroup', {}, ...cols);
  }

  private header(hoja: VistaHoja): HTMLElement {
    const letters = hoja.anchos.map((_, i) =>
      h('th', { scope: 'col', textContent: columnLetters(i + 1), attrs: { 'data-col': String(i + 1) } }),
    );
    return h('thead', {}, h('tr', {}, h('th', { className: 'corner', attrs: { 'aria-hidden': 'true' } }), ...letters));
  }

  private body(hoja: VistaHoja): HTMLElement {
    const anchors = new Map(hoja.combinadas.map((r) => [keyOf(r.fila, r.columna), r]));
    const rows = this.tds.map((row, i) => {
      const fila = i + 1;
      const tr = h('tr', {}, h('th', { scope: 'row', textContent: String(fila) }));
      const alto = hoja.altos[String(fila)];
      if (alto !== undefined) tr.style.height = `${alto}px`;
      for (let columna = 1; columna <= hoja.columnas; columna += 1) {
        if (row[columna - 1]) continue;
        const td = h('td', { attrs: { 'data-f': String(fila), 'data-c': String(columna) } });
        const merged = anchors.get(keyOf(fila, columna));
        if (merged) this.merge(td, merged);
        else row[columna - 1] = td;
        this.paint(td, fila, columna);
        tr.append(td);
      }
      return tr;
    });
    return h('tbody', {}, ...rows);
  }

  private merge(td: HTMLTableCellElement, r: VistaRango): void {
    td.rowSpan = r.filas;
    td.colSpan = r.columnas;
    for (let f = r.fila; f < r.fila + r.filas; f += 1) {
      const row = this.tds[f - 1];
      for (let c = r.columna; row && c < r.columna + r.columnas; c += 1) row[c - 1] = td;
    }
  }

  private paint(td: HTMLTableCellElement, fila: number, columna: number): void {
    const celda = this.celda(fila, columna);
    const classes = [
      celda.estilo !== undefined && `e${celda.estilo}`,
      this.isLocked(fila, columna) && 'locked',
      celda.lista !== undefined && 'list',
      celda.nota && 'noted',
    ];
    const kept = ['sel', 'fr', 'fc', 'last-fr', 'last-fc'].filter((name) => td.classList.contains(name));
    const room = this.roomFor(td, celda);
    td.className = [...classes, ...kept, room > 0 && 'over'].filter(Boolean).join(' ');
    if (celda.nota) td.title = celda.nota;
    else td.removeAttribute('title');
    const alto = this.hoja?.altos[String(fila)];
    if (celda.texto.length > LARGO || (alto !== undefined && td.rowSpan === 1 && room === 0)) {
      const clip = h('div', { className: 'clip', textContent: celda.texto });
      if (alto !== undefined) clip.style.maxHeight = `${alto - 4}px`;
      td.replaceChildren(clip);
    } else if (room > 0) {
      const over = h('div', { className: 'clip', textContent: celda.texto });
      over.style.width = `${room}px`;
      td.replaceChildren(over);
    } else td.textContent = celda.texto;
  }

  /**
   * Pixels over which a text that is not wrapped may run: its own cell and the empty ones after it, as in Sheets,
   * but never out of the frozen columns. 0 when it stays in its cell.
   */
  private roomFor(td: HTMLTableCellElement, { fila, columna, texto, estilo }: VistaCelda): number {
    const { hoja } = this;
    if (!hoja || texto === '' || td.rowSpan > 1) return 0;
    const css = estilo === undefined ? 'text-align:left' : (hoja.estilos[estilo] ?? '');
    if (!css.includes('text-align:left') || css.includes('white-space')) return 0;
    const frozen = hoja.congeladas.columnas;
    const limit = columna <= frozen ? frozen : hoja.columnas;
    let end = columna + td.colSpan;
    while (end <= limit && this.celda(fila, end).texto === '' && !this.isMerged(fila, end)) end += 1;
    if (end === columna + td.colSpan) return 0;
    return hoja.anchos.slice(columna - 1, end - 1).reduce((sum, n) => sum + n, -7);
  }

  private isMerged(fila: number, columna: number): boolean {
    return (this.hoja?.combinadas ?? []).some(
      (r) => fila >= r.fila && fila < r.fila + r.filas && columna >= r.columna && columna < r.columna + r.columnas,
    );
  }

  /** A text may run over a cell no longer, or again, once that cell was filled or emptied. */
  private repaintLeftOf(fila: number, columna: number): void {
    for (let c = columna - 1; c >= 1; c -= 1) {
      if (this.celda(fila, c).texto === '') continue;
      const td = this.td(fila, c);
      if (td && isAnchor(td, fila, c)) this.paint(td, fila, c);
      return;
    }
  }

  /** Frozen panes by position: sticky; the heights of frozen rows are known only after layout. */
  private freeze(hoja: VistaHoja, table: HTMLTableElement): void {
    const { filas, columnas } = hoja.congeladas;
    const headHeight = table.tHead?.offsetHeight ?? 0;
    let left = MARGEN;
    const lefts = hoja.anchos.slice(0, columnas).map((n) => {
      left += n;
      return left - n;
    });
    const body = table.tBodies[0];
    let top = headHeight;
    const tops = Array.from({ length: filas }, (_, i) => {
      const height = body?.rows[i]?.getBoundingClientRect().height ?? 0;
      top += height;
      return top - height;
    });
    this.frozenSize = { top, left };
    tops.forEach((offset, i) => {
      const number = body?.rows[i]?.cells[0];
      if (number) {
        number.classList.add('fr');
        number.style.top = `${offset}px`;
      }
    });
    const last = { fila: filas, columna: columnas };
    this.tds.forEach((row, f) => {
      const limit = f < filas ? hoja.columnas : columnas;
      for (let c = 0; c < limit; c += 1) {
        const td = row[c];
        if (!td || !isAnchor(td, f + 1, c + 1)) continue;
        const offset = tops[f];
        const start = lefts[c];
        if (offset !== undefined) {
          td.classList.add('fr');
          td.style.top = `${offset}px`;
          if (f + td.rowSpan === last.fila) td.classList.add('last-fr');
        }
        if (start !== undefined) {
          td.classList.add('fc');
          td.style.left = `${start}px`;
          if (c + td.colSpan === last.columna) td.classList.add('last-fc');
        }
      }
    });
    lefts.forEach((start, c) => {
      const letter = table.tHead?.rows[0]?.cells[c + 1];
      if (!letter) return;
      letter.classList.add('fc');
      letter.style.left = `${start}px`;
    });
  }

  private updateStyles(estilos: readonly string[]): void {
    const css = estilos.map((declarations, i) => `#zona td.e${i}{${declarations}}`).join('\n');
    if (this.estilos.textContent !== css) this.estilos.textContent = css;
  }
}

function keyOf(fila: number, columna: number): string {
  return `${fila},${columna}`;
}

function isAnchor(td: HTMLTableCellElement, fila: number, columna: number): boolean {
  return td.dataset.f === String(fila) && td.dataset.c === String(columna);
}

/** A short glow on what changed, so that the eye finds the recalculated cells. */
function flash(td: HTMLTableCellElement): void {
  td.animate(
    [{ boxShadow: 'inset 0 0 0 99px rgba(26,115,232,.22)' }, { boxShadow: 'inset 0 0 0 99px transparent' }],
    900,
  );
}
