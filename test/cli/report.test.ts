import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run, runJson } from './mirador';

let carpeta: string;
const en = (...partes: string[]): string => join(carpeta, ...partes);
const bytesOf = (nombre: string): string => readFileSync(en(nombre)).toString('base64');
const rutasOf = (json: Record<string, unknown>): string[] => (json.archivos as { ruta: string }[]).map((a) => a.ruta);
const AVANCE = ['report', 'avance', 'mir.xlsx', '--periodo', '2025-B2'];

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-report-'));
  copyFileSync('src/local/example/pat.txt', en('pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
});
afterAll(() => {
  chmodSync(en('cerrada.xlsx'), 0o644);
  rmSync(carpeta, { recursive: true, force: true });
});

test('what was made stands in the sheet Documentos, unless nobody wants it there', async () => {
  const antes = bytesOf('mir.xlsx');
  expect((await runJson(carpeta, ...AVANCE, '-o', 'sin', '--sin-registro')).codigo).toBe(0);
  expect(bytesOf('mir.xlsx')).toBe(antes);
  const { codigo, json } = await runJson(carpeta, ...AVANCE, '-o', 'con', '--alcance', '1/3', '--formato', 'docx');
  expect([codigo, rutasOf(json)]).toEqual([0, [expect.stringMatching(/^con\/Informe de avance.* 2025-B2 1-3\.docx$/)]]);
  const lista = await runJson(carpeta, 'call', 'documentos', 'mir.xlsx', '{"desde": null}');
  expect((lista.json.resultado as { documentos: unknown[] }).documentos).toMatchObject([
    { tipo: 'avance', periodo: '2025-B2', alcance: '1/3', archivo: expect.stringMatching(/1-3\.docx$/) },
  ]);
});

test('of a workbook that cannot be written the document is made, and it is told that it is not logged', async () => {
  copyFileSync(en('mir.xlsx'), en('cerrada.xlsx'));
  chmodSync(en('cerrada.xlsx'), 0o444);
  const antes = bytesOf('cerrada.xlsx');
  const args = ['report', 'avance', 'cerrada.xlsx', '--periodo', '2025-B2', '-o', 'aparte', '--formato', 'html'];
  const { codigo, json } = await runJson(carpeta, ...args);
  expect({ codigo, ok: json.ok, codes: json.findings.map((f) => f.code) }).toEqual({
    codigo: 0,
    ok: true,
    codes: ['CLI-45'],
  });
  expect(readFileSync(en(rutasOf(json)[0] ?? ''), 'utf8')).toMatch(/^<!doctype html>/i);
  expect(bytesOf('cerrada.xlsx')).toBe(antes);
  expect((await runJson(carpeta, ...args, '--sin-registro')).json.findings).toEqual([]);
});

test('a part that there is not is refused, and nothing is written', async () => {
  const antes = bytesOf('mir.xlsx');
  const { codigo, json } = await runJson(carpeta, ...AVANCE, '-o', 'nada', '--alcance', '1/99');
  expect([codigo, json.findings.map((f) => f.code), json.archivos]).toEqual([1, ['APP-112'], []]);
  expect([existsSync(en('nada')), bytesOf('mir.xlsx')]).toEqual([false, antes]);
});

test('a folder that cannot be made is refused at once, also where the system would never answer', async () => {
  const { codigo, json } = await runJson(carpeta, ...AVANCE, '-o', '/proc/mirador', '--sin-registro');
  expect([codigo, json.findings.map((f) => f.code), json.archivos]).toEqual([1, ['CLI-08'], []]);
});

test('files are written all or none, and replace those of their names', async () => {
  const primera = await runJson(carpeta, ...AVANCE, '-o', 'todos', '--sin-registro');
  const [docx = '', html = ''] = rutasOf(primera.json);
  writeFileSync(en(docx), 'viejo');
  chmodSync(en(html), 0o444);
  const { codigo, json } = await runJson(carpeta, ...AVANCE, '-o', 'todos', '--sin-registro');
  expect([codigo, json.findings.map((f) => f.code)]).toEqual([1, ['CLI-08']]);
  expect(readFileSync(en(docx), 'utf8')).toBe('viejo');
  expect(readdirSync(en('todos'))).toHaveLength(2);
  chmodSync(en(html), 0o644);
  expect((await runJson(carpeta, ...AVANCE, '-o', 'todos', '--sin-registro')).codigo).toBe(0);
  expect(readFileSync(en(docx)).subarray(0, 2).toString()).toBe('PK');
});

test('tables of data are an .xlsx and CSV files, or only those that were asked for', async () => {
  const orden = ['report', 'transparencia', 'mir.xlsx', '--periodo', '2025-T1', '--sin-registro'];
  const todos = await runJson(carpeta, ...orden, '-o', 'datos');
  const tipos = (json: Record<string, unknown>) => (json.archivos as { tipo: string }[]).map((a) => a.tipo);
  expect(todos.codigo).toBe(0);
  expect([...new Set(tipos(todos.json))].sort()).toEqual(['csv', 'xlsx']);
  const csv = await runJson(carpeta, ...orden, '-o', 'csv', '--formato', 'CSV, csv');
  expect(new Set(tipos(csv.json))).toEqual(new Set(['csv']));
  expect(rutasOf(csv.json)).toHaveLength(tipos(todos.json).filter((t) => t === 'csv').length);
});

test('a template gives the document its form, and what it has wrong is told', async () => {
  const creada = await runJson(
    carpeta,
    'call',
    'crearPlantilla',
    'mir.xlsx',
    '{"tipo": "avance", "destino": "descarga"}',
  );
  const { archivo } = creada.json.resultado as { archivo: { base64: string } };
  writeFileSync(en('plantilla.docx'), Buffer.from(archivo.base64, 'base64'));
  const orden = [...AVANCE, '--formato', 'docx', '--sin-registro', '--plantilla'];
  const { codigo, json } = await runJson(carpeta, ...orden, 'plantilla.docx', '-o', 'hecho');
  expect([codigo, json.findings]).toEqual([0, []]);
  const xml = strFromU8(unzipSync(readFileSync(en(rutasOf(json)[0] ?? '')))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('II bimestre (marzo–abril) de 2025');
  expect(xml).not.toContain('{{');

  writeFileSync(en('otra.docx'), readFileSync(en('mir.xlsx')));
  const mala = await runJson(carpeta, ...orden, 'otra.docx', '-o', 'mal');
  expect([mala.codigo, mala.json.ok, mala.json.archivos]).toEqual([1, false, []]);
  expect(mala.json.findings.length).toBeGreaterThan(0);
});
