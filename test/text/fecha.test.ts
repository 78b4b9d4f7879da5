import { fechaEnPalabras } from '../../src/text/fecha';

test.each([
  ['2025-03-04', '4 de marzo de 2025'],
  ['2026-11-21 18:39', '21 de noviembre de 2026, 18:39'],
  ['2025-13-04', '2025-13-04'],
  ['la semana pasada', 'la semana pasada'],
  ['', ''],
])('%p reads %p', (escrita, dice) => {
  expect(fechaEnPalabras(escrita)).toBe(dice);
});
