import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Room, what its file holds, and the rule of `npm run check` that it breaks; null where it breaks none. */
type Caso = readonly [room: string, code: string, rule: string | null];

const importing = (from: string): string => `import { x } from '${from}';\n\nexport const y = x;\n`;
const forbidden = (room: string, from: string): Caso => [room, importing(from), 'lint/style/noRestrictedImports'];
const allowed = (room: string, from: string): Caso => [room, importing(from), null];

const CASOS: readonly Caso[] = [
  forbidden('mir', '../rules/rule'),
  forbidden('mir', '../sheet/a1'),
  forbidden('text', '../sheet/a1'),
  forbidden('rules', '../sheet/read'),
  forbidden('intake', '../sheet/layout'),
  forbidden('sheet', '../intake/pat'),
  forbidden('sheet', '../report/document'),
  forbidden('report', '../app/usecase'),
  forbidden('app', '../gas/apply'),
  forbidden('app', 'node:fs'),
  forbidden('gas', '../local/host'),
  forbidden('sidebar', '../app/auditar'),
  forbidden('sidebar', '../gas/apply'),
  forbidden('local', '../gas/apply'),
  forbidden('local', '../app/auditar'),
  forbidden('cli', '../sheet/plan'),
  allowed('rules', '../mir/model'),
  allowed('sheet', '../rules/est'),
  allowed('app', '../intake/pat'),
  allowed('sidebar', '../gas/api'),
  allowed('cli', '../local/host'),
  ['sheet', 'export const x = Math.random();\n', 'plugin'],
  ['mir', 'export const x = Date.now();\n', 'plugin'],
  ['report', 'export const x = new Date();\n', 'plugin'],
  ['app', 'console.log(1);\n', 'lint/suspicious/noConsole'],
  ['gas', 'console.log(1);\n', null],
];

let folder: string;
let said: string;
const fileOf = (index: number): string => `src/${CASOS[index]?.[0]}/caso${index}.ts`;

/** Biome with this project's own configuration, over a tree that holds only the cases. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirador-zones-'));
  const { vcs: _, $schema: __, ...configuration } = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration));
  cpSync('build/pure.grit', join(folder, 'build/pure.grit'), { recursive: true });
  for (const [index, [, code]] of CASOS.entries()) {
    mkdirSync(dirname(join(folder, fileOf(index))), { recursive: true });
    writeFileSync(join(folder, fileOf(index)), code);
  }
  const args = ['lint', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' });
  said = stdout + stderr;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(CASOS.map(([room, code, rule], index) => [room, code.split('\n')[0], rule, index] as const))(
  '%s: %s breaks %s',
  (_, __, rule, index) => {
    const lines = said.split('\n').filter((line) => line.startsWith(`${fileOf(index)}:`));
    expect(lines.map((line) => line.split(' ')[1])).toEqual(rule === null ? [] : [rule]);
  },
);
