import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runJson } from './mirador';

let carpeta: string;
beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-desde-'));
  copyFileSync('test/fixtures/intake/una-seccion.txt', join(carpeta, 'pat.txt'));
  expect((await run(carpeta, 'import', 'pat.txt', '-o', '2025.xlsx', '--ejercicio', '2025')).codigo).toBe(0);
}, 60_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

test("last year's workbook becomes this year's, and nothing is left to repair", async () => {
  const antes = readFileSync(join(carpeta, '2025.xlsx'));
  const { codigo, json } = await runJson(carpeta, 'new', 'nueva.xlsx', '--desde', '2025.xlsx');
  expect(codigo).toBe(0);
  expect(Object.keys(json)).toEqual(['ok', 'findings', 'ejercicio', 'lineas', 'objetivos', 'dudas']);
  const viejo = await runJson(carpeta, 'indicators', '2025.xlsx');
  expect(json.lineas).toBe((viejo.json.indicadores as unknown[]).length);
  expect(readFileSync(join(carpeta, '2025.xlsx'))).toEqual(antes);
  const seco = await runJson(carpeta, 'repair', 'nueva.xlsx', '--dry-run');
  expect(seco).toMatchObject({ codigo: 0, json: { operaciones: [] } });
}, 60_000);

test('for people it says what came, and its doubts', async () => {
  const { codigo, salida, errores } = await run(
    carpeta,
    'new',
    '2030.xlsx',
    '--desde',
    '2025.xlsx',
    '--ejercicio',
    '2030',
  );
  expect({ codigo, errores }).toEqual({ codigo: 0, errores: '' });
  expect(salida).toMatch(/^MIR 2030: \d+ líneas? de acción en \d+ objetivos?; /);
  expect(salida.trimEnd()).toMatch(/Guardado en 2030\.xlsx$/);
}, 60_000);

test.each([
  ['a file that is not there', ['--desde', 'nada.xlsx'], 1, 'CLI-01'],
  ['a folder', ['--desde', '.'], 1, 'CLI-18'],
  ['no workbook', ['--desde', 'pat.txt'], 1, 'INT-14'],
  ['the same year', ['--desde', '2025.xlsx', '--ejercicio', '2025'], 1, 'APP-195'],
  ['a title of its own', ['--desde', '2025.xlsx', '--organo', 'Otro'], 2, 'CLI-15'],
  ['cancelled lineas of nothing', ['--canceladas'], 2, 'CLI-15'],
])(
  '%s is refused and nothing is made',
  async (_, args, codigo, code) => {
    const hecho = await runJson(carpeta, 'new', 'no.xlsx', ...args);
    expect(hecho).toMatchObject({ codigo, json: { ok: false, findings: [{ code }] } });
    expect(() => readFileSync(join(carpeta, 'no.xlsx'))).toThrow();
  },
  60_000,
);

test('a damaged file is told from one that is no workbook', async () => {
  writeFileSync(join(carpeta, 'roto.xlsx'), readFileSync(join(carpeta, '2025.xlsx')).subarray(0, 2000));
  const { json } = await runJson(carpeta, 'new', 'no.xlsx', '--desde', 'roto.xlsx');
  expect(json.findings).toMatchObject([{ code: 'INT-17' }]);
}, 60_000);
