import { applyEdit } from '../../src/local/edit';
import { OWNER, STAFF, scene, VIEWER } from './spreadsheet-fixture';

function capture() {
  const s = scene();
  const rule = s.app
    .newDataValidation()
    .requireNumberGreaterThanOrEqualTo(0)
    .setAllowInvalid(false)
    .setHelpText('Sólo números iguales o mayores que 0.')
    .build();
  s.sheet.getRange('B2:C4').setDataValidation(rule).setNumberFormat('#,##0.##');
  const edit = (fila: number, columna: number, ...textos: string[][]) =>
    applyEdit(s.ctx, { hoja: 'Hoja', fila, columna, textos });
  return { ...s, edit };
}

describe('one edit at the keyboard', () => {
  test.each<[string, unknown, string]>([
    ['12.5', 12.5, '#,##0.##'],
    ['1,234', 1234, '#,##0.##'],
    ['45%', 0.45, '0%'],
    ['$1,234', 1234, '"$"#,##0'],
    ['=2+3', 5, '#,##0.##'],
    ['', '', '#,##0.##'],
  ])('%j is taken where only numbers are', (texto, value, formato) => {
    const { edit, sheet } = capture();
    edit(2, 2, [texto]);
    expect(sheet.getRange('B2').getValue()).toBe(value);
    expect(sheet.getRange('B2').getNumberFormat()).toBe(formato);
  });

  test.each(['-1', 'pendiente', '1/2/2025', '="doce"', 'TRUE'])(
    '%j is refused, with the help of whoever made the validation, and the cell stays',
    (texto) => {
      const { edit, sheet } = capture();
      edit(2, 2, ['7']);
      expect(() => edit(2, 2, [texto])).toThrow(
        new Error(
          'The data you entered in cell B2 violates the data validation rules set on this cell.\nSólo números iguales o mayores que 0.',
        ),
      );
      expect(sheet.getRange('B2').getValue()).toBe(7);
      expect(sheet.getRange('B2').getNumberFormat()).toBe('#,##0.##');
      expect(sheet.getRange('B2').getFormula()).toBe('');
    },
  );

  test('a pasted block goes in whole, whatever the validation says', () => {
    const { edit, sheet } = capture();
    const event = edit(2, 2, ['-1', 'pendiente'], ['3', '']);
    expect(sheet.getRange('B2:C3').getValues()).toEqual([
      [-1, 'pendiente'],
      [3, ''],
    ]);
    expect(event.range.getA1Notation()).toBe('B2:C3');
    expect(event).not.toHaveProperty('value');
    expect(event).not.toHaveProperty('oldValue');
  });

  test('the event tells the value and the one before, as text, when there is one', () => {
    const { edit } = capture();
    expect(edit(2, 2, ['7'])).not.toHaveProperty('oldValue');
    expect(edit(2, 2, ['8'])).toMatchObject({ value: '8', oldValue: '7' });
    const cleared = edit(2, 2, ['']);
    expect(cleared).toMatchObject({ oldValue: '8' });
    expect(cleared).not.toHaveProperty('value');
    expect(edit(10, 1, ['1/2/2025'])).toMatchObject({ value: '45689' });
  });

  test('typing in a merged cell lands in its first cell', () => {
    const { edit, sheet } = capture();
    sheet.getRange('E1:F3').merge();
    expect(edit(3, 6, ['x']).range.getA1Notation()).toBe('E1');
    expect(sheet.getRange('E1').getValue()).toBe('x');
  });

  test('formulas that depend on the edited cell are computed before the trigger runs', () => {
    const { edit, sheet, libro } = capture();
    sheet.getRange('D2').setFormula('=B2*2');
    edit(2, 2, ['21']);
    expect(libro.hojas[0]?.celdas[1]?.[3]?.valor).toBe(42);
  });

  test('permissions are those of who is at the keyboard, not of who runs a script', () => {
    const s = capture();
    const protection = s.sheet.protect();
    protection.removeEditors([STAFF]);
    protection.setUnprotectedRanges([s.sheet.getRange('B2:C4')]);
    s.actAs(STAFF);
    s.ctx.efectivo = OWNER;
    expect(() => s.edit(1, 1, ['x'])).toThrow('protected cell');
    expect(() => s.edit(4, 2, ['1'], ['2'])).toThrow('protected cell');
    expect(s.sheet.getRange('B4:B5').getValues()).toEqual([[''], ['']]);
    s.edit(4, 2, ['1']);
    s.actAs(VIEWER);
    expect(() => s.edit(4, 2, ['1'])).toThrow('Action not allowed');
  });

  test('nothing can be typed or pasted out of the sheet', () => {
    const { edit } = capture();
    expect(() => edit(1000, 1, ['a'], ['b'])).toThrow('outside the dimensions');
  });
});
