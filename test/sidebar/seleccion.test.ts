import fc from 'fast-check';
import type { OperacionVista } from '../../src/gas/api';
import { overlap } from '../../src/sidebar/comun/a1';
import { chosenOf, groupByHoja, howTicked, listCambios, onlyAt, tick } from '../../src/sidebar/comun/seleccion';

const op = (hoja: string, rango: string, descripcion = rango): OperacionVista => ({
  tipo: 'escribir',
  hoja,
  rango,
  descripcion,
});

const OPERACIONES = [op('MIR', 'U10'), op('Cronograma', 'B3'), op('MIR', 'A9:V12'), op('MIR', 'U10')];
const cambios = listCambios(OPERACIONES);

test('changes stand under their sheet, in the order in which sheets first appear', () => {
  expect(groupByHoja(cambios).map((g) => [g.hoja, g.cambios.map((c) => c.indice)])).toEqual([
    ['MIR', [0, 2, 3]],
    ['Cronograma', [1]],
  ]);
});

test('two changes that say the same have two names, and are ticked apart', () => {
  expect(new Set(cambios.map((c) => c.clave)).size).toBe(4);
  const sin = tick(new Set(), cambios.slice(3), false);
  expect(chosenOf(cambios, sin)).toEqual([0, 1, 2]);
});

test('all of them is said with null, none of them with an empty list', () => {
  expect(chosenOf(cambios, new Set())).toBeNull();
  expect(chosenOf(cambios, tick(new Set(), cambios, false))).toEqual([]);
});

test('a sheet is ticked, half ticked or not ticked', () => {
  const mir = groupByHoja(cambios)[0]?.cambios ?? [];
  expect(howTicked(mir, new Set())).toBe('todos');
  expect(howTicked(mir, tick(new Set(), mir.slice(0, 1), false))).toBe('algunos');
  expect(howTicked(mir, tick(new Set(), mir, false))).toBe('ninguno');
  expect(howTicked(mir, tick(tick(new Set(), mir, false), mir, true))).toBe('todos');
});

test('what was unticked stays so when a choice brings more changes before it', () => {
  const sin = tick(new Set(), cambios.slice(1, 2), false);
  const next = listCambios([op('MIR', 'W9', 'Mover el avance'), ...OPERACIONES]);
  expect(chosenOf(next, sin)).toEqual([0, 1, 3, 4]);
});

test('restoring one cell ticks only what touches it', () => {
  expect(chosenOf(cambios, onlyAt(cambios, 'MIR', 'U10'))).toEqual([0, 2, 3]);
  expect(chosenOf(cambios, onlyAt(cambios, 'Cronograma', 'B3'))).toEqual([1]);
});

test('where nothing touches the cell, nothing is unticked: the plan is shown as it is', () => {
  expect(chosenOf(cambios, onlyAt(cambios, 'MIR', 'AH99'))).toBeNull();
});

test('ticking and unticking never asks for a change that is not there, nor twice for one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A1', 'B2', 'C3'), { minLength: 1 }),
      fc.array(fc.tuple(fc.nat(), fc.boolean())),
      (rangos, clicks) => {
        const all = listCambios(rangos.map((r) => op('MIR', r)));
        const sin = clicks.reduce<ReadonlySet<string>>((now, [n, ticked]) => {
          const one = all[n % all.length];
          return one ? tick(now, [one], ticked) : now;
        }, new Set());
        const chosen = chosenOf(all, sin) ?? all.map((c) => c.indice);
        return new Set(chosen).size === chosen.length && chosen.every((i) => i < all.length);
      },
    ),
  );
});

test.each([
  ['U10', 'U10', true],
  ['U10', 'A9:V12', true],
  ['AA9:AB9', 'Z9', false],
  ['Z9:AB9', 'AA9', true],
  ['A1:B2', 'C3', false],
  ['', 'A1', false],
])('%s and %s have a cell in common: %p', (a, b, shared) => {
  expect(overlap(a, b)).toBe(shared);
  expect(overlap(b, a)).toBe(shared);
});
