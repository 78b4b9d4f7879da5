import type { Engine } from './engine';
import type { Libro } from './workbook';
import { celdaAt } from './workbook-new';

/**
 * Stands in for the engine where no figure is asked for: a formula that is written has no result, one that is there
 * keeps its own, and none is rewritten when rows, columns or sheets move. A program makes the same calls over it in a
 * small part of the time; a workbook that it worked on needs the real engine before anybody looks at its figures.
 */
export function createStillEngine(): Engine {
  const nothing = (): void => {};
  let libro: Libro | null = null;
  return {
    load(nuevo) {
      libro = nuevo;
    },
    touch: nothing,
    set(hoja, fila, columna, contenido) {
      const destino = libro?.hojas.find((h) => h.id === hoja);
      if (!destino) throw new Error(`The workbook has no sheet with id ${hoja}.`);
      const esFormula = contenido !== null && typeof contenido === 'object' && 'formula' in contenido;
      Object.assign(celdaAt(destino, fila, columna), {
        valor: esFormula ? null : contenido,
        formula: esFormula ? contenido.formula : '',
      });
    },
    addHoja: nothing,
    renameHoja: nothing,
    deleteHoja: nothing,
    insert: nothing,
    remove: nothing,
    prepare: nothing,
    flush: () => [],
  };
}
