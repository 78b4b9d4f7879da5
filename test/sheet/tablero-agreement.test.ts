import fc from 'fast-check';
import { bookWithTablero, calculateBook } from '../support/calculated';
import { mirCompleta } from '../support/mir-completa';
import { configuracion } from '../support/random-lineas';
import { listDisagreementsOfTablero } from '../support/tablero-agreement';

test('every figure of the sheet Tablero is, in IronCalc, what computeTablero gives', () => {
  fc.assert(
    fc.property(mirCompleta, configuracion, (mir, config) => {
      const leer = calculateBook(bookWithTablero(mir, config));
      expect(listDisagreementsOfTablero(mir, config, leer)).toEqual([]);
    }),
    // Each run is a whole workbook; each sentence already names the cell that differs.
    { numRuns: 15, endOnFailure: true },
  );
});
