import { ANEXO_1 } from '../../mir/format';
import { normalizeText } from '../../mir/text-number';
import { MIR_ROTULOS } from '../../text/hoja';
import { splitObjetivo } from '../clean';
import { type CeldaAjena, textOfValor } from './ajena';
import type { Mapa } from './mapa';
import { readNumeroDe } from './valores';

/** What a row of a foreign sheet is; the names are those of the layout of ours, `objetivo` has no lineas of its own. */
export type TipoRenglon =
  | 'titulo'
  | 'encabezado'
  | 'mes'
  | 'seccion'
  | 'objetivo'
  | 'linea'
  | 'subtotal'
  | 'suma'
  | 'declarado'
  | 'diferencia'
  | 'leyenda'
  | 'blanco'
  | 'otro';

type TipoTotal = Extract<TipoRenglon, 'subtotal' | 'suma' | 'declarado' | 'diferencia'>;

/** "12.1 Revisar", "12.1.", "3) Revisar": the number that a linea begins with; a bare number needs its sign. */
const NUMERO_EN_TEXTO = /^\s*(?:(\d+(?:\.\d+)+)|(\d+)\s*(?:[.)]|-(?!\d)))/;
const NUMERO_SOLO = /^(\d+(?:\.\d+)*)\s*[.)-]*$/;
const NUMERO_DE_OBJETIVO = /^\D{0,14}?(\d{1,3})(?:\.0?)?\s*[.)-]*$/;

const TOTALES: readonly (readonly [RegExp, TipoTotal])[] = [
  [/^(sub ?-?total|total (del )?objetivo)\b/, 'subtotal'],
  [/^diferencia\b/, 'diferencia'],
  [/^presupuesto\b/, 'declarado'],
  [/^(suma|total|totales|gran total)\b/, 'suma'],
];
const LEYENDAS = ANEXO_1.leyenda.map(normalizeText);
const LEYENDA = /\bceldas en (color )?amarillo\b|\bdemas celdas no deben\b/;
const NOTA = /^(notas?\b|\*|fuente\b|elabor|revis|autoriz|aprob|vo ?\.? ?bo)/;

/** A linea as its row announces it. */
export interface LineaAnunciada {
  readonly numero: string;
  /** The cell that its number came from. */
  readonly celda: CeldaAjena;
  /** As the format wants it: the number, then the text. */
  readonly lineaAccion: string;
}

/** Number and text of the linea of a row; `numero` "" where it has none; null where the row is of no linea. */
export function lineaOf(mapa: Mapa, fila: number): LineaAnunciada | null {
  const celda = mapa.propia(fila, 'lineaAccion');
  const aparte = mapa.propia(fila, 'numeroLinea');
  if (celda === null) return null;
  const merge = mapa.c.combinada(fila, celda.columna);
  // A band over the whole table may begin in this column.
  if (merge !== null && merge.columnas > 1 && mapa.claveEn(merge.columna + merge.columnas - 1) !== 'lineaAccion') {
    const covered = Array.from({ length: merge.columnas - 1 }, (_, i) => mapa.claveEn(merge.columna + 1 + i));
    if (covered.some((key) => key !== null)) return null;
  }
  const solo = NUMERO_SOLO.exec(readNumeroDe(aparte))?.[1];
  const texto = typeof celda.valor === 'number' ? readNumeroDe(celda) : textOfValor(celda.valor);
  const enTexto = NUMERO_EN_TEXTO.exec(texto);
  const propio = enTexto?.[1] ?? enTexto?.[2] ?? (typeof celda.valor === 'number' ? texto : '');
  if (aparte !== null && solo !== undefined) {
    const dice = propio === solo;
    return { numero: solo, celda: aparte, lineaAccion: dice ? texto : `${solo} ${texto}` };
  }
  return { numero: propio, celda, lineaAccion: texto };
}

/** Whether a number without a dot is that of an objetivo: the first linea below it begins with it ("1", then "1.1"). */
export function headsLineas(mapa: Mapa, fila: number, numero: string): boolean {
  if (numero.includes('.')) return false;
  for (let f = fila + 1; f <= mapa.c.filas; f++) {
    const siguiente = lineaOf(mapa, f)?.numero ?? '';
    if (siguiente !== '') return siguiente.startsWith(`${numero}.`);
  }
  return false;
}

/** "1" of 1, "1.", "1.0" or "Objetivo 1"; any other text as it is. */
export function numeroDeObjetivo(celda: CeldaAjena | null): string {
  const texto = readNumeroDe(celda);
  return NUMERO_DE_OBJETIVO.exec(texto)?.[1] ?? texto;
}

/** "Objetivo 3: Dar", "3. Dar" in a row of its own: number and text of the objetivo that it announces. */
export function announcedObjetivo(texto: string): { readonly numero: string; readonly texto: string } | null {
  const m = /^\s*objetivo(?:\s+espec[ií]fico)?\s*(?:n[o°º]\.?|n[uú]m\.?|#)?\s*(\d{1,3})\s*[.:)\-–—]*\s*(.*)$/is.exec(
    texto,
  );
  if (m) return { numero: m[1] ?? '', texto: (m[2] ?? '').trim() === '' ? texto : (m[2] ?? '') };
  return splitObjetivo(texto.trim());
}

/** Which total a row holds, by the label that it begins with; null where it holds none. */
export function totalOf(mapa: Mapa, celdas: readonly CeldaAjena[]): TipoTotal | null {
  for (const celda of celdas) {
    if (typeof celda.valor !== 'string') continue;
    const texto = normalizeText(celda.valor);
    const found = TOTALES.find(([pattern]) => pattern.test(texto))?.[1];
    if (found !== undefined) return found;
    if (mapa.claveEn(celda.columna) === 'observaciones' && /\bpresupuesto\b/.test(texto) && celdas.length <= 3)
      return 'declarado';
    break;
  }
  const soloCifras = celdas.every((x) => typeof x.valor === 'number' || x.formula !== '');
  const enPresupuesto = celdas.some((x) => mapa.claveEn(x.columna) === 'presupuesto');
  return soloCifras && (enPresupuesto || celdas.every((x) => x.formula !== '')) ? 'subtotal' : null;
}

/** The label that our own layout puts beside the declared budget says nothing of its own. */
export function isOwnLabel(texto: string): boolean {
  return normalizeText(texto) === normalizeText(MIR_ROTULOS.declarado);
}

export function isLeyenda(celdas: readonly CeldaAjena[]): boolean {
  return celdas.every((x) => {
    const texto = normalizeText(textOfValor(x.valor));
    return LEYENDAS.includes(texto) || LEYENDA.test(texto);
  });
}

/** Whether a text is a note or a signature rather than the title of a section. */
export function isNota(texto: string): boolean {
  return NOTA.test(normalizeText(texto));
}

/** Titles that sections have; any other text in their place is one with a doubt. */
export function isTituloDeSeccion(texto: string): boolean {
  return /^(objetivos\b|seccion\b|eje\b|apartado\b|proceso\b|[ivx]+ ?[.)-])/.test(normalizeText(texto));
}
