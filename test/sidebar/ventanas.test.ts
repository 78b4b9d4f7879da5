import { VISTAS } from '../../src/gas/vistas';
import { FUNCION_DE_VENTANA, funcionDe } from '../../src/sidebar/barra/porque/ventanas';

test('each window that the help sends to is opened by its own function', () => {
  for (const [vista, funcion] of Object.entries(FUNCION_DE_VENTANA)) {
    expect(VISTAS.find((v) => v.funcion === funcion)?.vista).toBe(vista);
  }
});

test('what is not among them opens nothing', () => {
  expect(funcionDe('barra')).toBeNull();
});
