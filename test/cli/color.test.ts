import { stripVTControlCharacters } from 'node:util';
import { conColor, hasColor, sinColor } from '../../src/cli/color';
import { formatGroups } from '../../src/cli/groups';
import { formatTable } from '../../src/cli/output';
import { run, runJson } from './mirador';

const TERMINAL = { isTTY: true };
const TUBO = {};

test.each<[string, { isTTY?: boolean }, Record<string, string>, boolean]>([
  ['a terminal has colours', TERMINAL, {}, true],
  ['a pipe has none', TUBO, {}, false],
  ['NO_COLOR takes them away', TERMINAL, { NO_COLOR: '1' }, false],
  ['a blank NO_COLOR says nothing', TERMINAL, { NO_COLOR: '' }, true],
  ['FORCE_COLOR gives them to a pipe', TUBO, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0 takes them away', TERMINAL, { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR counts over NO_COLOR', TUBO, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ['a dumb terminal has none', TERMINAL, { TERM: 'dumb' }, false],
])('%s', (_, salida, ambiente, expected) => expect(hasColor(salida, ambiente)).toBe(expected));

test('a severity is its word with or without colour', () => {
  const finding = {
    code: 'MET-01',
    severidad: 'error',
    hoja: null,
    celda: null,
    linea: null,
    mensaje: 'x',
    remedio: '',
  };
  const [plano = ''] = formatGroups([finding as never], [], sinColor);
  const [pintado = ''] = formatGroups([finding as never], [], conColor);
  expect(plano).toBe('ERROR MET-01');
  expect(pintado).toBe('\u001b[31mERROR\u001b[0m MET-01');
});

test('columns of a table stay in line where a cell is painted', () => {
  const filas = [
    ['1.1', 'rojo', 'a'],
    ['1.10', 'verde', 'b'],
  ];
  const bare = (renglones: string[]) => renglones.map((r) => stripVTControlCharacters(r));
  const pintada = formatTable(['L', 'S', 'X'], filas, conColor, (t) => (t === 'rojo' ? 'rojo' : null));
  expect(pintada[2]).toContain('\u001b[31mrojo');
  expect(bare(pintada)).toEqual(formatTable(['L', 'S', 'X'], filas));
});

describe('the program', () => {
  const FORZADO = { FORCE_COLOR: '1' };
  test('paints nothing in a pipe, and paints where it is forced', async () => {
    const { errores } = await run('.', 'audit', 'no-existe.xlsx');
    expect(errores).toMatch(/^ERROR CLI-01/);
    expect((await run('.', 'audit', 'no-existe.xlsx', FORZADO)).errores).toContain('\u001b[31mERROR\u001b[0m CLI-01');
  });

  test('never paints JSON', async () => {
    const { json } = await runJson('.', 'audit', 'no-existe.xlsx', FORZADO);
    expect(JSON.stringify(json)).not.toContain('\u001b');
  });
});
