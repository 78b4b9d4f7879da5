import { RANGE } from '../../src/local/services/spreadsheet/range-members';
import { SHEET } from '../../src/local/services/spreadsheet/sheet-members';
import { scene } from '../local/spreadsheet-fixture';

/**
 * What Google documents of each member that the add-on uses, as cases over the local host.
 * Source of each group: https://developers.google.com/apps-script/reference/spreadsheet/<class>.
 * The same table can be pasted into a script bound to an empty spreadsheet to check it against a live account.
 */
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

test.each(Object.keys(RANGE))('Range.%s can be called', (miembro) => {
  expect(typeof (scene().sheet.getRange('A1') as unknown as Record<string, unknown>)[miembro]).toBe('function');
});

test.each(Object.keys(SHEET))('Sheet.%s can be called', (miembro) => {
  expect(typeof (scene().sheet as unknown as Record<string, unknown>)[miembro]).toBe('function');
});

describe('class Range: how cells look', () => {
  // [getter of one, getter of all, setter of one, setter of all, default, value, as it reads back]
  test.each<[keyof Range, keyof Range, keyof Range, keyof Range, unknown, unknown, unknown]>([
    // "Returns the background color of the top-left cell (for example, '#ffffff')"; "null resets the color".
    ['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds', '#ffffff', '#FFF2CC', '#fff2cc'],
    ['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds', '#ffffff', 'red', '#ff0000'],
    ['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds', '#ffffff', '#abc', '#aabbcc'],
    ['getFontColor', 'getFontColors', 'setFontColor', 'setFontColors', '#000000', '#1f3864', '#1f3864'],
    // "The font weight, either 'bold' or 'normal'; a null value resets the font weight".
    ['getFontWeight', 'getFontWeights', 'setFontWeight', 'setFontWeights', 'normal', 'bold', 'bold'],
    ['getFontStyle', 'getFontStyles', 'setFontStyle', 'setFontStyles', 'normal', 'italic', 'italic'],
    ['getFontSize', 'getFontSizes', 'setFontSize', 'setFontSizes', 10, 14, 14],
    ['getWrap', 'getWraps', 'setWrap', 'setWraps', false, true, true],
    ['getNote', 'getNotes', 'setNote', 'setNotes', '', 'Sólo números.', 'Sólo números.'],
    ['getNumberFormat', 'getNumberFormats', 'setNumberFormat', 'setNumberFormats', 'General', '0.0"%"', '0.0"%"'],
    // "'left', 'center' or 'normal'; a null value resets the alignment".
    [
      'getHorizontalAlignment',
      'getHorizontalAlignments',
      'setHorizontalAlignment',
      'setHorizontalAlignments',
      'general',
      'center',
      'center',
    ],
    [
      'getVerticalAlignment',
      'getVerticalAlignments',
      'setVerticalAlignment',
      'setVerticalAlignments',
      'bottom',
      'middle',
      'middle',
    ],
  ])('%s, %s, %s, %s', (getOne, getAll, setOne, setAll, initial, value, read) => {
    const range = scene().sheet.getRange('B2:C3');
    const call = (miembro: keyof Range, ...args: unknown[]): unknown =>
      (range[miembro] as unknown as (...a: unknown[]) => unknown)(...args);
    expect(call(getOne)).toBe(initial);
    call(setOne, value);
    expect(call(getAll)).toEqual([
      [read, read],
      [read, read],
    ]);
    call(setAll, [
      [initial, value],
      [value, initial],
    ]);
    expect(call(getAll)).toEqual([
      [initial, read],
      [read, initial],
    ]);
    expect(() => call(setAll, [[value]])).toThrow('The data has 1 but the range has 2.');
  });

  // "null resets": class Range, setters of colours, weights, styles, alignments and notes.
  test.each<[keyof Range, keyof Range, unknown, unknown]>([
    ['setBackground', 'getBackground', '#fff2cc', '#ffffff'],
    ['setFontColor', 'getFontColor', '#ff0000', '#000000'],
    ['setFontWeight', 'getFontWeight', 'bold', 'normal'],
    ['setFontStyle', 'getFontStyle', 'italic', 'normal'],
    ['setHorizontalAlignment', 'getHorizontalAlignment', 'right', 'general'],
    ['setVerticalAlignment', 'getVerticalAlignment', 'top', 'bottom'],
    ['setNote', 'getNote', 'x', ''],
  ])('%s(null) goes back to the default', (setter, getter, value, initial) => {
    const range = scene().sheet.getRange('A1');
    const call = (miembro: keyof Range, ...args: unknown[]): unknown =>
      (range[miembro] as unknown as (...a: unknown[]) => unknown)(...args);
    call(setter, value);
    call(setter, null);
    expect(call(getter)).toBe(initial);
  });

  test('setTextStyles changes what the style says and leaves the rest', () => {
    const { app, sheet } = scene();
    const range = sheet.getRange('A1').setFontColor('#ff0000');
    const style = app.newTextStyle().setBold(true).setFontSize(12).build();
    range.setTextStyles([[style]]);
    const read = range.getTextStyles()[0]?.[0];
    expect([read?.isBold(), read?.isItalic(), read?.getFontSize(), read?.getForegroundColor()]).toEqual([
      true,
      false,
      12,
      '#ff0000',
    ]);
    expect([style.getForegroundColor(), style.isItalic()]).toEqual([null, null]);
  });

  test('setBorder draws all sides or takes all away; anything between is not kept here', () => {
    const { sheet, libro, app } = scene();
    const range = sheet.getRange('A1:B1');
    range.setBorder(true, true, true, true, true, true, '#bfbfbf', app.BorderStyle.SOLID);
    expect(libro.hojas[0]?.celdas[0]?.map((c) => c?.borde)).toEqual([true, true]);
    range.setBorder(false, false, false, false, false, false);
    expect(libro.hojas[0]?.celdas[0]?.some((c) => c?.borde)).toBe(false);
    expect(() => range.setBorder(true, null, null, null, null, null)).toThrow('not available in the local host');
  });
});

describe('class Range: where it is', () => {
  test.each<[string, (r: Range) => unknown, unknown]>([
    ['getRow', (r) => r.getRow(), 2],
    ['getColumn', (r) => r.getColumn(), 2],
    ['getNumRows', (r) => r.getNumRows(), 3],
    ['getNumColumns', (r) => r.getNumColumns(), 2],
    ['getLastRow', (r) => r.getLastRow(), 4],
    ['getLastColumn', (r) => r.getLastColumn(), 3],
    ['getA1Notation', (r) => r.getA1Notation(), 'B2:C4'],
    // "Returns a new range that is offset from this range by the given number of rows and columns".
    ['offset of two', (r) => r.offset(1, 1).getA1Notation(), 'C3:D5'],
    ['offset of three', (r) => r.offset(-1, 0, 1).getA1Notation(), 'B1:C1'],
    ['offset of four', (r) => r.offset(0, 2, 1, 1).getA1Notation(), 'D2'],
    // "Returns a given cell within a range": counted from 1.
    ['getCell', (r) => r.getCell(2, 1).getA1Notation(), 'B3'],
    ['getSheet', (r) => r.getSheet().getName(), 'Hoja'],
  ])('%s', (_name, act, expected) => {
    expect(act(scene().sheet.getRange('B2:C4'))).toBe(expected);
  });
});

describe('class DataValidationBuilder', () => {
  // "setAllowInvalid: whether to show a warning when input fails data validation or whether to reject it. The default for
  // new data validation rules is true". "getHelpText: the rule's help text, or null if no help text is set".
  test.each<
    [string, (app: App) => GoogleAppsScript.Spreadsheet.DataValidation, string, unknown[], boolean, string | null]
  >([
    [
      'a minimum',
      (app) => app.newDataValidation().requireNumberGreaterThanOrEqualTo(0).build(),
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      [0],
      true,
      null,
    ],
    [
      'a stretch, strict and with help',
      (app) => app.newDataValidation().requireNumberBetween(1, 12).setAllowInvalid(false).setHelpText('Mes').build(),
      'NUMBER_BETWEEN',
      [1, 12],
      false,
      'Mes',
    ],
    [
      'a list',
      (app) => app.newDataValidation().requireValueInList(['a', 'b'], true).build(),
      'VALUE_IN_LIST',
      [['a', 'b'], true],
      true,
      null,
    ],
    [
      'a formula',
      (app) => app.newDataValidation().requireFormulaSatisfied('=A1>0').build(),
      'CUSTOM_FORMULA',
      ['=A1>0'],
      true,
      null,
    ],
  ])('%s comes back as it was set', (_name, make, criterio, valores, admite, ayuda) => {
    const { app, sheet } = scene();
    const range = sheet.getRange('A1:A2').setDataValidation(make(app));
    const read = range.getDataValidations()[1]?.[0];
    expect(read?.getCriteriaType()).toBe((app.DataValidationCriteria as unknown as Record<string, unknown>)[criterio]);
    expect(read?.getCriteriaValues()).toEqual(valores);
    expect(read?.getAllowInvalid()).toBe(admite);
    expect(read?.getHelpText()).toBe(ayuda);
    expect(range.clearDataValidations().getDataValidations()).toEqual([[null], [null]]);
  });

  test('a script that writes what a strict rule rejects gets the text that people quote', () => {
    const { app, sheet } = scene();
    const rule = app.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build();
    const range = sheet.getRange('B2:B3').setDataValidation(rule);
    const refusal = 'The data you entered in cell B3 violates the data validation rules set on this cell.';
    expect(() => range.setValues([[1], [-1]])).toThrow(new Error(refusal));
    expect(range.getValues()).toEqual([[''], ['']]);
    range.setValues([[1], ['']]);
  });
});

describe('class ConditionalFormatRuleBuilder', () => {
  test.each(['es_MX', 'es_ES'])('a rule by formula comes back as it was set, in %s', (locale) => {
    const { app, sheet } = scene({ locale });
    const formula = locale === 'es_MX' ? '=AND($F5>0,G$7<$F5)' : '=AND($F5>0;G$7<$F5)';
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground('#D9D9D9')
      .setFontColor('#808080')
      .setRanges([sheet.getRange('B5:C9'), sheet.getRange('B12:C14')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [read] = sheet.getConditionalFormatRules();
    const condition = read?.getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.CUSTOM_FORMULA);
    expect(condition?.getCriteriaValues()).toEqual([formula]);
    expect([condition?.getBackground(), condition?.getFontColor(), condition?.getBold()]).toEqual([
      '#d9d9d9',
      '#808080',
      null,
    ]);
    expect(read?.getRanges().map((r) => r.getA1Notation())).toEqual(['B5:C9', 'B12:C14']);
    expect(read?.getGradientCondition()).toBeNull();
  });

  test('a rule speaks of one sheet', () => {
    const { app, ss, sheet } = scene();
    const other = ss.insertSheet('Otra');
    const builder = app.newConditionalFormatRule().whenFormulaSatisfied('=TRUE');
    expect(() => builder.setRanges([sheet.getRange('A1'), other.getRange('A1')])).toThrow('different sheet');
    const rule = builder.setRanges([other.getRange('A1')]).build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow('different sheet');
  });
});

describe('enums', () => {
  // Apps Script enums are objects: they equal themselves, print their name and are no numbers.
  test.each<[string, (app: App) => unknown, string]>([
    ['ProtectionType', (app) => app.ProtectionType.SHEET, 'SHEET'],
    ['BorderStyle', (app) => app.BorderStyle.SOLID, 'SOLID'],
    ['DataValidationCriteria', (app) => app.DataValidationCriteria.VALUE_IN_LIST, 'VALUE_IN_LIST'],
    ['BooleanCriteria', (app) => app.BooleanCriteria.CUSTOM_FORMULA, 'CUSTOM_FORMULA'],
    ['WrapStrategy', (app) => app.WrapStrategy.WRAP, 'WRAP'],
    ['Button', (app) => app.getUi().Button.OK, 'OK'],
  ])('%s', (_name, take, name) => {
    const value = take(scene().app);
    expect(typeof value).toBe('object');
    expect(String(value)).toBe(name);
    expect(value).toBe(take(scene().app));
  });
});

describe('a handle outlives what it speaks of', () => {
  test.each<[string, (s: { sheet: Sheet; app: App }) => () => unknown, string]>([
    [
      'a protection that was removed',
      ({ sheet }) => {
        const protection = sheet.protect();
        protection.remove();
        return () => protection.getDescription();
      },
      'The protection no longer exists.',
    ],
    [
      'a range of a sheet that was deleted',
      ({ sheet, app }) => {
        const range = sheet.getRange('A1');
        app.getActive().insertSheet('Otra');
        app.getActive().deleteSheet(sheet);
        return () => range.getValue();
      },
      'Sheet 0 not found',
    ],
  ])('%s', (_name, prepare, message) => {
    expect(prepare(scene())).toThrow(message);
  });
});
