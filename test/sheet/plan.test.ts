import { AJUSTES, PRIMERA_FILA_AJUSTES } from '../../src/mir/ajustes';
import { blueprint } from '../../src/sheet/blueprint';
import { blueprintTextos } from '../../src/sheet/blueprint/textos';
import { describeOp } from '../../src/sheet/describe';
import { fingerprint } from '../../src/sheet/fingerprint';
import { newHoja } from '../../src/sheet/grid';
import { layoutOf } from '../../src/sheet/layout';
import type { Op } from '../../src/sheet/op';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { estimateAlto } from '../../src/sheet/text-height';
import { hojaDe, instalado, intencionDe, mirDe, mirDePrueba, reparacionDe, typeIn, VACIO, withHoja } from './libros';

const MIR = mirDePrueba();
const LIBRO = instalado(MIR);
const LAYOUT = layoutOf(MIR);
const { columnas: col, bloques } = LAYOUT;

const repair = (libro: Snapshot): readonly Op[] => planOf(blueprint(reparacionDe(libro), libro), libro).ops;
const sentences = (libro: Snapshot): string[] =>
  repair(libro).map((op) => describeOp(op, { mir: MIR, layout: LAYOUT }));

test.each([
  [
    typeIn(LIBRO, 'MIR', 9, col.metaPropuesta, 99),
    ['Devolver a META PROPUESTA en la línea 1.1 lo que dice el plan aceptado: 12 (MIR, N9).'],
  ],
  [typeIn(LIBRO, 'MIR', 9, col.porcentaje, 50), ['Devolver la fórmula de PORCENTAJE en la línea 1.1 (MIR, U9).']],
  [
    typeIn(typeIn(LIBRO, 'MIR', 9, col.porcentaje, 50), 'MIR', 10, col.porcentaje, 50),
    ['Devolver 2 fórmulas de PORCENTAJE (MIR, U9:U10).'],
  ],
  [
    typeIn(LIBRO, 'MIR', 12, col.presupuesto, 5),
    ['Devolver la fórmula de PRESUPUESTO PROYECTADO, subtotal del objetivo 1 (MIR, P12).'],
  ],
  [typeIn(LIBRO, 'Configuración', 11, 2, 5), ['Devolver la fórmula de «Corte vigente» (Configuración, B11).']],
  [typeIn(LIBRO, 'MIR', 1, 1, 'Otro'), ['Escribir «Instituto de prueba» en MIR, A1.']],
  [
    withHoja(LIBRO, 'MIR', (h) => ({ ...h, protecciones: [] })),
    ['Proteger la hoja «MIR» y dejar abiertas sus celdas amarillas (9 rangos).'],
  ],
  [
    withHoja(LIBRO, 'MIR', (h) => ({ ...h, combinadas: (h.combinadas ?? []).filter((m) => m.fila !== 9) })),
    ['Combinar celdas en MIR, A9:D11.'],
  ],
  [
    withHoja(LIBRO, 'MIR', (h) => ({ ...h, fondos: (h.fondos ?? []).map((row) => row.map(() => '#ffffff')) })),
    ['Poner el color de 612 celdas (MIR, A6:AH23).'],
  ],
  [
    withHoja(LIBRO, 'MIR', (h) => ({ ...h, anchos: [] })),
    expect.arrayContaining([expect.stringMatching(/^Ajustar el ancho/)]),
  ],
])('%#: the repair is told in a sentence', (libro, expected) => {
  expect(sentences(libro)).toEqual(expected);
});

test('no repair tells a formula by what it says, wherever it was lost', () => {
  const dichas = LIBRO.hojas.flatMap((hoja) =>
    hoja.formulas.flatMap((row, f) =>
      row.flatMap((formula, c) =>
        formula === '' ? [] : sentences(typeIn(LIBRO, hoja.nombre, f + 1, c + 1, 7)).filter((s) => s.includes('=')),
      ),
    ),
  );
  expect(dichas).toEqual([]);
});

test('formulas typed over in many blocks are written back with few operations that cover no captured cell', () => {
  const mir = mirDe(300);
  const made = instalado(mir);
  const blocks = layoutOf(mir).bloques;
  const libro = blocks.reduce((l, b) => typeIn(l, 'MIR', b.primera + 2, col.porcentaje, 1), made);
  const ops = repair(libro);
  expect(ops.map((op) => op.tipo)).toEqual(['escribir']);
  expect(ops[0]).toMatchObject({ rango: { columna: col.porcentaje, columnas: 1 } });
});

test('captures damaged beside a formula are left alone, whatever the number of rectangles', () => {
  const mir = mirDe(200);
  const made = instalado(mir);
  const libro = layoutOf(mir).bloques.reduce((l, b, i) => {
    const damaged = typeIn(l, 'MIR', b.primera, i % 2 === 0 ? col.metaAlcanzada : col.porcentaje, 1);
    return typeIn(damaged, 'MIR', b.primera, col.verificableEn, 'https://example.org');
  }, made);
  const after = simulate(libro, repair(libro));
  const textos = hojaDe(after, 'MIR').valores.map((row) => row[col.verificableEn - 1]);
  expect(textos.filter((t) => t === 'https://example.org').length).toBe(20);
  expect(repair(after)).toEqual([]);
});

describe('huella', () => {
  const huellaDe = (libro: Snapshot): string => planOf(blueprint(reparacionDe(libro), libro), libro).huella;
  const danado = typeIn(LIBRO, 'MIR', 9, col.porcentaje, 50);

  test('stays while people only capture', () => {
    expect(huellaDe(typeIn(danado, 'MIR', 9, col.mayo, 3))).toBe(huellaDe(danado));
  });

  test.each([
    ['another value over the same formula', typeIn(LIBRO, 'MIR', 9, col.porcentaje, 51)],
    ['the value as text', typeIn(LIBRO, 'MIR', 9, col.porcentaje, '50')],
    ['one more cell', typeIn(danado, 'MIR', 9, col.estatus, null)],
    ['nothing to mend', LIBRO],
  ])('changes with %s', (_, libro) => {
    expect(huellaDe(libro)).not.toBe(huellaDe(danado));
  });
});

describe('the fingerprint of a workbook', () => {
  test('changes with any captured value, format or fill', () => {
    const change = (of: (h: EstadoHoja) => EstadoHoja): string => fingerprint(withHoja(LIBRO, 'MIR', of));
    const prints = [
      fingerprint(LIBRO),
      fingerprint(typeIn(LIBRO, 'MIR', 9, col.mayo, 3)),
      fingerprint(typeIn(LIBRO, 'MIR', 9, col.mayo, '3')),
      change((h) => ({ ...h, fondos: [] })),
      change((h) => ({ ...h, formatos: [] })),
      change((h) => ({ ...h, protecciones: [] })),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('does not change with the result of a formula', () => {
    const libro = withHoja(LIBRO, 'MIR', (h) => ({
      ...h,
      valores: h.valores.map((row, f) => row.map((v, c) => (f === 8 && c === col.porcentaje - 1 ? 35 : v))),
    }));
    expect(fingerprint(libro)).toBe(fingerprint(LIBRO));
  });
});

describe('a plan that Google would refuse is refused here', () => {
  const rango = { fila: 9, columna: 1, filas: 2, columnas: 1 };
  test.each<[string, Op, RegExp]>([
    ['a sheet that is not there', { tipo: 'dimensionar', hoja: 'Otra', filas: 1, columnas: 1 }, /neither exists/],
    [
      'a cell outside the sheet',
      { tipo: 'fondo', hoja: 'MIR', rango: { ...rango, fila: 5000 }, fondos: [['#ffffff'], ['#ffffff']] },
      /outside the/,
    ],
    ['merging over merged cells', { tipo: 'combinar', hoja: 'MIR', rango, sentido: 'vertical' }, /over merged cells/],
    ['freezing across merged cells', { tipo: 'inmovilizar', hoja: 'MIR', filas: 7, columnas: 3 }, /cuts the merged/],
  ])('%s', (_, op, message) => {
    expect(() => simulate(LIBRO, [op])).toThrow(message);
  });
});

test('facets that were not read are neither compared nor written', () => {
  const soloValores = {
    ...LIBRO,
    hojas: LIBRO.hojas.map(({ nombre, sheetId, filas, columnas, oculta, valores, formulas }) => ({
      nombre,
      sheetId,
      filas,
      columnas,
      oculta,
      valores,
      formulas,
    })),
  };
  expect(repair(soloValores)).toEqual([]);
});

test('rules and notes of people stay', () => {
  const suya = {
    rangos: [{ fila: 9, columna: col.observaciones, filas: 3, columnas: 1 }],
    formula: '=$Q9<>""',
    fondo: '#00ff00',
    color: null,
    negrita: false,
  };
  const libro = withHoja(LIBRO, 'MIR', (h) => ({
    ...h,
    condicionales: [suya],
    notas: (h.notas ?? []).map((row, f) => (f === 5 ? [] : row)).concat([[], [], ['nota de alguien']]),
  }));
  const after = hojaDe(simulate(libro, repair(libro)), 'MIR');
  expect(after.condicionales).toContainEqual(suya);
  expect(after.notas?.[8]?.[0]).toBe('nota de alguien');
  expect(after.notas?.[5]?.[0]).not.toBe('');
});

test('a workbook that lost its settings keeps its administradores', () => {
  const libro = { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Configuración') };
  const after = simulate(libro, repair(libro));
  const fila = PRIMERA_FILA_AJUSTES + AJUSTES.findIndex((a) => a.clave === 'administradores');
  expect(hojaDe(after, 'Configuración').valores[fila - 1]?.[1]).toBe('admin@example.org; titular@example.org');
});

test('the baseline is written before the sheets that it describes, and protection comes last but for the record of onEdit', () => {
  const { ops } = planOf(blueprint(intencionDe(MIR), VACIO), VACIO);
  const firstOf = (tipo: Op['tipo'], hoja: string): number =>
    ops.findIndex((op) => op.tipo === tipo && 'hoja' in op && op.hoja === hoja);
  expect(firstOf('escribir', '_mirador')).toBeLessThan(firstOf('combinar', 'MIR'));
  expect(firstOf('formatoNumero', 'MIR')).toBeLessThan(firstOf('escribir', 'MIR'));
  expect(ops.slice(-5).map((op) => op.tipo)).toEqual([...new Array<string>(4).fill('proteger'), 'registrar']);
  expect(bloques.length).toBe(3);
});

test('a longer text needs more height, a wider column less', () => {
  const texto = 'Organizar procesos electorales. '.repeat(10);
  expect(estimateAlto(texto, 300, 9)).toBeGreaterThan(estimateAlto(texto, 600, 9));
  expect(estimateAlto(`${texto}\n${texto}`, 300, 9)).toBeGreaterThan(estimateAlto(texto, 300, 9));
});

test('a sheet on which every cell differs is planned, however large', () => {
  const lado = 600;
  const grid = <T>(value: (f: number, c: number) => T): T[][] =>
    Array.from({ length: lado }, (_, f) => Array.from({ length: lado }, (__, c) => value(f, c)));
  const hoja = (nombre: string, valor: number): EstadoHoja => ({
    ...newHoja(nombre, lado, lado, false),
    valores: grid(() => valor),
    fondos: grid((f, c) => ((f + c) % 2 === valor ? '#000000' : '#ffffff')),
  });
  const { ops } = planOf({ hojas: [hoja('Grande', 1)] }, { ...VACIO, hojas: [hoja('Grande', 0)] });
  const rango = { fila: 1, columna: 1, filas: lado, columnas: lado };
  expect(ops.map((op) => [op.tipo, 'rango' in op && op.rango])).toEqual([
    ['escribir', rango],
    ['fondo', rango],
  ]);
});

test('no cell of a chapter is longer than Excel takes', () => {
  const capitulos = [{ clave: '1', titulo: 'Marco legal', nivel: 1, texto: 'x'.repeat(100_000) }] as const;
  const textos = blueprintTextos(capitulos, null).valores;
  expect(
    textos
      .slice(1)
      .map((row) => row[4])
      .join(''),
  ).toBe('x'.repeat(100_000));
  expect(Math.max(...textos.map((row) => String(row[4]).length))).toBeLessThanOrEqual(32_767);
});
