import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { type Baseline, HOJA_BASELINE } from '../sheet/baseline';
import { HOJA_MODIFICACIONES } from '../sheet/hojas';
import type { Op, TipoOp } from '../sheet/op';
import { planLibro } from '../sheet/plan';
import { simulate } from '../sheet/simulate';
import type { Snapshot } from '../sheet/state';

/** Changes of what stands where. */
const ESTRUCTURALES: readonly TipoOp[] = [
  'crearHoja',
  'renombrarHoja',
  'borrarHoja',
  'dimensionar',
  'insertarFilas',
  'insertarColumnas',
  'eliminarFilas',
  'eliminarColumnas',
  'combinar',
  'separar',
];
/** Row by row they speak of lineas: while one of them is out of place, nothing may be written by position. */
const POR_RENGLON: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA];
/** Sheets of MIRador's own records are written as they should be, whatever they say now: nobody works on them. */
const isDelRegistro = (hoja: string): boolean => hoja.startsWith('_') || hoja === HOJA_MODIFICACIONES;

const hojaOf = (op: Op): string | null => ('hoja' in op ? op.hoja : null);

/**
 * The new plan is kept before anything else is touched. Wherever it stops after that, the workbook is one whose sheets
 * are not yet as its plan says: the same request goes on, and so does a repair.
 */
function baselineFirst(ops: readonly Op[]): Op[] {
  const first = (op: Op): boolean =>
    hojaOf(op) === HOJA_BASELINE && op.tipo !== 'crearHoja' && op.tipo !== 'proteger' && op.tipo !== 'desproteger';
  return [...ops.filter(first), ...ops.filter((op) => !first(op))];
}

/**
 * The workbook as a repair would leave it, so that a change planned over it is that change and nothing else: other
 * differences of the sheets stay as they are, to be mended or accepted on their own. null: rows, columns or sheets are
 * out of place, and have to be mended first.
 */
export function simulateReparado(aceptada: Baseline, snapshot: Snapshot): Snapshot | null {
  const { plan, elecciones } = planLibro(aceptada, snapshot, {});
  const movidas = new Set(plan.ops.filter((op) => ESTRUCTURALES.includes(op.tipo)).map(hojaOf));
  if (elecciones.length > 0 || POR_RENGLON.some((hoja) => movidas.has(hoja))) return null;
  const propias = plan.ops.filter((op) => {
    const hoja = hojaOf(op);
    return hoja !== null && !movidas.has(hoja) && !isDelRegistro(hoja);
  });
  return simulate(snapshot, propias);
}

/** What leads from the accepted plan to a new one, and nothing else; null as in `simulateReparado`. */
export function planCambio(aceptada: Baseline, nueva: Baseline, snapshot: Snapshot): Op[] | null {
  const reparado = simulateReparado(aceptada, snapshot);
  return reparado && baselineFirst(planLibro(nueva, reparado, 'recomendadas').plan.ops);
}

/** What is left to do of a plan that is already the accepted one. */
export function planPendiente(aceptada: Baseline, snapshot: Snapshot): Op[] {
  return baselineFirst(planLibro(aceptada, snapshot, 'recomendadas').plan.ops);
}
