import { COLUMNAS_TABLERO } from '../../src/sheet/blueprint/tablero/disposicion';

/** Of a bold digit of 14 points, and of what a cell keeps free at its sides. */
const PIXELES_POR_CARACTER = 11;
const MARGEN = 6;

test('the first figure of the Tablero is read whole: "63 de 161" cut short would say another number', () => {
  const ancho = COLUMNAS_TABLERO.find((c) => c.key === 'cumplidas')?.ancho ?? 0;
  expect(ancho).toBeGreaterThanOrEqual('999 de 999'.length * PIXELES_POR_CARACTER + MARGEN);
});
