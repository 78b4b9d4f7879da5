import { PAGINA } from '../../../text/pagina';
import { columnLetters } from './a1';
import type { Cursor } from './cursor';
import { byId } from './dom';
import type { Editor } from './editor';
import type { Rejilla } from './grid';
import type { Modelo } from './model';

const numero = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 6 });

/** What the page says of the selected cells: their place, their content, what they ask for, their sum. */
export class Lector {
  private readonly caja = byId('cuadro-nombre', HTMLInputElement);
  private readonly barra = byId('barra-formula', HTMLInputElement);
  private readonly candado = byId('candado', HTMLElement);
  /** Describes the active cell to who cannot see it. */
  private readonly lectura = byId('lectura', HTMLElement);
  private readonly cuentas = byId('cuentas', HTMLElement);
  private readonly globo = byId('globo', HTMLElement);
  /** Set aside with Escape, or for its note, until the cursor goes elsewhere. */
  private shown: 'ayuda' | 'nota' | 'nada' = 'ayuda';
  private place = '';

  constructor(
    private readonly zona: HTMLElement,
    private readonly rejilla: Rejilla,
    private readonly cursor: Cursor,
    private readonly editor: Editor,
  ) {
    zona.addEventListener('mouseover', (e) => this.onHover(e));
    for (const type of ['mouseleave', 'focusin', 'focusout']) zona.addEventListener(type, () => this.showGlobo());
    zona.addEventListener('scroll', () => this.showGlobo());
  }

  /** Says everything of what is selected now. */
  read(): void {
    const { modelo } = this.rejilla;
    if (!modelo) return;
    const { fila, columna } = this.cursor.activa;
    const place = `${modelo.vista.nombre}!${columnLetters(columna)}${fila}`;
    if (place !== this.place) this.shown = 'ayuda';
    this.place = place;
    this.caja.value = `${columnLetters(columna)}${fila}`;
    if (!this.editor.isTyping) this.barra.value = modelo.tecleado(fila, columna);
    this.candado.hidden = !modelo.isLocked(fila, columna);
    this.lectura.textContent = this.describe(modelo);
    this.cuentas.textContent = this.esCuenta(modelo);
    this.showGlobo();
  }

  /** The note of the active cell, until the cursor leaves it. */
  showNote(): void {
    this.shown = this.shown === 'nota' ? 'ayuda' : 'nota';
    this.showGlobo();
  }

  hideGlobo(): void {
    this.shown = 'nada';
    this.showGlobo();
  }

  private describe(modelo: Modelo): string {
    const { fila, columna } = this.cursor.activa;
    const { nota, invalida } = modelo.celda(fila, columna);
    const regla = modelo.regla(fila, columna);
    const { filas, columnas } = this.cursor.bloque;
    return [
      this.caja.value,
      this.cursor.esBloque && PAGINA.seleccionadas(filas * columnas),
      modelo.isLocked(fila, columna) && PAGINA.protegidaCorta,
      regla?.opciones && PAGINA.conLista,
      invalida && PAGINA.noCumple,
      regla?.ayuda,
      nota && PAGINA.nota(nota),
    ]
      .filter(Boolean)
      .join('. ');
  }

  /** Sum, average and count of a block, as the foot of Sheets has them. */
  private esCuenta(modelo: Modelo): string {
    if (!this.cursor.esBloque) return '';
    const { fila, columna, filas, columnas } = this.cursor.bloque;
    let [llenas, numeros, suma] = [0, 0, 0];
    for (let f = fila; f < fila + filas; f += 1) {
      for (let c = columna; c < columna + columnas; c += 1) {
        const celda = modelo.celda(f, c);
        if (celda.texto !== '') llenas += 1;
        if (celda.numero === undefined) continue;
        numeros += 1;
        suma += celda.numero;
      }
    }
    const figures: [string, number][] = [
      ...(numeros > 0
        ? ([
            [PAGINA.suma, suma],
            [PAGINA.promedio, suma / numeros],
          ] as [string, number][])
        : []),
      [PAGINA.cuenta, llenas],
    ];
    return figures.map(([nombre, n]) => `${nombre}: ${numero.format(n)}`).join(' · ');
  }

  private onHover(event: MouseEvent): void {
    const td = event.target instanceof Element ? event.target.closest<HTMLElement>('td.noted') : null;
    const nota = td ? this.rejilla.modelo?.celda(Number(td.dataset.f), Number(td.dataset.c)).nota : undefined;
    if (td && nota) this.put(td, nota);
    else this.showGlobo();
  }

  /** What the active cell asks for, or its note, beside it. */
  private showGlobo(): void {
    const { fila, columna } = this.cursor.activa;
    const { modelo } = this.rejilla;
    const td = this.rejilla.td(fila, columna);
    const texto = this.shown === 'nota' ? modelo?.celda(fila, columna).nota : modelo?.regla(fila, columna)?.ayuda;
    const wanted = this.shown === 'nota' || (this.shown === 'ayuda' && !modelo?.isLocked(fila, columna));
    // Where the keyboard is elsewhere, nothing is asked for here.
    const here = this.editor.isOpen || this.zona.contains(document.activeElement);
    if (td && texto && wanted && here) this.put(td, texto);
    else this.globo.hidden = true;
  }

  /** Below the cell, or above it where there is no room. */
  private put(td: HTMLElement, texto: string): void {
    this.globo.textContent = texto;
    this.globo.hidden = false;
    const box = td.getBoundingClientRect();
    const { offsetWidth: ancho, offsetHeight: alto } = this.globo;
    const below = box.bottom + 6 + alto < window.innerHeight - 40;
    const top = below ? box.bottom + 6 : Math.max(4, box.top - alto - 6);
    const left = Math.max(4, Math.min(box.left, window.innerWidth - ancho - 8));
    Object.assign(this.globo.style, { left: `${left}px`, top: `${top}px` });
  }
}
