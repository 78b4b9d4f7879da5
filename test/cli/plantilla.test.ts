import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, docxDe, p, paragraphsOf } from '../report/plantilla/docx-a-mano';
import { run, runJson } from './mirador';

let carpeta: string;
beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-plantilla-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
}, 60_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const textOf = (ruta: string): string[] =>
  paragraphsOf(bodyOf(new Uint8Array(readFileSync(join(carpeta, ruta))))).filter((t) => t.trim() !== '');

test('plantilla makes a starter, --revisar says that it is well, and report fills it', async () => {
  const hecha = await runJson(carpeta, 'plantilla', 'avance', 'mir.xlsx', '-o', 'plantillas');
  expect(hecha.codigo).toBe(0);
  const [{ ruta = '' } = {}] = hecha.json.archivos as { ruta?: string }[];
  expect(ruta).toMatch(/^plantillas\/Plantilla .*\.docx$/);
  const revisada = await runJson(carpeta, 'plantilla', 'avance', 'mir.xlsx', '--revisar', ruta);
  expect(revisada).toMatchObject({ codigo: 0, json: { ok: true, findings: [{ code: 'APP-137' }], archivos: [] } });
  const pedido = ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B1', '-o', 'suyo', '--formato', 'docx'];
  const { json } = await runJson(carpeta, ...pedido, '--plantilla', ruta);
  const textos = textOf((json.archivos as { ruta: string }[])[0]?.ruta ?? '');
  expect(textos).toContain('Resumen');
  expect(textos.filter((t) => t.includes('{{'))).toEqual([]);
});

test('a misspelt name stops report and is told with the nearest one', async () => {
  writeFileSync(join(carpeta, 'mala.docx'), docxDe(p('{{órgno}}')));
  for (const orden of [
    ['plantilla', 'pat', 'mir.xlsx', '--revisar', 'mala.docx'],
    ['report', 'pat', 'mir.xlsx', '-o', 'malo', '--plantilla', 'mala.docx'],
  ]) {
    const { codigo, json } = await runJson(carpeta, ...orden);
    expect(codigo).toBe(1);
    expect(json.findings[0]).toMatchObject({ code: 'PLA-01', mensaje: expect.stringContaining('{{organo}}') });
  }
  expect(existsSync(join(carpeta, 'malo'))).toBe(false);
});

test.each([
  [['plantilla', 'transparencia', 'mir.xlsx', '-o', 'x'], /no usa plantilla/],
  [['plantilla', 'pat', 'mir.xlsx'], /--revisar/],
  [['plantilla', 'pat', 'mir.xlsx', '-o', 'x', '--revisar', 'mala.docx'], /una de las dos/],
])('%j is wrong usage', async (orden, mensaje) => {
  const { codigo, errores } = await run(carpeta, ...orden);
  expect(codigo).toBe(2);
  expect(errores).toMatch(mensaje);
});
