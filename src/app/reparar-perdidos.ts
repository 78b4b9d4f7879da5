import { describeContenido } from '../sheet/drift-findings';
import { findHoja, formulaEn, valorEn } from '../sheet/grid';
import type { Op } from '../sheet/op';
import type { Snapshot } from '../sheet/state';
import { OPERACION } from '../text/operacion';

/** More of them than this are counted. */
const MAXIMO = 5;

/**
 * What stands typed where an operation gives back a formula or what the plan says, as a sentence: it goes, or went
 * (`hecha`). "" where nothing does. Only for a plan that moves no rows or columns: its ranges are then those of the sheet as it is.
 */
export function describePerdidos(op: Op, snapshot: Snapshot, hecha: boolean): string {
  if (op.tipo !== 'escribir' || op.tocaCaptura || op.hoja.startsWith('_')) return '';
  const hoja = findHoja(snapshot, op.hoja);
  const { fila, columna } = op.rango;
  const perdidos = op.contenido.flatMap((cells, f) =>
    cells.flatMap((contenido, c) => {
      const esFormula = typeof contenido === 'object' && contenido !== null && 'formula' in contenido;
      const valor = valorEn(hoja, fila + f, columna + c);
      const tecleado = formulaEn(hoja, fila + f, columna + c) === '' && valor !== null && valor !== '';
      return tecleado && (esFormula || contenido !== valor) ? [describeContenido(valor)] : [];
    }),
  );
  if (perdidos.length === 0) return '';
  const frase = hecha ? OPERACION.antesDecia : OPERACION.ahoraDice;
  return frase(perdidos.slice(0, MAXIMO), Math.max(0, perdidos.length - MAXIMO));
}
