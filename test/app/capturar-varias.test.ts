import * as fc from 'fast-check';
import { capturar } from '../../src/app/capturar';
import { capturarVarias, type EntradaDeVarias, MAXIMO_CAPTURAS } from '../../src/app/capturar-varias';
import type { Cierre } from '../../src/mir/historia';
import { readBaseline } from '../../src/sheet/baseline';
import { MAXIMO_CELDA } from '../../src/sheet/grid';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', observaciones: 'Partida 21401' }),
  linea({ numero: '1.2', meses: meses({ 3: 5 }) }),
  linea({ numero: '1.3' }),
]);
const dueno: Snapshot = installed(mir);
const libro: Snapshot = { ...dueno, puedeEditarProtegido: false };

const pedida = (cambios: Partial<EntradaDeVarias>): EntradaDeVarias => ({
  linea: '1.1',
  mes: 3,
  valor: 4,
  seccion: null,
  observaciones: null,
  vistos: null,
  ...cambios,
});

const decide = (capturas: unknown, snapshot: Snapshot = libro) => capturarVarias.decide(snapshot, { capturas });

function captured(snapshot: Snapshot, capturas: readonly EntradaDeVarias[]): Snapshot {
  return simulate(snapshot, decide(capturas, snapshot).plan?.ops ?? []);
}

/** What the cells of every sheet hold; a sheet of rows is as long as it was made. */
function contentOf({ hojas }: Snapshot): Record<string, unknown> {
  return Object.fromEntries(
    hojas.map(({ nombre, valores }) => [nombre, valores.filter((fila) => fila.some((v) => v !== null && v !== ''))]),
  );
}

/** The workbook with its first months closed. */
function closed(snapshot: Snapshot, hasta: number): Snapshot {
  const baseline = readBaseline(snapshot);
  if (!baseline) throw new Error('The workbook of this test has no baseline.');
  const cierre: Cierre = {
    periodo: '2025-01',
    meses: Array.from({ length: hasta }, (_, i) => i + 1),
    fecha: '2025-04-01 09:00',
    quien: 'ana@example.org',
    reapertura: null,
  };
  return simulate(snapshot, planLibro({ ...baseline, cierres: [cierre] }, snapshot, 'recomendadas').plan.ops);
}

test('each capture has its own answer, and neighbours are one write', () => {
  const { plan, vista } = decide([
    pedida({}),
    pedida({ linea: '1.2', valor: 6, vistos: [5] }),
    pedida({ linea: '1.3' }),
  ]);
  expect(plan?.ops).toMatchObject([{ tipo: 'escribir', hoja: 'MIR', contenido: [[4], [6], [4]] }]);
  expect(vista?.respuestas.map((r) => [r.ok, r.celda, r.contenido])).toEqual([
    [true, 'Y8', 4],
    [true, 'Y9', 6],
    [true, 'Y10', 4],
  ]);
});

test('one that is refused stops nothing else', () => {
  const { plan, vista } = decide([pedida({ linea: '9.9' }), pedida({ mes: 13 }), pedida({ valor: -1 }), pedida({})]);
  expect(vista?.respuestas.map((r) => [r.ok, r.findings[0]?.code])).toEqual([
    [false, 'APP-03'],
    [false, 'APP-06'],
    [false, 'APP-07'],
    [true, undefined],
  ]);
  expect(plan?.ops).toHaveLength(1);
});

test('a cell that somebody else changed since it was seen is not written over', () => {
  const ajena = typeIn(libro, mir, 0, 'marzo', 7);
  const { plan, vista } = decide([pedida({ vistos: [3] }), pedida({ linea: '1.3', vistos: [null] })], ajena);
  expect(vista?.respuestas[0]).toMatchObject({ ok: false, ajena: true, contenido: 7, findings: [{ code: 'APP-177' }] });
  expect(vista?.respuestas[0]?.findings[0]?.mensaje).toMatch(/3.*7.*4/);
  const [grande] = decide([pedida({ vistos: [1234.5] })], ajena).vista?.respuestas ?? [];
  expect(grande?.findings[0]?.mensaje).toContain('1,234.5 ');
  expect(vista?.respuestas[1]).toMatchObject({ ok: true, contenido: 4 });
  expect(cellAt(simulate(ajena, plan?.ops ?? []), mir, 0, 'marzo')).toBe(7);
});

test('a text that somebody typed there is as good as a number, and nothing is written over it unseen', () => {
  const texto = typeIn(libro, mir, 0, 'marzo', 'cinco');
  expect(decide([pedida({ vistos: [null] })], texto).vista?.respuestas[0]).toMatchObject({
    ajena: true,
    contenido: 'cinco',
  });
  expect(decide([pedida({ vistos: ['cinco'] })], texto).vista?.respuestas[0]).toMatchObject({ ok: true, contenido: 4 });
});

test('a later capture of the same cell is judged on what the earlier one leaves, and the cell is written once', () => {
  const { plan, vista } = decide([pedida({ vistos: [null] }), pedida({ valor: 6, vistos: [null, 4] })]);
  expect(vista?.respuestas.map((r) => r.contenido)).toEqual([4, 6]);
  expect(plan?.ops).toMatchObject([{ tipo: 'escribir', contenido: [[6]] }]);
});

test.each([
  ['no capture', [], 'APP-176'],
  ['too many', Array.from({ length: MAXIMO_CAPTURAS + 1 }, () => pedida({})), 'APP-176'],
  ['what is no list', { 0: pedida({}) }, 'APP-18'],
  ['a linea that is a number', [{ ...pedida({}), linea: 1.1 }], 'APP-18'],
  ['no value, which would clear the month', [{ linea: '1.1', mes: 3 }], 'APP-18'],
  ['what was seen that is no list', [{ ...pedida({}), vistos: 3 }], 'APP-18'],
])('of %s nothing is captured', (_, capturas, code) => {
  expect(decide(capturas)).toMatchObject({ findings: [{ code }], plan: null, vista: null });
});

describe('a closed month', () => {
  test('is refused to staff, and only it', () => {
    const { vista } = decide([pedida({ mes: 2 }), pedida({ mes: 4 })], {
      ...closed(dueno, 3),
      puedeEditarProtegido: false,
    });
    expect(vista?.respuestas.map((r) => r.findings[0]?.code)).toEqual(['APP-60', undefined]);
  });

  test('is recorded once for an administrador, also when it is sent again', () => {
    const cerrado = closed(dueno, 3);
    const capturas = [pedida({ mes: 2, observaciones: 'Oficio 12', vistos: [null] })];
    const una = captured(cerrado, capturas);
    expect(readBaseline(una)?.modificaciones).toMatchObject([{ campo: 'captura', despues: 4, motivo: 'Oficio 12' }]);
    expect(decide(capturas, una)).toMatchObject({ plan: null, vista: { respuestas: [{ ok: true }] } });
  });
});

describe('sent again', () => {
  const capturas = [
    pedida({ valor: -2, observaciones: 'Se contó dos veces', vistos: [null] }),
    pedida({ linea: '1.3', observaciones: 'Entregado', vistos: [null] }),
  ];

  test.each([
    ['by staff', libro],
    ['by whoever logs it', dueno],
  ])('%s after all of it was done, it changes nothing', (_, snapshot) => {
    const hecho = captured(snapshot, capturas);
    expect(captured(hecho, capturas).hojas).toEqual(hecho.hojas);
    expect(decide(capturas.slice(1), hecho).plan).toBeNull();
  });

  test('what OBSERVACIONES holds already is not too long for it, and what it has no room for is refused alone', () => {
    const largo = 'x'.repeat(MAXIMO_CELDA - 'Partida 21401\n'.length);
    const una = [pedida({ observaciones: largo, vistos: [null] })];
    const lleno = captured(libro, una);
    expect(decide(una, lleno)).toMatchObject({ findings: [], plan: null, vista: { respuestas: [{ ok: true }] } });
    const otra = decide([pedida({ observaciones: 'y', vistos: [4] }), pedida({ linea: '1.3' })], lleno);
    expect(otra.vista?.respuestas.map((r) => [r.ok, r.findings[0]?.code])).toEqual([
      [false, 'APP-44'],
      [true, undefined],
    ]);
  });

  test('after a stop at any operation, it ends in the same workbook', () => {
    const conBitacora = captured(dueno, [pedida({ linea: '1.2', valor: 6 })]);
    const ops = decide(capturas, conBitacora).plan?.ops ?? [];
    const entero = simulate(conBitacora, ops);
    for (let n = 0; n < ops.length; n++) {
      const parado = simulate(conBitacora, ops.slice(0, n));
      expect(contentOf(captured(parado, capturas))).toEqual(contentOf(entero));
    }
  });
});

test('whoever captures only some objetivos is told of the others, and theirs are captured', () => {
  const limitado = withAjustes(libro, { capturistas: 'ana@example.org: 1; luis@example.org: 2' });
  const { vista } = decide([pedida({})], { ...limitado, usuario: 'luis@example.org' });
  expect(vista?.respuestas[0]).toMatchObject({ ok: false, findings: [{ code: 'APP-62' }] });
});

const CAPTURA = fc.record({
  linea: fc.constantFrom('1.1', '1.2', '1.3', '7.7'),
  mes: fc.integer({ min: 1, max: 13 }),
  valor: fc.option(fc.integer({ min: -3, max: 20 })),
  observaciones: fc.option(fc.constantFrom('Oficio 1', 'Oficio 2')),
  seccion: fc.constant(null),
});

const CERRADO = closed(dueno, 2);

test('all at once leaves the workbook that one by one leaves', () => {
  fc.assert(
    fc.property(
      fc.array(CAPTURA, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      (pedidas, propia, cierra) => {
        // The same value twice is logged by `capturar` alone, and text that is there already is appended by it alone.
        const capturas = pedidas.filter(
          (p, i) => pedidas.findIndex((q) => q.linea === p.linea && q.mes === p.mes) === i && p.valor !== null,
        );
        fc.pre(capturas.length > 0 && !capturas.some((p) => p.linea === '1.2' && p.mes === 3 && p.valor === 5));
        const base = { ...(cierra ? CERRADO : dueno), puedeEditarProtegido: propia };
        const porUna = capturas.reduce(
          (antes, entrada) => simulate(antes, capturar.decide(antes, entrada).plan?.ops ?? []),
          base,
        );
        const todas = captured(
          base,
          capturas.map((c) => ({ ...c, vistos: null })),
        );
        expect(contentOf(todas)).toEqual(contentOf(porUna));
      },
    ),
    { numRuns: 20 },
  );
});
