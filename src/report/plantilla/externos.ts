import { decodeText } from '../../intake/decode';
import { encodeUtf8 } from '../render/utf8';
import { childElements, type Elemento, element, isElement, parseXml, walk, withChildren, writeXml } from './arbol';
import type { Archivos } from './lados';
import type { ParteDeTexto } from './paquete';

/** The last word of a type of relation: "image" of ".../officeDocument/2006/relationships/image". */
const typeOf = ({ atributos }: Elemento): string => (atributos.Type ?? '').replace(/^.*\//, '');
const isExternal = ({ atributos }: Elemento): boolean => atributos.TargetMode?.toLowerCase() === 'external';
const readPart = (contenido: Uint8Array): Elemento => parseXml(decodeText(contenido)) ?? element('');
const isRels = (ruta: string): boolean => ruta.endsWith('.rels');

/** A link asks for nothing until somebody follows it; the template behind a template is left out of what is made. */
const INOFENSIVAS = new Set(['hyperlink', 'attachedTemplate']);

/** Fields that bring what stands in other files, or run other programs to ask for it (ECMA-376 part 1, 17.16.5). */
const CAMPO_DE_FUERA = /(?:^|\s)(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD)\s.*/i;

/** The codes of the fields of a part, a paragraph each: Word splits them over runs. */
function fieldsOf({ raiz }: ParteDeTexto): string[] {
  const textOf = (e: Elemento): string => e.hijos.filter((h) => !isElement(h)).join('');
  const codigos = walk(raiz)
    .filter((e) => e.nombre === 'w:p')
    .map((p) =>
      walk(p)
        .filter((e) => e.nombre === 'w:instrText')
        .map(textOf)
        .join(''),
    );
  const simples = walk(raiz).flatMap((e) => (e.nombre === 'w:fldSimple' ? [e.atributos['w:instr'] ?? ''] : []));
  return [...codigos, ...simples];
}

/** Addresses and fields by which a template asks for what is not in its file, each once. */
export function listExternos(archivos: Readonly<Archivos>, partes: readonly ParteDeTexto[]): string[] {
  const deRelaciones = Object.entries(archivos)
    .filter(([ruta]) => isRels(ruta))
    .flatMap(([, contenido]) => childElements(readPart(contenido)))
    .filter((r) => isExternal(r) && !INOFENSIVAS.has(typeOf(r)))
    .map((r) => r.atributos.Target ?? '');
  const deCampos = partes.flatMap(fieldsOf).flatMap((codigo) => CAMPO_DE_FUERA.exec(codigo)?.[0].trim() ?? []);
  return [...new Set([...deRelaciones, ...deCampos])];
}

function without(raiz: Elemento, isGone: (e: Elemento) => boolean): Elemento {
  return withChildren(
    raiz,
    raiz.hijos.filter((h) => !isElement(h) || !isGone(h)),
  );
}

/**
 * Cuts the tie of a file to the template that it was made with in Word: an address that Word opens with the document,
 * macros and all, or a path that names somebody's computer. Changes `archivos`.
 */
export function detachTemplate(archivos: Archivos): void {
  for (const [ruta, contenido] of Object.entries(archivos)) {
    if (!isRels(ruta) && !ruta.endsWith('settings.xml')) continue;
    const raiz = readPart(contenido);
    const isTie = (e: Elemento): boolean =>
      isRels(ruta) ? typeOf(e) === 'attachedTemplate' : e.nombre === 'w:attachedTemplate';
    if (childElements(raiz).some(isTie)) archivos[ruta] = encodeUtf8(writeXml(without(raiz, isTie)));
  }
}
