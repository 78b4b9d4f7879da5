import type { Finding } from '../../mir/finding';
import { CLASE_DE_ARCHIVO } from '../../text/intake';
import { NOMBRE_PEGADO } from '../../text/tabla';
import { decodeText, decodeUtf16 } from '../decode';
import type { HojaAjena } from '../hoja/ajena';
import { findingOf, looksBinary, signatureOf } from '../source';
import { countColumns } from './encabezado';
import { SEPARADORES, type Separador, splitTabla } from './separar';

/** A table as it comes: the bytes of a file, what was pasted, or a sheet whose cells have their types. */
export type OrigenTabla =
  | { readonly nombre: string; readonly bytes: Uint8Array }
  | { readonly texto: string }
  | { readonly hoja: HojaAjena };

/** Rows and cells of a table, with what they were separated by. */
export interface FuenteTabla {
  readonly hoja: HojaAjena;
  /** null: its cells came apart already. */
  readonly separador: Separador | null;
}

/** Characters that are looked at to tell what separates cells. */
const MUESTRA = 64 * 1024;
/** Rows of them among which the header is. */
const FILAS_DE_MUESTRA = 40;
/** The first line by which a file tells Excel what separates its cells. */
const SEP = /^sep=([,;\t|])(?:\r\n|\r|\n)/i;

/** How well a separator cuts a text: the columns that a header names, and how many cells that header has. */
function scoreOf(texto: string, separador: Separador): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  for (const row of splitTabla(texto.slice(0, MUESTRA), separador).slice(0, FILAS_DE_MUESTRA)) {
    const named = countColumns(row);
    if (named > best[0]) best = [named, row.length];
  }
  return best;
}

/** What separates the cells of a text: that with which a header names the most columns. A header of one has none. */
export function sniffSeparador(texto: string): Separador {
  const dicho = SEP.exec(texto)?.[1];
  if (dicho !== undefined) return dicho as Separador;
  let best: { readonly separador: Separador; readonly score: readonly [number, number] } | null = null;
  for (const separador of SEPARADORES) {
    const score = scoreOf(texto, separador);
    const better =
      best === null || score[0] > best.score[0] || (score[0] === best.score[0] && score[1] > best.score[1]);
    if (better) best = { separador, score };
  }
  return best?.separador ?? ',';
}

function fuenteOfText(nombre: string, leido: string): FuenteTabla {
  const texto = leido.replace(/^\ufeff/, '');
  const separador = sniffSeparador(texto);
  const rows = splitTabla(texto, separador);
  // It is a row of the file all the same: those that follow keep their places.
  const valores = SEP.test(texto) ? [[], ...rows.slice(1)] : rows;
  return { hoja: { nombre, valores, formulas: [] }, separador };
}

/**
 * Rows and cells of a table, whatever it comes as. A file is UTF-8 (with or without BOM), UTF-16 with BOM, or else
 * Windows-1252. Bad input gives `fuente` null and INT-07 (empty) or INT-08 (no text, or UTF-16 that does not say so).
 */
export function fuenteOf(origen: OrigenTabla): { readonly fuente: FuenteTabla | null; readonly findings: Finding[] } {
  const refuse = (finding: Finding) => ({ fuente: null, findings: [finding] });
  if ('hoja' in origen) return { fuente: { hoja: origen.hoja, separador: null }, findings: [] };
  if ('texto' in origen) {
    if (origen.texto.trim() === '') return refuse(findingOf('INT-07', NOMBRE_PEGADO));
    return { fuente: fuenteOfText(NOMBRE_PEGADO, origen.texto), findings: [] };
  }
  const { nombre, bytes } = origen;
  const firma = signatureOf(bytes);
  if (firma !== null) return refuse(findingOf('INT-08', nombre, firma));
  const utf16 = decodeUtf16(bytes);
  if (utf16 === null && looksBinary(bytes))
    return refuse(findingOf('INT-08', nombre, looksUtf16(bytes) ? CLASE_DE_ARCHIVO.utf16 : CLASE_DE_ARCHIVO.binario));
  const texto = utf16 ?? decodeText(bytes);
  if (texto.trim() === '') return refuse(findingOf('INT-07', nombre));
  return { fuente: fuenteOfText(nombre, texto), findings: [] };
}

/** Text with a NUL in every other byte: UTF-16 that lost its mark. */
function looksUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (const [i, b] of sample.entries()) if (b === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  return Math.max(...nuls) > sample.length / 3;
}
