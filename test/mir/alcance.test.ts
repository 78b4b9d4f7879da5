import { isEnAlcance, parseAlcance } from '../../src/mir/alcance';
import { listLineas } from '../../src/mir/model';
import { linea, mirOf, objetivo } from '../report/mir-builder';

const MIR = mirOf([
  { titulo: 'A', objetivos: [objetivo('1', [linea('1.1'), linea('1.2')]), objetivo('3', [linea('3.2'), linea('1')])] },
  { titulo: 'B', objetivos: [objetivo('3', [linea('3.2'), linea('7.10'), linea('7.1')])] },
]);

describe('what part of a MIR a document is of', () => {
  test.each([
    ['2', ['1:3.2', '1:7.10', '1:7.1']],
    ['1/3', ['0:3.2', '0:1']],
    ['2/3', ['1:3.2', '1:7.10', '1:7.1']],
    ['1/3.2', ['0:3.2']],
    ['2/7.1', ['1:7.1']],
    [' 2 / 7.10 ', ['1:7.10']],
    // Objetivo 1 goes before the linea called 1.
    ['1/1', ['0:1.1', '0:1.2']],
  ])('%s are the lineas %s', (texto, esperadas) => {
    const alcance = parseAlcance(MIR, texto);
    if (!alcance) throw new Error(`${texto} names nothing.`);
    const propias = listLineas(MIR).filter((u) => isEnAlcance(alcance, u));
    expect(propias.map((u) => `${u.seccion}:${u.linea.numero}`)).toEqual(esperadas);
  });

  test.each(['', '3', '0', '1/', '0/3', '3/1', '1/9', '1/3.9', 'a/3', '1/3/2'])('"%s" names nothing', (texto) => {
    expect(parseAlcance(MIR, texto)).toBeNull();
  });

  test('none said is all of it', () => {
    expect(listLineas(MIR).every((u) => isEnAlcance(null, u))).toBe(true);
  });
});
