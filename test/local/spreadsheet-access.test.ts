import { OTHER, OWNER, STAFF, scene, VIEWER } from './spreadsheet-fixture';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A sheet whose B2:B3 alone is open to everybody; only the owner may change the rest. */
function guarded() {
  const s = scene();
  const protection = s.sheet.protect().setDescription('MIRador: hoja');
  protection.removeEditors(protection.getEditors().map((u) => u.getEmail()));
  protection.setUnprotectedRanges([s.sheet.getRange('B2:B3')]);
  return { ...s, protection };
}

const emails = (users: GoogleAppsScript.Base.User[]) => users.map((u) => u.getEmail());

describe('protections', () => {
  test('protect() alone protects nobody', () => {
    const s = scene();
    s.sheet.protect();
    s.actAs(STAFF);
    s.sheet.getRange('A1').setValue(1);
    expect(s.sheet.getRange('A1').getValue()).toBe(1);
  });

  test('neither the owner nor the current user can be removed', () => {
    const s = scene();
    const protection = s.sheet.protect();
    expect(emails(protection.getEditors())).toEqual([OWNER, STAFF, OTHER]);
    s.actAs(STAFF);
    protection.removeEditors([OWNER, STAFF, OTHER]);
    expect(emails(protection.getEditors())).toEqual([OWNER, STAFF]);
  });

  test('a sheet has one protection, a range as many as it is given', () => {
    const s = guarded();
    expect(s.sheet.protect().getDescription()).toBe('MIRador: hoja');
    expect(s.sheet.getProtections(s.app.ProtectionType.SHEET)).toHaveLength(1);
    const range = s.sheet.getRange('D1:D5');
    range.protect();
    range.protect();
    const found = s.sheet.getProtections(s.app.ProtectionType.RANGE);
    expect(found.map((p) => p.getRange().getA1Notation())).toEqual(['D1:D5', 'D1:D5']);
    found[0]?.remove();
    expect(s.sheet.getProtections(s.app.ProtectionType.RANGE)).toHaveLength(1);
  });

  test.each<[string, string, boolean]>([
    ['an open cell', 'B2', true],
    ['all of the open range', 'B2:B3', true],
    ['a closed cell', 'A1', false],
    ['a block that is open only in part', 'B3:B4', false],
  ])('staff and %s: %s', (_name, a1, allowed) => {
    const s = guarded();
    s.actAs(STAFF);
    const range = s.sheet.getRange(a1);
    expect(range.canEdit()).toBe(allowed);
    const write = () => range.setValue(7);
    if (allowed) expect(write).not.toThrow();
    else expect(write).toThrow(new Error(PROTECTED));
  });

  test.each<[string, (s: ReturnType<typeof guarded>) => unknown]>([
    ['paint', (s) => s.sheet.getRange('A1').setBackground('#fff2cc')],
    ['format', (s) => s.sheet.getRange('A1').setNumberFormat('0')],
    ['annotate', (s) => s.sheet.getRange('A1').setNote('x')],
    ['validate', (s) => s.sheet.getRange('A1').clearDataValidations()],
    ['merge', (s) => s.sheet.getRange('A5:A6').merge()],
    ['rename the sheet', (s) => s.sheet.setName('Otra')],
    ['delete rows', (s) => s.sheet.deleteRows(5, 1)],
    ['freeze', (s) => s.sheet.setFrozenRows(1)],
    ['change the protection', (s) => s.protection.setDescription('x')],
    ['open more ranges', (s) => s.protection.setUnprotectedRanges([])],
    ['let themselves in', (s) => s.protection.addEditor(STAFF)],
    ['see who is let in', (s) => s.protection.getEditors()],
    ['take the protection off', (s) => s.protection.remove()],
    ['delete the sheet', (s) => s.ss.deleteSheet(s.sheet)],
  ])('staff cannot %s', (_name, act) => {
    const s = guarded();
    s.ss.insertSheet('Otra hoja');
    s.actAs(STAFF);
    expect(s.protection.canEdit()).toBe(false);
    expect(() => act(s)).toThrow(new Error(PROTECTED));
  });

  test('whoever is added is let in', () => {
    const s = guarded();
    s.protection.addEditor(OTHER);
    s.actAs(OTHER);
    s.sheet.getRange('A1').setValue(1);
    expect(s.protection.canEdit()).toBe(true);
    expect(emails(s.protection.getEditors())).toEqual([OWNER, OTHER]);
  });

  test('a range protection inside the open ranges closes them again', () => {
    const s = guarded();
    s.sheet.getRange('B2').protect().removeEditors([STAFF]);
    s.actAs(STAFF);
    expect(() => s.sheet.getRange('B2').setValue(1)).toThrow(PROTECTED);
    expect(() => s.sheet.getRange('B3').setValue(1)).not.toThrow();
  });

  test('whom a range protection lets in stays out of what the sheet closes', () => {
    const s = guarded();
    s.sheet.getRange('B1:C3').protect().removeEditors([OTHER]);
    s.actAs(STAFF);
    expect(s.sheet.getRange('B2').canEdit()).toBe(true);
    expect(s.sheet.getRange('C2').canEdit()).toBe(false);
    expect(() => s.sheet.getRange('C2').setValue(1)).toThrow(PROTECTED);
    s.actAs(OTHER);
    expect(s.sheet.getRange('B2').canEdit()).toBe(false);
  });

  test('a protection of a range may be moved to another, that of a sheet may not', () => {
    const s = guarded();
    const onRange = s.sheet.getRange('A1:A5').protect();
    expect(onRange.setRange(s.sheet.getRange('C1:C2')).getRange().getA1Notation()).toBe('C1:C2');
    expect(() => s.protection.setRange(s.sheet.getRange('A1'))).toThrow('Range not found');
  });

  test('a protection that only warns stops nobody', () => {
    const s = guarded();
    s.protection.setWarningOnly(true);
    s.actAs(STAFF);
    expect(() => s.sheet.getRange('A1').setValue(1)).not.toThrow();
    expect(s.protection.isWarningOnly()).toBe(true);
  });

  test('a protection that only warns has no editors to change', () => {
    const s = guarded();
    s.protection.setWarningOnly(true);
    expect(() => s.protection.addEditors([STAFF])).toThrow('Editors cannot be set on it');
    expect(() => s.protection.removeEditors([STAFF])).toThrow('Editors cannot be set on it');
  });

  test('only a sheet protection has open ranges', () => {
    const s = scene();
    const onRange = s.sheet.getRange('A1:A5').protect();
    expect(() => onRange.setUnprotectedRanges([s.sheet.getRange('A1')])).toThrow('protected sheet');
    expect(onRange.getProtectionType()).toBe(s.app.ProtectionType.RANGE);
    expect(s.app.ProtectionType.SHEET.toString()).toBe('SHEET');
  });

  test('who may only look changes nothing', () => {
    const s = scene();
    s.actAs(VIEWER);
    expect(() => s.sheet.getRange('A1').setValue(1)).toThrow('Action not allowed');
    expect(() => s.ss.insertSheet('Otra')).toThrow('Action not allowed');
    expect(s.sheet.getRange('A1').canEdit()).toBe(false);
  });

  test('protections and open ranges move with their rows', () => {
    const s = guarded();
    s.sheet.insertRowsAfter(1, 2);
    expect(s.protection.getUnprotectedRanges().map((r) => r.getA1Notation())).toEqual(['B4:B5']);
    s.sheet.insertRowsAfter(4, 1);
    expect(s.protection.getUnprotectedRanges().map((r) => r.getA1Notation())).toEqual(['B4:B6']);
    s.sheet.deleteRows(1, 4);
    expect(s.protection.getUnprotectedRanges().map((r) => r.getA1Notation())).toEqual(['B1:B2']);
  });
});
