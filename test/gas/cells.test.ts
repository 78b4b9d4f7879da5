import { cellOf, valorOf } from '../../src/gas/cells';

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
  ])('%s', (_, contenido, celda) => expect(cellOf(contenido, 'es_MX')).toBe(celda));

  test('a formula takes the separators of the locale', () => {
    expect(cellOf({ formula: '=SUM(A1,B1)' }, 'es_ES')).toBe('=SUM(A1;B1)');
  });
});
