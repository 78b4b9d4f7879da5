import { type EntradaPorCapturar, lineasPorCapturar } from '../../src/app/lineas-por-capturar';
import { computeIndicador, contextOf } from '../../src/mir/indicators';
import { listLineas } from '../../src/mir/model';
import { readLibro } from '../../src/sheet/read';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, VACIO, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', mesInicial: 2, mesFinal: 6 }),
  linea({ numero: '1.2', meses: meses({ 3: 5 }) }),
]);
const libro: Snapshot = withAjustes(installed(mir), { mesDeCorte: 3 });

const ask = (entrada: Partial<EntradaPorCapturar> = {}, snapshot = libro) =>
  lineasPorCapturar.decide(snapshot, { mes: null, hoja: null, celda: null, ...entrada });

test('gives each linea with what its months hold and where they are, and the month of capture with its period', () => {
  const { vista, plan } = ask();
  expect(plan).toBeNull();
  expect(vista).toMatchObject({ mes: 3, mesDeCaptura: 3, periodo: '2025-B2', administra: true, mesesCerrados: [] });
  expect(vista?.lineas.map((l) => [l.seccion, l.linea.numero, l.contenidos[2], l.celdas[2]])).toEqual([
    [1, '1.1', null, 'Y8'],
    [1, '1.2', 5, 'Y9'],
  ]);
});

test('what the form computes with is what every other figure is computed with', () => {
  const leido = readLibro(libro);
  const wanted = listLineas(leido?.mir ?? mir).map((u) =>
    computeIndicador(u.linea, contextOf(leido?.configuracion ?? ({} as never))),
  );
  const { vista } = JSON.parse(JSON.stringify(ask())) as ReturnType<typeof ask>;
  expect(vista?.lineas.map((l) => computeIndicador(l.linea, vista.contexto))).toEqual(wanted);
});

test('a text in a month is told as it stands', () => {
  const { vista } = ask({}, typeIn(libro, mir, 0, 'marzo', 'cinco'));
  expect(vista?.lineas[0]?.contenidos[2]).toBe('cinco');
});

test.each([
  ['a cell of a linea', 'MIR', 'Y9', 1],
  ['the header', 'MIR', 'Y6', null],
  ['another sheet', 'Cronograma', 'Y9', null],
  ['nothing that is a cell', 'MIR', 'Y', null],
])('where %s is selected', (_, hoja, celda, seleccionada) => {
  expect(ask({ hoja, celda }).vista?.seleccionada).toBe(seleccionada);
});

test('another month may be asked for, with the period of its informes', () => {
  expect(ask({ mes: 7 }).vista).toMatchObject({ mes: 7, mesDeCaptura: 3, periodo: '2025-B4' });
});

test.each([0, 13, 2.5])('%p is no month', (mes) => {
  expect(ask({ mes })).toMatchObject({ findings: [{ code: 'APP-06' }], vista: null });
});

describe('who asks', () => {
  const limitado = {
    ...withAjustes(libro, { capturistas: 'ana@example.org: 1; luis@example.org: 2', lectores: 'lee@x.mx' }),
    puedeEditarProtegido: false,
  };
  test.each([
    ['gets their own lineas', 'ana@example.org', null, 2],
    ['gets none where their objetivo has none', 'luis@example.org', null, 0],
    ['is told that they only read', 'lee@x.mx', 'APP-63', undefined],
    ['is told that they capture nothing', 'eva@example.org', 'APP-61', undefined],
  ])('%s', (_, usuario, code, cuantas) => {
    const { findings, vista } = ask({}, { ...limitado, usuario });
    expect([findings[0]?.code ?? null, vista?.lineas.length]).toEqual([code, cuantas]);
  });
});

test('a workbook without a MIR says so', () => {
  expect(ask({}, VACIO)).toMatchObject({ findings: [{ code: 'APP-01' }], vista: null });
});
