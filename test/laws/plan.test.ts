import fc from 'fast-check';
import { ANEXO_1 } from '../../src/mir/format';
import { readBaseline } from '../../src/sheet/baseline';
import { blueprint } from '../../src/sheet/blueprint';
import { computeDrift, findingsOfDrift } from '../../src/sheet/drift';
import { planOf } from '../../src/sheet/plan';
import type { Snapshot } from '../../src/sheet/state';
import { hojaDe, intencionDe, mirDe, mirDePrueba, reparacionDe, typeIn, VACIO } from '../sheet/libros';
import { arbitraryMir } from '../support/arbitrary-mir';
import { DANOS, LAYOUT, LIBRO, MIR } from './danos';
import { expectLaws } from './laws';

describe('the laws of a plan hold', () => {
  test('for an empty workbook', () => {
    expectLaws(intencionDe(MIR), VACIO);
  });

  test('for an empty workbook, whatever the MIR', () => {
    fc.assert(
      fc.property(arbitraryMir(), (any) => {
        expectLaws(intencionDe(any), VACIO, false);
      }),
      { numRuns: 40 },
    );
  });

  test('for a MIR without lineas', () => {
    expectLaws(intencionDe(mirDePrueba({ secciones: [], presupuestoDeclarado: null })), VACIO);
  });

  test.each(DANOS)('when there is %s', (_, libro) => {
    expectLaws(reparacionDe(libro), libro);
  });

  test('whatever somebody types anywhere on the MIR and Cronograma', () => {
    const valor = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.constant(null), fc.constant('1.2 Otra'));
    const edit = fc.record({
      hoja: fc.constantFrom('MIR', 'Cronograma', 'Configuración'),
      fila: fc.integer({ min: 1, max: LAYOUT.ultimaFila }),
      columna: fc.integer({ min: 1, max: ANEXO_1.columnas.length }),
      valor,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const libro = edits.reduce((l, e) => {
          const { filas, columnas } = hojaDe(l, e.hoja);
          return e.fila > filas || e.columna > columnas ? l : typeIn(l, e.hoja, e.fila, e.columna, e.valor);
        }, LIBRO);
        const deseado = blueprint(reparacionDe(libro), libro);
        if (deseado.hojas.some((h) => h.desplazadas)) {
          expect(planOf(deseado, libro).ops.filter((op) => 'hoja' in op && op.hoja === 'MIR')).toEqual([]);
        } else {
          expectLaws(reparacionDe(libro), libro, false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an audit says exactly what was damaged', () => {
  const codesOf = (libro: Snapshot): string[] => {
    const baseline = readBaseline(libro);
    if (!baseline) throw new Error('The baseline is lost.');
    const drift = computeDrift(blueprint({ baseline, inicial: null }, libro), libro);
    return findingsOfDrift(drift, { mir: baseline.mir, layout: LAYOUT }).map((f) => f.code);
  };

  test('nothing, of a workbook just made', () => {
    expect(codesOf(LIBRO)).toEqual([]);
  });

  test.each(DANOS)('%s', (_, libro, codes) => {
    const found = codesOf(libro);
    expect([...new Set(found)]).toEqual([...new Set(codes)]);
    if (codes[0] !== 'EST-12') expect(found).toEqual(codes);
  });
});

test.each([10, 100, 1000])('a plan for %i lineas has as many operations as for ten, but for the merges', (n) => {
  const count = (lineas: number): Record<string, number> => {
    const plan = planOf(blueprint(intencionDe(mirDe(lineas)), VACIO), VACIO);
    const counts: Record<string, number> = {};
    for (const op of plan.ops) {
      const hoja = 'hoja' in op ? op.hoja : op.tipo;
      counts[hoja] = (counts[hoja] ?? 0) + 1;
    }
    return counts;
  };
  const { MIR: merged = 0, ...others } = count(n);
  expect(merged - n / 10).toBe(24);
  expect(others).toEqual({ Cronograma: 15, Configuración: 13, Textos: 8, Dudas: 8, _mirador: 4, registrar: 1 });
});
