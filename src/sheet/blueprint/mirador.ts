import { FORMATO_TEXTO } from '../../mir/columna';
import { type Baseline, HOJA_BASELINE, rowsOfBaseline } from '../baseline';
import type { EstadoHoja } from '../state';
import { Contents } from './contents';
import { type Permisos, proteccionHoja } from './protection';

/** The hidden sheet of the baseline. */
export function blueprintMirador(baseline: Baseline, permisos: Permisos, observada: EstadoHoja | null): EstadoHoja {
  const rows = rowsOfBaseline(baseline);
  const columnas = rows.reduce((max, cells) => Math.max(max, cells.length), 1);
  const contents = new Contents(rows.length, columnas);
  rows.forEach((cells, i) => {
    for (const [c, cell] of cells.entries()) contents.put(i + 1, c + 1, cell);
  });
  const formato = new Array<string>(columnas).fill(FORMATO_TEXTO);
  return {
    nombre: HOJA_BASELINE,
    sheetId: observada?.sheetId ?? null,
    filas: rows.length,
    columnas,
    oculta: true,
    valores: contents.valores,
    formulas: contents.formulas,
    formatos: rows.map(() => formato),
    protecciones: [proteccionHoja(HOJA_BASELINE, [], permisos)],
    deUnaVez: true,
  };
}
