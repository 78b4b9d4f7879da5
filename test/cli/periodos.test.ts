import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runJson } from './mirador';

let carpeta: string;
beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-cierre-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const CAPTURA = ['capture', 'mir.xlsx', '1.1', '1'] as const;

test('a period is shown, closed, told by the audit, and reopened with its reason', async () => {
  const antes = readFileSync(join(carpeta, 'mir.xlsx'));
  const seco = await runJson(carpeta, 'close', 'mir.xlsx', '2025-B1', '--dry-run');
  expect(seco).toMatchObject({ codigo: 0, json: { ok: true, mesesCerrados: [] } });
  expect(Object.keys(seco.json)).toEqual(['ok', 'findings', 'operaciones', 'mesesCerrados']);
  expect(readFileSync(join(carpeta, 'mir.xlsx')).equals(antes)).toBe(true);

  const cerrado = await runJson(carpeta, 'close', 'mir.xlsx', '2025-B1');
  expect(cerrado).toMatchObject({ codigo: 0, json: { ok: true, mesesCerrados: [1, 2] } });
  expect((await runJson(carpeta, 'audit', 'mir.xlsx')).codigo).toBe(0);
  expect(await runJson(carpeta, 'repair', 'mir.xlsx', '--dry-run')).toMatchObject({ json: { operaciones: [] } });

  const otra = await runJson(carpeta, 'close', 'mir.xlsx', '2025-B1');
  expect(otra).toMatchObject({ codigo: 1, json: { ok: false, findings: [{ code: 'APP-30' }], operaciones: [] } });

  const razon = ['--motivo', 'Faltó un informe', '--acuerdo', 'Acuerdo JGE/3/2025'];
  const abierto = await runJson(carpeta, 'reopen', 'mir.xlsx', '2025-B1', ...razon);
  expect(abierto).toMatchObject({ codigo: 0, json: { ok: true, mesesCerrados: [] } });
});

test('a closed month takes a reason, and its report stays as it was closed', async () => {
  await run(carpeta, ...CAPTURA, '1', '--seccion', '1');
  await run(carpeta, 'close', 'mir.xlsx', '2025-01');
  const sinRazon = await runJson(carpeta, ...CAPTURA, '2', '--seccion', '1');
  expect(sinRazon).toMatchObject({ codigo: 1, json: { ok: false, findings: [{ code: 'APP-38' }] } });
  const conRazon = await runJson(carpeta, ...CAPTURA, '2', '--seccion', '1', '--observaciones', 'Oficio 12');
  expect(conRazon).toMatchObject({ codigo: 0, json: { ok: true } });
  expect((await runJson(carpeta, 'audit', 'mir.xlsx')).codigo).toBe(0);
  const informe = ['report', 'avance', 'mir.xlsx', '--periodo', '2025-01', '-o', 'informes', '--formato', 'html'];
  const { json } = await runJson(carpeta, ...informe);
  const [archivo] = json.archivos as { ruta: string }[];
  expect(readFileSync(join(carpeta, archivo?.ruta ?? ''), 'utf8')).toContain('según el cierre del');
});

test('a correction may be negative, with its reason', async () => {
  const captura = ['capture', 'mir.xlsx', '1.1', '2'] as const;
  const conRazon = ['--seccion', '1', '--observaciones', 'Se contó dos veces'];
  expect((await runJson(carpeta, ...captura, '-1', '--seccion', '1')).json.findings).toMatchObject([
    { code: 'APP-07' },
  ]);
  expect(await runJson(carpeta, ...captura, '-1', ...conRazon)).toMatchObject({ codigo: 0, json: { ok: true } });
  expect((await runJson(carpeta, 'audit', 'mir.xlsx')).codigo).toBe(0);
});

test('nothing over the limit of the Bitácora: no file, and it is said', async () => {
  const { codigo, json } = await runJson(carpeta, 'bitacora', 'mir.xlsx', '-o', 'bitacora');
  expect(codigo).toBe(0);
  expect(json).toMatchObject({ ok: true, archivos: [], quitados: 0, limite: 5000, findings: [{ code: 'APP-39' }] });
  expect(json.registros).toBeGreaterThan(0);
  expect(existsSync(join(carpeta, 'bitacora'))).toBe(false);
});

test.each([
  ['a period that is none', ['close', 'mir.xlsx', '2025-B9'], 1, 'APP-11'],
  ['a period of another year', ['close', 'mir.xlsx', '2024-B1'], 1, 'APP-12'],
  ['a period that is open', ['reopen', 'mir.xlsx', '2025-B4', '--motivo', 'x', '--acuerdo', 'y'], 1, 'APP-33'],
  ['a reopening without its reason', ['reopen', 'mir.xlsx', '2025-01', '--motivo', ' ', '--acuerdo', 'y'], 1, 'APP-34'],
  ['a reopening that names no acuerdo', ['reopen', 'mir.xlsx', '2025-01', '--motivo', 'x'], 2, 'CLI-15'],
])('%s is refused, and the file is as it was', async (_, args, codigo, code) => {
  const antes = readFileSync(join(carpeta, 'mir.xlsx'));
  expect(await runJson(carpeta, ...args)).toMatchObject({ codigo, json: { ok: false, findings: [{ code }] } });
  expect(readFileSync(join(carpeta, 'mir.xlsx')).equals(antes)).toBe(true);
});
