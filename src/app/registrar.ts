import { FORMATO_TEXTO } from '../mir/columna';
import type { ColumnaKey } from '../mir/format';
import { a1 } from '../sheet/a1';
import { type Baseline, HOJA_BASELINE, refreshCapturas } from '../sheet/baseline';
import { type EntradaBitacora, readBitacora, rowOfEntrada } from '../sheet/bitacora';
import { blueprintBitacora } from '../sheet/blueprint/bitacora';
import { blueprintMirador } from '../sheet/blueprint/mirador';
import { permisosOf } from '../sheet/blueprint/protection';
import { findHoja } from '../sheet/grid';
import { countCambios } from '../sheet/historia';
import { HOJA_BITACORA } from '../sheet/hojas';
import type { Op, Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { anteriorTexto, BITACORA_ENCABEZADO, COMO } from '../text/bitacora';

/** What is logged: operations on the Bitácora, and the accepted plan with what is last known from then on. */
interface Anotacion {
  readonly ops: readonly Op[];
  /** The workbook's own, or another one to be written first. */
  readonly baseline: Baseline;
}

function append(filas: readonly (readonly string[])[]): Op[] {
  return filas.length === 0 ? [] : [{ tipo: 'anexar', hoja: HOJA_BITACORA, contenido: filas }];
}

/** The first entries of a sheet that stands there blank, whose formats nobody read: "7.10" must not become 7.1. */
function asText(filas: readonly (readonly string[])[]): Op[] {
  if (filas.length === 0) return [];
  const columnas = BITACORA_ENCABEZADO.length;
  const rango = { fila: 2, columna: 1, filas: filas.length, columnas };
  const formatos = filas.map(() => new Array<string>(columnas).fill(FORMATO_TEXTO));
  return [{ tipo: 'formatoNumero', hoja: HOJA_BITACORA, rango, formatos }];
}

/**
 * Logs entries. A workbook without Bitácora gets it, and begins with what it holds that day as last known: everything
 * captured until then is one row, not one a cell.
 */
export function anotar(libro: LibroLeido, snapshot: Snapshot, entradas: readonly EntradaBitacora[]): Anotacion {
  const filas = entradas.map(rowOfEntrada);
  if (readBitacora(snapshot)) return { ops: append(filas), baseline: libro.baseline };
  const anteriores = countCambios(libro.baseline, libro.mir);
  const inicio = BITACORA_ENCABEZADO.map((titulo) => {
    if (titulo === 'FECHA') return snapshot.ahora;
    if (titulo === 'QUIÉN') return snapshot.usuario;
    if (titulo === 'DESPUÉS') return anteriorTexto(anteriores);
    return titulo === 'CÓMO' ? COMO.revision : '';
  });
  const primeras = anteriores > 0 ? [inicio, ...filas] : filas;
  const permisos = permisosOf(libro.configuracion, libro.baseline);
  const enBlanco = findHoja(snapshot, HOJA_BITACORA);
  const hoja = blueprintBitacora(permisos, enBlanco, primeras);
  const { ops } = planOf({ hojas: [hoja] }, snapshot);
  // What it says last, and at once: until then there is no Bitácora, and it is made again.
  const escribe = (op: Op): boolean => op.tipo === 'escribir';
  return {
    ops: [...ops.filter((op) => !escribe(op)), ...(enBlanco ? asText(primeras) : []), ...ops.filter(escribe)],
    baseline: refreshCapturas(libro.baseline, libro.mir),
  };
}

/** The entries that a review adds for what changed without being logged: nobody saw who did it. */
export function entradasDeRevision(libro: LibroLeido, snapshot: Snapshot): EntradaBitacora[] {
  const { filaDe, layout, historia } = libro;
  return historia.sinRegistrar.map((cambio) => {
    const fila = filaDe(cambio.seccion, cambio.linea);
    const columna = layout.columnas[cambio.columna as ColumnaKey];
    const celda = fila === null ? '' : a1(fila, columna);
    return { ...cambio, fecha: snapshot.ahora, quien: '', celda, como: COMO.revision };
  });
}

/**
 * A plan of somebody who may write the Bitácora, with what it did not yet tell. A plan that has nothing to do stays so,
 * and a workbook that has no Bitácora gets none here. Its `huella` is that of what was shown.
 */
export function conRevision(plan: Plan, libro: LibroLeido, snapshot: Snapshot): Plan {
  if (plan.ops.length === 0 || !readBitacora(snapshot)) return plan;
  const { ops } = anotar(libro, snapshot, entradasDeRevision(libro, snapshot));
  return { ...plan, ops: [...plan.ops, ...ops] };
}

/** What writes another accepted plan into its hidden sheet, and nothing else. */
export function opsDeBaseline(baseline: Baseline, libro: LibroLeido, snapshot: Snapshot): readonly Op[] {
  const permisos = permisosOf(libro.configuracion, baseline);
  const hoja = blueprintMirador(baseline, permisos, findHoja(snapshot, HOJA_BASELINE));
  return planOf({ hojas: [hoja] }, snapshot).ops;
}
