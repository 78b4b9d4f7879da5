import { ANEXO_1, MESES } from '../../src/mir/format';
import { listLineas } from '../../src/mir/model';
import { blueprint } from '../../src/sheet/blueprint';
import { auditDrift, findingsOfDrift } from '../../src/sheet/drift';
import { layoutOf } from '../../src/sheet/layout';
import { planLibro, planOf } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { CONFIGURACION, hojaDe, instalado, mirDePrueba, reparacionDe, typeIn, VACIO, withHoja } from './libros';

const MIR = mirDePrueba();
const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** Rows of 1.1, 1.2 and 1.4 of the first seccion; 1.1 of the second. */
const [F11, F12, F14, OTRA] = [9, 10, 11, 16];

const INSTALADO = instalado(MIR);
/** A month captured in each of them, told apart by its value. */
const LIBRO = [
  [F11, 11],
  [F12, 12],
  [F14, 14],
  [OTRA, 99],
].reduce((l, [fila = 0, valor = 0]) => typeIn(l, 'MIR', fila, col.marzo, valor), INSTALADO);

function read(libro: Snapshot): NonNullable<ReturnType<typeof readLibro>> {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test was not read.');
  return leido;
}

/** What marzo says of each linea, in the order of the plan. */
const marzoDe = (libro: Snapshot): (number | null | undefined)[] =>
  listLineas(read(libro).mir).map(({ linea }) => linea.meses[2]);

const rowsOf = (h: EstadoHoja, change: <T>(grid: readonly T[]) => readonly T[]): EstadoHoja => ({
  ...h,
  valores: change(h.valores),
  formulas: change(h.formulas),
  ...(h.fondos ? { fondos: change(h.fondos) } : {}),
  ...(h.formatos ? { formatos: change(h.formatos) } : {}),
});
const movedRows = (change: <T>(grid: readonly T[]) => readonly T[]): Snapshot =>
  withHoja(LIBRO, 'MIR', (h) => rowsOf(h, change));

describe('a workbook is read back', () => {
  test('as the MIR that it was made of', () => {
    expect(read(INSTALADO).mir).toEqual(MIR);
    expect(read(INSTALADO).desplazadas).toEqual([]);
  });

  test('with its settings, catalogues and chapters', () => {
    const { configuracion, catalogos, capitulos } = read(LIBRO);
    expect(configuracion).toEqual({ ...CONFIGURACION, corteVigente: null });
    expect(catalogos.siglas).toEqual([{ sigla: 'MIR', significado: 'Matriz de indicadores para resultados' }]);
    expect(capitulos).toEqual([{ clave: '1', titulo: 'Presentación', nivel: 1, texto: 'Un párrafo.\nOtro.' }]);
  });

  test('with what was captured since', () => {
    expect(marzoDe(LIBRO)).toEqual([11, 12, 14, null, 99, null]);
  });

  test('with the programme that people accepted in Cronograma, and their marks', () => {
    let libro = typeIn(INSTALADO, 'Cronograma', F11, 7, 'aceptada');
    libro = typeIn(libro, 'Cronograma', F11, 5, 'Sí');
    libro = typeIn(libro, 'Cronograma', F11, 4, 'maximo');
    for (const i of MESES.keys()) libro = typeIn(libro, 'Cronograma', F11, 8 + i, i === 5 ? 12 : null);
    const [first] = listLineas(read(libro).mir);
    expect(first?.linea).toMatchObject({ acumulacion: 'maximo', sujetaADemanda: true, situacion: '' });
    expect(first?.linea.programaCapturado).toEqual(MESES.map((_, i) => (i === 5 ? 12 : null)));
    // Typed by hand, what is left is how its months look and what they admit.
    const { ops } = planOf(blueprint(reparacionDe(libro), libro), libro);
    expect(ops.map((op) => op.tipo)).toEqual(['fondo', 'validar']);
  });

  test('with the accepted plan, not what was typed over it', () => {
    const libro = typeIn(LIBRO, 'MIR', F11, col.metaPropuesta, 1);
    expect(listLineas(read(libro).mir)[0]?.linea.metaPropuesta).toBe(12);
    expect(read(libro).crudo(0, '1.1')?.celda('metaPropuesta')).toMatchObject({ a1: `N${F11}`, valor: 1, formula: '' });
  });

  test('text in a month is no number, and stands in the raw row', () => {
    const libro = typeIn(LIBRO, 'MIR', F11, col.marzo, 'pendiente');
    expect(marzoDe(libro)[0]).toBeNull();
    expect(read(libro).crudo(0, '1.1')?.celda('marzo').valor).toBe('pendiente');
  });

  test('not at all when there is no MIR of ours', () => {
    expect(readLibro(VACIO)).toBeNull();
    expect(readLibro({ ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== '_mirador') })).toBeNull();
  });
});

/** Rows 9, 10 and 11 are 1.1, 1.2 and 1.4. */
const MOVIDAS: readonly [string, Snapshot][] = [
  ['a block sorted the other way', movedRows((g) => [...g.slice(0, 8), ...g.slice(8, 11).reverse(), ...g.slice(11)])],
  ['a row inserted', movedRows((g) => [...g.slice(0, 9), ...g.slice(-3, -2), ...g.slice(9)])],
  ['a row inserted above everything', movedRows((g) => [...g.slice(-3, -2), ...g])],
];

describe('with rows out of place', () => {
  test.each(MOVIDAS)('%s: captures stay with their linea', (_, libro) => {
    expect(marzoDe(libro)).toEqual([11, 12, 14, null, 99, null]);
  });

  test('a deleted row takes its captures with it, and no other', () => {
    const libro = movedRows((g) => [...g.slice(0, 9), ...g.slice(10)]);
    expect(marzoDe(libro)).toEqual([11, null, 14, null, 99, null]);
    expect(read(libro).crudo(0, '1.2')).toBeNull();
  });

  const todas: readonly [string, Snapshot][] = [
    ...MOVIDAS,
    ['a row deleted', movedRows((g) => [...g.slice(0, 9), ...g.slice(10)])],
    ['a row pasted over another', movedRows((g) => [...g.slice(0, 9), ...g.slice(8, 9), ...g.slice(10)])],
    [
      'a column inserted',
      withHoja(LIBRO, 'MIR', (h) => {
        const insert = <T>(grid: readonly (readonly T[])[], blank: T): T[][] =>
          grid.map((row) => [...row.slice(0, 5), blank, ...row.slice(5)]);
        return { ...h, columnas: 35, valores: insert(h.valores, null), formulas: insert(h.formulas, '') };
      }),
    ],
    [
      'a row of Cronograma deleted',
      withHoja(LIBRO, 'Cronograma', (h) => rowsOf(h, (g) => [...g.slice(0, 9), ...g.slice(10)])),
    ],
  ];

  const NECESITAN_ELEGIR: readonly string[] = ['a block sorted the other way'];

  test.each(todas)('%s: what would move captures waits for a choice, all else does not', (nombre, libro) => {
    const { plan, elecciones } = planLibro(read(libro).baseline, libro, {});
    const written = plan.ops.map((op) => ('hoja' in op ? op.hoja : ''));
    const espera = NECESITAN_ELEGIR.includes(nombre);
    expect(elecciones.some((e) => e.clave === 'MIR:filas')).toBe(espera);
    expect(written.includes('MIR') || written.includes('Cronograma')).toBe(!espera);
  });
});

test('columns that were moved are read by their header', () => {
  const libro = withHoja(LIBRO, 'MIR', (h) => {
    const swap = <T>(grid: readonly (readonly T[])[]): T[][] =>
      grid.map((row) => {
        const next = [...row];
        [next[col.marzo - 1], next[col.abril - 1]] = [row[col.abril - 1] as T, row[col.marzo - 1] as T];
        return next;
      });
    return { ...h, valores: swap(h.valores), formulas: swap(h.formulas) };
  });
  expect(marzoDe(libro)).toEqual([11, 12, 14, null, 99, null]);
});

test('scratch below the legend is nobody’s business', () => {
  const libro = withHoja(LIBRO, 'MIR', (h) => ({
    ...h,
    filas: h.filas + 5,
    valores: [...h.valores, [], ['apuntes'], ...h.valores.slice(8, 9)],
  }));
  expect(planOf(blueprint(reparacionDe(libro), libro), libro).ops).toEqual([]);
});

describe('the sentences of an audit', () => {
  const say = (libro: Snapshot): string[] =>
    findingsOfDrift(auditDrift(read(libro).baseline, read(libro).enderezado), read(libro)).map((f) => f.mensaje);

  test.each([
    [
      typeIn(LIBRO, 'MIR', F11, col.porcentaje, 50),
      'La fórmula de PORCENTAJE en la línea 1.1 (U9) fue reemplazada por 50.',
    ],
    [typeIn(LIBRO, 'MIR', F11, col.estatus, null), 'La fórmula de ESTATUS en la línea 1.1 (V9) fue borrada.'],
    [
      typeIn(LIBRO, 'MIR', F12, col.metaPropuesta, 99),
      'META PROPUESTA en la línea 1.2 (N10) dice 99; en el plan aceptado es 12.',
    ],
    [
      typeIn(LIBRO, 'MIR', F12, col.unidadMedida, null),
      'UNIDAD DE MEDIDA en la línea 1.2 (L10) está en blanco; en el plan aceptado es «Informe».',
    ],
    [withHoja(LIBRO, 'MIR', (h) => ({ ...h, protecciones: [] })), 'La hoja «MIR» no está protegida.'],
  ])('%#: %s', (libro, sentence) => {
    expect(say(libro)).toEqual([sentence]);
  });
});

test('the official columns stand in their order, under their headers, with the year of the budget', () => {
  const row = hojaDe(LIBRO, 'MIR').valores[LAYOUT.filaEncabezado - 1];
  expect(row).toEqual(ANEXO_1.columnas.map((c) => c.header.replace('{anio}', '2024')));
});
