import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AJUSTES } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { COLUMNAS } from '../../src/mir/format';
import { MESES } from '../../src/mir/palabras';
import { REGLAS_PUBLICAS } from '../../src/rules/index';

const root = join(__dirname, '../..');
const referencia = (name: string): string => readFileSync(join(root, 'docs/referencia', name), 'utf8');
const isMes = ({ key }: { readonly key: string }): boolean => (MESES as readonly string[]).includes(key);

test('the reference is what the records give', () => {
  const { status, stderr } = spawnSync('node', ['build/docs.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.each(REGLAS_PUBLICAS.map((r) => [r.code, r]))('the rule %s stands there with all that it says', (code, regla) => {
  const page = referencia('reglas.md');
  for (const texto of [`| ${code} |`, regla.titulo, regla.explicacion, regla.ejemplo, regla.remedio]) {
    expect(page).toContain(texto);
  }
});

test.each(AJUSTES.map((a) => [a.etiqueta, a]))('the setting «%s» stands there with its help', (etiqueta, { ayuda }) => {
  expect(referencia('ajustes.md')).toContain(` | ${etiqueta} | `);
  expect(referencia('ajustes.md')).toContain(ayuda);
});

const columnas = [...COLUMNAS, ...COLUMNAS_CRONOGRAMA];

test.each(columnas.filter((c) => !isMes(c)).map((c) => [c.header, c.help]))(
  'the column %s stands there with its help',
  (header, help) => {
    expect(referencia('columnas.md')).toContain(`| ${header.replace('{anio}', '(año)')} |`);
    expect(referencia('columnas.md')).toContain(help);
  },
);

test('every calculated column and setting has its formula, with no token of ours left in it', () => {
  const page = referencia('formulas.md');
  const formulas = page.match(/```\n=[\s\S]+?\n```/g) ?? [];
  const meses = COLUMNAS_CRONOGRAMA.filter(isMes).length;
  const calculados = [...columnas, ...AJUSTES].filter((c) => 'formula' in c && c.formula !== undefined).length;
  expect(formulas).toHaveLength(calculados - meses + 1);
  expect(page).not.toMatch(/\{\w/);
});
