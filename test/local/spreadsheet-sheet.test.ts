import { OWNER, STAFF, scene } from './spreadsheet-fixture';

describe('sheets', () => {
  test('a new sheet stands after the active one, or where it is told, and becomes the active one', () => {
    const { ss } = scene();
    ss.insertSheet('A');
    ss.insertSheet('B', 0);
    ss.insertSheet('C');
    expect(ss.getSheets().map((s) => s.getName())).toEqual(['B', 'C', 'Hoja', 'A']);
    expect(ss.getActiveSheet().getName()).toBe('C');
    expect(ss.getSheetByName('A')?.getIndex()).toBe(4);
    expect(ss.getSheetByName('a')).toBeNull();
    expect(ss.getSheetByName('Nada')).toBeNull();
  });

  test('names are unique whatever their case, and ids are never used again', () => {
    const { ss } = scene();
    const a = ss.insertSheet('MIR');
    const taken = 'A sheet with the name "mir" already exists. Please enter another name.';
    expect(() => ss.insertSheet('mir')).toThrow(taken);
    expect(() => ss.getSheetByName('Hoja')?.setName('mir')).toThrow(taken);
    const id = a.getSheetId();
    ss.deleteSheet(a);
    expect(ss.insertSheet('Otra').getSheetId()).not.toBe(id);
    expect(ss.getSheetById(id)).toBeNull();
    expect(() => a.getName()).toThrow(`Sheet ${id} not found`);
  });

  test('the last visible sheet can neither be hidden nor deleted', () => {
    const { ss, sheet } = scene();
    const hidden = ss.insertSheet('_mirador').hideSheet();
    expect(hidden.isSheetHidden()).toBe(true);
    expect(ss.getActiveSheet().getName()).toBe('Hoja');
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => ss.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(hidden.showSheet().isSheetHidden()).toBe(false);
  });

  test('the data range ends at the last content, whatever is painted further on', () => {
    const { sheet } = scene();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    sheet.getRange('C5').setFormula('=""');
    sheet.getRange('Z900').setBackground('#fff2cc');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:C5');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 3]);
  });

  test('rows put in look like the one above; merges and rules grow or move with them', () => {
    const { sheet, app } = scene();
    sheet.getRange('A2').setBackground('#ff0000').setValue('x').setNumberFormat('@');
    sheet.getRange('B2:B4').merge();
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A5>0')
      .setRanges([sheet.getRange('A5:C9')]);
    sheet.setConditionalFormatRules([rule.setBackground('#d9d9d9').build()]);
    sheet.insertRowsAfter(2, 2);
    expect(sheet.getRange('A3:A4').getBackgrounds()).toEqual([['#ff0000'], ['#ff0000']]);
    expect(sheet.getRange('A3').getNumberFormat()).toBe('@');
    expect(sheet.getRange('A3').getValue()).toBe('');
    expect(
      sheet
        .getRange('B1:B9')
        .getMergedRanges()
        .map((m) => m.getA1Notation()),
    ).toEqual(['B2:B6']);
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A7:C11');
    expect(sheet.getMaxRows()).toBe(1002);
  });

  test('rows and columns put in before look like the one they push away', () => {
    const { sheet } = scene();
    sheet.getRange('B2').setBackground('#ff0000').setValue('x');
    sheet.insertRowsBefore(2, 1).insertColumnsBefore(2, 1);
    expect(sheet.getRange('C3').getValue()).toBe('x');
    expect(sheet.getRange('C2').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('B3').getBackground()).toBe('#ff0000');
  });

  test('a row is appended below the last content in one call, where cells may be edited', () => {
    const { ctx, sheet, actAs } = scene();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, ''],
    ]);
    sheet.deleteRows(3, sheet.getMaxRows() - 2);
    ctx.contador = { lecturas: 0, escrituras: 0, manejadores: 0 };
    sheet.appendRow(["'=texto", 5]);
    expect(ctx.contador.escrituras).toBe(1);
    expect(sheet.getMaxRows()).toBe(3);
    expect(sheet.getRange('A3:B3').getValues()).toEqual([['=texto', 5]]);
    const protection = sheet.protect();
    protection.removeEditors([STAFF]);
    actAs(STAFF);
    expect(() => sheet.appendRow([1])).toThrow('protected cell');
  });

  test('what is appended is read as typed, whatever format its cells have; an apostrophe keeps it text', () => {
    const { sheet } = scene();
    sheet.getRange('A1:D9').setNumberFormat('@');
    sheet.appendRow(['12.10', "'12.10", '=1+1', 'prosa']);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([[12.1, '12.10', 2, 'prosa']]);
  });

  test('columns put in and taken out carry widths, contents and frozen columns', () => {
    const { sheet } = scene();
    sheet.setFrozenColumns(3);
    sheet.getRange('A1:D1').setValues([[1, 2, 3, 4]]);
    sheet.setColumnWidth(3, 280);
    sheet.insertColumnsAfter(1, 1);
    expect(sheet.getRange('A1:E1').getValues()).toEqual([[1, '', 2, 3, 4]]);
    expect([sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getFrozenColumns()]).toEqual([100, 280, 4]);
    sheet.deleteColumns(1, 3);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[3, 4]]);
    expect([sheet.getColumnWidth(1), sheet.getFrozenColumns(), sheet.getMaxColumns()]).toEqual([280, 1, 24]);
  });

  test.each<[string, (s: GoogleAppsScript.Spreadsheet.Sheet) => unknown, string]>([
    ['rows out of the sheet', (s) => s.deleteRows(999, 5), 'Those rows are out of bounds.'],
    ['every row', (s) => s.deleteRows(1, 1000), "You can't delete all the rows on the sheet."],
    ['every column', (s) => s.deleteColumns(1, 26), "You can't delete all the columns on the sheet."],
    ['freezing everything', (s) => s.setFrozenRows(1000), "You can't freeze all visible rows on the sheet."],
    ['widths out of the sheet', (s) => s.setColumnWidths(20, 10, 50), 'Those columns are out of bounds.'],
    [
      'a name that a file could not keep',
      (s) => s.setName('a/b'),
      '"A sheet name that .xlsx cannot hold (a/b)" is not available in the local host',
    ],
    ['a name of nothing', (s) => s.setName(' '), 'The name of the sheet cannot be empty.'],
  ])('refuses %s', (_name, act, message) => {
    expect(() => act(scene().sheet)).toThrow(new Error(message));
  });

  test.each([
    ['B2', 'B2'],
    ['$B$2:$C$3', 'B2:C3'],
    ['C3:B2', 'B2:C3'],
    ['B:C', 'B1:C1000'],
    ['5:6', 'A5:Z6'],
    ['B3:C', 'B3:C1000'],
    ['Total', 'D4'],
  ])('getRange(%j) is %s', (written, a1) => {
    const { sheet, ss } = scene();
    ss.setNamedRange('Total', sheet.getRange('D4'));
    expect(sheet.getRange(written).getA1Notation()).toBe(a1);
  });

  test('the spreadsheet understands addresses with a sheet', () => {
    const { ss } = scene();
    ss.insertSheet("Año d'ejercicio");
    const range = ss.getRange("'Año d''ejercicio'!B2:C2");
    expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(["Año d'ejercicio", 'B2:C2']);
    expect(ss.getRange('Hoja!A1').getSheet().getName()).toBe('Hoja');
    expect(() => ss.getRange('Nada!A1')).toThrow('Range not found');
  });
});

describe('named ranges', () => {
  test('are set, moved, renamed with their sheet and removed', () => {
    const { ss, sheet } = scene();
    ss.setNamedRange('METAS', sheet.getRange('N9:N12'));
    ss.setNamedRange('metas', sheet.getRange('N9:N14'));
    sheet.insertRowsAfter(10, 1);
    sheet.setName('MIR');
    expect(ss.getNamedRanges().map((n) => [n.getName(), n.getRange().getA1Notation()])).toEqual([['metas', 'N9:N15']]);
    expect(sheet.getNamedRanges()).toHaveLength(1);
    expect(ss.getRangeByName('METAS')?.getSheet().getName()).toBe('MIR');
    ss.removeNamedRange('METAS');
    expect(ss.getRangeByName('METAS')).toBeNull();
  });

  test.each(['1metas', 'A1', 'con espacio', ''])('%j is no name', (nombre) => {
    const { ss, sheet } = scene();
    expect(() => ss.setNamedRange(nombre, sheet.getRange('A1'))).toThrow('The name of the named range is invalid.');
  });
});

describe('what a script costs', () => {
  test('reads, writes and handles are counted apart, a list of ranges as one', () => {
    const { ctx, sheet } = scene();
    ctx.contador = { lecturas: 0, escrituras: 0, manejadores: 0 };
    const list = sheet.getRangeList(['A1', 'C3:D4', 'F1']);
    list.setBackground('#fff2cc');
    sheet.getRange('A1:B2').getValues();
    expect(ctx.contador).toEqual({ lecturas: 1, escrituras: 1, manejadores: 2 });
    expect(sheet.getRange('D4').getBackground()).toBe('#fff2cc');
  });

  test('time passes only with calls, and the same for the same calls', () => {
    const time = () => {
      const { ctx, sheet } = scene();
      sheet.getRange('A1').setValue(1).getValue();
      return ctx.reloj;
    };
    expect(time()).toBeGreaterThan(0);
    expect(time()).toBe(time());
  });
});

describe('the user interface', () => {
  const html = (texto: string, titulo = 'T') => ({
    getContent: () => texto,
    getTitle: () => titulo,
    getWidth: () => null,
    getHeight: () => null,
  });

  test('menus, views and notices are shown in order', () => {
    const { app, ss, shown, sheet } = scene();
    const ui = app.getUi();
    ui.createAddonMenu()
      .addItem('Revisar', 'revisar')
      .addSeparator()
      .addSubMenu(ui.createMenu('Más').addItem('X', 'x'))
      .addToUi();
    ui.showSidebar(html('<p>a</p>') as unknown as GoogleAppsScript.HTML.HtmlOutput);
    ui.showModalDialog(html('<p>b</p>') as unknown as GoogleAppsScript.HTML.HtmlOutput, 'Nueva');
    expect(ui.alert('Aviso', 'Listo', ui.ButtonSet.OK)).toBe(ui.Button.OK);
    expect(ui.alert('¿Seguro?', ui.ButtonSet.YES_NO)).toBe(ui.Button.CLOSE);
    ss.toast('Hecho', 'MIRador', 5);
    sheet.getRange('B3').activate();
    expect(shown).toEqual([
      {
        tipo: 'menu',
        titulo: 'MIRador',
        elementos: [
          { etiqueta: 'Revisar', funcion: 'revisar' },
          { separador: true },
          { etiqueta: 'Más', elementos: [{ etiqueta: 'X', funcion: 'x' }] },
        ],
      },
      { tipo: 'sidebar', titulo: 'T', html: '<p>a</p>', ancho: 300, alto: 0 },
      { tipo: 'dialogo', titulo: 'Nueva', html: '<p>b</p>', ancho: 600, alto: 450 },
      { tipo: 'alerta', titulo: 'Aviso', mensaje: 'Listo' },
      { tipo: 'alerta', titulo: '', mensaje: '¿Seguro?' },
      { tipo: 'toast', titulo: 'MIRador', mensaje: 'Hecho' },
      { tipo: 'activar', hoja: 'Hoja', rango: 'B3' },
    ]);
    expect(app.getActiveRange()?.getA1Notation()).toBe('B3');
  });

  test('in AuthMode NONE only the menu can be made; in LIMITED nothing opens', () => {
    const { app, ctx } = scene();
    ctx.authMode = 'NONE';
    expect(() => app.getUi().createAddonMenu().addItem('a', 'b').addToUi()).not.toThrow();
    expect(() => app.getActiveSpreadsheet()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    );
    ctx.authMode = 'LIMITED';
    expect(() => app.getActiveSpreadsheet()).not.toThrow();
    expect(() => app.getUi().alert('x')).toThrow('You do not have permission to call Ui.alert');
  });

  test('the owner and the editors are told', () => {
    const { ss } = scene();
    expect(ss.getOwner()?.getEmail()).toBe(OWNER);
    expect(ss.getEditors().map((u) => u.getEmail())).toContain(STAFF);
    ss.addEditor('nueva@example.org');
    expect(ss.getEditors().map((u) => u.getEmail())).toContain('nueva@example.org');
  });
});
