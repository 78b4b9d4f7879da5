import { MESES } from '../../mir/format';
import { computeIndicador, contextOf, type Indicador } from '../../mir/indicators';
import { type LineaUbicada, listLineas } from '../../mir/model';
import { claveObjetivo, objetivosDe, type Permisos } from '../../mir/roles';
import type { LibroLeido } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { puedeCapturarAlgo } from '../permiso';

/** A linea that somebody answers for, with its figures as the sheet shows them. */
export interface LineaSuya extends LineaUbicada {
  readonly indicador: Indicador;
}

/** Whose lineas are shown: those that this person captures, or all of the MIR to whoever captures all, or none. */
export interface Suyas {
  readonly puedeCapturar: boolean;
  /** False: only the objetivos that Configuración gives to this person. */
  readonly todas: boolean;
  readonly lineas: readonly LineaSuya[];
}

/**
 * The lineas of whoever asks. Personas titulares and lectoras that capture nothing look at all of them: the whole órgano
 * is what they answer for.
 */
export function lineasDe(libro: LibroLeido, snapshot: Snapshot, permisos: Permisos, administra: boolean): Suyas {
  const contexto = contextOf(libro.configuracion);
  const puedeCapturar = puedeCapturarAlgo(permisos, snapshot.usuario, administra) === null;
  const claves = puedeCapturar && !administra ? objetivosDe(snapshot.usuario, permisos) : null;
  const lineas = listLineas(libro.mir)
    .filter((u) => claves === null || claves.includes(claveObjetivo(u.seccion, u.objetivo.numero)))
    .map((u): LineaSuya => ({ ...u, indicador: computeIndicador(u.linea, contexto) }));
  return { puedeCapturar, todas: claves === null, lineas };
}

/** Where a month of a linea is typed; null: its row or the months are not in their place. */
export function placeOfMes(
  libro: LibroLeido,
  { seccion, linea }: LineaUbicada,
  mes: number,
): { readonly fila: number; readonly columna: number } | null {
  const key = MESES[mes - 1];
  return key === undefined ? null : libro.celdaDe(seccion, linea.numero, key);
}
