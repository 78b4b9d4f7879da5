import { documento } from '../../../src/app/documentos/documento';
import { linea, mirOf, objetivo } from '../../report/mir-builder';
import { installed } from '../libro';

const libro = installed(mirOf([{ titulo: '', objetivos: [objetivo('1', [linea('1.1')])] }]));
const decide = (periodo: string | null) => documento.decide(libro, { tipo: 'jge', periodo, alcance: null });

test.each([
  ['2024-B5', 'APP-170'],
  [null, 'APP-120'],
])('the INE forms of %p, where the workbook has none, are refused with %s', (periodo, code) => {
  const { vista, findings } = decide(periodo);
  expect(vista).toBeNull();
  expect(findings).toMatchObject([{ code, severidad: 'error' }]);
});
