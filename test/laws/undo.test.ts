import fc from 'fast-check';
import { blueprint } from '../../src/sheet/blueprint';
import { conDeshacer, planDeshacer } from '../../src/sheet/deshacer';
import { contenidoEn } from '../../src/sheet/facetas/contenido';
import { HOJA_HISTORIAL } from '../../src/sheet/historial';
import type { Op, Plan } from '../../src/sheet/op';
import { planOf } from '../../src/sheet/plan';
import { REJILLAS } from '../../src/sheet/retorno/rejillas';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { hojaDe, reparacionDe, typeIn } from '../sheet/libros';
import { DANOS, FILA, LAYOUT, LIBRO } from './danos';

const col = LAYOUT.columnas;

/** A repair that can be taken back, as the use case plans it. */
function repairOf(libro: Snapshot): Plan {
  return conDeshacer(planOf(blueprint(reparacionDe(libro), libro), libro), libro, 'Reparación');
}

const allOps = ({ antes = [], ops, despues = [] }: Plan): readonly Op[] => [...antes, ...ops, ...despues];
const apply = (libro: Snapshot, plan: Plan): Snapshot => simulate(libro, allOps(plan));

function undoOf(libro: Snapshot): { plan: Plan; omitidas: readonly string[] } {
  const found = planDeshacer(libro);
  if (!found) throw new Error('The workbook of this test keeps no record.');
  return found;
}

/** A sheet is looked at once: plans share what they do not write. */
const seen = new WeakMap<EstadoHoja, unknown>();

/** Every facet of a sheet as a reader tells it: what is blank beyond the last cell makes no difference. */
function facetsOf(hoja: EstadoHoja): unknown {
  const known = seen.get(hoja);
  if (known) return known;
  const rejillas = Object.fromEntries(
    REJILLAS.map((r) => [
      r.clave,
      Array.from({ length: 40 }, (_, f) =>
        Array.from({ length: 40 }, (__, c) => r.canonical(r.valueAt(hoja, f + 1, c + 1))).join('\n'),
      ),
    ]),
  );
  const sorted = (list: readonly unknown[] | undefined): string[] => (list ?? []).map((x) => JSON.stringify(x)).sort();
  const { combinadas, condicionales, protecciones, nombres, inmovilizadas, anchos = [] } = hoja;
  const facets = {
    ...rejillas,
    combinadas: sorted(combinadas),
    condicionales,
    protecciones: sorted(protecciones),
    nombres: sorted(nombres),
    inmovilizadas,
    anchos: Array.from({ length: 40 }, (_, i) => anchos[i] ?? 100),
  };
  seen.set(hoja, facets);
  return facets;
}

const workbookOf = (libro: Snapshot): unknown =>
  Object.fromEntries(libro.hojas.filter((h) => h.nombre !== HOJA_HISTORIAL).map((h) => [h.nombre, facetsOf(h)]));

/** Google has no way to double a protection again: that one damage is told, and stays mended. */
const IRREPETIBLE = 'the protection doubled';
const POSIBLES = DANOS.filter(([nombre]) => nombre !== IRREPETIBLE);

describe('undo gives back the very workbook', () => {
  test.each(POSIBLES)('that had %s', (_, libro) => {
    const mended = apply(libro, repairOf(libro));
    const { plan, omitidas } = undoOf(mended);
    expect(omitidas).toEqual([]);
    expect(workbookOf(apply(mended, plan))).toEqual(workbookOf(libro));
  });

  test('and says what Google does not let anybody do again', () => {
    const [, libro] = DANOS.find(([nombre]) => nombre === IRREPETIBLE) ?? ['', LIBRO];
    const mended = apply(libro, repairOf(libro));
    expect(undoOf(mended)).toMatchObject({ omitidas: [expect.stringContaining('dos veces')] });
  });
});

describe('a repair and an undo that are stopped', () => {
  test.each(POSIBLES)('go on where they were, with %s', (_, libro) => {
    const repair = allOps(repairOf(libro));
    const mended = simulate(libro, repair);
    for (let i = 0; i <= repair.length; i++) {
      const stopped = simulate(libro, repair.slice(0, i));
      expect(workbookOf(apply(stopped, repairOf(stopped)))).toEqual(workbookOf(mended));
      // What was done until then can be taken back by itself.
      if (planDeshacer(stopped)) expect(workbookOf(apply(stopped, undoOf(stopped).plan))).toEqual(workbookOf(libro));
    }
    const undo = allOps(undoOf(mended).plan);
    for (let i = 0; i < undo.length; i++) {
      const stopped = simulate(mended, undo.slice(0, i));
      expect(workbookOf(apply(stopped, undoOf(stopped).plan))).toEqual(workbookOf(libro));
    }
  });
});

test('twice takes back the plan before', () => {
  const primero = typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99);
  const reparado = apply(primero, repairOf(primero));
  const segundo = typeIn(reparado, 'MIR', FILA, col.porcentaje, 50);
  const dosVeces = apply(segundo, repairOf(segundo));
  const una = apply(dosVeces, undoOf(dosVeces).plan);
  expect(workbookOf(una)).toEqual(workbookOf(segundo));
  const dos = apply(typeIn(una, 'MIR', FILA, col.porcentaje, null), undoOf(una).plan);
  expect(contenidoEn(hojaDe(dos, 'MIR'), FILA, col.metaPropuesta)).toBe(99);
  expect(planDeshacer(dos)).toBeNull();
  expect(dos.hojas.map((h) => h.nombre)).not.toContain(HOJA_HISTORIAL);
});

test('what somebody changed since stays, and is told with its place and what it says', () => {
  const danado = typeIn(typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99), 'MIR', FILA + 1, col.metaPropuesta, 98);
  const reparado = apply(danado, repairOf(danado));
  const despues = typeIn(typeIn(reparado, 'MIR', FILA, col.metaPropuesta, 7), 'MIR', FILA, col.marzo, 4);
  const { plan, omitidas } = undoOf(despues);
  expect(omitidas).toEqual([`MIR, N${FILA} (línea 1.1) cambió después: ahora dice 7 y así se queda.`]);
  const vuelto = hojaDe(apply(despues, plan), 'MIR');
  expect([FILA, FILA + 1].map((f) => contenidoEn(vuelto, f, col.metaPropuesta))).toEqual([7, 98]);
  expect(contenidoEn(vuelto, FILA, col.marzo)).toBe(4);
});

test('whatever people type before a repair and after it, an undo gives back all but what they typed after', () => {
  const edit = fc.record({
    fila: fc.integer({ min: FILA, max: FILA + 2 }),
    columna: fc.integer({ min: col.mesInicial, max: col.diciembre }),
    valor: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant('texto'), fc.constant(null)),
  });
  const typeAll = (
    libro: Snapshot,
    edits: readonly { fila: number; columna: number; valor: string | number | null }[],
  ) => edits.reduce((l, e) => typeIn(l, 'MIR', e.fila, e.columna, e.valor), libro);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.array(edit, { maxLength: 4 }), (before, after) => {
      const danado = typeAll(LIBRO, before);
      const plan = repairOf(danado);
      if (plan.ops.length === 0) return;
      const reparado = typeAll(apply(danado, plan), after);
      const vuelto = hojaDe(apply(reparado, undoOf(reparado).plan), 'MIR');
      const typed = new Set(after.map((e) => `${e.fila}:${e.columna}`));
      for (let f = FILA; f <= FILA + 2; f++) {
        for (let c = 1; c <= col.diciembre; c++) {
          const expected = contenidoEn(hojaDe(typed.has(`${f}:${c}`) ? reparado : danado, 'MIR'), f, c);
          const found = contenidoEn(vuelto, f, c);
          // Typed after, and by chance what the repair had left there: then it goes back with the rest.
          const chance = typed.has(`${f}:${c}`) && JSON.stringify(found) !== JSON.stringify(expected);
          if (chance) expect(expected).toEqual(contenidoEn(hojaDe(apply(danado, plan), 'MIR'), f, c));
          else expect(found).toEqual(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a record stays small where the plan only made sheets', () => {
  const vacio = { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre === '_mirador'), registros: [] };
  const { antes = [] } = repairOf(vacio);
  expect(JSON.stringify(antes).length).toBeLessThan(2000);
});

test('no more than ten are kept, the newest of them', () => {
  let libro = LIBRO;
  for (let i = 0; i < 12; i++) {
    const danado = typeIn({ ...libro, ahora: `2025-03-${10 + i} 09:00` }, 'MIR', FILA, col.metaPropuesta, 50 + i);
    libro = apply(danado, repairOf(danado));
  }
  const fechas: string[] = [];
  for (let found = planDeshacer(libro); found; found = planDeshacer(libro)) {
    fechas.push(found.registro.fecha);
    libro = apply(libro, found.plan);
  }
  expect(fechas).toHaveLength(10);
  expect(fechas[0]).toBe('2025-03-21 09:00');
});
