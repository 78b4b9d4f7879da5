import { childElements, childOf, descend, type Elemento, element, type Nodo, walk, withChildren } from './arbol';
import type { Fragmentos } from './fragmentos';

/** What blocks of ours are set in where they name no style: without the spacing that the template gives its text. */
const ESTILO_BASE = { id: 'MIRadorTexto', nombre: 'MIRador texto' };

/** Style that docx gives to paragraphs with bullets. */
const LISTA = 'list paragraph';

const valOf = (e: Elemento | undefined): string => e?.atributos['w:val'] ?? '';
const REFERENCIA = /<(w:[pr]Style|w:tblStyle) w:val="([^"]*)"\/>/g;

const isEstilo = (e: Elemento): boolean => e.nombre === 'w:style';
const nameOf = (estilo: Elemento): string => valOf(childOf(estilo, 'w:name')).toLowerCase();
const idOf = (estilo: Elemento): string => estilo.atributos['w:styleId'] ?? '';
const typeOf = (estilo: Elemento): string => estilo.atributos['w:type'] ?? 'paragraph';

/** Without what newer programs add under prefixes that this part of the template may not declare. */
function plain({ nombre, atributos, hijos }: Elemento): Elemento {
  const propios = Object.entries(atributos).filter(([clave]) => clave.startsWith('w:'));
  const dentro = hijos.flatMap((h): Nodo[] =>
    typeof h === 'string' ? [h] : h.nombre.startsWith('w:') ? [plain(h)] : [],
  );
  return element(nombre, Object.fromEntries(propios), dentro);
}

/** The template's styles with those of ours that it lacks; a heading of ours looks as the template's own. */
class FusionDeEstilos {
  readonly nuevos: Elemento[] = [];
  private readonly propios: readonly Elemento[];
  private readonly ids = new Map<string, string>();

  constructor(
    plantilla: Elemento,
    private readonly nuestros: Elemento,
  ) {
    this.propios = childElements(plantilla).filter(isEstilo);
  }

  private defaultParagraph(): string | null {
    const comun = this.propios.find((e) => e.atributos['w:default'] === '1' && typeOf(e) === 'paragraph');
    return comun ? idOf(comun) : null;
  }

  /** The id in the template of a style of ours; adds it where the template has none of its name. */
  idFor(id: string): string | null {
    const sabido = this.ids.get(id);
    if (sabido !== undefined) return sabido;
    const nuestro = childElements(this.nuestros).find((e) => isEstilo(e) && idOf(e) === id);
    if (!nuestro) return id === 'Normal' ? this.defaultParagraph() : null;
    const mismo = this.propios.find((e) => typeOf(e) === typeOf(nuestro) && nameOf(e) === nameOf(nuestro));
    const libre = this.propios.some((e) => idOf(e) === id) ? `${id}MIRador` : id;
    this.ids.set(id, mismo ? idOf(mismo) : libre);
    if (!mismo) this.nuevos.push(this.adopt(plain(nuestro), libre));
    return mismo ? idOf(mismo) : libre;
  }

  private adopt(estilo: Elemento, id: string): Elemento {
    const relaciones = new Set(['w:basedOn', 'w:next', 'w:link']);
    const hijos = childElements(estilo).flatMap((h) => {
      if (!relaciones.has(h.nombre)) return [h];
      // A list is text of ours: its lines are as close as the rest of it.
      const otro = h.nombre === 'w:basedOn' && nameOf(estilo) === LISTA ? this.addBase() : this.idFor(valOf(h));
      return otro === null ? [] : [element(h.nombre, { 'w:val': otro })];
    });
    const { 'w:default': _, ...atributos } = estilo.atributos;
    return element(estilo.nombre, { ...atributos, 'w:styleId': id }, hijos);
  }

  addBase(): string {
    const mismo = [...this.propios, ...this.nuevos].find((e) => nameOf(e) === ESTILO_BASE.nombre.toLowerCase());
    if (mismo) return idOf(mismo);
    const comun = this.defaultParagraph();
    const espacio = { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' };
    this.nuevos.push(
      element('w:style', { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': ESTILO_BASE.id }, [
        element('w:name', { 'w:val': ESTILO_BASE.nombre }),
        ...(comun === null ? [] : [element('w:basedOn', { 'w:val': comun })]),
        element('w:qFormat'),
        element('w:pPr', {}, [
          element('w:spacing', espacio),
          element('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' }),
          element('w:jc', { 'w:val': 'left' }),
        ]),
      ]),
    );
    return ESTILO_BASE.id;
  }
}

/** Names the style of every paragraph that names none. docx writes it first, as the schema wants. */
function withBaseStyle(xml: string, base: string): string {
  const estilo = `<w:pStyle w:val="${base}"/>`;
  return xml
    .replace(/<w:p\/>/g, `<w:p><w:pPr>${estilo}</w:pPr></w:p>`)
    .replace(/<w:p>(?:<w:pPr\/>|(?!<w:pPr>))/g, `<w:p><w:pPr>${estilo}</w:pPr>`)
    .replace(/<w:p><w:pPr>(?!<w:pStyle )/g, `<w:p><w:pPr>${estilo}`);
}

const numbersIn = (raiz: Elemento | null, nombre: string, atributo: string): number[] =>
  raiz
    ? walk(raiz)
        .filter((e) => e.nombre === nombre)
        .map((e) => Number(e.atributos[atributo]) || 0)
    : [];

const above = (numeros: readonly number[]): number => numeros.reduce((a, b) => Math.max(a, b), 0) + 1;

/** The template's lists with those of ours that the blocks use, each under a number of its own. */
function mergeLists(
  plantilla: Elemento | null,
  nuestras: Elemento | null,
  usadas: ReadonlySet<string>,
): { readonly numeracion: Elemento | null; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  if (!nuestras || usadas.size === 0) return { numeracion: null, ids };
  const raiz = plantilla ?? element('w:numbering', nuestras.atributos);
  const abstractas: Elemento[] = [];
  const concretas: Elemento[] = [];
  let siguiente = above(numbersIn(raiz, 'w:abstractNum', 'w:abstractNumId'));
  let numero = above(numbersIn(raiz, 'w:num', 'w:numId'));
  for (const num of childElements(nuestras)) {
    const id = num.atributos['w:numId'] ?? '';
    if (num.nombre !== 'w:num' || !usadas.has(id)) continue;
    const abstracta = valOf(childOf(num, 'w:abstractNumId'));
    const original = childElements(nuestras).find(
      (e) => e.nombre === 'w:abstractNum' && e.atributos['w:abstractNumId'] === abstracta,
    );
    if (!original) continue;
    const copia = plain(original);
    abstractas.push(element(copia.nombre, { ...copia.atributos, 'w:abstractNumId': String(siguiente) }, copia.hijos));
    const propia = String(siguiente);
    const hijos = childElements(plain(num)).map((h) =>
      h.nombre === 'w:abstractNumId' ? element(h.nombre, { 'w:val': propia }) : h,
    );
    concretas.push(element('w:num', { 'w:numId': String(numero) }, hijos));
    ids.set(id, String(numero));
    siguiente += 1;
    numero += 1;
  }
  // Their order is fixed: pictures, lists, their uses.
  const propios = childElements(raiz);
  const antes = propios.filter((e) => e.nombre === 'w:numPicBullet' || e.nombre === 'w:abstractNum');
  const despues = propios.filter((e) => !antes.includes(e));
  const [usos, resto] = [despues.filter((e) => e.nombre === 'w:num'), despues.filter((e) => e.nombre !== 'w:num')];
  return { numeracion: withChildren(raiz, [...antes, ...abstractas, ...usos, ...concretas, ...resto]), ids };
}

export interface Fundidos {
  /** XML. */
  readonly piezas: readonly string[];
  readonly estilos: Elemento;
  /** null: none of the blocks is a list. */
  readonly numeracion: Elemento | null;
}

/** Blocks of ours as the template's own: its styles where it has them, numbers of lists and bookmarks that are free. */
export function mergeFragments(
  { piezas, estilos: nuestros, numeracion: nuestras }: Fragmentos,
  plantilla: { readonly cuerpo: Elemento; readonly estilos: Elemento; readonly numeracion: Elemento | null },
): Fundidos {
  const todo = piezas.join('');
  if (/ r:(?:id|embed|link|pict)="/.test(todo)) {
    throw new Error('A block of the document refers to another file of it, which nobody brings over.');
  }
  const fusion = new FusionDeEstilos(plantilla.estilos, nuestros);
  const usadas = new Set([...todo.matchAll(/<w:numId w:val="(\d+)"/g)].map((m) => m[1] ?? ''));
  const { numeracion, ids } = mergeLists(plantilla.numeracion, nuestras, usadas);
  const marcador = above(numbersIn(plantilla.cuerpo, 'w:bookmarkStart', 'w:id'));
  const base = fusion.addBase();
  const hechas = piezas.map((pieza) =>
    withBaseStyle(
      pieza.replace(REFERENCIA, (_, nombre: string, id: string) => `<${nombre} w:val="${fusion.idFor(id) ?? base}"/>`),
      base,
    )
      .replace(/<w:numId w:val="(\d+)"\/>/g, (_, id: string) => `<w:numId w:val="${ids.get(id) ?? id}"/>`)
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g,
        (_, inicio: string, id: string) => `${inicio}${Number(id) + marcador}"`,
      ),
  );
  const estilos = withChildren(plantilla.estilos, [...plantilla.estilos.hijos, ...fusion.nuevos]);
  return { piezas: hechas, estilos, numeracion };
}

/** Whether a paragraph ends a section. */
export const sectionOf = (e: Elemento): Elemento | undefined =>
  e.nombre === 'w:sectPr' ? e : descend(e, 'w:pPr', 'w:sectPr');
