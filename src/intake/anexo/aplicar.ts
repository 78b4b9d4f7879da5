import { nameOfColumna } from '../../mir/columna';
import { type ColumnaKey, columnaOf, MESES } from '../../mir/format';
import type { Duda, PlanLinea } from '../../mir/model';
import { CAPITULO, DUDA } from '../../text/intake';
import { differenceOf, similarity, splitLinea } from '../clean';
import { titleKey } from '../headings';
import { dudaAt, findLinea, findObjetivo, objetivoOf, type SeccionLeida } from '../lectura';
import { parseMes, parseNumero } from '../numeros';
import type { FilaAnexo, TablaAnexo } from './tabla';

/** Below this share of common words the text of a row does not speak for a section. */
const PARECIDO_MINIMO = 0.3;

/** A row of Anexo 1 with the section where it belongs (from 0). */
export interface FilaUbicada {
  readonly seccion: number;
  readonly fila: FilaAnexo;
}

/** What Anexo 1 says of a linea, read as numbers where its columns hold numbers. */
export interface DatosDeLinea extends Omit<PlanLinea, 'numero' | 'lineaAccion'> {
  readonly observaciones: string;
  readonly verificableEn: string;
  readonly meses: readonly (number | null)[];
}

/** Finds the section of each row: by its band, else by the section whose linea and objetivo read most alike. */
export function placeFilas(
  tabla: TablaAnexo,
  secciones: readonly SeccionLeida[],
): { filas: FilaUbicada[]; dudas: Duda[] } {
  const filas: FilaUbicada[] = [];
  const dudas: Duda[] = [];
  let objetivo = '';
  for (const fila of tabla.filas) {
    objetivo = fila.valores.objetivo ?? objetivo;
    const texto = splitLinea(fila.valores.lineaAccion ?? '')?.texto ?? '';
    const candidates = secciones.flatMap((s, seccion) => {
      const linea = findLinea(s, fila.numero);
      if (linea === null) return [];
      const byTitle = fila.banda !== null && titleKey(fila.banda) === titleKey(s.titulo) ? 10 : 0;
      const own = findObjetivo(s, objetivoOf(fila.numero));
      const parecido = similarity(texto, linea.texto);
      const deObjetivo = similarity(objetivo, own?.texto ?? '');
      // The number alone decides only where it can mean a single linea.
      const known = byTitle > 0 || secciones.length === 1 || Math.max(parecido, deObjetivo) >= PARECIDO_MINIMO;
      return known ? [{ seccion, parecido, puntos: byTitle + parecido + deObjetivo / 2 }] : [];
    });
    const best = candidates.sort((a, b) => b.puntos - a.puntos)[0];
    if (best === undefined) {
      dudas.push(dudaAt(fila.origen, DUDA.anexoSinLinea(fila.numero)));
      continue;
    }
    const titulo = secciones[best.seccion]?.titulo ?? '';
    if (best.parecido < PARECIDO_MINIMO) dudas.push(dudaAt(fila.origen, DUDA.anexoAmbiguo(fila.numero, titulo)));
    if (filas.some((f) => f.seccion === best.seccion && f.fila.numero === fila.numero))
      dudas.push(dudaAt(fila.origen, DUDA.anexoRepetido(fila.numero, titulo)));
    else filas.push({ seccion: best.seccion, fila });
  }
  return { filas, dudas };
}

/** A doubt for each linea and objetivo that Anexo 1 words otherwise than the chapters. */
export function compareAnexo(filas: readonly FilaUbicada[], secciones: readonly SeccionLeida[]): Duda[] {
  return filas.flatMap(({ seccion, fila }) => {
    const home = secciones[seccion];
    const titulo = home?.titulo ?? '';
    const dudas: Duda[] = [];
    const linea = findLinea(home, fila.numero);
    const texto = splitLinea(fila.valores.lineaAccion ?? '')?.texto ?? '';
    if (linea !== null && texto !== linea.texto) {
      const cambio = differenceOf(texto, linea.texto);
      dudas.push(dudaAt(fila.origen, DUDA.lineaDistinta(fila.numero, titulo, CAPITULO.anexo, cambio)));
    }
    const objetivo = findObjetivo(home, objetivoOf(fila.numero));
    const escrito = fila.valores.objetivo ?? '';
    if (objetivo !== null && escrito !== '' && escrito !== objetivo.texto) {
      const cambio = differenceOf(escrito, objetivo.texto);
      dudas.push(dudaAt(fila.origen, DUDA.objetivoDistinto(objetivo.numero, titulo, CAPITULO.anexo, cambio)));
    }
    return dudas;
  });
}

/** The cells of a row as data; what should be a number and is not becomes a doubt. */
export function readDatos({ fila }: FilaUbicada): { datos: DatosDeLinea; dudas: Duda[] } {
  const dudas: Duda[] = [];
  const textOf = (key: ColumnaKey) => fila.valores[key] ?? '';
  const read = (key: ColumnaKey, parse: (s: string) => number | null): number | null => {
    const texto = textOf(key);
    const value = texto === '' ? null : parse(texto);
    if (texto !== '' && value === null) {
      const columna = nameOfColumna(columnaOf(key));
      dudas.push(dudaAt(fila.origen, DUDA.valorIlegible(fila.numero, columna, texto)));
    }
    return value;
  };
  const datos: DatosDeLinea = {
    mesInicial: read('mesInicial', parseMes),
    mesFinal: read('mesFinal', parseMes),
    dimension: textOf('dimension'),
    nombreIndicador: textOf('nombreIndicador'),
    metodoCalculo: textOf('metodoCalculo'),
    frecuencia: textOf('frecuencia'),
    unidadMedida: textOf('unidadMedida'),
    lineaBase: textOf('lineaBase'),
    metaPropuesta: read('metaPropuesta', parseNumero),
    tendencia: textOf('tendencia'),
    presupuesto: read('presupuesto', parseNumero),
    observaciones: textOf('observaciones'),
    verificableEn: textOf('verificableEn'),
    meses: MESES.map((mes) => read(mes, parseNumero)),
  };
  return { datos, dudas };
}
