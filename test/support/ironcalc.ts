import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { Leer } from './agreement';
import type { CeldaDePrueba, HojaDePrueba } from './native-book';

const HOJAS: readonly HojaDePrueba[] = ['MIR', 'Cronograma', 'Configuración'];
/** Engine number format that loses nothing: its getters give formatted text only. */
const SIN_PERDIDA = '0.00000000000000E+00';

initSync({ module: readFileSync(join(dirname(require.resolve('@ironcalc/wasm')), 'wasm_bg.wasm')) });

/** What was calculated last: kept only while it is read, or its memory slows down the next. */
let last: Model | null = null;

/**
 * Calculates the cells in IronCalc; the function that it returns reads a result ("" and blank are null), until the next
 * are calculated.
 */
export function calculate(cells: readonly CeldaDePrueba[]): Leer {
  last?.free();
  const model = new Model('prueba', 'en', 'UTC', 'en');
  last = model;
  model.renameSheet(0, 'MIR');
  model.newSheet();
  model.renameSheet(1, 'Cronograma');
  model.newSheet();
  model.renameSheet(2, 'Configuración');
  model.pauseEvaluation();
  for (const { hoja, fila, columna, valor, formula } of cells) {
    const text = formula !== '' ? formula : typeof valor === 'number' ? String(valor) : `'${valor}`;
    model.setUserInput(HOJAS.indexOf(hoja), fila, columna, text);
  }
  for (const sheet of HOJAS.keys()) {
    const height = Math.max(1, ...cells.filter((c) => HOJAS[sheet] === c.hoja).map((c) => c.fila));
    model.updateRangeStyle({ sheet, row: 1, column: 1, width: 40, height }, 'num_fmt', SIN_PERDIDA);
  }
  model.flushSendQueue();
  model.resumeEvaluation();
  model.evaluate();
  return (hoja, fila, columna) => {
    const text = model.getFormattedCellValue(HOJAS.indexOf(hoja), fila, columna);
    if (text === '') return null;
    return /^-?\d\.\d+E[+-]\d+$/.test(text) ? Number(text) : text;
  };
}
