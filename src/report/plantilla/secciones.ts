import { childElements, type Elemento, element, isElement, type Nodo, withChildren } from './arbol';
import type { TramoDeCuerpo } from './cuerpo';
import { sectionOf } from './fundir';
import { shows } from './marcas';

/** Order of the children of w:sectPr that are changed here, as the schema wants them. */
const PRIMERA_PAGINA = new Set(['w:titlePg']);
const CABECERAS = new Set(['w:headerReference', 'w:footerReference']);

/** A section that begins a page; not the first of its own, so its numbers go on. */
function continued(sectPr: Elemento): Elemento {
  const hijos = childElements(sectPr)
    .filter((h) => !PRIMERA_PAGINA.has(h.nombre) && h.nombre !== 'w:type')
    .map((h) => {
      if (h.nombre !== 'w:pgNumType') return h;
      const { 'w:start': _, ...atributos } = h.atributos;
      return element(h.nombre, atributos, h.hijos);
    });
  return withChildren(sectPr, hijos);
}

const withoutBands = (sectPr: Elemento): Elemento =>
  withChildren(
    sectPr,
    childElements(sectPr).filter((h) => !CABECERAS.has(h.nombre) && !PRIMERA_PAGINA.has(h.nombre)),
  );

/** The paragraph that ends a section: a line as low as can be, so that it makes no page of its own. */
function endOfSection(sectPr: Elemento): Elemento {
  const espacio = { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' };
  const letra = element('w:rPr', {}, [element('w:sz', { 'w:val': '2' })]);
  return element('w:p', {}, [element('w:pPr', {}, [element('w:spacing', espacio), letra, sectPr])]);
}

interface Grupo {
  readonly aparte: TramoDeCuerpo['aparte'];
  readonly hijos: Nodo[];
}

/** Neighbours of one kind together; a cover is always alone; what shows nothing beside turned pages makes none of its own. */
function groupsOf(tramos: readonly TramoDeCuerpo[]): Grupo[] {
  const grupos: Grupo[] = [];
  for (const { aparte, hijos } of tramos) {
    const ultimo = grupos[grupos.length - 1];
    if (ultimo && ultimo.aparte === aparte && aparte !== 'portada') ultimo.hijos.push(...hijos);
    else grupos.push({ aparte, hijos: [...hijos] });
  }
  if (grupos.length === 1) return grupos;
  return grupos
    .filter((g) => g.aparte !== null || g.hijos.some(shows))
    .reduce<Grupo[]>((juntos, grupo) => {
      const ultimo = juntos[juntos.length - 1];
      if (ultimo && ultimo.aparte === grupo.aparte && grupo.aparte !== 'portada') ultimo.hijos.push(...grupo.hijos);
      else juntos.push(grupo);
      return juntos;
    }, []);
}

/** One section of the template with the pages of other kinds that its parts ask for. */
function divideSection(
  girar: (sectPr: Elemento) => Elemento,
  tramos: readonly TramoDeCuerpo[],
  sectPr: Elemento,
  primera: boolean,
  ultima: boolean,
): Nodo[] {
  const grupos = groupsOf(tramos);
  return grupos.flatMap(({ aparte, hijos }, i): Nodo[] => {
    // A cover has no letterhead: a section that names none has that of the one before, so only the first can be without.
    const base = i === 0 ? sectPr : continued(sectPr);
    const propia =
      aparte === 'girada' ? girar(base) : aparte === 'portada' && primera && i === 0 ? withoutBands(base) : base;
    return ultima && i === grupos.length - 1 ? [...hijos, propia] : [...hijos, endOfSection(propia)];
  });
}

/** The body of a document out of its stretches: its sections with those that covers and turned pages need (`girar`). */
export function joinSections(tramos: readonly TramoDeCuerpo[], girar: (sectPr: Elemento) => Elemento): Nodo[] {
  const salida: Nodo[] = [];
  let abiertos: TramoDeCuerpo[] = [];
  let primera = true;
  for (const tramo of tramos) {
    const fin =
      tramo.aparte === null
        ? tramo.hijos.find((h): h is Elemento => isElement(h) && sectionOf(h) !== undefined)
        : undefined;
    const sectPr = fin && sectionOf(fin);
    if (!fin || !sectPr) {
      abiertos.push(tramo);
      continue;
    }
    const ultima = fin.nombre === 'w:sectPr';
    if (!abiertos.some((t) => t.aparte !== null)) salida.push(...abiertos.flatMap((t) => t.hijos), ...tramo.hijos);
    else {
      const resto = [removeSection(fin)].filter((p) => !ultima && shows(p));
      salida.push(...divideSection(girar, [...abiertos, { aparte: null, hijos: resto }], sectPr, primera, ultima));
    }
    abiertos = [];
    primera = false;
  }
  return [...salida, ...abiertos.flatMap((t) => t.hijos)];
}

function removeSection(parrafo: Elemento): Elemento {
  const sin = (e: Elemento): Elemento =>
    withChildren(
      e,
      e.hijos
        .filter((h) => !isElement(h) || h.nombre !== 'w:sectPr')
        .map((h) => (isElement(h) && h.nombre === 'w:pPr' ? sin(h) : h)),
    );
  return sin(parrafo);
}
