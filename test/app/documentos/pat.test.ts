import { documento } from '../../../src/app/documentos/documento';
import type { LineaAccion, Mir } from '../../../src/mir/model';
import { linea, mirOf, objetivo } from '../../report/mir-builder';
import { meses } from '../../support/lineas';
import { installed, typeIn } from '../libro';

const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);
const decide = (mir: Mir, entrada: { periodo?: string; alcance?: string } = {}) =>
  documento.decide(installed(mir), { tipo: 'pat', periodo: null, alcance: null, ...entrada });

describe('the PAT of a workbook', () => {
  test('of a MIR that has no Textos is made, and the chapters that it lacks are told', () => {
    const { vista, findings } = decide(only(linea('1.1')));
    expect(vista?.nombre).toBe('Programa Anual de Trabajo 2024');
    expect(findings.map((f) => [f.code, f.severidad])).toEqual([['APP-154', 'aviso']]);
    expect(findings[0]?.mensaje).toContain('misión, visión, presentación, marco legal, estructura organizacional');
  });

  test.each([
    ['of an objetivo', { alcance: '1/1' }, '«1/1»'],
    ['of a period', { periodo: '2024-B5' }, '«2024-B5»'],
  ])('is not made %s', (_, entrada, dicho) => {
    const { vista, findings } = decide(only(linea('1.1')), entrada);
    expect(vista).toBeNull();
    expect(findings).toMatchObject([{ code: 'APP-153', severidad: 'error' }]);
    expect(findings[0]?.mensaje).toContain(dicho);
  });

  test('of a MIR without lineas is not made', () => {
    expect(decide(mirOf([])).findings).toMatchObject([{ code: 'APP-152', severidad: 'error' }]);
  });

  test('is made though a capture is in error, and stays the same whatever is captured in the months', () => {
    const mir = only(linea('1.1'));
    const antes = decide(mir).vista?.huella;
    const despues = (valor: string | number) =>
      documento.decide(typeIn(installed(mir), mir, 0, 'marzo', valor), { tipo: 'pat', periodo: null, alcance: null });
    expect(antes).toBeDefined();
    expect(despues(5).vista?.huella).toBe(antes);
    expect(despues('cinco').vista?.huella).toBe(antes);
  });

  test('changes where its plan does', () => {
    const huellas = [
      linea('1.1'),
      linea('1.1', { metaPropuesta: 13 }),
      linea('1.1', { programaCapturado: meses({ 1: 12 }) }),
    ].map((l) => decide(only(l)).vista?.huella);
    expect(new Set(huellas).size).toBe(3);
  });
});
