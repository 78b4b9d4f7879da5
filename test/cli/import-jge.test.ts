import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture } from '../intake/helpers';
import { run, runJson } from './mirador';

let carpeta = '';
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-jge-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

test('a form is known by what it says, whatever its name; another is added below it', async () => {
  copyFileSync(fixture('ine-celdas.txt'), join(carpeta, 'PROGRAMA ANUAL DE TRABAJO.txt'));
  const { codigo, json } = await runJson(carpeta, 'import', 'PROGRAMA ANUAL DE TRABAJO.txt', '-o', 'jge.xlsx');
  expect([codigo, json.ok, json.lineas, json.objetivos, json.informes]).toEqual([0, true, 0, 0, 1]);
  expect((json.dudas as unknown[]).length).toBe(3);
  const { salida } = await run(carpeta, 'import', fixture('ine-renglones.txt'), '-o', 'jge.xlsx');
  expect(salida).toContain('3 informes en la hoja «Informe JGE»');
  expect(salida).toContain('· 4: Unidad Técnica de Padrones Vecinales, Valle Hondo, 4, 6, 11 y 13 de mayo de 2026');
  const otra = await runJson(carpeta, 'import', fixture('ine-renglones.txt'), '-o', 'jge.xlsx');
  expect([otra.codigo, otra.json.informes, otra.json.findings.map((f) => f.code)]).toEqual([0, 0, ['APP-155']]);
  const { json: formas } = await runJson(carpeta, 'call', 'informesJge', 'jge.xlsx');
  expect((formas.resultado as { informes: unknown[] }).informes).toHaveLength(4);
}, 120_000);
