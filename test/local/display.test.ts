import fc from 'fast-check';
import { displayFitted, displayGeneral, displayValue } from '../../src/local/display';
import type { Valor } from '../../src/mir/model';

describe('what a cell shows', () => {
  test.each<[Valor, string, string]>([
    [null, '0.0"%"', ''],
    [35, '0.0"%"', '35.0%'],
    [33.333333, '0.0"%"', '33.3%'],
    [0.45, '0%', '45%'],
    [0.45, '0.0%', '45.0%'],
    [1234567.5, '"$"#,##0', '$1,234,568'],
    [0, '"$"#,##0', '$0'],
    [-1500, '"$"#,##0', '-$1,500'],
    [-1500, '"$"#,##0;("$"#,##0)', '($1,500)'],
    [0, '0;-0;"—"', '—'],
    [5, '#,##0.##', '5.'],
    [5.25, '#,##0.##', '5.25'],
    [1.005, '0.00', '1.01'],
    [-0.001, '0.0', '0.0'],
    [1234, '#,##0.00', '1,234.00'],
    [7, '00', '07'],
    [1234567, '#,##0,', '1,235'],
    [12345, '0.00E+00', '1.23E+04'],
    [12, 'General', '12'],
    [0.1, '', '0.1'],
    [1 / 3, 'General', '0.333333333'],
    ['7.10', '@', '7.10'],
    ['12.1 Revisar', '#,##0.##', '12.1 Revisar'],
    ['x', '0;0;0;"texto: "@', 'texto: x'],
    [5, '@', '5'],
    [true, 'General', 'VERDADERO'],
    [{ fecha: '2024-03-05' }, 'General', '5/3/2024'],
    [{ fecha: '2024-03-05' }, 'dd/mm/yyyy', '05/03/2024'],
    [{ fecha: '2024-03-05' }, 'd "de" mmmm "de" yyyy', '5 de marzo de 2024'],
    [45356, 'yyyy-mm-dd', '2024-03-05'],
    [3, '[=1]0" documento";0" documentos"', '3 documentos'],
    [1, '[=1]0" documento";0" documentos"', '1 documento'],
    ['#DIV/0!', '0.0', '#DIV/0!'],
  ])('%p under %p shows %p', (valor, formato, shown) => {
    expect(displayValue(valor, formato)).toBe(shown);
  });

  test.each([
    [100 / 3, 'General', 7, '33.3333'],
    [100 / 3, 'General', 2, '33'],
    [123456, 'General', 3, '123456'],
    [0.5, 'General', 7, '0.5'],
    [100 / 3, '0.000000', 4, '33.333333'],
    ['1.2345678', 'General', 3, '1.2345678'],
  ])('%p under %p where %p characters fit shows %p', (valor, formato, caracteres, shown) => {
    expect(displayFitted(valor, formato, caracteres)).toBe(shown);
  });

  test('whole numbers under General show all their digits', () => {
    fc.assert(fc.property(fc.integer(), (n) => Number(displayGeneral(n)) === n));
  });

  test('no number under any of the formats of a MIR throws or loses its sign', () => {
    const formats = fc.constantFrom('0.0"%"', '#,##0.##', '"$"#,##0', 'General', '0', '@');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), formats, (n, f) => {
        const shown = displayValue(n, f);
        return shown.length > 0 && (n >= 0 || shown.startsWith('-') || !/[1-9]/.test(shown));
      }),
    );
  });
});
