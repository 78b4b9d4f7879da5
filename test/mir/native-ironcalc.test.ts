import fc from 'fast-check';
import { listDisagreements } from '../support/agreement';
import { calculate } from '../support/ironcalc';
import { cellsOf } from '../support/native-book';
import { configuracion, lineaDePrueba } from '../support/random-lineas';

test('every native formula gives in IronCalc what its TypeScript function gives', () => {
  fc.assert(
    fc.property(fc.array(lineaDePrueba, { minLength: 20, maxLength: 40 }), configuracion, (lineas, config) => {
      const leer = calculate(cellsOf(lineas, config));
      expect(listDisagreements(lineas, config, leer)).toEqual([]);
    }),
    // Shrinking forty lineas takes minutes; each sentence already names the one that fails.
    { numRuns: 40, endOnFailure: true },
  );
});
