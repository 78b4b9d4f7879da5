import { type Baseline, HOJA_BASELINE } from './baseline';
import { blueprint } from './blueprint';
import { pairOf } from './drift';
import type { EleccionEstructura, Elegidas } from './enderezar';
import type { Drift } from './facetas/faceta';
import { FACETAS } from './facetas/index';
import { hashOf } from './fingerprint';
import type { Op, Plan, TipoOp } from './op';
import type { EstadoLibro, Registro, Snapshot } from './state';

/**
 * The order of a plan. Sheets first, so that formulas find them; formats before values, so that "12.1" stays text;
 * protection last, so that what is half made can still be made.
 */
const ORDEN: readonly TipoOp[] = [
  'renombrarHoja',
  'crearHoja',
  'separar',
  'eliminarFilas',
  'eliminarColumnas',
  'insertarFilas',
  'insertarColumnas',
  'dimensionar',
  'combinar',
  'formatoNumero',
  'escribir',
  'fondo',
  'estilo',
  'validar',
  'anotar',
  'condicionar',
  'ancho',
  'alto',
  'inmovilizar',
  'quitarNombre',
  'nombrar',
  'registrar',
  'anexar',
  'ocultar',
  'desproteger',
  'proteger',
  'borrarHoja',
];

/** The baseline is written as soon as rows and sheets are there: a plan that stops anywhere can then be planned again. */
function turnOf(op: Op): number {
  const turn = ORDEN.indexOf(op.tipo);
  const ofBaseline = 'hoja' in op && op.hoja === HOJA_BASELINE;
  return ofBaseline && op.tipo !== 'crearHoja' && op.tipo !== 'proteger' ? ORDEN.indexOf('dimensionar') - 0.5 : turn;
}

/** The same operations in the order in which they can be done, and be planned again wherever they stop. */
export function orderOps(ops: readonly Op[]): Op[] {
  return ops
    .map((op, i) => ({ op, i, turn: turnOf(op) }))
    .sort((a, b) => a.turn - b.turn || a.i - b.i)
    .map(({ op }) => op);
}

function registroOps(deseados: readonly Registro[], observado: Snapshot, others: number): Op[] {
  return deseados
    .filter(({ clave, valor }) => {
      const found = observado.registros?.find((r) => r.clave === clave);
      return observado.registros ? found?.valor !== valor : others > 0;
    })
    .map((r) => ({ tipo: 'registrar', ...r }));
}

/**
 * What has to be done so that a workbook becomes what its MIR wants: ordered, coalesced, and empty when nothing
 * differs. It never writes over a captured value, and never on a sheet with rows or columns out of place.
 *
 * Its `huella` is of what a person was shown (the differences and what mends them): progress captured meanwhile does
 * not change it, since no plan touches captures; any other edit that matters to the plan does.
 */
export function planOf(deseado: EstadoLibro, observado: Snapshot): Plan {
  const vistas: Drift[][] = [];
  const ops = deseado.hojas.flatMap((deseada): Op[] => {
    if (deseada.desplazadas) return [];
    const { nombre: hoja, filas, columnas, oculta } = deseada;
    const par = pairOf(deseada, observado);
    const crear: Op[] = par.ausente ? [{ tipo: 'crearHoja', hoja, filas, columnas, oculta }] : [];
    const mend = FACETAS.flatMap((faceta) => {
      const drift = faceta.compare(par);
      if (!par.nueva) vistas.push(drift);
      return faceta.toOps(drift, par);
    });
    return [...crear, ...mend];
  });
  const registros = registroOps(deseado.registros ?? [], observado, ops.length);
  const ordered = orderOps([...ops, ...registros]);
  return { ops: ordered, huella: hashOf(vistas, ordered) };
}

export type { Elegidas } from './enderezar';

/** The plan of a workbook, and what of it waits for people. */
export interface PlanDeLibro {
  readonly plan: Plan;
  readonly elecciones: readonly EleccionEstructura[];
}

/**
 * The plan that brings a workbook to what `baseline` wants: the accepted one (repair) or a new one. Rows, columns and
 * their captures are matched by what stands on the sheets now, so the very same call after a stop goes on.
 */
export function planLibro(baseline: Baseline, observado: Snapshot, _elegidas: Elegidas | 'recomendadas'): PlanDeLibro {
  return { plan: planOf(blueprint({ baseline, inicial: null }, observado), observado), elecciones: [] };
}
