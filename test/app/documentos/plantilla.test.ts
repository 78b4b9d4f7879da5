import { documento } from '../../../src/app/documentos/documento';
import { modeloDePlantilla } from '../../../src/app/documentos/plantilla';
import { linea, mirOf, objetivo } from '../../report/mir-builder';
import { installed, typeIn } from '../libro';

const MIR = mirOf([{ titulo: '', objetivos: [objetivo('1', [linea('1.1')])] }]);

describe('what a template is made for', () => {
  test.each(['avance', 'pat', 'ficha'])('is a document of the whole year: %s', (tipo) => {
    const { vista } = modeloDePlantilla.decide(installed(MIR), { tipo });
    expect(vista).toMatchObject({ tipo, nombre: expect.stringMatching(/^Plantilla .* 2024$/) });
    expect(vista?.documento.campos).toMatchObject({ ejercicio: '2024' });
  });

  test('is there though an error of the workbook stops the document itself', () => {
    const conError = typeIn(installed(MIR), MIR, 0, 'marzo', 'cinco');
    const informe = documento.decide(conError, { tipo: 'avance', periodo: '2024', alcance: null });
    expect(informe.vista).toBeNull();
    expect(modeloDePlantilla.decide(conError, { tipo: 'avance' }).vista).not.toBeNull();
  });

  test.each([
    ['rows to publish', 'transparencia', 'APP-134'],
    ['a kind that there is not', 'oficio', 'APP-110'],
    ['forms that nobody captured', 'jge', 'APP-120'],
  ])('is none for %s', (_, tipo, code) => {
    const { vista, findings } = modeloDePlantilla.decide(installed(MIR), { tipo });
    expect([vista, findings.map((f) => f.code)]).toEqual([null, [code]]);
  });
});
