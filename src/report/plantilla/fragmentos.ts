import { type Bloque, type Documento, type Pagina, pageSize } from '../document';
import { type Lugar, renderBlocks } from '../render/docx/blocks';
import { destinosOf } from '../render/docx/contents';
import type { Lector } from '../render/docx/index';
import { compileDocx } from '../render/docx/paquete';
import { stylesOf } from '../render/docx/styles';
import { childElements, childOf, type Elemento, parseXml, withChildren } from './arbol';

/** Blocks that are set together, and on what. */
export interface Pieza {
  readonly bloques: readonly Bloque[];
  /** Only its orientation and the width between its margins count. */
  readonly pagina: Pagina;
}

/** Blocks as WordprocessingML, with the styles, lists and namespaces that they name. */
export interface Fragmentos {
  /** One for each piece. */
  readonly piezas: readonly (readonly Elemento[])[];
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

/** docx ends a section in its last paragraph; one that it made for nothing else is none of ours. */
function withoutSection(parrafo: Elemento, propiedades: Elemento): Elemento[] {
  const hijos = childElements(propiedades).filter((h) => h.nombre !== 'w:sectPr');
  if (hijos.length === 0 && parrafo.hijos.length === 1) return [];
  const nuevas = withChildren(propiedades, hijos);
  return [
    withChildren(
      parrafo,
      parrafo.hijos.map((h) => (h === propiedades ? nuevas : h)),
    ),
  ];
}

/** Body of a document in the stretches that its sections end. */
function splitSections(cuerpo: Elemento): Elemento[][] {
  const piezas: Elemento[][] = [[]];
  for (const hijo of childElements(cuerpo)) {
    const propiedades = childOf(hijo, 'w:pPr');
    if (propiedades && childOf(propiedades, 'w:sectPr')) {
      piezas[piezas.length - 1]?.push(...withoutSection(hijo, propiedades));
      piezas.push([]);
    } else if (hijo.nombre !== 'w:sectPr') piezas[piezas.length - 1]?.push(hijo);
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
  const raiz = rootOf(partes, 'word/document.xml');
  const cuerpo = childOf(raiz ?? undefined, 'w:body');
  const estilos = rootOf(partes, 'word/styles.xml');
  if (!raiz || !cuerpo || !estilos) throw new Error('docx gave no body or no styles.');
  const hechas = splitSections(cuerpo);
  if (hechas.length !== piezas.length) throw new Error(`docx gave ${hechas.length} of ${piezas.length} sections.`);
  return { piezas: hechas, estilos, numeracion: rootOf(partes, 'word/numbering.xml'), espacios: raiz.atributos };
}
