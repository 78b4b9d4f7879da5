import { type EntradaPorCapturar, lineasPorCapturar, type VistaPorCapturar } from '../../src/app/lineas-por-capturar';
import { MESES } from '../../src/mir/format';
import { computeIndicador, contextOf } from '../../src/mir/indicators';
import { listLineas } from '../../src/mir/model';
import { a1 } from '../../src/sheet/a1';
import type { Op } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { unpackVista } from '../../src/sidebar/barra/captura/desempacar';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, VACIO, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', mesInicial: 2, mesFinal: 6 }),
  linea({ numero: '1.2', meses: meses({ 3: 5 }) }),
]);
const libro: Snapshot = withAjustes(installed(mir), { mesDeCorte: 3 });

/** As the browser has it, after its trip there. */
function ask(entrada: Partial<EntradaPorCapturar> = {}, snapshot = libro) {
  const { vista, ...resto } = lineasPorCapturar.decide(snapshot, { mes: null, hoja: null, celda: null, ...entrada });
  return { ...resto, vista: vista && unpackVista(JSON.parse(JSON.stringify(vista)) as VistaPorCapturar) };
}

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
  const { vista } = ask();
  expect(vista?.lineas.map((l) => computeIndicador(l.linea, vista.contexto))).toEqual(wanted);
});

test('each linea comes whole, however little of it travels', () => {
  const propias = [
    linea({ numero: '1.1', observaciones: 'Partida 21401', verificableEn: 'Archivo', mesInicial: null }),
    linea({
      numero: '1.2',
      metaPropuesta: null,
      lineaBase: '15',
      tendencia: 'Reducción',
      meses: meses({ 2: 0, 3: 5 }),
    }),
  ];
  const { vista } = ask({}, installed(mirOf(propias)));
  expect(propias.map((l, i) => ({ ...l, ...vista?.lineas[i]?.linea }))).toEqual(propias);
  expect(vista?.lineas.map((l) => [l.registros.evidencias, Object.values(l.registros.partes).join('')])).toEqual([
    [[], ''],
    [[], ''],
  ]);
});

test.each<[string, Op]>([
  ['a column is gone', { tipo: 'eliminarColumnas', hoja: 'MIR', columna: 25, columnas: 1 }],
  ['a column is new', { tipo: 'insertarColumnas', hoja: 'MIR', columna: 25, columnas: 1 }],
  ['a row is gone', { tipo: 'eliminarFilas', hoja: 'MIR', fila: 8, filas: 1 }],
  ['a row is new', { tipo: 'insertarFilas', hoja: 'MIR', fila: 8, filas: 1 }],
])('where %s each month has the cell that it has on the sheet', (_, op) => {
  const movido = simulate(libro, [op]);
  const { vista } = ask({}, movido);
  const leido = readLibro(movido);
  expect(vista?.lineas.map((l) => l.celdas)).toEqual(
    ['1.1', '1.2'].map((numero) =>
      MESES.map((mes) => {
        const celda = leido?.celdaDe(0, numero, mes);
        return celda ? a1(celda.fila, celda.columna) : '';
      }),
    ),
  );
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
