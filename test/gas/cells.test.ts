import { cellOf, createDateOf, valorOf } from '../../src/gas/cells';

const noDate = (): Date => {
  throw new Error('no date was expected');
};
const noDay = (): string => {
  throw new Error('no date was expected');
};

describe('a cell of getValues', () => {
  test.each([
    ['', null],
    ['text', 'text'],
    [0, 0],
    [false, false],
    ['#DIV/0!', '#DIV/0!'],
  ])('%p is %p', (cell, valor) => expect(valorOf(cell, noDay)).toBe(valor));

  test('a date of another realm is its day, told by the file', () => {
    const { Date: OtherDate } = require('node:vm').runInNewContext('({ Date })') as { Date: typeof Date };
    expect(valorOf(new OtherDate(2024, 2, 5), (d) => `${d.getFullYear()}-0${d.getMonth() + 1}-05`)).toEqual({
      fecha: '2024-03-05',
    });
  });

  test('anything else is a bug', () => expect(() => valorOf({}, noDay)).toThrow('no cell of Google Sheets'));
});

describe('what setValues is handed', () => {
  test.each([
    ['a blank', null, ''],
    ['a number', 3.5, 3.5],
    ['plain text', '12.1 Revisar', '12.1 Revisar'],
    ['text that looks like a formula', '=SUM(A1)', "'=SUM(A1)"],
    ['text that begins with a plus sign', '+52 612', "'+52 612"],
    ['text with an apostrophe of its own', "'70", "''70"],
    ['a formula', { formula: '=SUM(A1,B1)' }, '=SUM(A1,B1)'],
  ])('%s', (_, contenido, celda) => expect(cellOf(contenido, 'es_MX', noDate)).toBe(celda));

  test('a formula takes the separators of the locale', () => {
    expect(cellOf({ formula: '=SUM(A1,B1)' }, 'es_ES', noDate)).toBe('=SUM(A1;B1)');
  });

  test('a date is midnight in the zone of the file, asked once, wherever the script runs', () => {
    const asked: string[] = [];
    const parseDate = (fecha: string, zona: string) => {
      asked.push(zona);
      return new Date(`${fecha}T00:00:00-07:00`);
    };
    const getSpreadsheetTimeZone = jest.fn(() => 'America/Mazatlan');
    Object.assign(globalThis, { Utilities: { parseDate } });
    try {
      const dateOf = createDateOf({ getSpreadsheetTimeZone } as never);
      const cells = ['2025-03-01', '2025-03-02'].map((fecha) => cellOf({ fecha }, 'es_MX', dateOf));
      expect(cells).toEqual([new Date('2025-03-01T07:00:00Z'), new Date('2025-03-02T07:00:00Z')]);
      expect(asked).toEqual(['America/Mazatlan', 'America/Mazatlan']);
      expect(getSpreadsheetTimeZone).toHaveBeenCalledTimes(1);
    } finally {
      Reflect.deleteProperty(globalThis, 'Utilities');
    }
  });
});
