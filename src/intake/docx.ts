import { lastOf } from '../mir/listas';
import { cleanText } from './clean';
import type { Bloque } from './fuente';
import { readNotes, superscriptOf } from './notas';
import { createNumeracion, type Numeracion, readStyleLists } from './numbering';
import { type Token, tokenize } from './xml';

interface Celda {
  textos: string[];
  relleno: string;
  columnas: number;
}

interface TextoDeParrafo {
  texto: string;
  estilo: string;
  /** null: the paragraph says nothing of its own, its style may. */
  numId: string | null;
  nivel: number | null;
}

/** What says again, for old programs or for the record of changes, what stands elsewhere; or what was moved away. */
const OMITIDOS = new Set(['mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:moveFrom']);

/** Reads the tokens of word/document.xml one after the other into blocks. */
class Lector {
  readonly bloques: Bloque[] = [];
  private renglon = 0;
  /** Paragraphs being read: a text box holds paragraphs inside one. */
  private readonly parrafos: TextoDeParrafo[] = [];
  private fila: Celda[] | null = null;
  private celda: Celda | null = null;
  /** Tables inside a cell are read as more text of that cell. */
  private tablas = 0;
  private omitir = 0;
  private leyendo = false;
  /** Footnotes called since the last block, with the mark that stands in the text. */
  private readonly llamadas: string[] = [];
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

  private write(text: string): void {
    const parrafo = lastOf(this.parrafos);
    if (parrafo !== undefined) parrafo.texto += text;
  }

  private open(nombre: string, a: Readonly<Record<string, string>>, vacio: boolean): void {
    const parrafo = lastOf(this.parrafos);
    if (nombre === 'w:p') this.parrafos.push({ texto: '', estilo: '', numId: null, nivel: null });
    else if (nombre === 'w:t') this.leyendo = !vacio;
    else if (nombre === 'w:tab' && a['w:val'] === undefined) this.write('\t');
    else if (nombre === 'w:br' || nombre === 'w:cr') this.write(a['w:type'] === 'page' ? '' : '\n');
    else if (nombre === 'w:noBreakHyphen') this.write('-');
    else if (nombre === 'w:footnoteReference') this.callNote(a['w:id'] ?? '');
    else if (nombre === 'w:pStyle' && parrafo !== undefined) parrafo.estilo = a['w:val'] ?? '';
    else if (nombre === 'w:numId' && parrafo !== undefined) parrafo.numId = a['w:val'] ?? '';
    else if (nombre === 'w:ilvl' && parrafo !== undefined) parrafo.nivel = Number(a['w:val'] ?? 0) || 0;
    else if (nombre === 'w:tbl') this.tablas++;
    else if (nombre === 'w:tr' && this.tablas === 1) this.fila = [];
    else if (nombre === 'w:tc' && this.tablas === 1) this.celda = { textos: [], relleno: '', columnas: 1 };
    else if (nombre === 'w:gridSpan' && this.celda !== null && this.tablas === 1)
      this.celda.columnas = Math.min(64, Math.max(1, Number(a['w:val']) || 1));
    else if (nombre === 'w:shd' && this.celda !== null && this.tablas === 1 && this.parrafos.length === 0)
      this.celda.relleno = fillOf(a);
  }

  private close(nombre: string): void {
    if (nombre === 'w:t') this.leyendo = false;
    else if (nombre === 'w:p') this.closeParagraph();
    else if (nombre === 'w:tbl') this.tablas = Math.max(0, this.tablas - 1);
    else if (nombre === 'w:tc' && this.tablas === 1 && this.celda !== null) {
      this.fila?.push(this.celda);
      this.celda = null;
    } else if (nombre === 'w:tr' && this.tablas === 1) this.closeRow();
  }

  private closeParagraph(): void {
    const parrafo = this.parrafos.pop();
    if (parrafo === undefined) return;
    const estilo = this.estilos.get(parrafo.estilo);
    const mark = this.numeracion.next(parrafo.numId ?? estilo?.numId ?? '', parrafo.nivel ?? estilo?.nivel ?? 0);
    const texto = mark === '' ? parrafo.texto : `${mark} ${parrafo.texto}`;
    if (this.celda !== null) {
      if (cleanText(texto) !== '') this.celda.textos.push(texto);
      return;
    }
    this.renglon++;
    for (const linea of texto.split('\n')) {
      const celdas = linea.split('\t').map(cleanText);
      if (celdas.length > 1 && celdas.filter((c) => c !== '').length > 1)
        this.bloques.push({ tipo: 'fila', renglon: this.renglon, celdas, sombreadas: [] });
      else {
        const solo = cleanText(linea);
        if (solo !== '') this.bloques.push({ tipo: 'parrafo', renglon: this.renglon, texto: solo });
      }
    }
    this.writeNotes();
  }

  private callNote(id: string): void {
    const nota = this.notas.get(id);
    if (nota === undefined) return;
    this.notasLlamadas++;
    const mark = superscriptOf(this.notasLlamadas);
    this.write(mark);
    this.llamadas.push(`${mark} ${nota}`);
  }

  /** Footnotes stand after the paragraph or row that calls them, as a conversion to text leaves them. */
  private writeNotes(): void {
    for (const texto of this.llamadas.splice(0)) this.bloques.push({ tipo: 'parrafo', renglon: this.renglon, texto });
  }

  private closeRow(): void {
    const fila = this.fila ?? [];
    this.fila = null;
    this.renglon++;
    const celdas: string[] = [];
    const sombreadas: number[] = [];
    const fondo = fila[0]?.relleno ?? '';
    for (const celda of fila) {
      if (celda.relleno !== '' && celda.relleno !== fondo)
        for (let k = 0; k < celda.columnas; k++) sombreadas.push(celdas.length + k);
      celdas.push(cleanText(celda.textos.join(' ')));
      for (let k = 1; k < celda.columnas; k++) celdas.push('');
    }
    if (celdas.some((c) => c !== '') || sombreadas.length > 0)
      this.bloques.push({ tipo: 'fila', renglon: this.renglon, celdas, sombreadas });
    this.writeNotes();
  }
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

/** Paragraphs, table rows and footnotes of a .docx in order. Never throws: broken XML gives what could be read. */
export function readDocxBlocks(partes: PartesDocx): Bloque[] {
  const numeracion = createNumeracion(partes.numeracion);
  const lector = new Lector(numeracion, readStyleLists(partes.estilos), readNotes(partes.notas));
  for (const token of tokenize(partes.documento)) lector.take(token);
  return lector.bloques;
}
