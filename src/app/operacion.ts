import { rangeA1 } from '../sheet/a1';
import { describeOp } from '../sheet/describe';
import type { Lugar } from '../sheet/lugar';
import type { Op } from '../sheet/op';
import type { OperacionVista } from './vista';

/** One change as a preview shows it: where it is and a sentence. */
export function operacionVista(op: Op, lugar: Lugar | null = null): OperacionVista {
  return {
    tipo: op.tipo,
    hoja: 'hoja' in op ? op.hoja : '',
    rango: 'rango' in op ? rangeA1(op.rango) : '',
    descripcion: describeOp(op, lugar),
  };
}
