import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/local/host';
import { ANEXO_1 } from '../../src/mir/format';
import { run, runJson } from './mirador';

/** A workbook on disk with a META typed over, 0.02 in a month shown as 2 %, and a number written as text. */
let carpeta: string;
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const FILA = 9;

async function damage(ruta: string): Promise<void> {
  const host = await createHost({ ruta });
  const servicio = host.services.SpreadsheetApp as typeof SpreadsheetApp;
  const mir = servicio.getActiveSpreadsheet().getSheetByName('MIR');
  if (!mir) throw new Error('The workbook of this test has no MIR.');
  mir.getRange(FILA, col('metaPropuesta')).setValue(99);
  mir.getRange(FILA, col('enero')).setNumberFormat('0%').setValue(0.02);
  mir.getRange(FILA, col('febrero')).clearDataValidations().setNumberFormat('@').setValue('3');
  await host.save();
}

const readValue = async (key: string): Promise<unknown> => {
  const host = await createHost({ ruta: join(carpeta, 'mir.xlsx') });
  return host.libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[FILA - 1]?.[col(key) - 1]?.valor ?? null;
};

const valuesOf = async (): Promise<unknown[]> => Promise.all(['metaPropuesta', 'enero', 'febrero'].map(readValue));

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-repair-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'sano.xlsx');
}, 60_000);
beforeEach(async () => {
  for (const extra of ['', '.mirador.json'])
    copyFileSync(join(carpeta, `sano.xlsx${extra}`), join(carpeta, `mir.xlsx${extra}`));
  await damage(join(carpeta, 'mir.xlsx'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

interface Choice {
  clave: string;
  recomendada: string;
}

test('repair mends all but what is captured, lists what is to be decided, and exits 1 while an error is left', async () => {
  const antes = await valuesOf();
  const { codigo, json } = await runJson(carpeta, 'repair', 'mir.xlsx');
  expect(codigo).toBe(1);
  expect(Object.keys(json)).toEqual(['ok', 'findings', 'operaciones', 'elecciones', 'llamadas']);
  expect(json.elecciones).toMatchObject([{ recomendada: '2' }, { recomendada: '3' }]);
  expect(json.findings.map((f) => f.code)).toEqual(expect.arrayContaining(['CAP-01', 'CAP-03']));
  const despues = await valuesOf();
  expect(despues[0]).not.toBe(99);
  expect(despues.slice(1)).toEqual(antes.slice(1));
});

test('with --confirmar it takes what is recommended, and nothing is left', async () => {
  const { codigo, json } = await runJson(carpeta, 'repair', 'mir.xlsx', '--confirmar');
  expect({ codigo, ok: json.ok }).toEqual({ codigo: 0, ok: true });
  expect((await valuesOf()).slice(1)).toEqual([2, 3]);
  expect(await runJson(carpeta, 'repair', 'mir.xlsx', '--dry-run')).toMatchObject({
    codigo: 0,
    json: { operaciones: [], elecciones: [] },
  });
});

test('with --elegir it takes what is said, and --dry-run only says it', async () => {
  const seco = await runJson(carpeta, 'repair', 'mir.xlsx', '--dry-run');
  const elecciones = seco.json.elecciones as Choice[];
  const dichas = `${elecciones[0]?.clave}=0.02,${elecciones[1]?.clave}=dejar`;
  await runJson(carpeta, 'repair', 'mir.xlsx', '--elegir', dichas, '--dry-run');
  expect((await valuesOf())[0]).toBe(99);
  await runJson(carpeta, 'repair', 'mir.xlsx', '--elegir', dichas);
  expect((await valuesOf()).slice(1)).toEqual([0.02, '3']);
});

test.each([
  [['--elegir', 'MIR:nada=1'], 'CLI-20'],
  [['--solo', '99'], 'CLI-21'],
])('%p decides nothing of this workbook: exit 1, and the file is as it was', async (opciones, code) => {
  const antes = readFileSync(join(carpeta, 'mir.xlsx'));
  const { codigo, json } = await runJson(carpeta, 'repair', 'mir.xlsx', ...opciones);
  expect({ codigo, code: json.findings[0]?.code }).toEqual({ codigo: 1, code });
  expect(readFileSync(join(carpeta, 'mir.xlsx')).equals(antes)).toBe(true);
});

test('for people, choices are listed with what to write', async () => {
  const { salida } = await run(carpeta, 'repair', 'mir.xlsx', '--dry-run');
  expect(salida).toMatch(/ {2}1\. .*\.\n/);
  expect(salida).toMatch(/--confirmar toma lo recomendado/);
  expect(salida).toMatch(/MIR:W9:porcentaje/);
});

test('undo takes back the last plan with what was decided; once all are taken back there is none', async () => {
  const antes = await valuesOf();
  await runJson(carpeta, 'repair', 'mir.xlsx', '--confirmar');
  const { codigo, json } = await runJson(carpeta, 'undo', 'mir.xlsx');
  expect(codigo).toBe(0);
  expect(Object.keys(json)).toEqual(['ok', 'findings', 'plan', 'operaciones', 'omitidas', 'llamadas']);
  expect(json).toMatchObject({ plan: { nombre: 'Reparación' }, omitidas: [] });
  expect(await valuesOf()).toEqual(antes);
  // What is left is the installation, and somebody has written on its sheets since.
  expect(await runJson(carpeta, 'undo', 'mir.xlsx')).toMatchObject({
    codigo: 1,
    json: { ok: false, operaciones: [], findings: [{ code: 'APP-27' }] },
  });
});

test('an installation on which nobody has written can be taken back: then there is no MIR', async () => {
  for (const extra of ['', '.mirador.json'])
    copyFileSync(join(carpeta, `sano.xlsx${extra}`), join(carpeta, `mir.xlsx${extra}`));
  expect((await runJson(carpeta, 'undo', 'mir.xlsx')).codigo).toBe(0);
  expect((await runJson(carpeta, 'audit', 'mir.xlsx')).json.findings).toMatchObject([{ code: 'APP-01' }]);
  expect((await runJson(carpeta, 'undo', 'mir.xlsx')).json.findings).toMatchObject([{ code: 'APP-25' }]);
});
