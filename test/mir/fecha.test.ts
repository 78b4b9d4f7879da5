import fc from 'fast-check';
import { addDays, daysInMonth, isoOf, lastDayOf, parseFecha, parseTramo } from '../../src/mir/fecha';

/** The calendar of JavaScript, as a referee. */
const utc = (iso: string, dias: number): string => {
  const [anio = 0, mes = 1, dia = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(anio, mes - 1, dia + dias)).toISOString().slice(0, 10);
};

test.each([
  [2024, 2, 29],
  [2025, 2, 28],
  [2000, 2, 29],
  [2100, 2, 28],
  [2025, 12, 31],
  [2025, 13, 0],
])('%i-%i has %i days', (anio, mes, dias) => expect(daysInMonth(anio, mes)).toBe(dias));

test('days are added as every calendar adds them', () => {
  const dia = fc.tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat(27));
  fc.assert(
    fc.property(dia, fc.nat(800), ([anio, mes, d], dias) => {
      const iso = isoOf(anio, mes, d + 1) ?? '';
      expect(addDays(iso, dias)).toBe(utc(iso, dias));
    }),
  );
});

test('a month that is none has no last day', () => {
  expect(lastDayOf(2025, 2)).toBe('2025-02-28');
  expect(() => lastDayOf(2025, 13)).toThrow('a month from 1 to 12');
});

test.each([
  ['2025-03-14', '2025-03-14'],
  [' 2025-3-4 ', '2025-03-04'],
  ['14/03/2025', '2025-03-14'],
  ['14-3-2025', '2025-03-14'],
  ['2025-02-29', null],
  ['31/04/2025', null],
  ['la semana pasada', null],
  ['45730', null],
  ['', null],
])('%s is the day %s', (texto, iso) => expect(parseFecha(texto)).toBe(iso));

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['02/2025', '2025-02-01', '2025-02-28'],
  ['septiembre de 2024', '2024-09-01', '2024-09-30'],
  ['Sep 2024', '2024-09-01', '2024-09-30'],
  ['15/09/2024', '2024-09-15', '2024-09-15'],
])('%s goes from %s to %s', (texto, desde, hasta) => expect(parseTramo(texto)).toEqual({ desde, hasta }));

test.each(['2024-13', 'otoño de 2024', '24', 'siempre', ''])('"%s" says no days', (texto) =>
  expect(parseTramo(texto)).toBeNull(),
);
