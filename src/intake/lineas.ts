import { normalizeText } from '../mir/text-number';
import { DUDA } from '../text/intake';
import { type Anterior, pieceOf } from './bloques-pat';
import type { Bloque } from './fuente';
import { monthColumns, type Tramo, titleKey } from './headings';
import {
  dudaAt,
  findLinea,
  findObjetivo,
  type Lectura,
  type LineaLeida,
  type ObjetivoLeido,
  type SeccionLeida,
} from './lectura';
import { titleOf } from './objetivos';

export interface LecturaDeLineas extends Lectura {
  /** What is text of the chapter and not of an objetivo or linea, by the stretch where it stands. */
  readonly textos: Map<Tramo, Bloque[]>;
}

/** The section that a heading names, by its title; null when it names none of them. */
function sectionByTitle(titulo: string, secciones: readonly { readonly titulo: string }[]): number | null {
  const key = titleKey(titulo).replace(/^lineas de accion( (de|para)( los)?)? ?/, '');
  const at = secciones.findIndex((s) => {
    const section = normalizeText(s.titulo);
    return section !== '' && key !== '' && (section === key || section.includes(key) || key.includes(section));
  });
  return at < 0 ? null : at;
}

/**
 * Objetivos and lineas of the stretches of one concept, `lineas` or `cronograma`: the two differ only in that rows of the
 * second mark months. Sections are matched by title against `conocidas`, else by numbers that begin again at 1.
 */
export function readLineas(
  tramos: readonly Tramo[],
  concepto: 'lineas' | 'cronograma',
  conocidas: readonly SeccionLeida[],
): LecturaDeLineas {
  const secciones: SeccionLeida[] = conocidas.map((s) => ({ titulo: s.titulo, objetivos: [] }));
  const dudas: Lectura['dudas'] = [];
  const textos = new Map<Tramo, Bloque[]>();
  let at = -1;
  for (const tramo of tramos) {
    if (tramo.concepto !== concepto) continue;
    const texto: Bloque[] = [];
    textos.set(tramo, texto);
    const named = sectionByTitle(tramo.titulo, secciones);
    if (named !== null) at = named;
    let objetivo: ObjetivoLeido | null = null;
    let linea: LineaLeida | null = null;
    let meses = new Map<number, number>();
    const sectionFor = (begins: boolean): SeccionLeida => {
      const inCourse = secciones[at];
      if (inCourse === undefined || (begins && named === null && inCourse.objetivos.length > 0)) {
        at++;
        if (secciones[at] === undefined)
          secciones.push({ titulo: conocidas.length === 0 ? titleOf(tramo.titulo) : '', objetivos: [] });
      }
      return secciones[at] ?? { titulo: '', objetivos: [] };
    };
    for (const bloque of tramo.bloques) {
      meses = monthColumns(bloque) ?? meses;
      const last: LineaLeida | ObjetivoLeido | null = linea ?? objetivo;
      const anterior: Anterior = {
        tipo: linea !== null ? 'linea' : objetivo !== null ? 'objetivo' : 'nada',
        texto: last?.texto ?? '',
        objetivo: Number(objetivo?.numero ?? 0),
      };
      const pieza = pieceOf(bloque, anterior);
      if (pieza.tipo === 'objetivo') {
        const seccion = sectionFor(pieza.numero === '1');
        linea = null;
        const again = findObjetivo(seccion, pieza.numero);
        if (again === null) {
          objetivo = { numero: pieza.numero, texto: pieza.texto, origen: bloque, lineas: [] };
          seccion.objetivos.push(objetivo);
        } else objetivo = again;
      } else if (pieza.tipo === 'linea') {
        const owner = pieza.numero.split('.')[0] ?? '';
        const seccion = sectionFor(owner === '1' && pieza.numero === '1.1' && objetivo === null);
        if (findLinea(seccion, pieza.numero) !== null) {
          dudas.push(dudaAt(bloque, DUDA.lineaRepetida(pieza.numero, seccion.titulo)));
          linea = null;
          continue;
        }
        linea = { numero: pieza.numero, texto: pieza.texto, origen: bloque, meses: markedMonths(bloque, meses) };
        let home = findObjetivo(seccion, owner);
        if (home === null) {
          home = { numero: owner, texto: '', origen: bloque, lineas: [] };
          seccion.objetivos.push(home);
        }
        if (objetivo !== null && objetivo !== home)
          dudas.push(dudaAt(bloque, DUDA.lineaFueraDeLugar(pieza.numero, objetivo.numero, seccion.titulo)));
        home.lineas.push(linea);
        objetivo = home;
        if (pieza.sobrante !== '' && meses.size === 0)
          dudas.push(dudaAt(bloque, DUDA.celdaSobrante(pieza.numero, pieza.sobrante)));
      } else if (pieza.tipo === 'continua' && last !== null) {
        last.texto = `${last.texto} ${pieza.texto}`;
        if (linea !== null)
          for (const mes of markedMonths(bloque, meses)) if (!linea.meses.includes(mes)) linea.meses.push(mes);
        dudas.push(dudaAt(bloque, DUDA.textoPartido(last.numero, secciones[at]?.titulo ?? '', concepto)));
      } else if (pieza.tipo === 'texto' || pieza.tipo === 'continua') texto.push(bloque);
    }
  }
  return { secciones, dudas, textos };
}

/** Months that a row of the cronograma marks, by anything written in their cells or by their shading. */
function markedMonths(bloque: Bloque, meses: ReadonlyMap<number, number>): number[] {
  if (bloque.tipo === 'parrafo') return [];
  return [...meses]
    .filter(([, i]) => (bloque.celdas[i] ?? '') !== '' || bloque.sombreadas.includes(i))
    .map(([mes]) => mes);
}
