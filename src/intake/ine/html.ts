import type { TramoRico } from '../../mir/texto-rico';
import { decodeEntities } from '../xml';
import { gridOf } from './rejilla';
import { type Trozo, trozoOf } from './trozo';

/** The tags that a conversion to HTML leaves in a cell; any other "<" is text. */
const ETIQUETA =
  /<(\/?)(p|div|br|ul|ol|li|table|caption|thead|tbody|tfoot|tr|th|td|b|strong|i|em|u|s|span|font|a|sup|sub|h[1-6])\b([^<>]*)>/gi;
/** Tags after which a line ends. */
const PARTE = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface CeldaHtml {
  readonly filas: number;
  readonly columnas: number;
  readonly lineas: string[];
}

interface TablaHtml {
  readonly filas: CeldaHtml[][];
}

/** Whether the text of a cell is HTML. */
export function isHtml(texto: string): boolean {
  return /<(?:p|table|ul|ol|div)\b[^<>]*>/i.test(texto);
}

const countOf = (atributos: string, nombre: string): number =>
  Math.min(64, Math.max(1, Number(new RegExp(`${nombre}\\s*=\\s*["']?(\\d+)`, 'i').exec(atributos)?.[1] ?? 1)));

/** Writes the runs and tags of a cell, one after the other, into stretches. */
class Escritor {
  readonly tramos: TramoRico[] = [];
  private readonly tablas: TablaHtml[] = [];
  private celda: CeldaHtml | null = null;
  private linea = '';
  private viñeta = false;

  text(run: string): void {
    this.linea += decodeEntities(run.replace(/&nbsp;/gi, '\u00a0')).replace(/\s+/g, ' ');
  }

  tag(nombre: string, cierra: boolean, atributos: string): void {
    if (PARTE.has(nombre)) {
      this.endLine();
      if (nombre === 'li') this.viñeta = !cierra;
    } else if (nombre === 'table') {
      this.endLine();
      if (!cierra) this.tablas.push({ filas: [] });
      else this.closeTable();
    } else if (nombre === 'tr' && !cierra) this.openRow();
    else if (nombre === 'td' || nombre === 'th') {
      this.endLine();
      this.celda = null;
      if (!cierra)
        this.openCell({ filas: countOf(atributos, 'rowspan'), columnas: countOf(atributos, 'colspan'), lineas: [] });
    }
  }

  finish(): readonly TramoRico[] {
    this.endLine();
    while (this.tablas.length > 0) this.closeTable();
    return this.tramos;
  }

  private openRow(): void {
    this.tablas[this.tablas.length - 1]?.filas.push([]);
  }

  private openCell(celda: CeldaHtml): void {
    const filas = this.tablas[this.tablas.length - 1]?.filas;
    if (filas === undefined) return;
    if (filas.length === 0) filas.push([]);
    filas[filas.length - 1]?.push(celda);
    this.celda = celda;
  }

  private endLine(): void {
    const texto = this.linea.trim();
    this.linea = '';
    if (texto === '') return;
    if (this.celda !== null) this.celda.lineas.push(this.viñeta ? `· ${texto}` : texto);
    else this.tramos.push(this.viñeta ? { tipo: 'viñeta', texto } : trozoOf(texto, 0).tramo);
  }

  private closeTable(): void {
    const tabla = this.tablas.pop();
    if (tabla === undefined) return;
    this.celda = null;
    const filas = gridOf(
      tabla.filas.map((fila) =>
        fila.map(({ lineas, filas: alto, columnas }) => ({ texto: lineas.join('\n'), alto, columnas })),
      ),
    );
    // A table within a table: its words go on in the cell that holds it.
    const madre = this.tablas[this.tablas.length - 1];
    const fila = madre?.filas[madre.filas.length - 1];
    const celda = fila?.[fila.length - 1];
    if (celda !== undefined) {
      celda.lineas.push(...filas.flat().filter((c): c is string => c !== null && c !== ''));
      this.celda = celda;
    } else if (filas.length > 0) this.tramos.push({ tipo: 'tabla', filas });
  }
}

/** A cell that a conversion wrote as HTML: paragraphs, bullets, tables with their rowspans. Never throws. */
export function readHtml(texto: string, renglon: number): readonly Trozo[] {
  const escritor = new Escritor();
  let at = 0;
  for (const m of texto.matchAll(ETIQUETA)) {
    escritor.text(texto.slice(at, m.index));
    escritor.tag((m[2] ?? '').toLowerCase(), m[1] === '/', m[3] ?? '');
    at = m.index + m[0].length;
  }
  escritor.text(texto.slice(at));
  return escritor.finish().map((tramo) => ({ renglon, tramo }));
}
