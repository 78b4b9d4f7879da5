import type { RenglonDePlantilla } from '../document';
import { printable } from '../texto';
import { childOf, contains, type Elemento, element, isElement, isRaw, type Nodo, withChildren } from './arbol';
import { isAyuda, isBloque, listOfBlock } from './bloques';
import { hasVisible, isMarca, marcaOf, plainText, textElement } from './marcas';
import { listOf, resolveBlockName, resolveName, type Vocabulario } from './vocabulario';

/** Where the blocks of a part go: a child of what held its paragraph, with the key of the part in `clave`. */
const LUGAR_DE_PARTE = 'mirador:parte';

export const isLugarDeParte = ({ nombre }: Elemento): boolean => nombre === LUGAR_DE_PARTE;

export interface Llenado {
  readonly vocabulario: Vocabulario;
  /** Whether a part has blocks. */
  hasBlocks(clave: string): boolean;
}

/** The row that is being written, of which list; `copia`: there are others of the same placeholders. */
interface Renglon {
  readonly lista: string;
  readonly valores: RenglonDePlantilla;
}

/** Elements that need a paragraph, if only an empty one. */
const CON_PARRAFO = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']);
/** Wrappers of paragraphs: with nothing in them they go. */
const ENVOLTURAS = new Set(['w:sdt', 'w:customXml', 'w:smartTag', 'w:ins']);
const UNICOS = new Set(['w14:paraId', 'w14:textId']);

const isParrafo = (n: Nodo): n is Elemento => isElement(n) && n.nombre === 'w:p';
const isTabla = (n: Nodo): n is Elemento => isElement(n) && n.nombre === 'w:tbl';
const esLugar = (n: Nodo): boolean => isElement(n) && isLugarDeParte(n);

/** A value as text of a run: whatever it holds, it is text; a line end is a line break. */
function valueNodes(valor: string): Elemento[] {
  return printable(valor)
    .split('\n')
    .flatMap((linea, i) => [...(i === 0 ? [] : [element('w:br')]), ...(linea === '' ? [] : [textElement(linea)])]);
}

/** A content control that shows a hint, or what another part of the file says, would hide what is written in it. */
function freeControl(propiedades: Elemento): Elemento {
  const atadas = new Set(['w:dataBinding', 'w15:dataBinding', 'w:showingPlcHdr']);
  return withChildren(
    propiedades,
    propiedades.hijos.filter((h) => !isElement(h) || !atadas.has(h.nombre)),
  );
}

function findPart(elemento: Elemento, { vocabulario }: Llenado): { marca: Elemento; clave: string } | null {
  let hallada: { marca: Elemento; clave: string } | null = null;
  contains(elemento, (e) => {
    if (!isMarca(e) || marcaOf(e).tipo !== 'valor') return false;
    const referente = resolveName(vocabulario, marcaOf(e).nombre, null);
    if (referente?.tipo !== 'parte') return false;
    hallada = { marca: e, clave: referente.clave };
    return true;
  });
  return hallada;
}

class Llenador {
  constructor(private readonly llenado: Llenado) {}

  private valueOf(nombre: string, renglon: Renglon | null): string {
    const { vocabulario } = this.llenado;
    const referente = resolveName(vocabulario, nombre, renglon?.lista ?? null);
    if (referente?.tipo === 'campo') return vocabulario.campos[referente.clave] ?? '';
    if (referente?.tipo === 'columna') return renglon?.valores[referente.clave] ?? '';
    throw new Error(`{{${nombre}}} has no value of its own.`);
  }

  /** Whether there is anything of what a block is about. */
  private hasAny(nombre: string, renglon: Renglon | null): boolean {
    const referente = resolveBlockName(this.llenado.vocabulario, nombre, renglon?.lista ?? null);
    if (referente?.tipo === 'lista') return listOf(this.llenado.vocabulario, referente.clave).renglones.length > 0;
    if (referente?.tipo === 'parte') return this.llenado.hasBlocks(referente.clave);
    return this.valueOf(nombre, renglon).trim() !== '';
  }

  private fillBlock(bloque: Elemento, renglon: Renglon | null): Nodo[] {
    if (isAyuda(bloque)) return [];
    const lista = listOfBlock(bloque, this.llenado.vocabulario);
    if (lista !== null) {
      const { renglones } = listOf(this.llenado.vocabulario, lista);
      return renglones.flatMap((valores) => this.fillAll(bloque.hijos, { lista, valores }));
    }
    return this.hasAny(marcaOf(bloque).nombre, renglon) ? this.fillAll(bloque.hijos, renglon) : [];
  }

  private fillMark(elemento: Elemento, renglon: Renglon | null): Elemento[] {
    const { tipo, nombre } = marcaOf(elemento);
    return tipo === 'valor' ? valueNodes(this.valueOf(nombre, renglon)) : [];
  }

  /** A paragraph that a part stands in gives its place to the part, but keeps what is not text: a picture, a section. */
  private fillPartParagraph(parrafo: Elemento, clave: string): Nodo[] {
    const lugar = element(LUGAR_DE_PARTE, { clave });
    const lugares = this.llenado.hasBlocks(clave) ? [lugar] : [];
    if (!hasVisible(parrafo)) return lugares;
    const sinMarca = removeMarks(parrafo);
    return childOf(childOf(parrafo, 'w:pPr') ?? parrafo, 'w:sectPr') ? [...lugares, sinMarca] : [sinMarca, ...lugares];
  }

  fillAll(nodos: readonly Nodo[], renglon: Renglon | null): Nodo[] {
    return nodos.flatMap((nodo) => this.fill(nodo, renglon));
  }

  fill(nodo: Nodo, renglon: Renglon | null): Nodo[] {
    if (!isElement(nodo)) return [nodo];
    if (isBloque(nodo)) return this.fillBlock(nodo, renglon);
    if (isMarca(nodo)) return this.fillMark(nodo, renglon);
    const cambia = contains(nodo, (e) => isMarca(e) || isBloque(e));
    if (!cambia && renglon === null) return [nodo];
    if (nodo.nombre === 'w:p') {
      const parte = findPart(nodo, this.llenado);
      if (parte) return this.fillPartParagraph(nodo, parte.clave);
    }
    return this.fillElement(nodo, renglon, cambia);
  }

  private fillElement(nodo: Elemento, renglon: Renglon | null, cambia: boolean): Nodo[] {
    const hijos = this.fillAll(nodo.hijos, renglon);
    const lleno = withChildren(nodo, cambia && nodo.nombre === 'w:sdt' ? hijos.map(freeIfProperties) : hijos);
    if (renglon) lleno.atributos = withoutIds(lleno.atributos);
    if (!cambia) return [lleno];
    // What was about an absent thing leaves no empty line.
    if (nodo.nombre === 'w:p' && wasBlock(nodo) && plainText(lleno).trim() === '' && !hasVisible(lleno)) return [];
    if (nodo.nombre === 'w:tbl' && !hijos.some((h) => isElement(h) && contains(h, (e) => e.nombre === 'w:tr')))
      return [];
    if (ENVOLTURAS.has(nodo.nombre)) {
      const contenido = nodo.nombre === 'w:sdt' ? (childOf(lleno, 'w:sdtContent')?.hijos ?? []) : hijos;
      if (!contenido.some(isElement)) return [];
      // Around the place of a part the wrapper goes: sections may break there.
      if (contenido.some(esLugar)) return contenido;
    }
    return [CON_PARRAFO.has(nodo.nombre) ? withParagraph(lleno) : lleno];
  }
}

const freeIfProperties = (n: Nodo): Nodo => (isElement(n) && n.nombre === 'w:sdtPr' ? freeControl(n) : n);

/** Repeated, what says that it is the only one would be false. */
const withoutIds = (atributos: Elemento['atributos']): Elemento['atributos'] =>
  Object.fromEntries(Object.entries(atributos).filter(([clave]) => !UNICOS.has(clave)));

/** Whether all that a paragraph says is blocks and notes to the maker. */
function wasBlock(parrafo: Elemento): boolean {
  let texto = '';
  for (const e of parrafo.hijos) if (isElement(e) && !isBloque(e)) texto += plainText(e);
  const soloNotas = texto.replace(/\{\{\s*![^{}]*\}\}/g, '').trim() === '';
  return soloNotas && contains(parrafo, (e) => isBloque(e) || (isMarca(e) && marcaOf(e).tipo === 'nota'));
}

function removeMarks(elemento: Elemento): Elemento {
  const hijos = elemento.hijos.flatMap((h): Nodo[] => (!isElement(h) ? [h] : isMarca(h) ? [] : [removeMarks(h)]));
  return withChildren(elemento, hijos);
}

function endsWithTable(e: Elemento): boolean {
  return e.nombre === 'w:tbl' || (isRaw(e) && e.hijos.join('').endsWith('</w:tbl>'));
}

/** A cell ends with a paragraph, and so does whatever may not be empty. */
export function withParagraph(contenedor: Elemento): Elemento {
  const ultimo = [...contenedor.hijos].reverse().find(isElement);
  const completo = contenedor.hijos.some((h) => isParrafo(h) || isTabla(h) || esLugar(h) || (isElement(h) && isRaw(h)));
  if (completo && !(ultimo && endsWithTable(ultimo))) return contenedor;
  return withChildren(contenedor, [...contenedor.hijos, element('w:p')]);
}

/** A prepared part with its values, rows and blocks; where a part of the document goes stands a LUGAR_DE_PARTE. */
export function fillPart(raiz: Elemento, llenado: Llenado): Elemento {
  const [lleno] = new Llenador(llenado).fill(raiz, null);
  if (!isElement(lleno)) throw new Error('A part of the template was left without its root.');
  return lleno;
}
