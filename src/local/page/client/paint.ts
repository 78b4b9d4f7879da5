import type { Modelo } from './model';

/** Longer wrapped texts are cut at a height, so that one chapter does not fill the screen. */
const LARGO = 400;
/** Classes that say where a cell stands, not what it holds. */
const DE_LUGAR = ['sel', 'in', 'new', 'fr', 'fc', 'last-fr', 'last-fc'];

/** Draws one cell as it is now. `fijas`: frozen columns, out of which no text runs. */
export function paint(td: HTMLTableCellElement, modelo: Modelo, fila: number, columna: number, fijas: number): void {
  const celda = modelo.celda(fila, columna);
  const texto = modelo.texto(fila, columna);
  const columnas = modelo.columnasOf(celda, fijas);
  const locked = modelo.isLocked(fila, columna);
  const classes = [
    celda.estilo !== undefined && `e${celda.estilo}`,
    locked && 'locked',
    modelo.regla(fila, columna)?.opciones && 'list',
    celda.nota && 'noted',
    celda.invalida && 'wrong',
    modelo.isPending(fila, columna) && 'pending',
    columnas > 0 && 'over',
    ...DE_LUGAR.filter((name) => td.classList.contains(name)),
  ];
  td.className = classes.filter(Boolean).join(' ');
  td.ariaReadOnly = locked ? 'true' : null;
  const alto = modelo.vista.altos[String(fila)];
  if (columnas === 0 && texto.length <= LARGO && (alto === undefined || td.rowSpan > 1)) {
    td.textContent = texto;
    return;
  }
  const clip = document.createElement('div');
  clip.className = 'clip';
  clip.textContent = texto;
  if (columnas > 0) {
    const ancho = modelo.vista.anchos.slice(columna - 1, columna - 1 + columnas).reduce((sum, n) => sum + n, -7);
    clip.style.width = `${ancho}px`;
  } else if (alto !== undefined) clip.style.maxHeight = `${alto - 4}px`;
  td.replaceChildren(clip);
}

/** What changed is tinted for a moment, so that the eye finds the recalculated cells. */
export function flash(td: HTMLTableCellElement): void {
  td.classList.add('new');
  setTimeout(() => td.classList.remove('new'), 900);
}
