import { compileCondition } from '../../../src/local/page/condition';
import { decoracionesOf } from '../../../src/local/page/conditional';
import { celdaAt, newHoja } from '../../../src/local/workbook-new';
import type { Valor } from '../../../src/mir/model';
import { installed } from '../../budget/libro';

/** A sheet whose first row is `row`. */
function sheetOf(...rows: Valor[][]) {
  const hoja = newHoja(1, 'MIR', 20, 20);
  rows.forEach((row, f) => {
    row.forEach((valor, c) => {
      celdaAt(hoja, f + 1, c + 1).valor = valor;
    });
  });
  return hoja;
}

test.each<[string, Valor[], boolean]>([
  ['=$A1="ATRASADA"', ['ATRASADA'], true],
  ['=$A1="atrasada"', ['ATRASADA'], true],
  ['=$A1="ATRASADA"', [null], false],
  ['=$A1=""', [null], true],
  ['=A1<>B1', [1, 2], true],
  ['=A1>=B1', [2, 2], true],
  ['=A1<0', [null], false],
  ['=A1<-1', [-2], true],
  ['=A1>5', ['texto'], true],
  ['=AND(ISNUMBER(A1),ISNUMBER(B1),A1<=B1,OR(C1<A1,C1>B1))', [3, 6, 2], true],
  ['=AND(ISNUMBER(A1),ISNUMBER(B1),A1<=B1,OR(C1<A1,C1>B1))', [3, 6, 4], false],
  ['=AND(ISNUMBER(A1),ISNUMBER(B1),A1<=B1,OR(C1<A1,C1>B1))', ['', 6, 2], false],
  ['=NOT(ISBLANK(A1))', ['x'], true],
  ['=A1="dice ""sí"""', ['dice "sí"'], true],
])('%s over %j is %p', (formula, row, holds) => {
  expect(compileCondition(formula)?.(sheetOf(row), 0, 0)).toBe(holds);
});

test.each(['=SUM(A1:A3)>2', '=A1+1=2', '=AND(A1', '=Otra!A1=1', '=A1 B1', '='])(
  'a formula that is not of this kind (%s) decorates nothing',
  (formula) => {
    expect(compileCondition(formula)).toBeNull();
  },
);

test('every conditional format of a whole workbook is understood, the grey of months out of their window among them', async () => {
  const { libro } = await installed(20, null, 'es_MX', false);
  const formulas = libro.hojas.flatMap((h) => h.condicionales.map((c) => c.formula));
  expect(formulas.length).toBeGreaterThan(10);
  expect(formulas.filter((formula) => compileCondition(formula) === null)).toEqual([]);
});

test('references move with the cell unless they are fixed, and the first rule that holds wins', () => {
  const hoja = sheetOf([1, 1], [2, 9], [3, 3]);
  const look = (fondo: string) => ({ fondo, color: null, negrita: false });
  const rangos = [{ fila: 1, columna: 2, filas: 3, columnas: 1 }];
  hoja.condicionales = [
    { rangos, formula: '=B1>$A1', ...look('#ff0000') },
    { rangos, formula: '=$A$1=1', ...look('#00ff00') },
  ];
  const at = decoracionesOf(hoja);
  expect([1, 2, 3].map((fila) => at(fila)(2)?.fondo)).toEqual(['#00ff00', '#ff0000', '#00ff00']);
  expect(at(1)(1)).toBeNull();
});
