import fc from 'fast-check';
import { ANEXO_1 } from '../../src/mir/format';
import { readBaseline } from '../../src/sheet/baseline';
import { blueprint } from '../../src/sheet/blueprint';
import { computeDrift, findingsOfDrift } from '../../src/sheet/drift';
import { layoutOf } from '../../src/sheet/layout';
import { planOf } from '../../src/sheet/plan';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import {
  hojaDe,
  instalado,
  intencionDe,
  mirDe,
  mirDePrueba,
  reparacionDe,
  typeIn,
  VACIO,
  withHoja,
} from '../sheet/libros';
import { arbitraryMir } from '../support/arbitrary-mir';
import { expectLaws } from './laws';

const MIR = mirDePrueba();
const LIBRO = instalado(MIR);
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** First linea: after the title, the headers, the months and the band of the first seccion. */
const FILA = 9;

const mir = (change: (h: EstadoHoja) => EstadoHoja): Snapshot => withHoja(LIBRO, 'MIR', change);
const blankCell = <T>(grid: readonly (readonly T[])[] | undefined, fila: number, columna: number, value: T): T[][] =>
  (grid ?? []).map((row, f) => row.map((v, c) => (f === fila - 1 && c === columna - 1 ? value : v)));

/** What somebody did, and the codes of what the audit must say: exactly those. */
const DANOS: readonly [string, Snapshot, readonly string[]][] = [
  ['a formula typed over', typeIn(LIBRO, 'MIR', FILA, col.porcentaje, 50), ['EST-01']],
  ['a formula deleted', typeIn(LIBRO, 'MIR', FILA, col.estatus, null), ['EST-01']],
  ['a formula of Cronograma typed over', typeIn(LIBRO, 'Cronograma', FILA, 8, 3), ['EST-01']],
  ['a META typed over', typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99), ['EST-02']],
  ['the text of a linea changed', typeIn(LIBRO, 'MIR', FILA, col.lineaAccion, 'Otra cosa'), ['EST-02']],
  ['the number of a linea lost on Cronograma', typeIn(LIBRO, 'Cronograma', FILA, 1, null), ['EST-02']],
  ['a subtotal typed over', typeIn(LIBRO, 'MIR', FILA + 3, col.presupuesto, 1), ['EST-13']],
  ['a header renamed', typeIn(LIBRO, 'MIR', LAYOUT.filaEncabezado, col.dimension, 'OTRA'), ['EST-07']],
  ['a month number changed', typeIn(LIBRO, 'MIR', LAYOUT.filaMes, col.enero, 13), ['EST-07']],
  ['a label of Configuración changed', typeIn(LIBRO, 'Configuración', 5, 1, 'x'), ['EST-07']],
  ['a yellow lost', mir((h) => ({ ...h, fondos: blankCell(h.fondos, FILA, col.enero, '#ffffff') })), ['EST-04']],
  [
    'a validation lost',
    mir((h) => ({ ...h, validaciones: blankCell(h.validaciones, FILA, col.enero, null) })),
    ['EST-05'],
  ],
  [
    'a number format changed',
    mir((h) => ({ ...h, formatos: blankCell(h.formatos, FILA, col.enero, '0%') })),
    ['EST-06'],
  ],
  ['a note lost', mir((h) => ({ ...h, notas: blankCell(h.notas, LAYOUT.filaEncabezado, 3, '') })), ['EST-12']],
  ['the protection removed', mir((h) => ({ ...h, protecciones: [] })), ['EST-03']],
  [
    'a stranger added to the protection',
    mir((h) => ({ ...h, protecciones: (h.protecciones ?? []).map((p) => ({ ...p, editores: ['otra@example.org'] })) })),
    ['EST-03'],
  ],
  [
    'the protection doubled',
    mir((h) => ({ ...h, protecciones: [...(h.protecciones ?? []), ...(h.protecciones ?? [])] })),
    ['EST-03'],
  ],
  ['a merge broken', mir((h) => ({ ...h, combinadas: (h.combinadas ?? []).slice(0, -1) })), ['EST-08']],
  [
    'captured cells merged',
    mir((h) => ({
      ...h,
      combinadas: [...(h.combinadas ?? []), { fila: FILA, columna: col.enero, filas: 2, columnas: 1 }],
    })),
    ['EST-08'],
  ],
  ['a conditional format lost', mir((h) => ({ ...h, condicionales: (h.condicionales ?? []).slice(1) })), ['EST-09']],
  ['a named range lost', mir((h) => ({ ...h, nombres: [] })), ['EST-12', 'EST-12']],
  ['widths changed', mir((h) => ({ ...h, anchos: [] })), ['EST-12', 'EST-12', 'EST-12']],
  ['panes unfrozen', mir((h) => ({ ...h, inmovilizadas: { filas: 0, columnas: 0 } })), ['EST-12']],
  ['Cronograma deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Cronograma') }, ['EST-11']],
  ['Configuración deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Configuración') }, ['EST-11']],
  ['the MIR deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'MIR') }, ['EST-11']],
];

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
