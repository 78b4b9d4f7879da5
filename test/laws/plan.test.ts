import fc from 'fast-check';
import { ANEXO_1 } from '../../src/mir/format';
import { blueprint } from '../../src/sheet/blueprint';
import { planLibro, planOf } from '../../src/sheet/plan';
import { capturasDe, codesOf, leido, reparado } from '../sheet/lectura';
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
        const after = reparado(libro);
        expect(codesOf(after)).toEqual([]);
        expect(planLibro(leido(after).baseline, after, {}).plan.ops).toEqual([]);
        expect(capturasDe(after)).toEqual(capturasDe(libro));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an audit says exactly what was damaged', () => {
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
  expect(others).toEqual({
    Cronograma: 15,
    Configuración: 13,
    Seguimiento: 20,
    Textos: 8,
    Dudas: 8,
    _mirador: 4,
    registrar: 1,
  });
});
