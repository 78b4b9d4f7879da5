import type { Command } from 'commander';
import { nearestNames } from '../../src/cli/nearest';
import { createProgram } from '../../src/cli/program';
import { setEjecutor } from '../../src/cli/register';
import { EJEMPLOS, GRUPO_ORDENES } from '../../src/text/cli-ejemplos';
import { run } from './mirador';

const program = (): Command => createProgram('0');
const NOMBRES = program().commands.map((c) => c.name());

/** Words as a shell makes them of a line: single and double quotes keep what is between them. */
const wordsOf = (orden: string): string[] =>
  [...orden.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');

test('every command is in a group, in the order of the work', () => {
  const ayuda = program().helpInformation();
  const lugares = Object.values(GRUPO_ORDENES).map((titulo) => ayuda.indexOf(`\n${titulo}\n`));
  expect(lugares.every((lugar, i) => lugar > (lugares[i - 1] ?? 0))).toBe(true);
  expect(
    program()
      .commands.map((c) => c.helpGroup())
      .every((g) => Object.values(GRUPO_ORDENES).includes(g as never)),
  ).toBe(true);
});

test('every command has two or three examples, and no other has', () => {
  expect(Object.keys(EJEMPLOS).sort()).toEqual(['mirador', ...NOMBRES].sort());
  for (const nombre of NOMBRES) expect([2, 3]).toContain(EJEMPLOS[nombre]?.length);
});

test.each(
  Object.entries(EJEMPLOS).flatMap(([nombre, ejemplos]) => ejemplos.map(([orden]) => [orden, nombre] as const)),
)('%s can be typed as it stands', async (orden, nombre) => {
  const [primera, ...resto] = wordsOf(orden);
  const probado = program();
  const corridas: string[] = [];
  setEjecutor(probado, async () => {
    corridas.push(resto[0] ?? '');
  });
  await probado.parseAsync(resto, { from: 'user' });
  expect([primera, corridas]).toEqual(['mirador', [nombre === 'mirador' ? resto[0] : nombre]]);
});

test('help is a command too, of all and of one', async () => {
  const [todas, una] = [await run('.', 'help'), await run('.', 'help', 'capture')];
  expect([todas.codigo, una.codigo]).toEqual([0, 0]);
  expect(todas.salida).toContain(GRUPO_ORDENES.empezar);
  expect(una.salida).toContain('mirador capture');
});

test('a port that no machine has is wrong usage', async () => {
  const { codigo, errores } = await run('.', 'serve', '--port', '99999');
  expect([codigo, errores]).toEqual([2, expect.stringContaining('0 a 65535')]);
});

test.each(NOMBRES)('the help of %s is in Spanish and ends with its examples', async (nombre) => {
  const { salida, codigo } = await run('.', nombre, '--help');
  expect(codigo).toBe(0);
  expect(salida).not.toMatch(/Usage|Options:|Arguments|Commands|\[options\]|default|Examples/);
  expect(salida).toContain('Ejemplos:\n  mirador ');
});

test.each([
  ['repare', 'mirador repare x.xlsx', '«repair»'],
  ['an option', 'mirador repair x.xlsx --dryrun', '«--dry-run»'],
  ['an option of all', 'mirador audit x.xlsx --jsno', '«--json»'],
  ['a function', 'mirador call indicadors x.xlsx', '«indicadores»'],
  ['a function by a part of it', 'mirador call periodo x.xlsx', '«periodos»'],
  ['a kind of document', 'mirador report avanse x.xlsx -o y', '«avance»'],
])('a misspelt %s is answered with the nearest', async (_, orden, nombre) => {
  const { codigo, errores } = await run('.', ...wordsOf(orden).slice(1));
  expect(codigo).toBe(2);
  expect(errores.replace(/\s+/g, ' ')).toMatch(new RegExp(`¿Quiso decir .*${nombre}`));
});

test.each([
  ['indicadors', ['indicadores']],
  ['EXPLICAR', ['explicar']],
  ['auditr', ['auditar']],
  ['zzz', []],
  ['', []],
])('the nearest to "%s"', (dado, cercanos) => {
  expect(nearestNames(dado, ['indicadores', 'explicar', 'auditar', 'periodos'])).toEqual(cercanos);
});
