import { Modelo } from '../../../src/local/page/client/model';
import type { VistaHoja } from '../../../src/local/page/protocol';

const HOJA: VistaHoja = {
  nombre: 'MIR',
  revision: 1,
  filas: 5,
  columnas: 5,
  anchos: [80, 80, 80, 80, 80],
  altos: {},
  congeladas: { filas: 0, columnas: 0 },
  celdas: [{ fila: 1, columna: 1, texto: '3' }],
  combinadas: [],
  estilos: [],
  reglas: [],
  bloqueada: false,
  graficos: [],
};

describe('a cell that waits for its answer', () => {
  test('says what was typed, and what it said once that was refused', () => {
    const modelo = new Modelo(HOJA);
    const esperadas = modelo.expect(1, 1, [['5']]);
    expect([modelo.texto(1, 1), modelo.tecleado(1, 1), modelo.isPending(1, 1)]).toEqual(['5', '5', true]);
    modelo.settle(esperadas);
    expect([modelo.texto(1, 1), modelo.isPending(1, 1)]).toEqual(['3', false]);
  });

  test('says the later of two values until the later one is answered', () => {
    const modelo = new Modelo(HOJA);
    const antes = modelo.expect(1, 1, [['5', '6']]);
    const despues = modelo.expect(1, 1, [['7']]);
    modelo.settle(antes);
    expect([modelo.texto(1, 1), modelo.isPending(1, 1)]).toEqual(['7', true]);
    expect([modelo.texto(1, 2), modelo.isPending(1, 2)]).toEqual(['', false]);
    modelo.settle(despues);
    expect(modelo.isPending(1, 1)).toBe(false);
  });
});
