import { FORMATO_TEXTO } from '../../mir/columna';
import { type Instantanea, rowsOfInstantanea } from '../cierres';
import { HOJA_CIERRES } from '../hojas';
import type { EstadoHoja } from '../state';
import { Contents } from './contents';
import { type Permisos, proteccionHoja } from './protection';

/**
 * The hidden sheet of the closings' snapshots. What it holds is never rewritten: a new snapshot goes from row `desde`
 * on, below the others (or over one that a stopped closing left).
 */
export function blueprintCierres(
  permisos: Permisos,
  observada: EstadoHoja | null,
  nueva: { readonly desde: number; readonly instantanea: Instantanea } | null = null,
): EstadoHoja {
  const rows = nueva ? rowsOfInstantanea(nueva.instantanea) : [];
  const previas = nueva ? nueva.desde - 1 : (observada?.valores.length ?? 0);
  const columnas = rows.reduce((max, cells) => Math.max(max, cells.length), observada?.columnas ?? 1);
  const contents = new Contents(Math.max(previas + rows.length, observada?.valores.length ?? 0, 1), columnas);
  for (let fila = 1; observada && fila <= previas; fila++) {
    for (let columna = 1; columna <= columnas; columna++) contents.keep(fila, columna, observada);
  }
  rows.forEach((cells, i) => {
    for (const [c, cell] of cells.entries()) contents.put(previas + 1 + i, c + 1, cell);
  });
  const formato = new Array<string>(columnas).fill(FORMATO_TEXTO);
  return {
    nombre: HOJA_CIERRES,
    sheetId: observada?.sheetId ?? null,
    filas: contents.filas,
    columnas,
    oculta: true,
    valores: contents.valores,
    formulas: contents.formulas,
    formatos: contents.valores.map(() => formato),
    protecciones: [proteccionHoja(HOJA_CIERRES, [], permisos)],
    capturables: previas > 0 ? [{ fila: 1, columna: 1, filas: previas, columnas }] : [],
  };
}
