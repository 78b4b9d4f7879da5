import { COLUMNAS_CRONOGRAMA } from '../../mir/cronograma';
import { type HojaDeFormulas, resolveFormula } from '../formulas';
import { type Layout, positionsOf } from '../layout';

/** A row number that no sheet has: resolved once with it, a template serves every row. */
const CENTINELA = 98_765_432;

/** Resolves the templates of one sheet: `porFila` once a column for any number of rows, `enFila` for one cell. */
export interface Formulas {
  porFila(template: string): (fila: number) => string;
  enFila(template: string, fila: number, bloque?: { readonly desde: number; readonly hasta: number }): string;
}

export function formulasOf(hoja: HojaDeFormulas, layout: Layout): Formulas {
  const place = {
    hoja,
    columnasMir: layout.columnas,
    columnasCronograma: positionsOf(COLUMNAS_CRONOGRAMA),
    filaMesMir: layout.filaMes,
    filaMesCronograma: layout.filaMes,
  };
  return {
    porFila(template) {
      const parts = resolveFormula(template, { ...place, fila: CENTINELA }).split(String(CENTINELA));
      return (fila) => parts.join(String(fila));
    },
    enFila: (template, fila, bloque) => resolveFormula(template, { ...place, fila, ...(bloque ? { bloque } : {}) }),
  };
}
