import type { HojaAjena } from '../../../src/intake/hoja/ajena';
import { newHoja } from '../../../src/sheet/grid';
import type { EstadoHoja, Snapshot } from '../../../src/sheet/state';
import { VACIO } from '../../app/libro';

/** A foreign sheet as a snapshot holds it when it was read whole. */
function estadoDe(hoja: Required<HojaAjena>, sheetId: number): EstadoHoja {
  const { nombre, valores, formulas, fondos, formatos, combinadas } = hoja;
  return {
    ...newHoja(nombre, valores.length, Math.max(0, ...valores.map((f) => f.length)), false),
    sheetId,
    valores,
    formulas,
    ...(fondos ? { fondos } : {}),
    ...(formatos ? { formatos } : {}),
    ...(combinadas ? { combinadas } : {}),
  };
}

/** A workbook with these sheets and nothing of ours, read by its owner. */
export function libroAjeno(...hojas: readonly Required<HojaAjena>[]): Snapshot {
  return { ...VACIO, hojas: hojas.map((h, i) => estadoDe(h, i)) };
}
