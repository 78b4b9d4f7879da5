import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { COLOR_TEXTO, inkOfColor } from '../../colores';
import { type Bloque, bloquesOf, type Documento, type Membrete } from '../../document';
import { printable } from '../../texto';
import { TAMANO } from './styles';
import { hex, textRuns } from './text';

type Encabezado = Extract<Bloque, { tipo: 'encabezado' }>;

/** Where the headings of a document are, so that its contents can lead to them. */
export interface Destinos {
  /** Whether the entries say the page: not in Google Docs, which works out no reference and would leave it blank. */
  readonly numerados: boolean;
  readonly encabezados: readonly Encabezado[];
  /** Bookmark of the nth heading, in reading order. */
  nameOf(indice: number): string;
}

/** Null for a document without contents: its headings need no bookmarks. */
export function destinosOf(doc: Documento, numerados: boolean): Destinos | null {
  const bloques = bloquesOf(doc);
  if (!bloques.some((b) => b.tipo === 'indice')) return null;
  return {
    numerados,
    encabezados: bloques.filter((b) => b.tipo === 'encabezado'),
    nameOf: (indice) => `encabezado_${indice + 1}`,
  };
}

/**
 * A heading's runs between the marks that its entry leads to. Not docx's Bookmark, whose ids count on through every
 * document of the process; its types leave the marks out of what a paragraph may hold, which its guide puts there.
 */
export function markedRuns(runs: readonly TextRun[], nombre: string, id: number): ParagraphChild[] {
  return [new BookmarkStart(nombre, id), ...runs, new BookmarkEnd(id)] as unknown as ParagraphChild[];
}

const SANGRIA = { 1: 0, 2: 280, 3: 560 } as const;

function entryOf(encabezado: Encabezado, destino: string, numerado: boolean, ancho: number): Paragraph {
  const negrita = encabezado.nivel === 1;
  const look = { size: TAMANO * 2, bold: negrita, color: hex(COLOR_TEXTO) };
  const izquierda = SANGRIA[encabezado.nivel];
  const titulo = new TextRun({ ...look, text: printable(encabezado.texto).replace(/\n/g, ' ') });
  const puntos = new TextRun({ ...look, bold: false, children: [new Tab()] });
  return new Paragraph({
    ...(numerado ? { tabStops: [{ type: TabStopType.RIGHT, position: ancho, leader: LeaderType.DOT }] } : {}),
    // No right indent: LibreOffice shows nothing that stands beyond it.
    indent: { left: izquierda + 280, hanging: 280 },
    spacing: { before: negrita ? 110 : 30, after: 30 },
    keepLines: true,
    children: [
      new InternalHyperlink({ anchor: destino, children: numerado ? [titulo, puntos] : [titulo] }),
      ...(numerado ? [new PageReference(destino, { hyperlink: true })] : []),
    ],
  });
}

/** Contents: an entry for each heading down to the level that the block says, leading to it. */
export function contentsOf(
  indice: Extract<Bloque, { tipo: 'indice' }>,
  { encabezados, nameOf, numerados }: Destinos,
  ancho: number,
  membrete: Membrete,
): Paragraph[] {
  const titulo = new Paragraph({
    spacing: { after: 160 },
    keepNext: true,
    children: textRuns([{ texto: indice.titulo }], {
      tamano: 14,
      negrita: true,
      color: inkOfColor(membrete.colorPrincipal),
    }),
  });
  const entradas = encabezados.flatMap((encabezado, i) =>
    encabezado.nivel <= indice.nivel ? [entryOf(encabezado, nameOf(i), numerados, ancho)] : [],
  );
  return [titulo, ...entradas];
}
