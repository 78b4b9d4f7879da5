import { capturar, type EntradaCapturar } from '../../src/app/capturar';
import { type Baseline, readBaseline } from '../../src/sheet/baseline';
import { MAXIMO_CELDA } from '../../src/sheet/grid';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, VACIO, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', observaciones: 'Partida 21401' }),
  linea({ numero: '1.2', meses: meses({ 3: 5 }) }),
]);
/** Captured by staff: what more somebody does who may write the Bitácora has its own tests. */
const libro: Snapshot = { ...installed(mir), puedeEditarProtegido: false };

function baselineDe(snapshot: Snapshot): Baseline {
  const found = readBaseline(snapshot);
  if (!found) throw new Error('The workbook of this test has no baseline.');
  return found;
}

function capture(cambios: Partial<EntradaCapturar>, snapshot: Snapshot = libro) {
  return capturar.decide(snapshot, {
    linea: '1.1',
    mes: 3,
    valor: 4,
    seccion: null,
    observaciones: null,
    ...cambios,
  });
}

test('writes the one yellow cell that was asked for and nothing else', () => {
  const { plan, vista, findings } = capture({});
  expect(plan?.ops).toEqual([
    {
      tipo: 'escribir',
      hoja: 'MIR',
      rango: { fila: 8, columna: 25, filas: 1, columnas: 1 },
      contenido: [[4]],
      tocaCaptura: true,
    },
  ]);
  expect(vista).toEqual({ hoja: 'MIR', celda: 'Y8' });
  expect(findings).toEqual([]);
});

test('a null clears the month', () => {
  const { plan } = capture({ linea: '1.2', valor: null });
  expect(cellAt(simulate(libro, plan?.ops ?? []), mir, 1, 'marzo')).toBeNull();
});

test('text is added below what OBSERVACIONES says', () => {
  const { plan } = capture({ observaciones: '  Se entregó el oficio 12 ' });
  expect(cellAt(simulate(libro, plan?.ops ?? []), mir, 0, 'observaciones')).toBe(
    'Partida 21401\nSe entregó el oficio 12',
  );
});

test('what is typed since the import is what text is added to', () => {
  const typed = typeIn(libro, mir, 0, 'observaciones', 'Revisado');
  const { plan } = capture({ observaciones: 'Entregado' }, typed);
  expect(cellAt(simulate(typed, plan?.ops ?? []), mir, 0, 'observaciones')).toBe('Revisado\nEntregado');
});

test('a month that had another value says both', () => {
  const typed = typeIn(libro, mir, 0, 'marzo', 7);
  expect(capture({}, typed).findings).toMatchObject([
    { code: 'APP-15', severidad: 'aviso', celda: 'Y8', mensaje: expect.stringMatching(/7.*4/) },
  ]);
});

test('whoever may write the Bitácora logs it in the same plan; the first time it is made', () => {
  const dueno = { ...libro, puedeEditarProtegido: true };
  const { plan: primero } = capture({}, dueno);
  const ops = primero?.ops ?? [];
  expect(ops.map((op) => op.tipo)).toEqual(expect.arrayContaining(['crearHoja', 'proteger']));
  const { plan } = capture({ valor: 6 }, simulate(dueno, ops));
  expect(plan?.ops).toMatchObject([
    { tipo: 'escribir', hoja: 'MIR', contenido: [[6]] },
    {
      tipo: 'anexar',
      hoja: 'Bitácora',
      contenido: [[libro.ahora, libro.usuario, '1', '1.1', 'MARZO', 'Y8', '4', '6', 'captura']],
    },
  ]);
});

test('a correction below 0 goes with its reason; its validation is lifted for as long as it takes', () => {
  const { plan } = capture({ valor: -2, observaciones: 'Se contó dos veces' });
  expect(plan?.ops.map((op) => op.tipo)).toEqual(['validar', 'escribir', 'validar', 'escribir']);
  const despues = simulate(libro, plan?.ops ?? []);
  expect(cellAt(despues, mir, 0, 'marzo')).toBe(-2);
  expect(cellAt(despues, mir, 0, 'observaciones')).toBe('Partida 21401\nCorrección de marzo: -2. Se contó dos veces');
  const validaciones = (s: Snapshot) => s.hojas.find((h) => h.nombre === 'MIR')?.validaciones;
  expect(validaciones(despues)).toEqual(validaciones(libro));
});

describe('who is limited to some objetivos', () => {
  const limitado = withAjustes(libro, { capturistas: 'ana@example.org: 1; luis@example.org: 2' });
  test.each([
    ['captures their own', 'ana@example.org', null],
    ['is told before anything is tried that the objetivo is not theirs', 'luis@example.org', 'APP-62'],
    ['and so is who captures nothing', 'eva@example.org', 'APP-61'],
  ])('%s', (_, usuario, code) => {
    const { findings, plan } = capture({}, { ...limitado, usuario });
    expect([findings[0]?.code ?? null, plan === null]).toEqual([code, code !== null]);
  });
});

describe('nothing is written', () => {
  test.each<[string, Partial<EntradaCapturar>, string]>([
    ['for a month 0', { mes: 0 }, 'APP-06'],
    ['for a month 13', { mes: 13 }, 'APP-06'],
    ['for half a month', { mes: 2.5 }, 'APP-06'],
    ['for a negative number', { valor: -1 }, 'APP-07'],
    ['for what is no number', { valor: Number.NaN }, 'APP-07'],
    ['for more figures than a sheet keeps', { valor: 1e15 }, 'APP-07'],
    ['for an infinite number', { valor: Number.POSITIVE_INFINITY }, 'APP-07'],
    ['for a linea that is not there', { linea: '8.8' }, 'APP-03'],
  ])('%s', (_, cambios, code) => {
    expect(capture(cambios)).toMatchObject({ findings: [{ code, severidad: 'error' }], plan: null, vista: null });
  });

  test.each([
    ['alone', 'x'.repeat(MAXIMO_CELDA + 1)],
    ['after what it said', 'x'.repeat(MAXIMO_CELDA - 5)],
  ])('for observaciones that no cell takes %s', (_, observaciones) => {
    expect(capture({ observaciones })).toMatchObject({
      findings: [{ code: 'APP-44', severidad: 'error', linea: '1.1', celda: 'Q8' }],
      plan: null,
      vista: null,
    });
    const cabe = 'x'.repeat(MAXIMO_CELDA - 'Partida 21401\n'.length);
    expect(capture({ observaciones: cabe }).plan).not.toBeNull();
  });

  test('in a workbook without a MIR', () => {
    expect(capture({}, VACIO)).toMatchObject({ findings: [{ code: 'APP-01' }], plan: null, vista: null });
  });
});

describe('while rows or columns are out of place', () => {
  const MARZO = 25;
  const blankColumn = simulate(libro, [{ tipo: 'insertarColumnas', hoja: 'MIR', columna: 6, columnas: 1 }]);
  const blankRow = simulate(libro, [{ tipo: 'insertarFilas', hoja: 'MIR', fila: 8, filas: 2 }]);

  test.each([
    ['a column put in before it', blankColumn, 'Z8'],
    ['rows put in above it', blankRow, 'Y10'],
  ])('%s: it is written where the linea and the month stand now', (_, roto, celda) => {
    const { plan, vista } = capture({ observaciones: 'Entregado' }, roto);
    expect(vista).toEqual({ hoja: 'MIR', celda });
    const after = simulate(roto, plan?.ops ?? []);
    const mended = simulate(after, planLibro(baselineDe(after), after, 'recomendadas').plan.ops);
    expect(cellAt(mended, mir, 0, 'marzo')).toBe(4);
    expect(cellAt(mended, mir, 0, 'observaciones')).toBe('Partida 21401\nEntregado');
  });

  test('where the month is nowhere nothing is written', () => {
    const roto = simulate(libro, [{ tipo: 'eliminarColumnas', hoja: 'MIR', columna: MARZO, columnas: 1 }]);
    expect(capture({}, roto)).toMatchObject({ findings: [{ code: 'APP-17' }], plan: null });
    expect(capture({ mes: 4 }, roto).vista).toEqual({ hoja: 'MIR', celda: 'Y8' });
  });

  test('where nobody can tell which month is which nothing is written', () => {
    const conDato = typeIn(libro, mir, 0, 'mayo', 3);
    const roto = simulate(
      conDato,
      [6, 7].map((fila) => ({
        tipo: 'escribir',
        hoja: 'MIR',
        rango: { fila, columna: 1, filas: 1, columnas: 34 },
        contenido: [new Array<null>(34).fill(null)],
        tocaCaptura: false,
      })),
    );
    const sinNotas = { ...roto, hojas: roto.hojas.map(({ notas, ...h }) => h) };
    expect(capture({}, sinNotas)).toMatchObject({ findings: [{ code: 'APP-17' }], plan: null });
  });
});
