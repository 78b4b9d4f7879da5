import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../src/local/host';
import { resave, withLibreOffice } from '../support/libreoffice';
import { run, runJson } from './mirador';

/** An .xlsx whose sheets were renamed by a program that keeps no protection by name, without the file beside it. */
const OTRO_NOMBRE: Readonly<Record<string, string>> = {
  MIR: 'MIR vieja',
  Cronograma: 'Crono25',
  Configuración: 'Ajustes',
  Seguimiento: "Seguim '25",
  Textos: 'Capítulos',
  _mirador: 'oculta',
};

let carpeta: string;
const en = (nombre: string): string => join(carpeta, nombre);
const nombresDe = async (nombre: string): Promise<string[]> =>
  (await createHost({ ruta: en(nombre) })).libro.hojas.map((h) => h.nombre);

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-renombradas-'));
  copyFileSync('src/local/example/pat.txt', en('pat.txt'));
  await run(carpeta, 'import', 'pat.txt', '-o', 'sano.xlsx');
  const host = await createHost({ ruta: en('sano.xlsx') });
  const servicio = host.services.SpreadsheetApp as typeof SpreadsheetApp;
  const ss = servicio.getActiveSpreadsheet();
  for (const p of ss.getProtections(servicio.ProtectionType.SHEET)) p.remove();
  for (const [nombre, ahora] of Object.entries(OTRO_NOMBRE)) ss.getSheetByName(nombre)?.setName(ahora);
  await host.save(en('renombrada.xlsx'));
}, 120_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

async function expectGivenBack(nombre: string): Promise<void> {
  const sanos = await nombresDe('sano.xlsx');
  const { json } = await runJson(carpeta, 'audit', nombre);
  const parecen = json.findings.filter((f) => f.code === 'EST-11').map((f) => f.mensaje);
  expect(parecen).toEqual(
    Object.entries(OTRO_NOMBRE).map(([hoja, ahora]) =>
      expect.stringContaining(`Parece que la hoja «${ahora}» es «${hoja}»`),
    ),
  );
  await run(carpeta, 'repair', nombre);
  expect(await nombresDe(nombre)).toEqual(sanos);
  const despues = await runJson(carpeta, 'audit', nombre);
  expect(despues.json.findings.filter((f) => f.code.startsWith('EST'))).toEqual([]);
}

test('they get their names back, and no sheet is made', async () => {
  copyFileSync(en('renombrada.xlsx'), en('otra.xlsx'));
  await expectGivenBack('otra.xlsx');
}, 120_000);

withLibreOffice('once LibreOffice saved it', () => {
  test('they get their names back all the same', async () => {
    writeFileSync(en('lo.xlsx'), resave(new Uint8Array(readFileSync(en('renombrada.xlsx')))));
    await expectGivenBack('lo.xlsx');
  }, 240_000);
});
