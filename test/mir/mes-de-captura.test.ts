import { mesDeCaptura } from '../../src/mir/mes-de-captura';

const cerrados = (hasta: number): number[] => Array.from({ length: hasta }, (_, i) => i + 1);

test.each([
  ['nothing is set and nothing closed', null, 1, [], 1],
  ['follow-up began later and nothing is closed', null, 5, [], 5],
  ['follow-up began before the last closed month', null, 2, cerrados(4), 5],
  ['the mes de corte is open', 6, 1, cerrados(4), 6],
  ['the mes de corte is open and nothing is closed', 3, 1, [], 3],
  ['the mes de corte is closed', 4, 1, cerrados(4), 5],
  ['the mes de corte is open again', 2, 1, [1, 3, 4], 2],
  ['another month was reopened', null, 1, [1, 3, 4], 5],
  ['only a reopened month is open', null, 1, [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12], 3],
  ['the year is closed', 12, 1, cerrados(12), null],
  ['the mes de corte is a text', 'mayo', 1, cerrados(2), 3],
  ['the mes de corte is no month', 13, 1, [], 1],
  ['the mes de corte is a fraction', 2.5, 1, [], 1],
  ['the start of follow-up is no month', null, 0, [], 1],
])('where %s', (_, mesDeCorte, inicioSeguimiento, mesesCerrados, mes) => {
  expect(mesDeCaptura({ mesDeCorte, inicioSeguimiento }, mesesCerrados)).toBe(mes);
});
