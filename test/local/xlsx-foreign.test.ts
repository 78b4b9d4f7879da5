import { type Cell, type WriteSheet, writeXlsx } from 'hucre';
import type { Libro } from '../../src/local/workbook';
import { celdaAt } from '../../src/local/workbook-new';
import { readLibro, writeLibro, XlsxError } from '../../src/local/xlsx';
import { fromStored, shiftFormula, toStored } from '../../src/local/xlsx/functions';

/** A workbook as Excel would write it: nothing of ours in it. */
async function foreign(sheet: Partial<WriteSheet>, cells: Record<string, Partial<Cell>> = {}): Promise<Libro> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Hoja1', ...sheet, cells: new Map(Object.entries(cells)) }] });
  return readLibro(bytes, 'ajeno');
}
const celdaOf = (libro: Libro, fila: number, columna: number) => {
  const hoja = libro.hojas[0];
  if (!hoja) throw new Error('It has one sheet.');
  return celdaAt(hoja, fila, columna);
};

describe('a workbook that others wrote', () => {
  test('has values, and dates as dates', async () => {
    const libro = await foreign({ rows: [['uno', 2.5, true, new Date('2024-02-29T00:00:00Z'), null]] });
    expect([1, 2, 3, 4, 5].map((c) => celdaOf(libro, 1, c).valor)).toEqual([
      'uno',
      2.5,
      true,
      { fecha: '2024-02-29' },
      null,
    ]);
  });

  test('has the size of a new Google sheet, ids in order, and no protection', async () => {
    const libro = await foreign({ rows: [['x']] });
    expect(libro.hojas[0]).toMatchObject({ id: 0, filas: 1000, columnas: 26, protecciones: [] });
  });

  test('spells out the formulas that Excel shares', async () => {
    const libro = await foreign(
      {},
      {
        '1,2': {
          formula: 'A2*$B$1+SUM(A2:B2)',
          formulaType: 'shared',
          formulaSharedIndex: 0,
          formulaRef: 'C2:C4',
          formulaResult: 3,
        },
        '3,2': { formula: '', formulaType: 'shared', formulaSharedIndex: 0, formulaResult: 5 },
      },
    );
    expect(celdaOf(libro, 4, 3)).toMatchObject({ formula: '=A4*$B$1+SUM(A4:B4)', valor: 5 });
  });

  test('keeps a validation of another kind as it was', async () => {
    const regla = { type: 'custom', formula1: 'LEN(A1)<5', errorStyle: 'stop', allowBlank: true } as const;
    const libro = await foreign({ rows: [['x']], dataValidations: [{ ...regla, range: 'A1:A3' }] });
    expect(celdaOf(libro, 3, 1).validacion).toMatchObject({ tipo: 'ajena' });
    const otraVez = await readLibro(await writeLibro(libro), 'ajeno');
    expect(celdaOf(otraVez, 3, 1).validacion).toEqual(celdaOf(libro, 3, 1).validacion);
  });

  test('is protected for everybody but its owner where Excel protects it', async () => {
    const libro = await foreign(
      { protection: { sheet: true } },
      { '1,1': { value: 1, style: { protection: { locked: false } } } },
    );
    expect(libro.hojas[0]?.protecciones).toEqual([
      {
        id: 1,
        ambito: 'hoja',
        descripcion: '',
        rango: null,
        soloAdvierte: false,
        editores: [],
        abiertos: [{ fila: 2, columna: 2, filas: 1, columnas: 1 }],
      },
    ]);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 ...')],
    ['half a zip', new Uint8Array([80, 75, 3, 4, 20, 0])],
  ])('of %s cannot be read', async (_, bytes) => {
    await expect(readLibro(bytes, 'x')).rejects.toThrow(XlsxError);
  });
});

describe('functions newer than .xlsx', () => {
  test.each([
    ['=MAXIFS(A1:A2,B1:B2,">0")', '_xlfn.MAXIFS(A1:A2,B1:B2,">0")'],
    ['=IF(IFS(A1,1)=1,IFERROR(B1,0),0)', 'IF(_xlfn.IFS(A1,1)=1,IFERROR(B1,0),0)'],
    ['="IFS("&A1', '"IFS("&A1'],
    ["='IFS(x)'!A1+SUM('O''IFS('!B2)", "'IFS(x)'!A1+SUM('O''IFS('!B2)"],
    ['=FILTER(A1:A3,B1:B3)', '_xlfn._xlws.FILTER(A1:A3,B1:B3)'],
  ])('%s is stored as %s, and read back', (formula, stored) => {
    expect(toStored(formula)).toBe(stored);
    expect(fromStored(stored)).toBe(formula);
  });
});

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['\'Hoja A1\'!B2&"C3"', 1, 0, '\'Hoja A1\'!B3&"C3"'],
  ['LOG10(Z9)+Nombre1.A1', 1, 1, 'LOG10(AA10)+Nombre1.A1'],
  ['B2', -2, 0, '#REF!'],
])('the shared formula %s reads %i rows down and %i columns right as %s', (formula, filas, columnas, leida) => {
  expect(shiftFormula(formula, filas, columnas)).toBe(leida);
});
