import { measureSection, textWidthOf } from './anchos';
import { childElements, type Elemento, element, isElement, walk, withChildren } from './arbol';
import { type Archivos, copyPart, readRelated } from './lados';

/** How far a length may be from the width of the text and still be meant as it. DXA. */
const HOLGURA = 200;

/** A section on paper turned, its margins at the sides no wider than `margen`. Its columns would not be those of what is set across. */
export function turnSection(sectPr: Elemento, margen: number): Elemento {
  const hijos = childElements(sectPr).map((h) => {
    if (h.nombre === 'w:cols') return element('w:cols', { 'w:space': '720' });
    if (h.nombre === 'w:pgMar') {
      const lado = (nombre: string) => String(Math.min(Number(h.atributos[nombre] ?? margen) || margen, margen));
      return element(h.nombre, { ...h.atributos, 'w:left': lado('w:left'), 'w:right': lado('w:right') });
    }
    if (h.nombre !== 'w:pgSz') return h;
    const { 'w:w': ancho = '12240', 'w:h': alto = '15840', 'w:orient': _, ...resto } = h.atributos;
    const horizontal = Number(alto) > Number(ancho);
    return element('w:pgSz', {
      ...resto,
      'w:w': alto,
      'w:h': ancho,
      ...(horizontal ? { 'w:orient': 'landscape' } : {}),
    });
  });
  return withChildren(sectPr, hijos);
}

const near = (valor: number, otro: number): boolean => Math.abs(valor - otro) <= HOLGURA;

/** Lengths of a header that were those of the page, as those of another; null: it has none. */
function stretch(raiz: Elemento, antes: number, ahora: number): Elemento | null {
  let cambio = false;
  const set = (e: Elemento, atributo: string, valor: number): Elemento => {
    cambio = true;
    return { ...e, atributos: { ...e.atributos, [atributo]: String(Math.round(valor)) } };
  };
  const visit = (e: Elemento, factor: number): Elemento => {
    const tabla = e.nombre === 'w:tbl' ? walk(e).find((h) => h.nombre === 'w:tblGrid') : undefined;
    const rejilla = (tabla ? childElements(tabla) : []).reduce((suma, c) => suma + Number(c.atributos['w:w'] ?? 0), 0);
    const dentro = tabla ? (near(rejilla, antes) ? ahora / antes : 1) : factor;
    const hijos = e.hijos.map((h) => (isElement(h) ? visit(h, dentro) : h));
    const copia = withChildren(e, hijos);
    const medida = Number(e.atributos['w:w']);
    const deTabla = e.nombre === 'w:gridCol' || (e.atributos['w:type'] === 'dxa' && /^w:(tblW|tcW)$/.test(e.nombre));
    if (deTabla && dentro !== 1 && medida > 0) return set(copia, 'w:w', medida * dentro);
    if (e.nombre !== 'w:tab' || e.atributos['w:pos'] === undefined) return copia;
    const posicion = Number(e.atributos['w:pos']);
    if (/^(right|end)$/.test(e.atributos['w:val'] ?? '') && near(posicion, antes)) return set(copia, 'w:pos', ahora);
    return e.atributos['w:val'] === 'center' && near(posicion, antes / 2) ? set(copia, 'w:pos', ahora / 2) : copia;
  };
  const hecha = visit(raiz, 1);
  return cambio ? hecha : null;
}

/**
 * The turned section with headers and footers as wide as it: what stood at the right edge of the page, or took all its
 * width, does so again. Those copies are added to the file.
 */
export function turnBands(archivos: Archivos, principal: string, original: Elemento, girada: Elemento): Elemento {
  const [antes, ahora] = [original, girada].map((s) => textWidthOf({ ...measureSection(s), columnas: 1 }));
  const hijos = childElements(girada).map((h) => {
    const id = h.atributos['r:id'];
    if (!/^w:(header|footer)Reference$/.test(h.nombre) || id === undefined) return h;
    const raiz = readRelated(archivos, principal, id);
    const hecha = raiz && stretch(raiz, antes ?? 0, ahora ?? 0);
    return hecha ? element(h.nombre, { ...h.atributos, 'r:id': copyPart(archivos, principal, id, hecha) }) : h;
  });
  return withChildren(girada, hijos);
}
