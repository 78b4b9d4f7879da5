import { rangeA1 } from '../sheet/a1';
import { describeOp } from '../sheet/describe';
import type { Lugar } from '../sheet/lugar';
import type { Op, TipoOp } from '../sheet/op';
import { OPERACION } from '../text/operacion';
import type { OperacionVista } from './vista';

/** One change as a preview shows it: where it is and a sentence. */
function operacionVista(op: Op, lugar: Lugar | null): OperacionVista {
  return {
    tipo: op.tipo,
    hoja: 'hoja' in op ? op.hoja : '',
    rango: 'rango' in op ? rangeA1(op.rango) : '',
    descripcion: describeOp(op, lugar),
  };
}

/** How and where MIRador keeps what it knows of the workbook: nothing that people see or use is changed by it. */
const DE_OCULTAS: readonly TipoOp[] = ['dimensionar', 'formatoNumero'];
const isInterna = (op: Op): boolean =>
  op.tipo === 'registrar' || ('hoja' in op && op.hoja.startsWith('_') && DE_OCULTAS.includes(op.tipo));

/** A line of a preview, with the operations that it tells. */
export interface OperacionMostrada {
  readonly vista: OperacionVista;
  readonly ops: readonly Op[];
}

/**
 * What people are shown of a plan: a line an operation, those that read the same counted in one. What only concerns
 * MIRador's own memory is done and not shown, unless there is nothing else. `cuenta`: what is told of each besides.
 */
export function mostrarOps(
  ops: readonly Op[],
  lugar: Lugar | null = null,
  cuenta: (op: Op) => string = () => '',
): OperacionMostrada[] {
  const visibles = ops.filter((op) => !isInterna(op));
  const porFrase = new Map<string, { readonly vista: OperacionVista; readonly ops: Op[] }>();
  for (const op of visibles.length > 0 ? visibles : ops) {
    const vista = operacionVista(op, lugar);
    const descripcion = [vista.descripcion, cuenta(op)].filter((texto) => texto !== '').join(' ');
    const found = porFrase.get(descripcion);
    if (found) found.ops.push(op);
    else porFrase.set(descripcion, { vista: { ...vista, descripcion }, ops: [op] });
  }
  return [...porFrase.values()].map(({ vista, ops: suyas }) => {
    const veces = suyas.every(isInterna) ? 1 : suyas.length;
    return { vista: { ...vista, descripcion: OPERACION.veces(vista.descripcion, veces) }, ops: suyas };
  });
}

/** The lines of a preview. */
export function operacionesVista(ops: readonly Op[], lugar: Lugar | null = null): OperacionVista[] {
  return mostrarOps(ops, lugar).map(({ vista }) => vista);
}
