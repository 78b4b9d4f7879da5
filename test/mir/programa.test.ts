import fc from 'fast-check';
import type { LineaAccion } from '../../src/mir/model';
import { derivePrograma, programaExigible } from '../../src/mir/programa';
import { linea, meses } from '../support/lineas';
import { lineaDePrueba } from '../support/random-lineas';

describe('the derived programme', () => {
  test.each<[string, Partial<LineaAccion>, Record<number, number>]>([
    [
      'spreads a whole meta over the months',
      { metaPropuesta: 12 },
      Object.fromEntries(meses().map((_, m) => [m + 1, 1])),
    ],
    [
      'falls on the last month of each period',
      { metaPropuesta: 4, frecuencia: 'Trimestral' },
      { 3: 1, 6: 1, 9: 1, 12: 1 },
    ],
    [
      'falls on the last month inside the window of the last period',
      { metaPropuesta: 2, frecuencia: 'Bimestral', mesInicial: 8, mesFinal: 11 },
      { 10: 1, 11: 1 },
    ],
    [
      'is due in every period that the window touches: 8-10 touches B4 and B5',
      { metaPropuesta: 2, frecuencia: 'Bimestral', mesInicial: 8, mesFinal: 10 },
      { 8: 1, 10: 1 },
    ],
    ['puts a meta of 1 in mesFinal', { metaPropuesta: 1, mesInicial: 3, mesFinal: 7 }, { 7: 1 }],
    ['steps in whole units by INT(M·k/n)', { metaPropuesta: 5, frecuencia: 'Trimestral' }, { 3: 1, 6: 1, 9: 1, 12: 2 }],
    [
      'programmes zeros for a meta of 0, which is not the same as no programme',
      { metaPropuesta: 0, frecuencia: 'Semestral' },
      { 6: 0, 12: 0 },
    ],
    ['splits what is not whole in equal parts', { metaPropuesta: 2.5, frecuencia: 'Semestral' }, { 6: 1.25, 12: 1.25 }],
    ['is yearly where the frequency is missing', { metaPropuesta: 3, frecuencia: '', mesFinal: 10 }, { 10: 3 }],
    [
      'climbs for ultimo',
      { metaPropuesta: 100, frecuencia: 'Trimestral', acumulacion: 'ultimo' },
      { 3: 25, 6: 50, 9: 75, 12: 100 },
    ],
    [
      'asks the meta each time for ultimo and reduccion',
      { metaPropuesta: 10, frecuencia: 'Semestral', acumulacion: 'ultimo', tendencia: 'Reducción' },
      { 6: 10, 12: 10 },
    ],
    [
      'asks the meta each time for ultimo and constante',
      { metaPropuesta: 95, frecuencia: 'Semestral', acumulacion: 'ultimo', tendencia: 'Constante' },
      { 6: 95, 12: 95 },
    ],
    [
      'asks the meta each time for promedio',
      { metaPropuesta: 80, frecuencia: 'Semestral', acumulacion: 'promedio' },
      { 6: 80, 12: 80 },
    ],
    [
      'asks the meta each time for maximo',
      { metaPropuesta: 80, frecuencia: 'Semestral', acumulacion: 'maximo' },
      { 6: 80, 12: 80 },
    ],
    ['is empty without a meta', { metaPropuesta: null }, {}],
    ['is empty without a window', { mesInicial: null }, {}],
    ['is empty where mesInicial is after mesFinal', { mesInicial: 9, mesFinal: 3 }, {}],
    ['is empty where a month does not exist', { mesFinal: 13 }, {}],
    ['is empty below 0', { metaPropuesta: -4 }, {}],
  ])('%s', (_, parts, esperado) => expect(derivePrograma(linea(parts))).toEqual(meses(esperado)));

  test('of suma always adds up to the meta, inside the window', () => {
    fc.assert(
      fc.property(lineaDePrueba, ({ linea: l }) => {
        const programa = derivePrograma({ ...l, acumulacion: 'suma' });
        const total = programa.reduce<number>((t, p) => t + (p ?? 0), 0);
        const hay = programa.some((p) => p !== null);
        expect(total).toBeCloseTo(hay ? (l.metaPropuesta ?? 0) : 0, 9);
        for (const [index, p] of programa.entries()) {
          if (p !== null) expect(index + 1 >= (l.mesInicial ?? 13) && index + 1 <= (l.mesFinal ?? 0)).toBe(true);
        }
      }),
    );
  });
});

test('months before follow-up began count only if progress for them is captured', () => {
  const programa = meses({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 });
  expect(programaExigible(programa, meses({ 2: 0 }), 4, 3)).toEqual(meses({ 2: 1, 3: 1, 4: 1 }));
});
