import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGLAS_PUBLICAS } from '../../src/rules/index';

const root = join(__dirname, '../..');

test('docs/reglas.md is what the records of the rules give', () => {
  const { status, stderr } = spawnSync('node', ['build/docs.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.each(REGLAS_PUBLICAS.map((r) => [r.code, r]))('%s stands on the page with all that it says', (code, regla) => {
  const page = readFileSync(join(root, 'docs/reglas.md'), 'utf8');
  for (const texto of [`| ${code} |`, regla.titulo, regla.explicacion, regla.ejemplo, regla.remedio]) {
    expect(page).toContain(texto);
  }
});

test('the guide and the README lead to the page', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('docs/reglas.md');
  expect(readFileSync(join(root, 'docs/guia.md'), 'utf8')).toContain('(reglas.md)');
});
