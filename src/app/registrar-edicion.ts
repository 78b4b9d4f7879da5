import { ANEXO_1, type ColumnaKey } from '../mir/format';
import { keyOfLinea, type LineaAccion, listLineas, numeroOf, type Valor } from '../mir/model';
import { a1 } from '../sheet/a1';
import { parseBaseline } from '../sheet/baseline';
import {
  capturaOfText,
  type EntradaBitacora,
  entradaOf,
  lastKnown,
  rowOfEntrada,
  textOfCaptura,
} from '../sheet/bitacora';
import type { Grid } from '../sheet/state';
import { COMO } from '../text/bitacora';
import type { EdicionDeMir } from './editar';

/** A yellow cell of a linea that an edit touched, as it stands after it. */
interface Editada {
  readonly seccion: number;
  readonly linea: string;
  readonly columna: ColumnaKey;
  readonly celda: string;
  readonly despues: Valor;
}

type Antes = EntradaBitacora['antes'];

/** The yellow cells of an edit, in sheet order. `valores`: of `EdicionDeMir.filas`, after it. */
export function listEditadas({ edicion, layout, filas }: EdicionDeMir, valores: Grid<Valor>): Editada[] {
  return valores.flatMap((fila, f) => {
    const numero = filas.fila + f;
    const lugar = layout.lineaEn(numero);
    const texto = fila[layout.columnas.lineaAccion - 1];
    const linea = numeroOf(typeof texto === 'string' ? texto : '');
    if (!lugar || linea === '') return [];
    return ANEXO_1.columnas.flatMap(({ key, kind }): Editada[] => {
      const columna = layout.columnas[key];
      const editada = columna >= edicion.columna && columna < edicion.columna + edicion.columnas;
      if (kind !== 'captura' || !editada) return [];
      const despues = fila[columna - 1] ?? null;
      return [{ seccion: lugar.seccion, linea, columna: key, celda: a1(numero, columna), despues }];
    });
  });
}

/** What an edit's event says of what was there; null where it says nothing. */
export function antesDelEvento(
  { edicion }: EdicionDeMir,
  { value, oldValue }: { readonly value?: string | undefined; readonly oldValue?: string | undefined },
): ((editada: Editada) => Antes) | null {
  // A single cell that was blank has no `oldValue`. With neither (a block, or one cell pasted) nothing can be told.
  const unica = edicion.filas === 1 && edicion.columnas === 1;
  if (!unica || (value === undefined && oldValue === undefined)) return null;
  return ({ columna }) => capturaOfText(columna, oldValue ?? '');
}

/**
 * What was last known of each cell, from the rows of the hidden plan and of the Bitácora as they stand on their sheets;
 * undefined for a linea that the plan does not have.
 */
export function antesConocido(baseline: Grid<unknown>, bitacora: Grid<unknown>): (editada: Editada) => Antes {
  const plan = parseBaseline(baseline);
  const lineas = new Map<string, LineaAccion>();
  for (const { seccion, linea } of plan ? listLineas(plan.mir) : [])
    lineas.set(keyOfLinea(seccion, linea.numero), linea);
  const entradas = bitacora.flatMap((fila) => entradaOf(fila.map(String)) ?? []);
  const conocido = lastKnown(entradas, plan?.modificaciones ?? []);
  return ({ seccion, linea: numero, columna }) => {
    const linea = lineas.get(keyOfLinea(seccion, numero));
    return linea && capturaOfText(columna, conocido(seccion, linea, columna));
  };
}

/** The rows that an edit adds to the Bitácora: none for a cell that says what it said. */
export function filasDeEdicion(
  editadas: readonly Editada[],
  antesDe: (editada: Editada) => Antes,
  { fecha, quien }: { readonly fecha: string; readonly quien: string },
): string[][] {
  // To clear a block is not to paste one.
  const pegado = editadas.length > 1 && editadas.some((e) => e.despues !== null && e.despues !== '');
  const como = pegado ? COMO.pegado : COMO.edicion;
  return editadas.flatMap((editada) => {
    const antes = antesDe(editada);
    const ahora = textOfCaptura(editada.columna, editada.despues);
    if (antes !== undefined && textOfCaptura(editada.columna, antes) === ahora) return [];
    const despues = capturaOfText(editada.columna, ahora);
    return [rowOfEntrada({ ...editada, antes, despues, fecha, quien, como })];
  });
}
