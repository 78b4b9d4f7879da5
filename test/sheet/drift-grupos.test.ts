import { findingsOfDrift } from '../../src/sheet/drift-findings';
import type { Drift } from '../../src/sheet/facetas/faceta';
import { layoutOf } from '../../src/sheet/layout';
import type { Snapshot } from '../../src/sheet/state';
import { deleted, inserted } from './danos';
import { auditar } from './lectura';
import { instalado, mirDePrueba, typeIn, withHoja } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
const LIBRO = instalado(MIR);
const LINEAS = LAYOUT.filas.flatMap((f) => (f.tipo === 'linea' ? [f.fila] : []));

const over = (filas: readonly number[], columnas: readonly number[], valor: number | null, libro = LIBRO): Snapshot =>
  filas.reduce((l, fila) => columnas.reduce((m, c) => typeIn(m, 'MIR', fila, c, valor), l), libro);
const { metaAlcanzada, metaPorAlcanzar, porcentaje, estatus } = col;
const FORMULAS = [metaAlcanzada, metaPorAlcanzar, porcentaje, estatus];
const ENCABEZADOS = Object.values(col);

test.each<[string, Snapshot, readonly string[]]>([
  [
    'a column of formulas typed over, across objetivos',
    over(LINEAS, [porcentaje], 35),
    ['EST-01 U9:U17 6 fórmulas de PORCENTAJE (U9:U17) fueron reemplazadas; la primera dice 35.'],
  ],
  [
    'a column of formulas cleared',
    over(LINEAS, [estatus], null),
    ['EST-01 V9:V17 6 fórmulas de ESTATUS (V9:V17) fueron borradas.'],
  ],
  [
    'a block pasted over formulas, with what people capture between them',
    over([9, 10, 11], FORMULAS, 7),
    ['EST-01 R9:V11 12 fórmulas de META ALCANZADA a ESTATUS (R9:V11) fueron reemplazadas; la primera dice 7.'],
  ],
  [
    'two columns side by side',
    over([9, 10], [metaAlcanzada, metaPorAlcanzar], 7),
    [
      'EST-01 R9:S10 4 fórmulas de META ALCANZADA y METAS POR ALCANZAR (R9:S10) fueron reemplazadas; la primera dice 7.',
    ],
  ],
  [
    'two stretches of a column, with a linea between them that was spared',
    over([9, 10, 13, 16, 17], [porcentaje], 1),
    [
      'EST-01 U9:U10 2 fórmulas de PORCENTAJE (U9:U10) fueron reemplazadas; la primera dice 1.',
      'EST-01 U13:U17 3 fórmulas de PORCENTAJE (U13:U17) fueron reemplazadas; la primera dice 1.',
    ],
  ],
  [
    'one formula keeps its own sentence',
    over([9], [porcentaje], 35),
    ['EST-01 U9 La fórmula de PORCENTAJE en la línea 1.1 (U9) fue reemplazada por 35.'],
  ],
  [
    'the headers lost',
    over([6], ENCABEZADOS, null),
    ['EST-07 A6:AH6 34 encabezados (A6:AH6) no son los del formato; el primero está en blanco y debe decir «NÚMERO».'],
  ],
  [
    'plan cells stay one by one: each is given back or accepted on its own',
    over([9, 10], [col.metaPropuesta], 3),
    [
      'EST-02 N9 META PROPUESTA en la línea 1.1 (N9) dice 3; en el plan aceptado es 12.',
      'EST-02 N10 META PROPUESTA en la línea 1.2 (N10) dice 3; en el plan aceptado es 12.',
    ],
  ],
  [
    'a plan cell that was cleared is said to be blank',
    over([9], [col.metaPropuesta], null),
    ['EST-02 N9 META PROPUESTA en la línea 1.1 (N9) está en blanco; en el plan aceptado es 12.'],
  ],
])('%s', (_, libro, expected) => {
  expect(auditar(libro).map((f) => `${f.code} ${f.celda} ${f.mensaje}`)).toEqual(expected);
});

test('the range of a group is where its cells stand now', () => {
  const roto = inserted(over(LINEAS.slice(0, 3), [porcentaje], 35), 'MIR', 'columnas', 3);
  expect(auditar(roto).map((f) => `${f.code} ${f.celda}`)).toEqual(['EST-16 C1', 'EST-01 V9:V11']);
});

test('fills cleared in many places at once are one finding', () => {
  const sinColor = withHoja(LIBRO, 'MIR', (h) => ({
    ...h,
    fondos: (h.fondos ?? []).map((row) => row.map(() => '#ffffff')),
  }));
  expect(auditar(sinColor).map((f) => f.code)).toEqual(['EST-04']);
  expect(auditar(sinColor)[0]?.mensaje).toMatch(/^Cambió el color de \d+ celdas de A6:AH\d+\.$/);
});

test('the subtotals lost with their column are one finding', () => {
  const sin = over([12, 14, 18, 19], [col.presupuesto], null);
  expect(auditar(sin).map((f) => f.code)).toEqual(['EST-13']);
  expect(auditar(deleted(sin, 'MIR', 'filas', 12)).map((f) => f.code)).toEqual(['EST-22', 'EST-13']);
});

test('protections that many objetivos lack are one finding; a merge that should not be is to be separated', () => {
  const rango = { fila: 8, columna: 23, filas: 1, columnas: 2 };
  const lugar = { mir: MIR, layout: layoutOf(MIR) };
  const falta = (fila: number): Drift => ({
    faceta: 'protecciones',
    hoja: 'MIR',
    descripcion: `MIRador: objetivo ${fila}`,
    cierra: { ...rango, fila },
    motivos: ['ausente'],
  });
  expect(findingsOfDrift([falta(8), falta(9), falta(10)], lugar).map((f) => f.mensaje)).toEqual([
    'Faltan las protecciones de 3 objetivos de MIR.',
  ]);
  expect(findingsOfDrift([falta(8)], lugar)).toHaveLength(1);
  const [deMas] = findingsOfDrift([{ faceta: 'combinadas', hoja: 'MIR', rango, sobra: true }], lugar);
  expect(deMas?.remedio).toMatch(/separarlas/);
});
