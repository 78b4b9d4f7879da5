import fc from 'fast-check';
import { listDisagreements } from '../support/agreement';
import { calculateInLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { cellsOf } from '../support/native-book';
import { configuracion, lineaDePrueba } from '../support/random-lineas';

const maybe = hasLibreOffice ? test : test.skip;

/** The same lineas at every run: a failure here is looked at, not run again. */
const SEMILLA = 20240725;

describe('a workbook of random lineas, recalculated by LibreOffice (skipped where soffice is not installed)', () => {
  maybe.each([
    [1, 'meta'],
    [2, 'lineaBase'],
    [3, 'razon'],
  ])(
    'agrees with TypeScript on every figure (settings %i, reduccion by %s)',
    async (variante, formula) => {
      const [config] = fc.sample(
        configuracion.filter(
          (c) => typeof c.mesDeCorte === 'number' && c.mesDeCorte > 3 && c.formulaReduccion === formula,
        ),
        { numRuns: 1, seed: SEMILLA + variante },
      );
      if (config === undefined) throw new Error('fast-check gave no settings.');
      const lineas = fc.sample(lineaDePrueba, { numRuns: 300, seed: SEMILLA + variante });
      const leer = await calculateInLibreOffice(cellsOf(lineas, config));
      expect(listDisagreements(lineas, config, leer)).toEqual([]);
    },
    300_000,
  );
});
