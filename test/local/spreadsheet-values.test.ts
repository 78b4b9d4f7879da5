import fc from 'fast-check';
import { scene } from './spreadsheet-fixture';

describe('what a script writes is read as Google Sheets reads it', () => {
  // Apps Script reference, Range.setValue; Sheets help, "Format numbers in a spreadsheet".
  test.each<[string, unknown, unknown, string]>([
    ['a number', 12.5, 12.5, 'General'],
    ['a number in text', '12.5', 12.5, 'General'],
    ['thousands', '1,234.5', 1234.5, 'General'],
    ['negative', '-3', -3, 'General'],
    ['a percentage', '45%', 0.45, '0%'],
    ['a percentage with decimals', '12.5%', 0.125, '0.00%'],
    ['pesos', '$1,234', 1234, '"$"#,##0'],
    ['pesos and cents', '$1,234.50', 1234.5, '"$"#,##0.00'],
    ['true in English', 'TRUE', true, 'General'],
    ['true in Spanish', 'verdadero', true, 'General'],
    ['words', 'Sin referencia', 'Sin referencia', 'General'],
    ['a broken group of thousands is text', '1,23', '1,23', 'General'],
    ['a dotted number of a linea is a number unless the cell is text', '7.10', 7.1, 'General'],
    ['a leading apostrophe makes text', "'7.10", '7.10', 'General'],
    ['an apostrophe keeps a formula as text', "'=SUM(1)", '=SUM(1)', 'General'],
    ['nothing', '', '', 'General'],
    ['null', null, '', 'General'],
  ])('%s: %j', (_name, written, read, formato) => {
    const range = scene().sheet.getRange('B2');
    range.setValue(written);
    expect(range.getValue()).toEqual(read);
    expect(range.getNumberFormat()).toBe(formato);
  });

  test.each([
    ['1/2/2025', 'es_MX', [2025, 1, 1]],
    ['1/2/2025', 'en_US', [2025, 0, 2]],
    ['2025-12-31', 'es_MX', [2025, 11, 31]],
    ['1-2-25', 'es_MX', [2025, 1, 1]],
  ])('%s in %s is a date', (texto, locale, [anio, mes, dia]) => {
    const range = scene({ locale }).sheet.getRange('A1');
    range.setValue(texto);
    const value = range.getValue();
    expect(value).toBeInstanceOf(Date);
    expect([value.getFullYear(), value.getMonth(), value.getDate()]).toEqual([anio, mes, dia]);
  });

  test.each([
    ['1.234,5', 1234.5],
    ['12,5%', 0.125],
    ['1,234.5', '1,234.5'],
  ])('where the comma is decimal, %s is %j', (texto, valor) => {
    expect(scene({ locale: 'es_ES' }).sheet.getRange('A1').setValue(texto).getValue()).toBe(valor);
  });

  test('31/2/2025 is no date', () => {
    const range = scene().sheet.getRange('A1').setValue('31/2/2025');
    expect(range.getValue()).toBe('31/2/2025');
  });

  test('a Date comes back as the same day', () => {
    const range = scene()
      .sheet.getRange('A1')
      .setValue(new Date(2024, 4, 20));
    expect(range.getValue()).toEqual(new Date(2024, 4, 20));
    expect(range.getDisplayValue()).toBe('20/5/2024');
  });

  test('a cell of plain text keeps what it is given', () => {
    const range = scene().sheet.getRange('A1:A3').setNumberFormat('@');
    range.setValues([['7.10'], ['1/2/2025'], ['45%']]);
    expect(range.getValues()).toEqual([['7.10'], ['1/2/2025'], ['45%']]);
  });

  test('any text written with an apostrophe comes back as it was', () => {
    const range = scene().sheet.getRange('A1');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (texto) => {
        range.setValue(`'${texto}`);
        expect(range.getValue()).toBe(texto);
      }),
      { numRuns: 60 },
    );
  });

  test('any number comes back to fifteen digits through a formula', () => {
    const { sheet } = scene();
    const [a, b] = [sheet.getRange('A1'), sheet.getRange('B1').setFormula('=A1')];
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -999_999_999_999_999, max: 999_999_999_999_999 }), (n) => {
        if (Math.abs(n) < 1e-8 && n !== 0) return;
        a.setValue(n);
        expect(a.getValue()).toBe(n);
        expect(Math.abs(b.getValue() - n)).toBeLessThanOrEqual(6e-15 * Math.abs(n));
      }),
      { numRuns: 60 },
    );
  });
});

describe('formulas', () => {
  test('are computed before the next read, once for all the writes before it', () => {
    const { sheet } = scene();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=SUM(A1:A3)');
    expect(sheet.getRange('B1').getValue()).toBe(6);
    sheet.getRange('A3').setValue(10);
    expect(sheet.getRange('B1').getDisplayValue()).toBe('13');
  });

  test.each([
    ['es_MX', '=IF(A1>0,"a,b;c",1)', '=IF(A1>0,"a,b;c",1)'],
    ['es_ES', '=IF(A1>0;"a,b;c";1)', '=IF(A1>0,"a,b;c",1)'],
  ])('go in and out with the separator of %s', (locale, local, canonica) => {
    const { sheet, libro } = scene({ locale });
    const range = sheet.getRange('A2').setFormula(local);
    expect(range.getFormula()).toBe(local);
    expect(libro.hojas[0]?.celdas[1]?.[0]?.formula).toBe(canonica);
    expect(range.getValue()).toBe(1);
  });

  test('setFormula supplies the equals sign; values have no formula', () => {
    const { sheet } = scene();
    expect(sheet.getRange('A1').setFormula('SUM(1,2)').getFormula()).toBe('=SUM(1,2)');
    expect(sheet.getRange('A1').setValue(3).getFormula()).toBe('');
  });

  test('a result that is an error reads as its text', () => {
    expect(scene().sheet.getRange('A1').setFormula('=1/0').getValue()).toBe('#DIV/0!');
  });

  test.each([
    ['insert before it', 1, '=SUM(A3:A4)*B3'],
    ['insert inside its range', 2, '=SUM(A2:A4)*B2'],
  ])('follow their cells when rows are put in: %s', (_name, after, expected) => {
    const { sheet } = scene();
    sheet.getRange('C10').setFormula('=SUM(A2:A3)*B2');
    sheet.insertRowsAfter(after, 1);
    expect(sheet.getRange('C11').getFormula()).toBe(expected);
    expect(sheet.getRange('C10').getFormula()).toBe('');
  });

  test('say #REF! for what was deleted', () => {
    const { sheet } = scene();
    sheet.getRange('A1:B1').setValues([[1, 2]]);
    sheet.getRange('D1').setFormula('=A1+B1');
    sheet.deleteColumns(1, 1);
    expect(sheet.getRange('C1').getValue()).toBe('#REF!');
  });
});

describe('a script that writes wrongly gets the error that Google gives', () => {
  const { sheet } = scene();
  const range = sheet.getRange('A1:B2');
  test.each<[string, () => unknown, string]>([
    [
      'too few rows',
      () => range.setValues([[1, 2]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      () =>
        range.setValues([
          [1, 2, 3],
          [1, 2, 3],
        ]),
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      'a flat array',
      () => range.setValues([1, 2] as unknown as unknown[][]),
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a very long text',
      () => range.setValue('x'.repeat(50_001)),
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'a number for a colour',
      () => range.setBackground(7 as unknown as string),
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setBackground.",
    ],
    [
      'a missing argument',
      () => (sheet.getRange as (a: unknown, b: unknown) => unknown)(1, undefined),
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'a row out of the sheet',
      () => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['row 0', () => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    ['no rows', () => sheet.getRange(1, 1, 0), 'The number of rows in the range must be at least 1.'],
    ['an address that is none', () => sheet.getRange('no es'), 'Range not found'],
    [
      'a member that Google has and we do not use',
      () => range.getDataRegion(),
      '"Range.getDataRegion" is not available in the local host',
    ],
    [
      'opening another file',
      () => scene().app.openById('x'),
      '"SpreadsheetApp.openById" is not available in the local host',
    ],
    [
      'a member that nobody has',
      () => (sheet as unknown as { nada(): void }).nada(),
      '"Sheet.nada" is not available in the local host',
    ],
  ])('%s', (_name, act, message) => {
    expect(act).toThrow(new Error(message));
  });

  test('a write that is refused leaves everything as it was', () => {
    const two = scene()
      .sheet.getRange('A1:A2')
      .setValues([[1], [2]]);
    expect(() => two.setValues([[5], ['x'.repeat(50_001)]])).toThrow('50000');
    expect(two.getValues()).toEqual([[1], [2]]);
  });
});

describe('merged cells', () => {
  const four = [
    [1, 2],
    [3, 4],
  ];
  test.each<['merge' | 'mergeAcross' | 'mergeVertically', unknown[][], string[]]>([
    [
      'merge',
      [
        [1, ''],
        ['', ''],
      ],
      ['A1:B2'],
    ],
    [
      'mergeAcross',
      [
        [1, ''],
        [3, ''],
      ],
      ['A1:B1', 'A2:B2'],
    ],
    [
      'mergeVertically',
      [
        [1, 2],
        ['', ''],
      ],
      ['A1:A2', 'B1:B2'],
    ],
  ])('%s keeps the first value of each piece', (method, values, merges) => {
    const range = scene().sheet.getRange('A1:B2').setValues(four);
    range[method]();
    expect(range.getValues()).toEqual(values);
    expect(range.getMergedRanges().map((m) => m.getA1Notation())).toEqual(merges);
    expect(range.isPartOfMerge()).toBe(true);
    range.breakApart();
    expect(range.getMergedRanges()).toEqual([]);
  });

  test('a covered cell takes nothing', () => {
    const { sheet } = scene();
    sheet.getRange('A1:A3').merge();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['a'], [''], ['']]);
  });

  test('part of a merge cannot be merged or broken apart', () => {
    const { sheet } = scene();
    sheet.getRange('A1:B2').merge();
    const refusal = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(() => sheet.getRange('B2:C3').merge()).toThrow(refusal);
    expect(() => sheet.getRange('A1').breakApart()).toThrow(refusal);
  });

  test('a merge never crosses the edge of what is frozen, in either order', () => {
    const first = scene().sheet;
    first.setFrozenRows(2);
    first.setFrozenColumns(1);
    expect(() => first.getRange('A2:A3').merge()).toThrow("You can't merge frozen and non-frozen rows");
    expect(() => first.getRange('A5:B5').merge()).toThrow("You can't merge frozen and non-frozen columns");
    const second = scene().sheet;
    second.getRange('A1:F1').merge();
    expect(() => second.setFrozenColumns(3)).toThrow("You can't merge frozen and non-frozen columns");
  });
});
