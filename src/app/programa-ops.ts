import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { MESES } from '../mir/format';
import { lastOf } from '../mir/listas';
import type { Meses } from '../mir/model';
import type { Baseline } from '../sheet/baseline';
import {
  blueprintCronograma,
  COLUMNAS_DE_CRONOGRAMA,
  ORIGEN_ACEPTADA,
  ORIGEN_PROPUESTA,
} from '../sheet/blueprint/cronograma';
import { permisosOf } from '../sheet/blueprint/protection';
import { contenidoEn } from '../sheet/facetas/contenido';
import { at, findHoja, INICIAL } from '../sheet/grid';
import { layoutOf } from '../sheet/layout';
import type { Op } from '../sheet/op';
import type { LibroLeido } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { EstadoHoja, Grid, Rango, Snapshot, Validacion } from '../sheet/state';

/** What a row of Cronograma is to have: twelve months of people's, or null where they are derived. */
export interface FilaPrograma {
  readonly fila: number;
  readonly meses: Meses | null;
}

const { origen, enero } = COLUMNAS_DE_CRONOGRAMA;
/** PROGRAMA and the twelve months stand side by side. */
const ANCHO = enero - origen + MESES.length;
/** Above this many stretches of rows, one rectangle over all of them is cheaper: what lies between is written as it is. */
const POCOS_TRAMOS = 4;

/** Consecutive rows, as few stretches as the budget of calls admits whatever the rows. */
function stretchesOf(filas: readonly number[]): { readonly fila: number; readonly filas: number }[] {
  const sorted = [...filas].sort((a, b) => a - b);
  const tramos: { fila: number; filas: number }[] = [];
  for (const fila of sorted) {
    const last = lastOf(tramos);
    if (last && fila <= last.fila + last.filas) last.filas = fila - last.fila + 1;
    else tramos.push({ fila, filas: 1 });
  }
  const primera = sorted[0] ?? 1;
  if (tramos.length <= POCOS_TRAMOS) return tramos;
  return [{ fila: primera, filas: (lastOf(sorted) ?? primera) - primera + 1 }];
}

function gridOf<T>(rango: Rango, read: (fila: number, columna: number) => T): Grid<T> {
  return Array.from({ length: rango.filas }, (_, f) =>
    Array.from({ length: rango.columnas }, (__, c) => read(rango.fila + f, rango.columna + c)),
  );
}

/** A validation that somebody else made cannot be written again: it stays as the sheet wants it. */
function validacionAt(hoja: EstadoHoja, deseada: EstadoHoja, fila: number, columna: number): Validacion | null {
  const hay = at(hoja.validaciones, fila, columna, null);
  return hay?.tipo === 'ajena' ? at(deseada.validaciones, fila, columna, null) : hay;
}

/**
 * What changes the programme of these rows on Cronograma: PROGRAMA and the months, what they admit and how they look.
 * Other cells stay as they are, whatever they say. A fixed number of operations whatever the rows.
 */
export function opsDePrograma(
  nueva: Baseline,
  cambios: readonly FilaPrograma[],
  { configuracion }: LibroLeido,
  snapshot: Snapshot,
): Op[] {
  const observada = findHoja(snapshot, HOJA_CRONOGRAMA);
  if (!observada) return [];
  const words = cambios.map(
    ({ fila, meses }): Op => ({
      tipo: 'escribir',
      hoja: HOJA_CRONOGRAMA,
      rango: { fila, columna: origen, filas: 1, columnas: ANCHO },
      contenido: [[meses ? ORIGEN_ACEPTADA : ORIGEN_PROPUESTA, ...MESES.map((_, i) => meses?.[i] ?? null)]],
      tocaCaptura: true,
    }),
  );
  const escrita = findHoja(simulate(snapshot, words), HOJA_CRONOGRAMA);
  const layout = layoutOf(nueva.mir);
  const permisos = permisosOf(configuracion, nueva);
  const deseada = blueprintCronograma({ mir: nueva.mir, layout, permisos, observada: escrita });
  const filas = new Set(cambios.map((c) => c.fila));
  return stretchesOf([...filas]).flatMap((tramo): Op[] => {
    const rango = { ...tramo, columna: origen, columnas: ANCHO };
    const meses = { ...tramo, columna: enero, columnas: MESES.length };
    const changed = (fila: number): boolean => filas.has(fila);
    const contenido = gridOf(rango, (f, c) => contenidoEn(changed(f) ? deseada : observada, f, c));
    const validaciones = gridOf(meses, (f, c) =>
      changed(f) ? at(deseada.validaciones, f, c, null) : validacionAt(observada, deseada, f, c),
    );
    const fondos = gridOf(meses, (f, c) => at((changed(f) ? deseada : observada).fondos, f, c, INICIAL.fondos));
    const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    const presentes = gridOf(meses, (f, c) => at(observada.validaciones, f, c, null));
    const coloreados = gridOf(meses, (f, c) => at(observada.fondos, f, c, INICIAL.fondos));
    const escribe = !same(
      contenido,
      gridOf(rango, (f, c) => contenidoEn(observada, f, c)),
    );
    // Google refuses what a strict validation does not admit, from a script too: it comes back with the rest.
    const libera = escribe && presentes.some((row) => row.some((v) => v !== null));
    const hoja = HOJA_CRONOGRAMA;
    const ops: readonly (Op | null)[] = [
      libera
        ? { tipo: 'validar', hoja, rango: meses, validaciones: presentes.map((row) => row.map(() => null)) }
        : null,
      escribe ? { tipo: 'escribir', hoja, rango, contenido, tocaCaptura: true } : null,
      libera || !same(validaciones, presentes) ? { tipo: 'validar', hoja, rango: meses, validaciones } : null,
      same(fondos, coloreados) ? null : { tipo: 'fondo', hoja, rango: meses, fondos },
    ];
    return ops.filter((op) => op !== null);
  });
}
