import { lastOf } from '../mir/listas';
import type { Duda } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { DUDA } from '../text/intake';
import { pieceOf } from './bloques-pat';
import type { Bloque } from './fuente';
import { monthColumns, type Tramo, titleKey } from './headings';
import {
  dudaAt,
  findLinea,
  findObjetivo,
  type LineaLeida,
  type ObjetivoLeido,
  objetivoOf,
  type SeccionLeida,
} from './lectura';
import { titleOf } from './objetivos';

/** The two chapters that list lineas; they differ only in that rows of the cronograma mark months. */
export type ListaDeLineas = 'lineas' | 'cronograma';

export interface LecturaDeLineas {
  readonly secciones: SeccionLeida[];
  readonly dudas: Duda[];
  /** What is text of the chapter and not of an objetivo or linea, by the stretch where it stands. */
  readonly textos: Map<Tramo, Bloque[]>;
}

/** The section that a heading names, by its title; null when it names none of them. */
function sectionByTitle(titulo: string, secciones: readonly SeccionLeida[]): number | null {
  const key = titleKey(titulo).replace(/^lineas de accion( (de|para)( los)?)? ?/, '');
  if (key === '') return null;
  const keys = secciones.map((s) => normalizeText(s.titulo));
  const exact = keys.indexOf(key);
  const at = exact >= 0 ? exact : keys.findIndex((s) => s !== '' && (s.includes(key) || key.includes(s)));
  return at < 0 ? null : at;
}

/** Months that a row of the cronograma marks, by anything written in their cells or by their shading. */
function markedMonths(bloque: Bloque, columnas: ReadonlyMap<number, number>): number[] {
  if (bloque.tipo === 'parrafo') return [];
  return [...columnas]
    .filter(([, i]) => (bloque.celdas[i] ?? '') !== '' || bloque.sombreadas.includes(i))
    .map(([mes]) => mes);
}

/** Takes the blocks of the chapter one after the other; remembers the section, objetivo and linea in course. */
class LectorDeLineas {
  readonly lectura: LecturaDeLineas;
  private at = -1;
  private tramo: Tramo | null = null;
  private named = false;
  private objetivo: ObjetivoLeido | null = null;
  /** Whether a row of its own announced the objetivo in course; otherwise only its lineas' numbers did. */
  private anunciado = false;
  private linea: LineaLeida | null = null;
  private columnas = new Map<number, number>();

  constructor(
    private readonly lista: ListaDeLineas,
    private readonly conocidas: readonly SeccionLeida[],
  ) {
    const secciones = conocidas.map((s) => ({ titulo: s.titulo, objetivos: [] }));
    this.lectura = { secciones, dudas: [], textos: new Map() };
  }

  begin(tramo: Tramo): void {
    const at = sectionByTitle(tramo.titulo, this.lectura.secciones);
    this.tramo = tramo;
    this.named = at !== null;
    this.at = at ?? this.at;
    this.objetivo = null;
    this.anunciado = false;
    this.linea = null;
    this.columnas = new Map();
    this.lectura.textos.set(tramo, []);
  }

  take(bloque: Bloque): void {
    this.columnas = monthColumns(bloque) ?? this.columnas;
    const last = this.linea ?? this.objetivo;
    const pieza = pieceOf(bloque, {
      tipo: this.linea !== null ? 'linea' : last !== null ? 'objetivo' : 'nada',
      texto: last?.texto ?? '',
      objetivo: Number(this.objetivo?.numero ?? 0),
    });
    if (pieza.tipo === 'objetivo') this.takeObjetivo(bloque, pieza.numero, pieza.texto);
    else if (pieza.tipo === 'linea') this.takeLinea(bloque, pieza.numero, pieza.texto, pieza.sobrante);
    else if (pieza.tipo === 'continua' && last !== null) this.goOn(bloque, last, pieza.texto);
    else if (pieza.tipo === 'texto' && this.tramo !== null) this.lectura.textos.get(this.tramo)?.push(bloque);
  }

  /** The section in course, or the next one when its numbers begin again; one is added where the heading named none. */
  private section(beginsAgain: boolean): SeccionLeida {
    const { secciones } = this.lectura;
    const inCourse = secciones[this.at];
    const next = secciones[this.at + 1];
    const free = next === undefined ? !this.named : next.objetivos.length === 0;
    if (inCourse !== undefined && !(beginsAgain && free)) return inCourse;
    this.at++;
    if (next !== undefined) return next;
    const titulo = this.conocidas.length === 0 ? titleOf(this.tramo?.titulo ?? '') : '';
    const added: SeccionLeida = { titulo, objetivos: [] };
    secciones.push(added);
    return added;
  }

  private takeObjetivo(origen: Bloque, numero: string, texto: string): void {
    const before = this.lectura.secciones[this.at];
    const first = numero === '1' ? findObjetivo(before, '1') : null;
    // The title of objetivo 1 may be printed again after a page break: then the same section goes on.
    const seccion = this.section(first !== null && (lastOf(before?.objetivos) !== first || first.texto !== texto));
    this.linea = null;
    this.anunciado = true;
    this.objetivo = findObjetivo(seccion, numero);
    if (this.objetivo === null) {
      this.objetivo = { numero, texto, origen, lineas: [] };
      seccion.objetivos.push(this.objetivo);
    } else if (this.objetivo.texto === '') this.objetivo.texto = texto;
    else if (this.objetivo.texto !== texto)
      this.lectura.dudas.push(dudaAt(origen, DUDA.objetivoRepetido(numero, seccion.titulo)));
  }

  private takeLinea(origen: Bloque, numero: string, texto: string, sobrante: string): void {
    const owner = objetivoOf(numero);
    const before = this.lectura.secciones[this.at];
    const again = numero === '1.1' && !this.anunciado && Number(lastOf(before?.objetivos)?.numero ?? 0) > 1;
    const seccion = this.section(again);
    if (findLinea(seccion, numero) !== null) {
      this.lectura.dudas.push(dudaAt(origen, DUDA.lineaRepetida(numero, seccion.titulo)));
      this.linea = null;
      return;
    }
    let home = findObjetivo(seccion, owner);
    if (home === null) {
      home = { numero: owner, texto: '', origen, lineas: [] };
      seccion.objetivos.push(home);
    }
    if (this.objetivo !== null && this.objetivo !== home && this.anunciado)
      this.lectura.dudas.push(
        dudaAt(origen, DUDA.lineaFueraDeLugar(numero, this.objetivo.numero, owner, seccion.titulo)),
      );
    if (sobrante !== '' && this.columnas.size === 0)
      this.lectura.dudas.push(dudaAt(origen, DUDA.celdaSobrante(numero, sobrante)));
    this.linea = { numero, texto, origen, meses: markedMonths(origen, this.columnas) };
    this.anunciado &&= this.objetivo === home;
    this.objetivo = home;
    home.lineas.push(this.linea);
  }

  private goOn(origen: Bloque, last: LineaLeida | ObjetivoLeido, texto: string): void {
    last.texto = `${last.texto} ${texto}`;
    const more = markedMonths(origen, this.columnas);
    this.linea?.meses.push(...more.filter((mes) => !this.linea?.meses.includes(mes)));
    const titulo = this.lectura.secciones[this.at]?.titulo ?? '';
    this.lectura.dudas.push(dudaAt(origen, DUDA.textoPartido(last.numero, titulo, this.lista)));
  }
}

/**
 * Objetivos and lineas of the chapters of one kind. Sections are matched by title against `conocidas`,
 * else by numbers that begin again at 1.
 */
export function readLineas(
  tramos: readonly Tramo[],
  lista: ListaDeLineas,
  conocidas: readonly SeccionLeida[],
): LecturaDeLineas {
  const lector = new LectorDeLineas(lista, conocidas);
  for (const tramo of tramos) {
    if (tramo.concepto !== lista) continue;
    lector.begin(tramo);
    for (const bloque of tramo.bloques) lector.take(bloque);
  }
  return lector.lectura;
}
