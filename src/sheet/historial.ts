import { lastOf } from '../mir/listas';
import { HOJA_BASELINE } from './baseline';
import { hashOf } from './fingerprint';
import { findHoja, isVirgin } from './grid';
import { PREFIJO_PROTECCION } from './hojas';
import type { Op } from './op';
import { parseRecord, spillRecord } from './record';
import type { CambioLibro } from './retorno/cambio';
import type { EstadoHoja, EstadoLibro, Proteccion } from './state';

/** The hidden, protected sheet that keeps how to take back the last plans. */
export const HOJA_HISTORIAL = '_historial';

/** Plans that can be taken back, one after the other; older ones are forgotten. */
const MAXIMO_REGISTROS = 10;
/** Characters of all of them: a workbook is read whole at every audit. The newest is kept whatever its size. */
const MAXIMO_TEXTO = 2_000_000;

/** One applied plan. */
export interface RegistroHistorial {
  readonly nombre: string;
  /** "2025-03-31 09:05" */
  readonly fecha: string;
  /** E-mail, "" when Google did not say. */
  readonly quien: string;
  readonly pasos: CambioLibro;
}

function rowsOf(hoja: EstadoHoja | null): (readonly unknown[])[] {
  return (hoja?.valores ?? []).filter((row) => row.some((v) => v !== null && v !== ''));
}

/** As it is kept: nobody reads a record to correct it, so any change of it is damage, and its hash tells. */
interface Sellado {
  readonly registro: RegistroHistorial;
  readonly sello: string;
}

const selloOf = (registro: RegistroHistorial): string => hashOf(JSON.stringify(registro));

function lastRow(libro: EstadoLibro): readonly unknown[] | null {
  return lastOf(rowsOf(findHoja(libro, HOJA_HISTORIAL))) ?? null;
}

/** The record of the last plan; null when none is kept, or it cannot be read. */
export function lastRegistro(libro: EstadoLibro): RegistroHistorial | null {
  const found = parseRecord<Partial<Sellado>>(lastRow(libro) ?? []);
  return found?.registro && selloOf(found.registro) === found.sello ? found.registro : null;
}

/** Whether something is kept of the last plan that cannot be read. */
export function isHistorialDanado(libro: EstadoLibro): boolean {
  return lastRow(libro) !== null && lastRegistro(libro) === null;
}

/** As protected as the baseline beside it. */
function proteccionOf(observado: EstadoLibro, ops: readonly Op[]): Proteccion {
  const deBaseline = ops.flatMap((op) => (op.tipo === 'proteger' && op.hoja === HOJA_BASELINE ? [op.proteccion] : []));
  const [found] = [...deBaseline, ...(findHoja(observado, HOJA_BASELINE)?.protecciones ?? [])];
  return {
    ambito: 'hoja',
    descripcion: `${PREFIJO_PROTECCION} ${HOJA_HISTORIAL}`,
    rango: null,
    abiertos: [],
    editores: found?.editores ?? [],
    soloAdvierte: found?.soloAdvierte ?? false,
  };
}

/** All rows at once, the newest last: a sheet of records is never half written. */
function writeRows(rows: readonly (readonly unknown[])[], hay: EstadoHoja | null): Op[] {
  const hoja = HOJA_HISTORIAL;
  const filas = Math.max(rows.length, hay?.valores.length ?? 0);
  const before = hay?.valores ?? [];
  const columnas = [...rows, ...before].reduce((max, row) => Math.max(max, row.length), 1);
  const contenido = Array.from({ length: filas }, (_, f) =>
    Array.from({ length: columnas }, (__, c) => String(rows[f]?.[c] ?? '') || null),
  );
  const rango = { fila: 1, columna: 1, filas, columnas };
  const crece = hay !== null && (filas > hay.filas || columnas > hay.columnas);
  return [
    ...(crece ? [{ tipo: 'dimensionar', hoja, filas, columnas } as const] : []),
    { tipo: 'escribir', hoja, rango, contenido, tocaCaptura: false },
  ];
}

/** What keeps one record more, before its plan: the sheet is made when it is first needed. */
export function appendRegistro(observado: EstadoLibro, registro: RegistroHistorial, ops: readonly Op[]): Op[] {
  const hay = findHoja(observado, HOJA_HISTORIAL);
  const nueva = spillRecord({ registro, sello: selloOf(registro) } satisfies Sellado);
  const lengthOf = (row: readonly unknown[]): number =>
    row.reduce<number>((n, cell) => n + String(cell ?? '').length, 0);
  const kept: (readonly unknown[])[] = [nueva];
  let texto = lengthOf(nueva);
  for (const row of rowsOf(hay).reverse()) {
    texto += lengthOf(row);
    if (kept.length >= MAXIMO_REGISTROS || texto > MAXIMO_TEXTO) break;
    kept.unshift(row);
  }
  const write = writeRows(kept, hay);
  const proteger: Op = { tipo: 'proteger', hoja: HOJA_HISTORIAL, proteccion: proteccionOf(observado, ops) };
  // One that was only just made when a plan stopped is not hidden yet.
  const ocultar: Op = { tipo: 'ocultar', hoja: HOJA_HISTORIAL, oculta: true };
  if (hay) return isVirgin(hay) ? [ocultar, ...write, proteger] : write;
  const columnas = kept.reduce((max, row) => Math.max(max, row.length), 1);
  return [{ tipo: 'crearHoja', hoja: HOJA_HISTORIAL, filas: kept.length, columnas, oculta: true }, ...write, proteger];
}

/** What forgets the last record; the sheet goes with the last of them. */
export function dropRegistro(observado: EstadoLibro): Op[] {
  const hay = findHoja(observado, HOJA_HISTORIAL);
  const rows = rowsOf(hay).slice(0, -1);
  return rows.length === 0 ? [{ tipo: 'borrarHoja', hoja: HOJA_HISTORIAL }] : writeRows(rows, hay);
}
