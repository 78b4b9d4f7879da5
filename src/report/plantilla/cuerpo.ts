import type { Documento, Pagina } from '../document';
import { textWidth } from '../document';
import { fitBlocks } from './ajustar';
import { cellWidth, measureSection, textWidthOf } from './anchos';
import { childElements, type Elemento, isElement, type Nodo, rawXml, withChildren } from './arbol';
import { type Pieza, pageOfWidth } from './fragmentos';
import { sectionOf } from './fundir';
import { turnSection } from './girar';
import { isLugarDeParte, withParagraph } from './llenar';
import { shows } from './marcas';
import { type Tramo, turnedMargin } from './tramos';

type Orientacion = Pagina['orientacion'];

/** Blocks that go where a part stands. */
interface Colocada {
  readonly pieza: Pieza;
  /** On pages that the template's own section does not have: turned, or a cover. */
  readonly aparte: 'girada' | 'portada' | null;
  /** A table of it has words that break in so little room. */
  readonly apretada: boolean;
}

/** Every place of a part with what goes there, in reading order. */
export type Colocacion = ReadonlyMap<Elemento, readonly Colocada[]>;

/** The section that each child of the body is in: the next that ends. */
function sectionsOf(cuerpo: Elemento): Map<Elemento, Elemento> {
  const hijos = childElements(cuerpo);
  const secciones = new Map<Elemento, Elemento>();
  let actual = childElements(cuerpo).find((e) => e.nombre === 'w:sectPr') ?? {
    nombre: 'w:sectPr',
    atributos: {},
    hijos: [],
  };
  for (const hijo of [...hijos].reverse()) {
    actual = sectionOf(hijo) ?? actual;
    secciones.set(hijo, actual);
  }
  return secciones;
}

function orientationOf(seccion: Elemento): Orientacion {
  const { ancho, alto } = measureSection(seccion);
  return ancho > alto ? 'horizontal' : 'vertical';
}

/** What begins the body begins a page. */
function withoutFirstBreak([primero, ...resto]: readonly Tramo[]): readonly Tramo[] {
  if (!primero) return [];
  const desde = primero.bloques.findIndex((b) => b.tipo !== 'salto');
  return [{ ...primero, bloques: primero.bloques.slice(desde) }, ...resto];
}

/** Decides how wide and on what pages the blocks of every part are set. */
class Colocador {
  readonly lugares = new Map<Elemento, readonly Colocada[]>();

  constructor(
    private readonly doc: Documento,
    private readonly tramosDe: ReadonlyMap<string, readonly Tramo[]>,
    private readonly margenGirado: number,
  ) {}

  private tramosEn(lugar: Elemento): readonly Tramo[] {
    return this.tramosDe.get(lugar.atributos.clave ?? '') ?? [];
  }

  private fit({ bloques, pagina }: Tramo, ancho: number, orientacion: Orientacion): Omit<Colocada, 'aparte'> {
    const { bloques: ajustados, apretada } = fitBlocks(bloques, textWidth(pagina), ancho);
    return { pieza: { bloques: ajustados, pagina: pageOfWidth(ancho, orientacion) }, apretada };
  }

  /**
   * What has the document's own orientation takes that of the template's page; what departs from it keeps its own, on
   * pages turned for it.
   */
  placeInBody(lugar: Elemento, seccion: Elemento, primero: boolean): void {
    const medidas = measureSection(seccion);
    const propia = orientationOf(seccion);
    const tramos = primero ? withoutFirstBreak(this.tramosEn(lugar)) : this.tramosEn(lugar);
    const colocadas = tramos.map((tramo): Colocada => {
      const pedida = tramo.pagina.orientacion === this.doc.pagina.orientacion ? propia : tramo.pagina.orientacion;
      if (pedida === propia) {
        const ancho = textWidthOf(tramo.portada ? { ...medidas, columnas: 1 } : medidas);
        return { ...this.fit(tramo, ancho, propia), aparte: tramo.portada ? 'portada' : null };
      }
      const ancho = textWidthOf(measureSection(turnSection(seccion, this.margenGirado)));
      return { ...this.fit(tramo, ancho, pedida), aparte: 'girada' };
    });
    this.lugares.set(lugar, colocadas);
  }

  placeInCells(elemento: Elemento, ancho: number, orientacion: Orientacion): void {
    for (const hijo of childElements(elemento)) {
      if (hijo.nombre === 'w:tbl') this.placeInTable(hijo, ancho, orientacion);
      else if (isLugarDeParte(hijo)) {
        const colocadas = this.tramosEn(hijo).map((tramo): Colocada => {
          const bloques = tramo.bloques.filter((b) => b.tipo !== 'salto');
          return { ...this.fit({ ...tramo, bloques }, ancho, orientacion), aparte: null };
        });
        this.lugares.set(hijo, colocadas);
      } else this.placeInCells(hijo, ancho, orientacion);
    }
  }

  placeInTable(tabla: Elemento, ancho: number, orientacion: Orientacion): void {
    const rows = (e: Elemento): Elemento[] =>
      childElements(e).flatMap((h) => (h.nombre === 'w:tr' ? [h] : h.nombre === 'w:tbl' ? [] : rows(h)));
    for (const fila of rows(tabla)) {
      for (const celda of childElements(fila).filter((e) => e.nombre === 'w:tc')) {
        this.placeInCells(celda, cellWidth(celda, fila, tabla, ancho), orientacion);
      }
    }
  }
}

/** Where every part of a filled body goes. */
export function placeParts(
  cuerpo: Elemento,
  doc: Documento,
  tramosDe: ReadonlyMap<string, readonly Tramo[]>,
): Colocacion {
  const colocador = new Colocador(doc, tramosDe, turnedMargin(doc, tramosDe));
  const secciones = sectionsOf(cuerpo);
  let hayAntes = false;
  for (const hijo of childElements(cuerpo)) {
    const seccion = secciones.get(hijo);
    if (!seccion) continue;
    const ancho = textWidthOf(measureSection(seccion));
    const primero = !hayAntes;
    hayAntes ||= isLugarDeParte(hijo) || shows(hijo);
    if (isLugarDeParte(hijo)) colocador.placeInBody(hijo, seccion, primero);
    else if (hijo.nombre === 'w:tbl') colocador.placeInTable(hijo, ancho, orientationOf(seccion));
    else colocador.placeInCells(hijo, ancho, orientationOf(seccion));
  }
  return colocador.lugares;
}

/** The parts that have words which break where they stand, each once. */
export function listApretadas(colocacion: Colocacion): string[] {
  const lugares = [...colocacion].filter(([, colocadas]) => colocadas.some((c) => c.apretada));
  return [...new Set(lugares.map(([lugar]) => lugar.atributos.clave ?? ''))];
}

/** A stretch of the body that is set on pages of one kind. */
export interface TramoDeCuerpo {
  readonly aparte: Colocada['aparte'];
  readonly hijos: readonly Nodo[];
}

/** Puts rendered blocks in the cells where they go. */
function fillCells(nodo: Nodo, blocksOf: (lugar: Elemento) => Elemento): Nodo[] {
  if (!isElement(nodo)) return [nodo];
  if (isLugarDeParte(nodo)) return [blocksOf(nodo)];
  const lleno = withChildren(
    nodo,
    nodo.hijos.flatMap((h) => fillCells(h, blocksOf)),
  );
  return [nodo.nombre === 'w:tc' ? withParagraph(lleno) : lleno];
}

/** The body in stretches, its parts in place. `piezas`: rendered, in the order of the placement. */
export function stretchesOfBody(cuerpo: Elemento, colocacion: Colocacion, piezas: readonly string[]): TramoDeCuerpo[] {
  let hechas = 0;
  const renderedOf = new Map<Elemento, readonly string[]>();
  for (const [lugar, colocadas] of colocacion) {
    renderedOf.set(lugar, piezas.slice(hechas, hechas + colocadas.length));
    hechas += colocadas.length;
  }
  const blocksOf = (lugar: Elemento) => rawXml((renderedOf.get(lugar) ?? []).join(''));
  return cuerpo.hijos.flatMap((hijo): TramoDeCuerpo[] => {
    if (!isElement(hijo) || !isLugarDeParte(hijo)) return [{ aparte: null, hijos: fillCells(hijo, blocksOf) }];
    const colocadas = colocacion.get(hijo) ?? [];
    return colocadas.map((c, i) => ({ aparte: c.aparte, hijos: [rawXml(renderedOf.get(hijo)?.[i] ?? '')] }));
  });
}
