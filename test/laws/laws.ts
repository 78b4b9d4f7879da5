import { blueprint, type EntradaBlueprint } from '../../src/sheet/blueprint';
import { describeOp } from '../../src/sheet/describe';
import { computeDrift, findingsOfDrift } from '../../src/sheet/drift';
import { contenidoEn } from '../../src/sheet/facetas/contenido';
import { layoutOf } from '../../src/sheet/layout';
import type { Plan } from '../../src/sheet/op';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoLibro, Snapshot } from '../../src/sheet/state';

/** What people have in the cells that are theirs, by sheet and cell; blank cells are not theirs to lose. */
function capturedOf(deseado: EstadoLibro, libro: Snapshot): Record<string, unknown> {
  const captured: Record<string, unknown> = {};
  for (const { nombre, capturables = [] } of deseado.hojas) {
    const hoja = libro.hojas.find((h) => h.nombre === nombre);
    for (const r of hoja ? capturables : []) {
      for (let fila = r.fila; fila < r.fila + r.filas; fila++) {
        for (let columna = r.columna; columna < r.columna + r.columnas; columna++) {
          const contenido = hoja ? contenidoEn(hoja, fila, columna) : null;
          if (contenido !== null) captured[`${nombre}!${fila},${columna}`] = contenido;
        }
      }
    }
  }
  return captured;
}

function expectMended(entrada: EntradaBlueprint, libro: Snapshot): void {
  const deseado = blueprint(entrada, libro);
  expect(computeDrift(deseado, libro)).toEqual([]);
  expect(planOf(deseado, libro).ops).toEqual([]);
}

/**
 * Every law of a plan, for one workbook and one intent. `exhaustivo` also stops the plan after each of its operations.
 * Gives the mended workbook.
 */
export function expectLaws(entrada: EntradaBlueprint, libro: Snapshot, exhaustivo = true): Snapshot {
  const deseado = blueprint(entrada, libro);
  const plan = planOf(deseado, libro);

  const json: Plan = JSON.parse(JSON.stringify(plan));
  expect(json).toEqual(plan);
  for (const op of plan.ops) expect(describeOp(op)).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
  const lugar = { mir: entrada.baseline.mir, layout: layoutOf(entrada.baseline.mir) };
  for (const f of findingsOfDrift(computeDrift(deseado, libro), lugar)) expect(f.mensaje).toMatch(/\.$/);

  const after = simulate(libro, json.ops);
  expect(capturedOf(deseado, after)).toMatchObject(capturedOf(deseado, libro));
  expectMended(entrada, after);
  expectMended({ ...entrada, inicial: null }, after);

  for (let i = 0; exhaustivo && i < plan.ops.length; i++) {
    const stopped = simulate(libro, plan.ops.slice(0, i));
    const resumed = simulate(stopped, planOf(blueprint(entrada, stopped), stopped).ops);
    expectMended(entrada, resumed);
    expect(sameSheets(resumed)).toEqual(sameSheets(after));
  }
  return after;
}

/** Contents by sheet: what two workbooks must share, whatever the order in which rules and ranges were written. */
function sameSheets({ hojas }: Snapshot): unknown {
  return Object.fromEntries(hojas.map((h) => [h.nombre, { valores: h.valores, formulas: h.formulas }]));
}
