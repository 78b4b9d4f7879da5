import { contains, type Elemento, element, isElement, isRaw, type Nodo, walk, withChildren } from './arbol';

/** A placeholder, as an element of its own in a run. */
const MARCA = 'mirador:marca';

/** What a placeholder does: gives a value, opens a block (repeated or not), closes one, or is a note to the maker. */
export type TipoMarca = 'valor' | 'repite' | 'condicion' | 'cierra' | 'nota';

export interface Marca {
  readonly tipo: TipoMarca;
  /** As written, without its sign. */
  readonly nombre: string;
  /** As written, with its braces. */
  readonly texto: string;
}

const SIGNOS: Readonly<Record<string, TipoMarca>> = { '#': 'repite', '?': 'condicion', '/': 'cierra', '!': 'nota' };

/** What is between the braces. "#lineas" opens; "/lineas" closes; "!" is a note. */
function parseMarca(texto: string): Marca {
  const dentro = texto.slice(2, -2).trim();
  const tipo = SIGNOS[dentro[0] ?? ''];
  return { tipo: tipo ?? 'valor', nombre: (tipo ? dentro.slice(1) : dentro).trim(), texto };
}

/** The placeholder that such an element stands for. */
export function marcaOf({ atributos }: Elemento): Marca {
  return parseMarca(atributos.texto ?? '');
}

export const isMarca = (elemento: Elemento): boolean => elemento.nombre === MARCA;

/** Text that was deleted or moved away under track changes is not there. */
const AUSENTES = new Set(['w:del', 'w:moveFrom']);

/** Runs of a paragraph in order, not those of paragraphs within it (text boxes). */
function runsOf(parrafo: Elemento): Elemento[] {
  const entrar = (e: Elemento) =>
    e === parrafo || (e.nombre !== 'w:p' && e.nombre !== 'w:r' && !AUSENTES.has(e.nombre));
  return walk(parrafo, entrar).filter((e) => e.nombre === 'w:r');
}

const textOfT = ({ hijos }: Elemento): string => hijos.filter((h) => typeof h === 'string').join('');

/** Text elements of a paragraph with where each begins in its text. A line break or tab ends what was open. */
function textsOf(parrafo: Elemento): { readonly textos: Map<Elemento, number>; readonly texto: string } {
  const textos = new Map<Elemento, number>();
  let texto = '';
  for (const run of runsOf(parrafo)) {
    for (const hijo of run.hijos) {
      if (!isElement(hijo)) continue;
      if (hijo.nombre === 'w:t') {
        textos.set(hijo, texto.length);
        texto += textOfT(hijo);
      } else if (hijo.nombre === 'w:br' || hijo.nombre === 'w:cr') texto += '\n';
      else if (hijo.nombre === 'w:tab') texto += '\t';
    }
  }
  return { textos, texto };
}

/** A text of a run, its spaces kept. */
export function textElement(texto: string): Elemento {
  return element('w:t', { 'xml:space': 'preserve' }, [texto]);
}

interface Hallada {
  readonly desde: number;
  readonly hasta: number;
  readonly texto: string;
}

/** A text element without the letters of placeholders, and with those that begin in it. */
function cutText(original: string, desde: number, halladas: readonly Hallada[]): Elemento[] {
  const hasta = desde + original.length;
  const piezas: Elemento[] = [];
  let cursor = desde;
  const keep = (fin: number) => {
    if (fin > cursor) piezas.push(textElement(original.slice(cursor - desde, fin - desde)));
  };
  for (const hallada of halladas) {
    if (hallada.hasta <= desde || hallada.desde >= hasta) continue;
    keep(Math.max(cursor, Math.min(hallada.desde, hasta)));
    if (hallada.desde >= desde) piezas.push(element(MARCA, { texto: hallada.texto }));
    cursor = Math.max(cursor, Math.min(hallada.hasta, hasta));
  }
  keep(hasta);
  return piezas;
}

const isBlockMark = (nodo: Nodo): nodo is Elemento =>
  isElement(nodo) && isMarca(nodo) && marcaOf(nodo).tipo !== 'valor' && marcaOf(nodo).tipo !== 'nota';

/** What opens or closes a block stands in a run of its own, so that a block is whole runs. */
function splitRuns(contenedor: Elemento): void {
  contenedor.hijos = contenedor.hijos.flatMap((hijo) => {
    if (!isElement(hijo) || hijo.nombre !== 'w:r' || !hijo.hijos.some(isBlockMark)) return [hijo];
    const formato = hijo.hijos.filter((h) => isElement(h) && h.nombre === 'w:rPr');
    const grupos: Nodo[][] = [[]];
    for (const nieto of hijo.hijos) {
      if (formato.includes(nieto)) continue;
      if (isBlockMark(nieto)) grupos.push([nieto], []);
      else grupos[grupos.length - 1]?.push(nieto);
    }
    return grupos.filter((g) => g.length > 0).map((g) => withChildren(hijo, [...formato, ...g]));
  });
}

/** The braces of a text that belong to no placeholder: "{{" without its end, or "}}" without its beginning. */
export interface LlaveSuelta {
  readonly parrafo: Elemento;
  readonly texto: string;
}

/**
 * Makes every placeholder of a part an element of its own, however Word or LibreOffice split its letters over runs; it
 * takes the look of the run in which it begins. Gives the braces that nobody closed. Changes the tree.
 */
export function markPart(raiz: Elemento): LlaveSuelta[] {
  const sueltas: LlaveSuelta[] = [];
  for (const parrafo of walk(raiz).filter((e) => e.nombre === 'w:p')) {
    const { textos, texto } = textsOf(parrafo);
    if (!/\{\{|\}\}/.test(texto)) continue;
    const halladas = [...texto.matchAll(/\{\{[^{}\n]*\}\}/g)].map((m): Hallada => {
      const desde = m.index ?? 0;
      return { desde, hasta: desde + m[0].length, texto: m[0] };
    });
    if (/\{\{|\}\}/.test(texto.replace(/\{\{[^{}\n]*\}\}/g, ''))) sueltas.push({ parrafo, texto });
    for (const run of runsOf(parrafo)) {
      run.hijos = run.hijos.flatMap((hijo) => {
        const desde = isElement(hijo) ? textos.get(hijo) : undefined;
        return desde === undefined || !isElement(hijo) ? [hijo] : cutText(textOfT(hijo), desde, halladas);
      });
    }
    for (const elemento of walk(parrafo)) if (elemento.nombre !== 'w:r') splitRuns(elemento);
  }
  return sueltas;
}

/** Whether a part of a paragraph shows something that is not text: a picture, a page break, a field. */
const VISIBLES = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:fldSimple',
  'w:instrText',
  'w:sym',
  'mc:AlternateContent',
]);

export const hasVisible = (elemento: Elemento): boolean =>
  contains(
    elemento,
    (e) =>
      VISIBLES.has(e.nombre) || (e.nombre === 'w:br' && e.atributos['w:type'] !== undefined) || e.nombre === 'w:sectPr',
  );

/** Whether a child of the body shows anything. */
export const shows = (nodo: Nodo): boolean =>
  isElement(nodo) && (nodo.nombre === 'w:tbl' || isRaw(nodo) || plainText(nodo).trim() !== '' || hasVisible(nodo));

/** Text of an element with its placeholders as they were written; of paragraphs within it too. */
export function plainText(elemento: Elemento): string {
  let texto = '';
  for (const e of walk(elemento, ({ nombre }) => !AUSENTES.has(nombre))) {
    if (e.nombre === 'w:t') texto += textOfT(e);
    else if (e.nombre === MARCA) texto += e.atributos.texto ?? '';
    else if (e.nombre === 'w:tab' || e.nombre === 'w:br') texto += ' ';
  }
  return texto;
}
