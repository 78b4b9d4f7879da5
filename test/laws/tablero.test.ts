import { tablero } from '../../src/app/tablero';
import { readBaseline } from '../../src/sheet/baseline';
import { blueprint } from '../../src/sheet/blueprint';
import { computeDrift } from '../../src/sheet/drift';
import { isVirgin } from '../../src/sheet/grid';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { hojaDe, instalado, mirDePrueba, reparacionDe, typeIn, withHoja } from '../sheet/libros';
import { expectLaws } from './laws';

const SIN = instalado(mirDePrueba());

/** The operations that make the Tablero, without the record of how to take them back. */
function making(libro: Snapshot) {
  const { plan, findings } = tablero.decide(libro, null);
  expect(findings).toEqual([]);
  return plan?.ops ?? [];
}
const CON = simulate(SIN, making(SIN));

const DANOS: readonly [string, (libro: Snapshot) => Snapshot][] = [
  ['is sound', (libro) => libro],
  ['was typed over', (libro) => typeIn(typeIn(libro, 'Tablero', 15, 9, 3), 'Tablero', 4, 1, 'Otra cosa')],
  ['lost its charts', (libro) => withHoja(libro, 'Tablero', (h) => ({ ...h, graficos: [] }))],
  [
    'has its charts twice, elsewhere',
    (libro) =>
      withHoja(libro, 'Tablero', (h) => ({
        ...h,
        graficos: h.graficos?.flatMap((g) => [g, { ...g, fila: g.fila + 1 }]) ?? [],
      })),
  ],
  ['has rows below', (libro) => typeIn(libro, 'Tablero', hojaDe(libro, 'Tablero').filas, 1, 'Nota')],
  [
    'lost its looks',
    (libro) => withHoja(libro, 'Tablero', (h): EstadoHoja => ({ ...h, formatos: [], fondos: [], condicionales: [] })),
  ],
];

test.each(DANOS)('a workbook whose Tablero %s is mended by the laws of every plan', (_, dano) => {
  const libro = dano(CON);
  expectLaws(reparacionDe(libro), libro);
});

test('made again, or repaired, wherever its making stopped, it is the same sheet', () => {
  const ops = making(SIN);
  const whole = hojaDe(CON, 'Tablero');
  for (let i = 0; i <= ops.length; i++) {
    const stopped = simulate(SIN, ops.slice(0, i));
    const started = stopped.hojas.find((h) => h.nombre === 'Tablero') ?? null;
    const baseline = readBaseline(stopped);
    if (!baseline) throw new Error('The workbook of this test has no baseline.');
    const rest = isVirgin(started)
      ? making(stopped)
      : planOf(blueprint({ baseline, inicial: null }, stopped), stopped).ops;
    const after = simulate(stopped, rest);
    expect(computeDrift(blueprint({ baseline, inicial: null }, after), after)).toEqual([]);
    const { formulas, graficos } = hojaDe(after, 'Tablero');
    expect({ i, formulas, graficos }).toEqual({ i, formulas: whole.formulas, graficos: whole.graficos });
  }
});
