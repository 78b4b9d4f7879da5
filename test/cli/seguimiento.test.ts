import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runJson } from './mirador';

let carpeta: string;
beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-evidencia-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
}, 60_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const CAPTURA = ['capture', 'mir.xlsx', '1.1'] as const;
const DE_UNO = ['--seccion', '1'] as const;

test('a capture may bring what proves it, in the period of the informes that has the month', async () => {
  const args = ['--evidencia', 'https://example.org/acta', '--oficio', 'DEO/7'];
  const { codigo, json } = await runJson(carpeta, ...CAPTURA, '4', '1', ...DE_UNO, ...args);
  expect(codigo).toBe(0);
  expect(json).toMatchObject({ ok: true, hoja: 'MIR', evidencia: { hoja: 'Seguimiento', celda: 'B2' } });
  const lista = await runJson(carpeta, 'call', 'seguimiento', 'mir.xlsx', '{"periodo":"2025-B2"}');
  const { lineas } = lista.json.resultado as { lineas: { linea: string; seccion: number; evidencias: unknown[] }[] };
  expect(lineas.find((l) => l.linea === '1.1' && l.seccion === 1)?.evidencias).toMatchObject([
    { mes: 4, periodo: '2025-B2', vinculo: 'https://example.org/acta', oficio: 'DEO/7' },
  ]);
  expect((await runJson(carpeta, 'audit', 'mir.xlsx')).codigo).toBe(0);
}, 60_000);

test('without evidence a capture says so, and writes none', async () => {
  const { json } = await runJson(carpeta, ...CAPTURA, '6', '1', ...DE_UNO);
  expect(json).toMatchObject({ ok: true, evidencia: null });
}, 60_000);

test('where the evidence is refused nothing is captured either', async () => {
  const antes = readFileSync(join(carpeta, 'mir.xlsx'));
  const { codigo, json } = await runJson(carpeta, ...CAPTURA, '8', '1', ...DE_UNO, '--evidencia', 'javascript:void(0)');
  expect([codigo, json]).toMatchObject([1, { ok: false, findings: [{ code: 'APP-94' }], hoja: '', evidencia: null }]);
  expect(readFileSync(join(carpeta, 'mir.xlsx')).equals(antes)).toBe(true);
}, 60_000);

test('a justification is registered by call', async () => {
  const asiento = { linea: '1.1', seccion: '1', periodo: '2025-B2', tipo: 'justificacion', dato: '1 de 2' };
  const { codigo, json } = await runJson(carpeta, 'call', 'registrarSeguimiento', 'mir.xlsx', JSON.stringify(asiento));
  expect([codigo, json]).toMatchObject([0, { ok: true, resultado: { celda: 'B3' } }]);
}, 60_000);
