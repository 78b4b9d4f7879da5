import { lastOf } from '../mir/listas';
import { readNotes, superscriptOf } from './notas';
import { createNumeracion, type Numeracion, readStyleLists } from './numbering';
import { type Token, tokenize } from './xml';

export interface ParrafoDocx {
  readonly tipo: 'parrafo';
  /** As written: line breaks are "\n", tabs "\t". */
  readonly texto: string;
  /** What Word prints before it: "3.", "b)", "-" for a bullet; "" for none. */
  readonly marca: string;
  /** Footnotes that it calls, each with the mark that stands in the text. */
  readonly notas: readonly string[];
  /** Its lines are exactly so high that no text fits (under 6 points): where it is blank it only keeps things apart. */
  readonly hueco: boolean;
}

export interface CeldaDocx {
  /** Columns of the grid that it takes. */
  readonly columnas: number;
  /** Whether it goes on from the cell above (vMerge). */
  readonly sigue: boolean;
  /** Whether it has a line above it by what it says itself; null: it says nothing of it. */
  readonly lineaArriba: boolean | null;
  /** Its fill, as "ffc000"; "" for none or white. */
  readonly relleno: string;
  readonly nodos: readonly NodoDocx[];
}

export interface FilaDocx {
  /** Columns of the grid before its first cell. */
  readonly antes: number;
  readonly celdas: readonly CeldaDocx[];
}

export interface TablaDocx {
  readonly tipo: 'tabla';
  readonly filas: readonly FilaDocx[];
}

/** What stands in the body of a document, or in a cell, one after the other. */
export type NodoDocx = ParrafoDocx | TablaDocx;

interface ParrafoAbierto {
  texto: string;
  estilo: string;
  /** null: the paragraph says nothing of its own, its style may. */
  numId: string | null;
  nivel: number | null;
  readonly notas: string[];
  hueco: boolean;
}

interface CeldaAbierta {
  columnas: number;
  sigue: boolean;
  lineaArriba: boolean | null;
  relleno: string;
  readonly nodos: NodoDocx[];
  /** Paragraphs open where it began: a fill beyond them is of a paragraph, not of the cell. */
  readonly dentroDe: number;
}

interface TablaAbierta {
  readonly filas: { antes: number; celdas: CeldaAbierta[] }[];
  celda: CeldaAbierta | null;
}

/** Twentieths of a point below which a line shows no text. */
const SIN_TEXTO = 120;

/** What says again, for old programs or for the record of changes, what stands elsewhere; or what was moved away. */
const OMITIDOS = new Set(['mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:moveFrom']);

/** Reads the tokens of word/document.xml one after the other. */
class Lector {
  private readonly nodos: NodoDocx[] = [];
  /** Paragraphs being read: a text box holds paragraphs inside one. */
  private readonly parrafos: ParrafoAbierto[] = [];
  private readonly tablas: TablaAbierta[] = [];
  private omitir = 0;
  private leyendo = false;
  private bordes = false;
  private notasLlamadas = 0;

  constructor(
    private readonly numeracion: Numeracion,
    private readonly estilos: ReturnType<typeof readStyleLists>,
    private readonly notas: ReadonlyMap<string, string>,
  ) {}

  take(token: Token): void {
    if (token.tipo !== 'texto' && OMITIDOS.has(token.nombre)) {
      if (token.tipo === 'cierra') this.omitir = Math.max(0, this.omitir - 1);
      else if (!token.vacio) this.omitir++;
      return;
    }
    if (this.omitir > 0) return;
    if (token.tipo === 'texto') {
      if (this.leyendo) this.write(token.texto);
    } else if (token.tipo === 'cierra') this.close(token.nombre);
    else {
      this.open(token.nombre, token.atributos, token.vacio);
      if (token.vacio) this.close(token.nombre);
    }
  }

  /** What a broken document left open is closed. */
  finish(): readonly NodoDocx[] {
    while (this.parrafos.length > 0) this.closeParagraph();
    while (this.tablas.length > 0) {
      this.close('w:tc');
      this.close('w:tbl');
    }
    return this.nodos;
  }

  private write(text: string): void {
    const parrafo = lastOf(this.parrafos);
    if (parrafo !== undefined) parrafo.texto += text;
  }

  private open(nombre: string, a: Readonly<Record<string, string>>, vacio: boolean): void {
    const parrafo = lastOf(this.parrafos);
    const val = a['w:val'];
    if (nombre === 'w:p')
      this.parrafos.push({ texto: '', estilo: '', numId: null, nivel: null, notas: [], hueco: false });
    else if (nombre === 'w:t') this.leyendo = !vacio;
    else if (nombre === 'w:tab' && val === undefined) this.write('\t');
    else if (nombre === 'w:br' || nombre === 'w:cr') this.write(a['w:type'] === 'page' ? '' : '\n');
    else if (nombre === 'w:noBreakHyphen') this.write('-');
    else if (nombre === 'w:footnoteReference') this.callNote(a['w:id'] ?? '');
    else if (nombre === 'w:pStyle' && parrafo !== undefined) parrafo.estilo = val ?? '';
    else if (nombre === 'w:numId' && parrafo !== undefined) parrafo.numId = val ?? '';
    else if (nombre === 'w:ilvl' && parrafo !== undefined) parrafo.nivel = Number(val ?? 0) || 0;
    else if (nombre === 'w:spacing' && parrafo !== undefined && a['w:line'] !== undefined)
      parrafo.hueco = a['w:lineRule'] === 'exact' && Number(a['w:line']) < SIN_TEXTO;
    else this.openTable(nombre, a);
  }

  private openTable(nombre: string, a: Readonly<Record<string, string>>): void {
    const tabla = lastOf(this.tablas);
    const fila = lastOf(tabla?.filas ?? []);
    const celda = tabla?.celda ?? null;
    const dentroDe = this.parrafos.length;
    if (nombre === 'w:tbl') this.tablas.push({ filas: [], celda: null });
    else if (nombre === 'w:tr') tabla?.filas.push({ antes: 0, celdas: [] });
    else if (nombre === 'w:gridBefore' && fila !== undefined) fila.antes = countOf(a, 0);
    else if (nombre === 'w:tc' && tabla !== undefined)
      tabla.celda = { columnas: 1, sigue: false, lineaArriba: null, relleno: '', nodos: [], dentroDe };
    else if (celda === null || celda.dentroDe !== dentroDe) return;
    else if (nombre === 'w:gridSpan') celda.columnas = countOf(a, 1);
    else if (nombre === 'w:vMerge') celda.sigue = a['w:val'] !== 'restart';
    else if (nombre === 'w:shd') celda.relleno = fillOf(a);
    else if (nombre === 'w:tcBorders') this.bordes = true;
    else if (nombre === 'w:top' && this.bordes) celda.lineaArriba = !/^(?:none|nil)$/.test(a['w:val'] ?? '');
  }

  private close(nombre: string): void {
    const tabla = lastOf(this.tablas);
    if (nombre === 'w:t') this.leyendo = false;
    else if (nombre === 'w:tcBorders') this.bordes = false;
    else if (nombre === 'w:p') this.closeParagraph();
    else if (nombre === 'w:tc' && tabla !== undefined && tabla.celda !== null) {
      lastOf(tabla.filas)?.celdas.push(tabla.celda);
      tabla.celda = null;
    } else if (nombre === 'w:tbl' && tabla !== undefined) {
      this.tablas.pop();
      this.put({ tipo: 'tabla', filas: tabla.filas });
    }
  }

  /** Into the cell that is open, else into the body. */
  private put(nodo: NodoDocx): void {
    (lastOf(this.tablas)?.celda?.nodos ?? this.nodos).push(nodo);
  }

  private closeParagraph(): void {
    const parrafo = this.parrafos.pop();
    if (parrafo === undefined) return;
    const estilo = this.estilos.get(parrafo.estilo);
    const marca = this.numeracion.next(parrafo.numId ?? estilo?.numId ?? '', parrafo.nivel ?? estilo?.nivel ?? 0);
    this.put({ tipo: 'parrafo', texto: parrafo.texto, marca, notas: parrafo.notas, hueco: parrafo.hueco });
  }

  private callNote(id: string): void {
    const nota = this.notas.get(id);
    const parrafo = lastOf(this.parrafos);
    if (nota === undefined || parrafo === undefined) return;
    this.notasLlamadas++;
    const mark = superscriptOf(this.notasLlamadas);
    this.write(mark);
    parrafo.notas.push(`${mark} ${nota}`);
  }
}

function countOf(a: Readonly<Record<string, string>>, least: number): number {
  return Math.min(64, Math.max(least, Number(a['w:val']) || least));
}

function fillOf(a: Readonly<Record<string, string>>): string {
  const fill = (a['w:fill'] ?? '').toLowerCase();
  return fill === '' || fill === 'auto' || fill === 'ffffff' ? '' : fill;
}

/** The parts of a .docx that hold its text; "" for one that the document has not. */
export interface PartesDocx {
  readonly documento: string;
  readonly numeracion: string;
  readonly estilos: string;
  readonly notas: string;
}

/** Paragraphs and tables of a .docx, with the tables within their cells. Never throws: broken XML gives what could be read. */
export function readDocxTree(partes: PartesDocx): readonly NodoDocx[] {
  const numeracion = createNumeracion(partes.numeracion);
  const lector = new Lector(numeracion, readStyleLists(partes.estilos), readNotes(partes.notas));
  for (const token of tokenize(partes.documento)) lector.take(token);
  return lector.finish();
}
