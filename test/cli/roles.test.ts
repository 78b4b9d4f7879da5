import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/local/host';
import { typeAjustes } from '../support/con-permisos';
import { run, runJson } from './mirador';

/** Each step another run of the program on the example PAT: 2 secciones, numbered from 1 both. */
const ADMIN = 'admin@x.mx';
const ANA = 'ana@x.mx';
const LECTORA = 'lee@x.mx';

let carpeta: string;
beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-roles-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
  const host = await createHost({ ruta: join(carpeta, 'mir.xlsx'), bundle: null });
  host.libro.acceso.editores.push(ADMIN, ANA, LECTORA);
  await typeAjustes(host.libro, { administradores: ADMIN, capturistas: `${ANA}: 1/1`, lectores: LECTORA });
  await host.save();
}, 60_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const capture = (quien: string, seccion: string, linea: string, ...mas: string[]) =>
  runJson(carpeta, 'capture', 'mir.xlsx', linea, '3', '2', '--seccion', seccion, '--as', quien, ...mas);

test('who may not repair is told who can, before anything is written', async () => {
  const { codigo, json } = await runJson(carpeta, 'repair', 'mir.xlsx', '--confirmar', '--as', ANA);
  expect(codigo).toBe(1);
  expect(json).toMatchObject({ ok: false, findings: [{ code: 'APP-08', mensaje: expect.stringContaining(ADMIN) }] });
});

test('the owner repairs, and then the audit of anybody is clean and there is nothing left to do', async () => {
  expect(await runJson(carpeta, 'repair', 'mir.xlsx', '--confirmar')).toMatchObject({ codigo: 0 });
  for (const quien of [ADMIN, ANA]) {
    expect(await runJson(carpeta, 'audit', 'mir.xlsx', '--as', quien)).toMatchObject({ codigo: 0, json: { ok: true } });
  }
  const { json } = await runJson(carpeta, 'repair', 'mir.xlsx', '--dry-run', '--as', ADMIN);
  expect(json.operaciones).toEqual([]);
});

test.each([
  [ANA, '1', '1.1', null],
  [ANA, '2', '1.1', 'APP-62'],
  [ANA, '1', '2.1', 'APP-62'],
  [LECTORA, '1', '1.1', 'APP-63'],
  [ADMIN, '2', '1.1', null],
  ['nadie@x.mx', '1', '1.1', 'APP-61'],
])('%s captures in the seccion %s the linea %s: %s', async (quien, seccion, linea, code) => {
  const { codigo, json } = await capture(quien, seccion, linea);
  expect(codigo).toBe(code === null ? 0 : 1);
  expect(json.findings.map((f) => f.code)).toEqual(code === null ? [] : [code]);
});
