import { ANEXO_1 } from '../mir/format';
import { type Modificacion, modificacionesDe } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { a1, coalesce } from '../sheet/a1';
import { type Baseline, HOJA_BASELINE } from '../sheet/baseline';
import { blueprint } from '../sheet/blueprint';
import { VALIDACION_AVANCE } from '../sheet/blueprint/mir-aspecto';
import { fingerprint } from '../sheet/fingerprint';
import { HOJA_MODIFICACIONES } from '../sheet/hojas';
import type { Op, Plan } from '../sheet/op';
import { planOf } from '../sheet/plan';
import type { Rango, Snapshot, Validacion } from '../sheet/state';
import type { CapturaJuzgada, Escritura, MesaDeCaptura } from './captura';
import { anotar } from './registrar';

/** The last thing that is written in each cell, in the order in which they were first written. */
function lastEscrituras(escrituras: readonly Escritura[]): Escritura[] {
  return [...new Map(escrituras.map((e) => [a1(e.fila, e.columna), e])).values()];
}

/** One write for each rectangle of neighbours. */
function writeCells(escrituras: readonly Escritura[]): Op[] {
  const contenidos = new Map(escrituras.map((e) => [a1(e.fila, e.columna), e.contenido]));
  return coalesce(escrituras).map((rango) => ({
    tipo: 'escribir',
    hoja: ANEXO_1.hoja,
    rango,
    contenido: Array.from({ length: rango.filas }, (_, f) =>
      Array.from({ length: rango.columnas }, (__, c) => contenidos.get(a1(rango.fila + f, rango.columna + c)) ?? null),
    ),
    tocaCaptura: true,
    ...(rango.filas * rango.columnas > 1 && { enSuLugar: true as const }),
  }));
}

/**
 * A correction is below what the validation of its cell admits, which holds for scripts too in the local host and, it is
 * said, in Google: so it is lifted for as long as it takes.
 */
function writeCorreccion(escritura: Escritura): Op[] {
  const rango: Rango = { fila: escritura.fila, columna: escritura.columna, filas: 1, columnas: 1 };
  const validar = (validacion: Validacion | null): Op => ({
    tipo: 'validar',
    hoja: ANEXO_1.hoja,
    rango,
    validaciones: [[validacion]],
  });
  return [validar(null), ...writeCells([escritura]), validar(VALIDACION_AVANCE)];
}

const isCorreccion = ({ contenido }: Escritura): boolean => typeof contenido === 'number' && contenido < 0;

/**
 * The month that an administrador corrects although it is closed, as it is recorded: once, also when it is tried again.
 * To go back to what an earlier record says is another correction.
 */
function withModificacion(baseline: Baseline, nueva: Modificacion): Baseline {
  const { modificaciones } = baseline;
  const propias = modificacionesDe(modificaciones, nueva.seccion, nueva.linea);
  const ultima = lastOf(propias.filter((m) => m.campo === nueva.campo && m.vigencia === nueva.vigencia));
  const same = ultima?.antes === nueva.antes && ultima.despues === nueva.despues && ultima.motivo === nueva.motivo;
  return same ? baseline : { ...baseline, modificaciones: [...modificaciones, nueva] };
}

/** What the accepted plan writes of itself: its hidden sheet, and the view of its modificaciones. */
function opsDeHistoria(baseline: Baseline, snapshot: Snapshot): readonly Op[] {
  const suyas: readonly string[] = [HOJA_BASELINE, HOJA_MODIFICACIONES];
  const { ops } = planOf(blueprint({ baseline, inicial: null }, snapshot), snapshot);
  return ops.filter((op) => 'hoja' in op && suyas.includes(op.hoja));
}

/**
 * What writes these captures, made one after another: each yellow cell once, neighbours together; before them the
 * modificaciones of closed months, after them OBSERVACIONES and one write of the Bitácora by whoever may. Staff touch
 * no protected cell. null: there is nothing to write.
 */
export function planDeCapturas({ libro, snapshot }: MesaDeCaptura, juzgadas: readonly CapturaJuzgada[]): Plan | null {
  const meses = lastEscrituras(juzgadas.flatMap((j) => j.deMes ?? []));
  const textos = lastEscrituras(juzgadas.flatMap((j) => j.deObservaciones ?? []));
  const entradas = juzgadas.flatMap((j) => j.entradas);
  if (meses.length + textos.length + entradas.length === 0) return null;
  const { ops: bitacora, baseline } =
    snapshot.puedeEditarProtegido && entradas.length > 0
      ? anotar(libro, snapshot, entradas)
      : { ops: [], baseline: libro.baseline };
  const modificaciones = juzgadas.flatMap((j) => j.modificacion ?? []);
  const historia = modificaciones.reduce(withModificacion, baseline);
  return {
    ops: [
      ...(historia === libro.baseline ? [] : opsDeHistoria(historia, snapshot)),
      ...writeCells(meses.filter((e) => !isCorreccion(e))),
      ...meses.filter(isCorreccion).flatMap(writeCorreccion),
      ...writeCells(textos),
      ...bitacora,
    ],
    huella: fingerprint(snapshot),
  };
}
