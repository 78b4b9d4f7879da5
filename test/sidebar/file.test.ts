import { checkFile } from '../../src/sidebar/comun/file';
import { parseYear } from '../../src/sidebar/comun/year';
import { IMPORTAR } from '../../src/text/barra';

test.each([
  ['pat.txt', 10, null],
  ['PAT 2025.DOCX', 10, null],
  ['pat.pdf', 10, IMPORTAR.tipoInvalido('pat.pdf')],
  ['pat', 10, IMPORTAR.tipoInvalido('pat')],
  ['pat.txt', 0, IMPORTAR.vacio('pat.txt')],
  ['pat.docx', 11 * 1024 * 1024, IMPORTAR.grande('pat.docx')],
])('%s of %i bytes: %p', (name, size, sentence) => {
  expect(checkFile({ name, size })).toBe(sentence);
});

test.each([
  ['2025', 2025],
  [' 2030 ', 2030],
  ['', null],
  ['25', null],
  ['1999', null],
  ['20255', null],
  ['dos mil', null],
])('the year %p reads as %p', (text, year) => {
  expect(parseYear(text)).toBe(year);
});
