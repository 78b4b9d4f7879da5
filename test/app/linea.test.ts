import { findLinea } from '../../src/app/linea';
import { linea, mirOf } from '../support/lineas';

function seccion(titulo: string, numeros: readonly string[]) {
  const lineas = numeros.map((numero) => linea({ numero }));
  return { titulo, objetivos: [{ numero: '1', politicasGenerales: '', programa: '', objetivo: '', lineas }] };
}

const mir = mirOf([], {
  secciones: [
    seccion('Objetivos sustanciales', ['1.1', '7.1', '7.10']),
    seccion('Objetivos del proceso electoral', ['1.1', '2.1']),
  ],
});

describe('the linea that people mean', () => {
  test.each([
    ['7.1', null, 0],
    ['7.10', null, 0],
    ['2.1', null, 1],
    [' 2.1 ', null, 1],
    ['1.1', '1', 0],
    ['1.1', '2', 1],
    ['1.1', 'objetivos DEL', 1],
    ['1.1', 'Objetivos sust', 0],
  ])('%p in seccion %p is in seccion %p', (numero, seccion, esperada) => {
    const found = findLinea(mir, numero, seccion);
    expect(found).toMatchObject({ ubicada: { seccion: esperada, linea: { numero: numero.trim() } } });
  });

  test.each([
    ['7.11', ['7.1', '7.10']],
    ['71', ['7.1']],
    ['99.99', []],
  ])('%p, which none has, is answered with those one letter away', (numero, cercanas) => {
    const found = findLinea(mir, numero, null);
    const mensaje = 'finding' in found ? found.finding.mensaje : '';
    expect(mensaje.split('¿Quiso decir ')[1] ?? '').toBe(cercanas.length === 0 ? '' : `${cercanas.join(' o ')}?`);
  });

  test('a number that occurs in both names both', () => {
    expect(findLinea(mir, '1.1', null)).toMatchObject({
      finding: {
        code: 'APP-04',
        severidad: 'error',
        mensaje: expect.stringContaining('1 (Objetivos sustanciales), 2 (Objetivos del proceso electoral)'),
      },
    });
  });

  test.each([
    ['9.9', null, 'APP-03'],
    ['2.1', '1', 'APP-03'],
    ['7.100', null, 'APP-03'],
    ['1.1', '3', 'APP-05'],
    ['1.1', '0', 'APP-05'],
    ['1.1', 'Objetivos', 'APP-04'],
    ['1.1', '', 'APP-05'],
  ])('%p in seccion %p is %p', (numero, seccion, code) => {
    expect(findLinea(mir, numero, seccion)).toMatchObject({ finding: { code, linea: numero } });
  });
});
