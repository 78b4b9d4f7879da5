import { tokenize } from '../../intake/xml';
import { lastOf } from '../../mir/listas';

/** An element of an XML part. Trees are rebuilt rather than changed, but for what `marcas` and `bloques` prepare. */
export interface Elemento {
  nombre: string;
  atributos: Readonly<Record<string, string>>;
  hijos: Nodo[];
}

/** An element or a text. */
export type Nodo = Elemento | string;

export function element(
  nombre: string,
  atributos: Readonly<Record<string, string>> = {},
  hijos: Nodo[] = [],
): Elemento {
  return { nombre, atributos, hijos };
}

/** The same element with other children. */
export function withChildren({ nombre, atributos }: Elemento, hijos: Nodo[]): Elemento {
  return { nombre, atributos, hijos };
}

/** No document of people nests as deep; what follows goes down by recursion. */
const PROFUNDIDAD_MAXIMA = 1000;

/** The root of an XML part; null where there is none, its tags do not close as they should, or it is nested beyond reason. */
export function parseXml(xml: string): Elemento | null {
  const raiz = element('');
  const abiertos = [raiz];
  for (const token of tokenize(xml)) {
    const dentro = lastOf(abiertos);
    if (!dentro || abiertos.length > PROFUNDIDAD_MAXIMA) return null;
    if (token.tipo === 'texto') dentro.hijos.push(token.texto);
    else if (token.tipo === 'abre') {
      const nuevo = element(token.nombre, token.atributos);
      dentro.hijos.push(nuevo);
      if (!token.vacio) abiertos.push(nuevo);
    } else if (abiertos.length > 1 && dentro.nombre === token.nombre) abiertos.pop();
    else return null;
  }
  return abiertos.length === 1 ? (childElements(raiz)[0] ?? null) : null;
}

const CRUDO = 'mirador:xml';

/** XML that was written already and goes out as it is. */
export function rawXml(xml: string): Elemento {
  return element(CRUDO, {}, [xml]);
}

export const isRaw = ({ nombre }: Elemento): boolean => nombre === CRUDO;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escapeText = (texto: string): string => texto.replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c);
const escapeAttribute = (valor: string): string => valor.replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c] ?? c);

function write(nodo: Nodo, salida: string[]): void {
  if (typeof nodo === 'string') {
    salida.push(escapeText(nodo));
    return;
  }
  if (isRaw(nodo)) {
    for (const hijo of nodo.hijos) if (typeof hijo === 'string') salida.push(hijo);
    return;
  }
  salida.push('<', nodo.nombre);
  for (const [clave, valor] of Object.entries(nodo.atributos))
    salida.push(' ', clave, '="', escapeAttribute(valor), '"');
  if (nodo.hijos.length === 0) {
    salida.push('/>');
    return;
  }
  salida.push('>');
  for (const hijo of nodo.hijos) write(hijo, salida);
  salida.push('</', nodo.nombre, '>');
}

/** An XML part with its declaration. */
export function writeXml(raiz: Elemento): string {
  const salida = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(raiz, salida);
  return salida.join('');
}

export function isElement(nodo: Nodo | undefined): nodo is Elemento {
  return nodo !== undefined && typeof nodo !== 'string';
}

export function childElements({ hijos }: Elemento): Elemento[] {
  return hijos.filter(isElement);
}

/** The first child of this name. */
export function childOf(padre: Elemento | undefined, nombre: string): Elemento | undefined {
  return padre?.hijos.find((h): h is Elemento => isElement(h) && h.nombre === nombre);
}

/** The element at the end of a path of names below this one. */
export function descend(desde: Elemento | undefined, ...nombres: readonly string[]): Elemento | undefined {
  return nombres.reduce<Elemento | undefined>((actual, nombre) => childOf(actual, nombre), desde);
}

/** Itself and every element below it in document order; not what is below one that `entrar` refuses. */
export function walk(raiz: Elemento, entrar: (elemento: Elemento) => boolean = () => true): Elemento[] {
  const todos: Elemento[] = [];
  const visit = (elemento: Elemento): void => {
    todos.push(elemento);
    if (!entrar(elemento)) return;
    for (const hijo of elemento.hijos) if (isElement(hijo)) visit(hijo);
  };
  visit(raiz);
  return todos;
}

/** Whether it or anything below it is so. */
export function contains(raiz: Elemento, es: (elemento: Elemento) => boolean): boolean {
  return es(raiz) || raiz.hijos.some((hijo) => isElement(hijo) && contains(hijo, es));
}

/** The parent of every element below this one. */
export function parentsOf(raiz: Elemento): Map<Elemento, Elemento> {
  const padres = new Map<Elemento, Elemento>();
  for (const elemento of walk(raiz)) for (const hijo of childElements(elemento)) padres.set(hijo, elemento);
  return padres;
}
