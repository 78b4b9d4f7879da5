import fc from 'fast-check';
import { Modelo } from '../../../src/local/page/client/model';
import { Alturas } from '../../../src/local/page/client/rows';
import { at, blockOf, edgeFrom, stepFrom, walk } from '../../../src/local/page/client/selection';
import { Hechos } from '../../../src/local/page/client/undo';
import type { VistaRango } from '../../../src/local/page/protocol';

/** A sheet of six rows and six columns: `textos` from A1 on, merged as said. */
function sheetOf(textos: readonly (readonly string[])[], combinadas: readonly VistaRango[] = []): Modelo {
  return new Modelo({
    nombre: 'MIR',
    revision: 1,
    filas: 6,
    columnas: 6,
    anchos: [100, 100, 100, 100, 100, 100],
    altos: {},
    congeladas: { filas: 0, columnas: 2 },
    combinadas,
    bloqueada: false,
    graficos: [],
    estilos: [],
    reglas: [],
    celdas: textos.flatMap((row, f) =>
      row.flatMap((texto, c) => (texto === '' ? [] : [{ fila: f + 1, columna: c + 1, texto }])),
    ),
  });
}

const cell = (fila: number, columna: number) => ({ fila, columna });
const MERGED = [{ fila: 2, columna: 2, filas: 3, columnas: 2 }];

test('an arrow leaves merged cells behind, and stays in the sheet', () => {
  const modelo = sheetOf([], MERGED);
  expect(stepFrom(modelo, cell(2, 2), [1, 0])).toEqual(cell(5, 2));
  expect(stepFrom(modelo, cell(2, 2), [0, 1])).toEqual(cell(2, 4));
  expect(at(modelo, stepFrom(modelo, cell(5, 3), [-1, 0])).ancla).toEqual(cell(2, 2));
  expect(stepFrom(modelo, cell(1, 1), [-1, 0])).toEqual(cell(1, 1));
  expect(stepFrom(modelo, cell(6, 6), [0, 1])).toEqual(cell(6, 6));
});

test('a block takes merged cells whole', () => {
  const modelo = sheetOf([], MERGED);
  const bloque = blockOf(modelo, { ancla: cell(3, 1), foco: cell(3, 2) });
  expect(bloque).toEqual({ fila: 2, columna: 1, filas: 3, columnas: 3 });
});

test.each<[string, readonly string[], number, number]>([
  ['from data to its last cell', ['a', 'b', 'c', '', 'e', ''], 1, 3],
  ['from the last cell to the next data', ['a', 'b', 'c', '', 'e', ''], 3, 5],
  ['from a blank to the next data', ['', '', 'c', '', '', ''], 1, 3],
  ['where nothing is left, to the edge of the sheet', ['a', '', '', '', '', ''], 1, 6],
])('Ctrl and an arrow go %s', (_, row, from, to) => {
  expect(edgeFrom(sheetOf([row]), cell(1, from), [0, 1])).toEqual(cell(1, to));
});

test('Tab goes through a block row by row and Enter column by column, round and round, never under a merge', () => {
  const modelo = sheetOf([], [{ fila: 1, columna: 2, filas: 2, columnas: 1 }]);
  const bloque = { fila: 1, columna: 1, filas: 2, columnas: 3 };
  const visit = (paso: readonly [number, number]) => {
    const seen = [cell(1, 1)];
    for (let i = 0; i < 5; i++) seen.push(walk(modelo, bloque, seen.at(-1) ?? cell(1, 1), paso));
    return seen.map((c) => `${c.fila}${c.columna}`);
  };
  expect(visit([0, 1])).toEqual(['11', '12', '13', '21', '23', '11']);
  expect(visit([1, 0])).toEqual(['11', '21', '12', '13', '23', '11']);
  expect(visit([0, -1])).toEqual(['11', '23', '21', '13', '12', '11']);
});

test('a text runs over the blank cells after it, and not out of the frozen columns', () => {
  const modelo = sheetOf([
    ['largo', '', '', ''],
    ['', '', 'largo', '', 'x'],
  ]);
  expect(modelo.columnasOf(modelo.celda(1, 1), 0)).toBe(6);
  expect(modelo.columnasOf(modelo.celda(1, 1), 2)).toBe(2);
  expect(modelo.columnasOf(modelo.celda(2, 3), 2)).toBe(2);
  expect(modelo.columnasOf(modelo.celda(2, 5), 0)).toBe(2);
});

test('what was typed is shown until its answer comes', () => {
  const modelo = sheetOf([['4']]);
  const esperadas = modelo.expect(1, 1, [['5', '6']]);
  expect([modelo.texto(1, 1), modelo.tecleado(1, 2)]).toEqual(['5', '6']);
  modelo.settle(esperadas);
  expect([modelo.texto(1, 1), modelo.tecleado(1, 2)]).toEqual(['4', '']);
});

test('Ctrl+Z takes back this page’s own edits, newest first, and tells when somebody else was there since', () => {
  const modelo = sheetOf([['1']]);
  const hechos = new Hechos();
  const write = (texto: string) => {
    const done = hechos.note(modelo, cell(1, 1), [[texto]]);
    change(texto);
    done();
  };
  const change = (texto: string) =>
    modelo.apply({
      hoja: 'MIR',
      desde: 1,
      revision: 2,
      estilos: [],
      reglas: [],
      graficos: [],
      celdas: [{ ...cell(1, 1), texto }],
    });
  write('2');
  write('3');
  expect(hechos.take(modelo)).toEqual({ desde: cell(1, 1), textos: [['2']], limpio: true });
  change('9');
  expect(hechos.take(modelo)).toEqual({ desde: cell(1, 1), textos: [['1']], limpio: false });
  expect(hechos.take(modelo)).toBeNull();
});

test('whatever rows measure, a height leads to the row that stands there', () => {
  const medidas = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 })));
  fc.assert(
    fc.property(medidas, fc.integer({ min: 1, max: 40 }), (measured, fila) => {
      const alturas = new Alturas(40);
      for (const [f, alto] of measured) alturas.measure(f, alto);
      expect(alturas.filaAt(alturas.top(fila))).toBe(fila);
      expect(alturas.top(fila + 1)).toBeGreaterThan(alturas.top(fila));
    }),
  );
});

test('rows that were not measured are as high as those that were, on average', () => {
  const alturas = new Alturas(4);
  expect(alturas.top(5)).toBe(84);
  alturas.measure(1, 30);
  alturas.measure(2, 50);
  expect([alturas.top(3), alturas.top(5)]).toEqual([80, 160]);
  expect([alturas.filaAt(-5), alturas.filaAt(1000)]).toEqual([1, 4]);
});
