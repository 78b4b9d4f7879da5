import { type Bloque, type Documento, type Pagina, pageSize } from '../document';
import { type Lugar, renderBlocks } from '../render/docx/blocks';
import { destinosOf } from '../render/docx/contents';
import type { Lector } from '../render/docx/index';
import { compileDocx } from '../render/docx/paquete';
import { stylesOf } from '../render/docx/styles';
import { NUM_VINETA } from '../render/docx/wml';
import { type Elemento, parseXml } from './arbol';

/** Blocks that are set together, and on what. */
export interface Pieza {
  readonly bloques: readonly Bloque[];
  /** Only its orientation and the width between its margins count. */
  readonly pagina: Pagina;
}

/** Blocks as WordprocessingML, with the styles, lists and namespaces that they name. */
export interface Fragmentos {
  /** XML, one for each piece. It is long, and ours: nobody reads it into a tree. */
  readonly piezas: readonly string[];
  readonly estilos: Elemento;
  readonly numeracion: Elemento | null;
  /** Of the root of a document that they could stand in. */
  readonly espacios: Readonly<Record<string, string>>;
}

/** A page whose text is this wide. */
export function pageOfWidth(ancho: number, orientacion: Pagina['orientacion']): Pagina {
  return { orientacion, margen: (pageSize({ orientacion, margen: 0 }).ancho - ancho) / 2 };
}

function textOf(partes: ReadonlyMap<string, string | Uint8Array>, ruta: string): string {
  const contenido = partes.get(ruta);
  return typeof contenido === 'string' ? contenido : '';
}

/**
 * Renders blocks as the document itself would, each piece at its own width: contents lead to every heading that the
 * template places, in its order. `marcadores`: names of bookmarks that the template has.
 */
export function renderPieces(
  piezas: readonly Pieza[],
  doc: Documento,
  lector: Lector,
  marcadores: readonly string[],
): Fragmentos {
  const todos = piezas.flatMap((p) => p.bloques);
  const destinos = destinosOf({ ...doc, partes: [{ clave: 'todo', bloques: todos }] }, lector === 'word', marcadores);
  // A document with nothing in it but the number of our list.
  const partes = compileDocx(stylesOf(doc.membrete), [{ children: [NUM_VINETA] }]);
  const xml = textOf(partes, 'word/document.xml');
  const [numero = ''] = /<w:numId [^>]*\/>/.exec(xml) ?? [];
  const [inicio = ''] = /<w:document\b[^>]*>/.exec(xml) ?? [];
  const raiz = parseXml(`${inicio}</w:document>`);
  const estilos = parseXml(textOf(partes, 'word/styles.xml'));
  if (numero === '' || !raiz || !estilos) throw new Error('docx gave no list, no root or no styles.');
  let encabezados = 0;
  const hechas = piezas.map(({ bloques, pagina }) => {
    const lugar: Lugar = { pagina, membrete: doc.membrete, destinos };
    const hecha = renderBlocks(bloques, lugar, encabezados).join('').split(NUM_VINETA).join(numero);
    encabezados += bloques.filter((b) => b.tipo === 'encabezado').length;
    return hecha;
  });
  const numeracion = parseXml(textOf(partes, 'word/numbering.xml'));
  return { piezas: hechas, estilos, numeracion, espacios: raiz.atributos };
}
