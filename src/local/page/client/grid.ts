import { PAGINA } from '../../../text/pagina';
import type { Parche, VistaHoja, VistaRango } from '../protocol';
import { columnLetters } from './a1';
import { drawGraficos } from './charts';
import { h } from './dom';
import { Dibujo } from './drawn';
import { fitting, MARGEN, stick } from './freeze';
import { type Celda, Modelo } from './model';
import { flash } from './paint';

/** Rows drawn above and below those in sight. */
const SOBRA = 20;
/** A sheet of so many rows is drawn whole once there is time for it, so that the browser's own search finds its texts. */
const ENTERA = 170;
/** A patch of more cells does not glow. */
const BRILLO = 200;

const NADA: VistaRango = { fila: 0, columna: 0, filas: 0, columnas: 0 };

/** The sheet on screen: a table of the rows in sight, whose cells are painted again when they change. */
export class Rejilla {
  private abierta: { readonly modelo: Modelo; readonly dibujo: Dibujo } | null = null;
  private readonly estilos = h('style');
  private readonly panes = h('style');
  /** Pixels that the letters, and the letters and frozen panes, take. */
  private cabeza = 0;
  private fijo = { alto: 0, ancho: MARGEN };
  private bloque = NADA;
  private activa: Celda = { fila: 0, columna: 0 };

  constructor(
    private readonly lugar: HTMLElement,
    private readonly tabla: HTMLTableElement,
  ) {
    document.head.append(this.estilos, this.panes);
    let waiting = false;
    lugar.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.fill();
      });
    });
    new ResizeObserver(() => this.resize()).observe(lugar);
  }

  get modelo(): Modelo | null {
    return this.abierta?.modelo ?? null;
  }

  get vista(): VistaHoja | null {
    return this.modelo?.vista ?? null;
  }

  /** Shows a sheet, from its top, or where it was when it is the one on screen. */
  render(vista: VistaHoja): void {
    const antes = this.abierta;
    const same = antes?.modelo.vista.nombre === vista.nombre;
    const { scrollTop, scrollLeft } = this.lugar;
    const modelo = new Modelo(vista);
    const conocidas = same && antes.modelo.vista.filas === vista.filas ? antes.dibujo.alturas : null;
    this.updateStyles(vista.estilos);
    const altoDe = (fila: number): number => vista.altos[String(fila)] ?? conocidas?.alto(fila) ?? 21;
    const { clientWidth: ancho, clientHeight: alto } = this.lugar;
    const dibujo = new Dibujo(modelo, fitting(vista, { ancho, alto }, altoDe), conocidas);
    this.abierta = { modelo, dibujo };
    this.tabla.setAttribute('aria-label', PAGINA.rejilla(vista.nombre));
    this.tabla.setAttribute('aria-description', PAGINA.salirDeLaHoja);
    this.tabla.setAttribute('aria-rowcount', String(vista.filas + 1));
    this.tabla.style.width = `${MARGEN + vista.anchos.reduce((sum, n) => sum + n, 0)}px`;
    this.tabla.replaceChildren(columnGroup(vista), header(vista, dibujo.fijas.columnas), dibujo.cuerpo);
    this.cabeza = this.tabla.tHead?.offsetHeight ?? 0;
    dibujo.measure(dibujo.filas.keys());
    const { css, ...fijo } = stick(vista, dibujo, this.cabeza);
    this.panes.textContent = css;
    this.fijo = fijo;
    if (same) this.lugar.scrollTo(scrollLeft, scrollTop);
    else this.lugar.scrollTo(0, 0);
    this.bloque = NADA;
    this.fill();
    this.drawCharts();
    setTimeout(() => this.complete(modelo), 60);
  }

  /** Paints again what changed; the caller has checked that the patch fits. */
  patch(parche: Parche): void {
    const { abierta } = this;
    if (!abierta) return;
    abierta.modelo.apply(parche);
    this.updateStyles(parche.estilos);
    this.repaint(parche.celdas);
    if (parche.celdas.length === 0) return;
    if (parche.celdas.length < BRILLO) {
      for (const { fila, columna } of parche.celdas) {
        const td = this.td(fila, columna);
        if (td) flash(td);
      }
    }
    abierta.modelo.vista = { ...abierta.modelo.vista, graficos: parche.graficos };
    this.drawCharts();
  }

  /** Paints cells again, and the texts that run over them. */
  repaint(celdas: readonly Celda[]): void {
    const { abierta } = this;
    if (!abierta) return;
    for (const { fila, columna } of celdas) {
      const left = abierta.modelo.leftOf(fila, columna);
      if (left) abierta.dibujo.paint(left.fila, left.columna);
      abierta.dibujo.paint(fila, columna);
    }
    abierta.dibujo.measure(new Set(celdas.map((c) => c.fila)));
  }

  /** The drawn cell; null where it is out of sight. */
  td(fila: number, columna: number): HTMLTableCellElement | null {
    return this.abierta?.dibujo.td(fila, columna) ?? null;
  }

  /** Rows that fit into the view at once. */
  get porPantalla(): number {
    const { lugar, fijo, abierta } = this;
    const arriba = lugar.scrollTop - this.cabeza + fijo.alto;
    const abajo = lugar.scrollTop - this.cabeza + lugar.clientHeight;
    const { alturas } = abierta?.dibujo ?? {};
    return alturas ? Math.max(1, alturas.filaAt(abajo) - alturas.filaAt(arriba) - 1) : 1;
  }

  /** Shows what is selected, with the cell at which keys land, and brings a cell of it into sight. */
  select(bloque: VistaRango, activa: Celda, visible: Celda | null): void {
    this.mark(false);
    this.bloque = bloque;
    this.activa = activa;
    if (visible) this.reveal(visible);
    this.mark(true);
  }

  /** Scrolls a cell into what the frozen panes leave free. */
  private reveal({ fila, columna }: Celda): void {
    const { lugar, fijo, abierta } = this;
    if (!abierta) return;
    const { fijas, alturas } = abierta.dibujo;
    if (!this.td(fila, columna)) {
      lugar.scrollTop = alturas.top(fila) + this.cabeza - fijo.alto - lugar.clientHeight / 4;
      this.fill();
    }
    const td = this.td(fila, columna);
    if (!td) return;
    const view = lugar.getBoundingClientRect();
    const box = td.getBoundingClientRect();
    const above = view.top + fijo.alto - box.top;
    const below = box.bottom - view.top - lugar.clientHeight;
    if (fila > fijas.filas && above > 0) lugar.scrollTop -= above;
    else if (fila > fijas.filas && below > 0) lugar.scrollTop += Math.min(below, -above);
    const before = view.left + fijo.ancho - box.left;
    const after = box.right - view.left - lugar.clientWidth;
    if (columna > fijas.columnas && before > 0) lugar.scrollLeft -= before;
    else if (columna > fijas.columnas && after > 0) lugar.scrollLeft += Math.min(after, -before);
    this.fill();
  }

  /** Puts the look of the selection on what is drawn of it, or takes it away. */
  private mark(on: boolean): void {
    const { fila, columna, filas, columnas } = this.bloque;
    const { modelo, dibujo } = this.abierta ?? {};
    const solo = modelo?.rango(this.activa.fila, this.activa.columna);
    const block = solo?.filas !== filas || solo.columnas !== columnas;
    for (const [f, tr] of dibujo?.filas ?? []) {
      if (f < fila || f >= fila + filas) continue;
      tr.cells[0]?.classList.toggle('on', on);
      for (let c = columna; c < columna + columnas; c += 1) {
        const td = this.td(f, c);
        if (!td) continue;
        td.classList.toggle('in', on && block);
        td.ariaSelected = on ? 'true' : null;
      }
    }
    for (const th of this.tabla.tHead?.rows[0]?.cells ?? []) {
      const c = Number(th.dataset.c);
      th.classList.toggle('on', on && c >= columna && c < columna + columnas);
    }
    const active = this.td(this.activa.fila, this.activa.columna);
    active?.classList.toggle('sel', on);
    if (!active || !on) {
      active?.removeAttribute('aria-describedby');
      this.tabla.removeAttribute('aria-activedescendant');
      return;
    }
    active.id = `celda-${this.activa.fila}-${this.activa.columna}`;
    active.setAttribute('aria-describedby', 'lectura');
    this.tabla.setAttribute('aria-activedescendant', active.id);
  }

  /** Draws the rows in sight and some more, unless they are drawn. */
  private fill(): void {
    const { lugar, fijo, abierta } = this;
    if (!abierta) return;
    const { dibujo } = abierta;
    const { alturas, fijas } = dibujo;
    const first = Math.max(fijas.filas + 1, alturas.filaAt(lugar.scrollTop - this.cabeza + fijo.alto));
    const last = alturas.filaAt(lugar.scrollTop - this.cabeza + lugar.clientHeight);
    const near = [Math.max(fijas.filas + 1, first - 3), Math.min(alturas.filas, last + 3)];
    if (near.every((fila) => dibujo.has(fila))) return;
    this.draw(first - SOBRA, Math.min(alturas.filas, last + SOBRA));
  }

  private draw(desde: number, hasta: number): void {
    const { lugar, fijo, abierta } = this;
    if (!abierta) return;
    const { alturas } = abierta.dibujo;
    const first = alturas.filaAt(lugar.scrollTop - this.cabeza + fijo.alto);
    const antes = alturas.top(first);
    abierta.dibujo.show(desde, hasta);
    // Rows above turned out higher or lower than was guessed: what is read stays where it is.
    if (lugar.scrollTop > 0) lugar.scrollTop += alturas.top(first) - antes;
    this.mark(true);
    this.drawCharts();
  }

  /** Draws the rest of a small sheet. */
  private complete(modelo: Modelo): void {
    if (modelo === this.modelo && modelo.vista.filas <= ENTERA) this.draw(1, modelo.vista.filas);
  }

  /** Another size of the view may hold other frozen panes. */
  private resize(): void {
    const { abierta } = this;
    if (!abierta) return;
    const { alturas, fijas } = abierta.dibujo;
    const { clientWidth: ancho, clientHeight: alto } = this.lugar;
    const caben = fitting(abierta.modelo.vista, { ancho, alto }, (fila) => alturas.alto(fila) ?? 21);
    if (caben.filas === fijas.filas && caben.columnas === fijas.columnas) {
      this.fill();
      return;
    }
    const { bloque } = this;
    this.render({ ...abierta.modelo.vista, celdas: abierta.modelo.todas() });
    this.bloque = bloque;
    this.reveal(this.activa);
    this.mark(true);
  }

  private drawCharts(): void {
    const graficos = this.vista?.graficos ?? [];
    drawGraficos(this.lugar, graficos, (f, c) => this.td(f, c));
  }

  private updateStyles(estilos: readonly string[]): void {
    const css = estilos.map((declarations, i) => `#zona td.e${i}{${declarations}}`).join('\n');
    if (this.estilos.textContent !== css) this.estilos.textContent = css;
  }
}

function columnGroup(hoja: VistaHoja): HTMLElement {
  const cols = [MARGEN, ...hoja.anchos].map((n) => {
    const col = h('col');
    col.style.width = `${n}px`;
    return col;
  });
  return h('colgroup', {}, ...cols);
}

function header(hoja: VistaHoja, fijas: number): HTMLElement {
  const letters = hoja.anchos.map((_, i) =>
    h('th', {
      scope: 'col',
      className: i < fijas ? 'fc' : '',
      textContent: columnLetters(i + 1),
      attrs: { 'data-c': String(i + 1) },
    }),
  );
  const corner = h('th', { className: 'corner', attrs: { 'aria-hidden': 'true' } });
  return h('thead', {}, h('tr', { attrs: { 'aria-rowindex': '1' } }, corner, ...letters));
}
