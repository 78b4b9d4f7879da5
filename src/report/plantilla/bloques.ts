import { type Elemento, element, isElement, type Nodo, parentsOf, walk } from './arbol';
import { hasVisible, isMarca, type Marca, marcaOf, plainText } from './marcas';
import { foldName } from './nombres';
import { AYUDA, resolveName, splitColumn, type Vocabulario } from './vocabulario';

/** What is repeated, kept or left out as a whole: an element around it, with its placeholder in `texto`. */
const BLOQUE = 'mirador:bloque';

/** How a pair of placeholders cannot be a block. */
export interface FallaDeBloque {
  readonly falla: 'sinCerrar' | 'sinAbrir' | 'cruzado' | 'conTexto' | 'dosListas';
  readonly marca: Elemento;
}

export const isBloque = ({ nombre }: Elemento): boolean => nombre === BLOQUE;

export const isAyuda = (elemento: Elemento): boolean =>
  isBloque(elemento) && foldName(marcaOf(elemento).nombre) === AYUDA;

/** The list whose rows a block repeats; null: it is kept or left out once. */
export function listOfBlock(bloque: Elemento, vocabulario: Vocabulario): string | null {
  const { tipo, nombre } = marcaOf(bloque);
  if (tipo !== 'repite') return null;
  const lista = vocabulario.listas.find((l) => foldName(l.clave) === foldName(nombre));
  if (!lista) return null;
  if (!vocabulario.partes.some((p) => foldName(p) === foldName(nombre))) return lista.clave;
  // A part and a list of one name: it is the list where its columns are written.
  const columnas = walk(bloque).filter(isMarca).map(marcaOf);
  const esColumna = ({ nombre: n }: Marca) => resolveName(vocabulario, n, lista.clave)?.tipo === 'columna';
  return columnas.some(esColumna) ? lista.clave : null;
}

/** Finds and wraps the blocks of one part of a template. Changes its tree. */
class Armador {
  readonly fallas: FallaDeBloque[] = [];
  private readonly padres: Map<Elemento, Elemento>;
  /** Names of the blocks that another one was closed in: their own end is told once. */
  private readonly cruzadas: string[] = [];

  constructor(
    private readonly raiz: Elemento,
    private readonly vocabulario: Vocabulario,
  ) {
    this.padres = parentsOf(raiz);
  }

  pair(): void {
    const abiertas: Elemento[] = [];
    for (const elemento of walk(this.raiz).filter(isMarca)) {
      const { tipo, nombre } = marcaOf(elemento);
      const ultima = abiertas[abiertas.length - 1];
      const enAyuda = ultima !== undefined && foldName(marcaOf(ultima).nombre) === AYUDA;
      const cierraUltima =
        tipo === 'cierra' &&
        ultima !== undefined &&
        (foldName(nombre) === foldName(marcaOf(ultima).nombre) || (nombre === '' && !enAyuda));
      if (cierraUltima) {
        abiertas.pop();
        this.wrapPair(ultima, elemento);
      } else if (enAyuda) continue;
      else if (tipo === 'repite' || tipo === 'condicion') abiertas.push(elemento);
      else if (tipo === 'cierra') this.closeOther(abiertas, elemento, nombre);
    }
    for (const marca of abiertas) this.fallas.push({ falla: 'sinCerrar', marca });
  }

  /** It closes a block that others stand open in, or none. */
  private closeOther(abiertas: Elemento[], marca: Elemento, nombre: string): void {
    const plegado = foldName(nombre);
    const cual = abiertas.map((a) => foldName(marcaOf(a).nombre)).lastIndexOf(plegado);
    if (cual >= 0) {
      for (const dentro of abiertas.splice(cual).slice(1)) {
        this.fallas.push({ falla: 'cruzado', marca: dentro });
        this.cruzadas.push(foldName(marcaOf(dentro).nombre));
      }
    } else if (this.cruzadas.includes(plegado)) this.cruzadas.splice(this.cruzadas.indexOf(plegado), 1);
    else this.fallas.push({ falla: 'sinAbrir', marca });
  }

  private pathOf(elemento: Elemento): Elemento[] {
    const camino = [elemento];
    for (let p = this.padres.get(elemento); p !== undefined; p = this.padres.get(p)) camino.unshift(p);
    return camino;
  }

  private wrapPair(abre: Elemento, cierra: Elemento): void {
    const a = this.pathOf(abre);
    const b = this.pathOf(cierra);
    let comun = 0;
    while (a[comun + 1] !== undefined && a[comun + 1] === b[comun + 1]) comun++;
    // Both in one row, in different cells: the row.
    if (a[comun]?.nombre === 'w:tr') comun--;
    const [padre, primero, ultimo] = [a[comun], a[comun + 1], b[comun + 1]];
    if (!padre || !primero || !ultimo) throw new Error('A placeholder stands outside of its part.');
    const porRenglon = padre.nombre === 'w:tbl' || primero.nombre === 'w:tr';
    const barrera = (camino: Elemento[]) =>
      camino.slice(comun + 1 + (porRenglon ? 1 : 0)).some((e) => e.nombre === 'w:tbl' || e.nombre === 'w:txbxContent');
    if (barrera(a) || barrera(b)) {
      this.fallas.push({ falla: 'cruzado', marca: abre });
      return;
    }
    const solo =
      this.textsAround(primero, abre).antes.trim() === '' && this.textsAround(ultimo, cierra).despues.trim() === '';
    if (!porRenglon && !solo) {
      this.fallas.push({ falla: 'conTexto', marca: abre });
      return;
    }
    this.wrap(padre, primero, ultimo, marcaOf(abre).texto);
    this.removeMark(abre, primero, porRenglon);
    this.removeMark(cierra, ultimo, porRenglon);
  }

  /** Text of an element before and after a placeholder within it, but for notes to the maker. */
  private textsAround(desde: Elemento, marca: Elemento): { readonly antes: string; readonly despues: string } {
    let antes = '';
    let despues = '';
    let visto = false;
    for (const e of walk(desde)) {
      if (e === marca) visto = true;
      else if (e.nombre === 'w:t' || (isMarca(e) && marcaOf(e).tipo !== 'nota')) {
        if (visto) despues += plainText(e);
        else antes += plainText(e);
      }
    }
    return { antes, despues };
  }

  private wrap(padre: Elemento, primero: Elemento, ultimo: Elemento, texto: string): void {
    const desde = padre.hijos.indexOf(primero);
    const hasta = padre.hijos.indexOf(ultimo);
    const bloque = element(BLOQUE, { texto });
    bloque.hijos = padre.hijos.splice(desde, hasta - desde + 1, bloque);
    for (const hijo of bloque.hijos) if (isElement(hijo)) this.padres.set(hijo, bloque);
    this.padres.set(bloque, padre);
  }

  private remove(elemento: Elemento): void {
    const padre = this.padres.get(elemento);
    if (padre) padre.hijos = padre.hijos.filter((h: Nodo) => h !== elemento);
  }

  /** Takes the run of a placeholder away, and its paragraph where there is nothing else in it. */
  private removeMark(marca: Elemento, dentro: Elemento, porRenglon: boolean): void {
    const camino = this.pathOf(marca);
    const run = camino[camino.length - 2];
    if (run) this.remove(run);
    const parrafo = [...camino].reverse().find((e) => e.nombre === 'w:p');
    const vacio = parrafo !== undefined && plainText(parrafo).trim() === '' && !hasVisible(parrafo);
    // Within one paragraph there is none to remove.
    if (parrafo && vacio && !porRenglon && walk(dentro).includes(parrafo)) this.remove(parrafo);
  }

  /** Rows (or, outside of tables, paragraphs) that hold {{lista.columna}} are repeated without being told so. */
  wrapRows(): void {
    for (const marca of walk(this.raiz, (e) => !isAyuda(e)).filter(isMarca)) {
      const { tipo, nombre } = marcaOf(marca);
      const partida = tipo === 'valor' ? splitColumn(this.vocabulario, nombre) : null;
      if (!partida?.lista.columnas.has(foldName(partida.columna))) continue;
      const camino = this.pathOf(marca).reverse();
      const listas = camino.filter(isBloque).map((b) => listOfBlock(b, this.vocabulario));
      if (listas.includes(partida.lista.clave)) continue;
      const borde = camino.findIndex((e) => e.nombre === 'w:txbxContent');
      const cerca = borde < 0 ? camino : camino.slice(0, borde);
      const repetido = cerca.find((e) => e.nombre === 'w:tr') ?? cerca.find((e) => e.nombre === 'w:p');
      const padre = repetido && this.padres.get(repetido);
      if (listas.some((l) => l !== null)) this.fallas.push({ falla: 'dosListas', marca });
      else if (repetido && padre) this.wrap(padre, repetido, repetido, `{{#${partida.lista.clave}}}`);
    }
  }
}

/** Wraps what placeholders open and close, and the rows that name columns of a list. Changes the tree; gives what cannot be. */
export function wrapBlocks(raiz: Elemento, vocabulario: Vocabulario): FallaDeBloque[] {
  const armador = new Armador(raiz, vocabulario);
  armador.pair();
  armador.wrapRows();
  return armador.fallas;
}
