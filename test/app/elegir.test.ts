import fc from 'fast-check';
import { pickOps } from '../../src/app/elegir';
import { blueprint } from '../../src/sheet/blueprint';
import type { Op } from '../../src/sheet/op';
import { planLibro, planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { DANOS, FILA, LAYOUT, LIBRO } from '../laws/danos';
import { reparacionDe, typeIn, withHoja } from '../sheet/libros';

const col = LAYOUT.columnas;
const planDe = (libro: Snapshot): readonly Op[] => planOf(blueprint(reparacionDe(libro), libro), libro).ops;

/** Several damages in one workbook: sheets lost, merges broken and made, protections, formats, values. */
function ruina(): Snapshot {
  const mir = withHoja(LIBRO, 'MIR', (h) => ({
    ...h,
    combinadas: [...(h.combinadas ?? []).slice(0, -2), { fila: FILA, columna: col.enero, filas: 2, columnas: 1 }],
    protecciones: [],
    formatos: [],
    nombres: [],
    inmovilizadas: { filas: 0, columnas: 0 },
  }));
  const typed = typeIn(typeIn(mir, 'MIR', FILA, col.metaPropuesta, 99), 'MIR', FILA + 1, col.porcentaje, 1);
  const captured = typeIn(typed, 'MIR', FILA, col.enero, 4);
  return { ...captured, hojas: captured.hojas.filter((h) => h.nombre !== 'Cronograma') };
}

const capturasDe = (libro: Snapshot): unknown[] => {
  const hoja = libro.hojas.find((h) => h.nombre === 'MIR');
  return [FILA, FILA + 1, FILA + 2].map((f) => hoja?.valores[f - 1]?.slice(col.enero - 1, col.diciembre));
};

test('whatever is chosen of a repair, the rest of it mends what is left, and no capture changes', () => {
  const libro = ruina();
  const ops = planDe(libro);
  expect(ops.length).toBeGreaterThan(12);
  const whole = simulate(libro, ops);
  fc.assert(
    fc.property(fc.subarray(ops.map((_, i) => i)), (indices) => {
      const some = simulate(libro, pickOps(ops, indices));
      expect(capturasDe(some)).toEqual(capturasDe(libro));
      const after = simulate(some, planDe(some));
      expect(planDe(after)).toEqual([]);
      const contents = (l: Snapshot) => new Map(l.hojas.map((h) => [h.nombre, [h.valores, h.formulas]]));
      expect(contents(after)).toEqual(contents(whole));
    }),
    { numRuns: 60 },
  );
});

test.each(DANOS)('each operation of the repair of %s can be done by itself', (_, libro) => {
  const ops = planDe(libro);
  for (const i of ops.keys()) {
    const some = simulate(libro, pickOps(ops, [i]));
    expect(planDe(simulate(some, planDe(some)))).toEqual([]);
  }
});

const rango = { fila: 9, columna: 1, filas: 2, columnas: 1 };
const insertar: Op = { tipo: 'insertarFilas', hoja: 'MIR', fila: 9, filas: 1 };
const escribir: Op = { tipo: 'escribir', hoja: 'MIR', rango, contenido: [[1], [2]], tocaCaptura: false };
const formato: Op = { tipo: 'formatoNumero', hoja: 'MIR', rango, formatos: [['@'], ['@']] };
const captura: Op = { ...escribir, tocaCaptura: true };

test.each<[string, readonly Op[], readonly number[], readonly number[]]>([
  [
    'rows are put in together with all that is written on their sheet',
    [insertar, escribir, { tipo: 'fondo', hoja: 'MIR', rango, fondos: [] }],
    [2],
    [0, 1, 2],
  ],
  [
    'and with the sheets whose formulas speak of it',
    [
      insertar,
      { ...escribir, hoja: 'Cronograma', contenido: [[{ formula: '=MIR!$E9' }], [null]] },
      { ...escribir, hoja: 'Textos' },
    ],
    [0],
    [0, 1],
  ],
  ['a text is written with its format', [formato, escribir], [1], [0, 1]],
  ['a format alone needs no value', [formato, escribir], [0], [0]],
  ['but the format of a capture goes with its value', [captura, formato], [1], [0, 1]],
  [
    'merged cells are taken apart before others are merged over them',
    [
      { tipo: 'separar', hoja: 'MIR', rango },
      { tipo: 'separar', hoja: 'MIR', rango: { ...rango, fila: 30 } },
      { tipo: 'combinar', hoja: 'MIR', rango, sentido: 'vertical' },
    ],
    [2],
    [0, 2],
  ],
  [
    'a formula that speaks of a sheet needs the sheet',
    [
      { tipo: 'crearHoja', hoja: 'Cronograma', filas: 1, columnas: 1, oculta: false },
      { ...escribir, contenido: [[{ formula: '=Cronograma!$A$1' }], [null]] },
    ],
    [1],
    [0, 1],
  ],
  ['what is no operation of the plan is passed over', [escribir], [7], []],
])('%s', (_, ops, indices, expected) => {
  expect(pickOps(ops, indices)).toEqual(expected.map((i) => ops[i]));
});

test('a row that was put in is taken out whole or not at all', () => {
  const movida = simulate(LIBRO, [{ tipo: 'insertarFilas', hoja: 'MIR', fila: FILA + 1, filas: 1 }]);
  const { ops } = planLibro(reparacionDe(LIBRO).baseline, movida, {}).plan;
  const picked = pickOps(ops, [ops.findIndex((op) => op.tipo === 'eliminarFilas')]);
  const some = simulate(movida, picked);
  expect(
    planLibro(reparacionDe(LIBRO).baseline, some, {}).plan.ops.filter((op) => 'hoja' in op && op.hoja === 'MIR'),
  ).toEqual([]);
});
