import { type Bloque, type Documento, type Pagina, pageSize } from '../document';
import { type Lugar, renderBlocks } from '../render/docx/blocks';
import { destinosOf } from '../render/docx/contents';
import type { Lector } from '../render/docx/index';
import { compileDocx } from '../render/docx/paquete';
import { stylesOf } from '../render/docx/styles';
import { type Elemento, parseXml } from './arbol';

/** Blocks that are set together, and on what. */
export interface Pieza {
  readonly bloques: readonly Bloque[];
  /** Only its orientation and the width between its margins count. */
  readonly pagina: Pagina;
}

/** Blocks as WordprocessingML, with the styles, lists and namespaces that they name. */
export interface Fragmentos {
  /** XML, one for each piece. */
  readonly piezas: readonly string[];
  readonly estilos: Elemento;
  readonly numeracion: Elemento | null;
  /** Of the root that they were taken from. */
  readonly espacios: Readonly<Record<string, string>>;
}

/** A page whose text is this wide. */
export function pageOfWidth(ancho: number, orientacion: Pagina['orientacion']): Pagina {
  return { orientacion, margen: (pageSize({ orientacion, margen: 0 }).ancho - ancho) / 2 };
}

function rootOf(partes: ReadonlyMap<string, string | Uint8Array>, ruta: string): Elemento | null {
  const contenido = partes.get(ruta);
  return typeof contenido === 'string' ? parseXml(contenido) : null;
}

/** A paragraph that docx made for nothing but to end a section. */
const SIN_NADA = /<w:p><w:pPr(?:\/>|><\/w:pPr>)<\/w:p>$/;

/**
 * The body of a document in the stretches that its sections end. docx ends one in its last paragraph. What it wrote is
 * not read into a tree: it is long, and ours.
 */
function splitSections(cuerpo: string): string[] {
  const piezas: string[] = [];
  let desde = 0;
  for (const m of cuerpo.matchAll(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs)) {
    const inicio = m.index ?? 0;
    const fin = inicio + m[0].length;
    const ultima = fin === cuerpo.length;
    const hasta = ultima ? fin : cuerpo.indexOf('</w:p>', fin) + '</w:p>'.length;
    const pieza = cuerpo.slice(desde, inicio) + cuerpo.slice(fin, hasta);
    piezas.push(ultima ? pieza : pieza.replace(SIN_NADA, ''));
    desde = hasta;
  }
  return piezas;
}

/**
 * Renders blocks as the document itself would, a piece a section of one document: so contents lead to every heading
 * that the template places, in its order, whatever the width of each piece.
 */
export function renderPieces(piezas: readonly Pieza[], doc: Documento, lector: Lector): Fragmentos {
  const todos = piezas.flatMap((p) => p.bloques);
  const destinos = destinosOf({ ...doc, partes: [{ clave: 'todo', bloques: todos }] }, lector === 'word');
  let encabezados = 0;
  const secciones = piezas.map(({ bloques, pagina }) => {
    const lugar: Lugar = { pagina, membrete: doc.membrete, destinos };
    const children = renderBlocks(bloques, lugar, encabezados);
    encabezados += bloques.filter((b) => b.tipo === 'encabezado').length;
    return { children };
  });
  const partes = compileDocx(stylesOf(doc.membrete), secciones);
  const xml = String(partes.get('word/document.xml') ?? '');
  const [, inicio = '', cuerpo = ''] = /^(.*?<w:document\b[^>]*>).*?<w:body>(.*)<\/w:body>/s.exec(xml) ?? [];
  const raiz = parseXml(`${inicio}</w:document>`);
  const estilos = rootOf(partes, 'word/styles.xml');
  if (!raiz || !estilos) throw new Error('docx gave no body or no styles.');
  const hechas = splitSections(cuerpo);
  if (hechas.length !== piezas.length) throw new Error(`docx gave ${hechas.length} of ${piezas.length} sections.`);
  return { piezas: hechas, estilos, numeracion: rootOf(partes, 'word/numbering.xml'), espacios: raiz.atributos };
}
