import { intersects } from '../sheet/a1';
import { HOJA_BASELINE } from '../sheet/baseline';
import { sheetIdToken } from '../sheet/compact-layout';
import type { Op, TipoOp } from '../sheet/op';
import type { Rango } from '../sheet/state';

const DE_ESTRUCTURA: readonly TipoOp[] = [
  'renombrarHoja',
  'insertarFilas',
  'insertarColumnas',
  'eliminarFilas',
  'eliminarColumnas',
];

const hojaOf = (op: Op): string => ('hoja' in op ? op.hoja : '');
const rangoOf = (op: Op): Rango | null => ('rango' in op ? op.rango : null);

function overlap(a: Op, b: Op): boolean {
  const [r, s] = [rangoOf(a), rangoOf(b)];
  return hojaOf(a) === hojaOf(b) && r !== null && s !== null && intersects(r, s);
}

/** Sheets whose formulas an operation writes or that it makes: what speaks of a sheet needs it. */
function speaksOf(op: Op, hoja: string): boolean {
  if (op.tipo !== 'escribir') return false;
  return op.contenido.some((row) =>
    row.some(
      (c) =>
        typeof c === 'object' &&
        c !== null &&
        'formula' in c &&
        (c.formula.includes(`${hoja}!`) || c.formula.includes(`'${hoja}'!`)),
    ),
  );
}

/** Whether a document property is to carry the id of a sheet that the plan makes. */
const registers = (op: Op, hoja: string): boolean =>
  op.tipo === 'registrar' && op.valor !== null && op.valor.includes(sheetIdToken(hoja));

const tocaCaptura = (op: Op): boolean => op.tipo === 'escribir' && op.tocaCaptura;

/** Whether `op` may only be done together with `other`. One line a reason. */
function needs(op: Op, other: Op): boolean {
  const misma = hojaOf(op) === hojaOf(other) && hojaOf(op) !== '';
  switch (other.tipo) {
    // A sheet before what is on it, and before the formulas that speak of it.
    case 'crearHoja':
      return misma || speaksOf(op, other.hoja) || registers(op, other.hoja);
    // Room before what is written there.
    case 'dimensionar':
      return misma;
    // Merged cells are taken apart before anything is merged or written over them, and before panes are frozen.
    case 'separar':
      return overlap(op, other) || (misma && op.tipo === 'inmovilizar');
    // The format first, so that "12.1" stays text; and a captured value never changes without its format.
    case 'formatoNumero':
      return op.tipo === 'escribir' && overlap(op, other);
    case 'escribir':
      return op.tipo === 'formatoNumero' && tocaCaptura(other) && overlap(op, other);
    case 'desproteger':
      return misma && op.tipo === 'proteger';
    case 'quitarGrafico':
      return misma && op.tipo === 'graficar' && op.grafico.titulo === other.grafico.titulo;
    case 'quitarNombre':
      return op.tipo === 'nombrar' && op.nombre.nombre === other.nombre;
    default:
      return false;
  }
}

/** Operations that are done together or not at all: those on sheets whose rows or columns move, with the accepted plan. */
function groupOf(ops: readonly Op[]): (op: Op) => boolean {
  const movidas = new Set(ops.filter((op) => DE_ESTRUCTURA.includes(op.tipo)).map(hojaOf));
  if (movidas.size === 0) return (op) => hojaOf(op) === HOJA_BASELINE;
  // Formulas that Google rewrites may stand on any sheet that speaks of those that move.
  const moves = (op: Op): boolean => movidas.has(hojaOf(op)) || [...movidas].some((hoja) => speaksOf(op, hoja));
  const hojas = new Set([...movidas, ...ops.filter(moves).map(hojaOf), HOJA_BASELINE]);
  return (op) => hojas.has(hojaOf(op)) || op.tipo === 'registrar';
}

/**
 * Those operations of a plan that were chosen (`indices`, from 0) and all that they need, in the order of the plan:
 * done alone they leave a workbook that a whole repair then mends.
 */
export function pickOps(ops: readonly Op[], indices: readonly number[]): Op[] {
  const chosen = new Set(indices.filter((i) => i in ops));
  const together = groupOf(ops);
  const pending = [...chosen];
  const join = (i: number): void => {
    if (chosen.has(i)) return;
    chosen.add(i);
    pending.push(i);
  };
  for (let i = pending.pop(); i !== undefined; i = pending.pop()) {
    const op = ops[i];
    if (!op) continue;
    const inGroup = together(op);
    for (const [j, other] of ops.entries()) if ((inGroup && together(other)) || needs(op, other)) join(j);
  }
  return ops.filter((_, i) => chosen.has(i));
}
