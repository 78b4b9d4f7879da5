import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { conColor, sinColor } from '../../src/cli/color';
import { compareResults } from '../../src/cli/doctor/cifras';
import { checkBuild, checkClasp, checkEscritura, checkNode, checkSesion } from '../../src/cli/doctor/maquina';
import { findingsOfPuntos, formatPuntos } from '../../src/cli/doctor/punto';
import { createHost } from '../../src/local/host';
import { newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { installed, mirMinima } from '../budget/libro';
import { run, runJson } from './mirador';

let carpeta: string;
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-doctor-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

/** A folder with these files, blank or with what they say. */
function folderOf(nombre: string, archivos: Readonly<Record<string, string>>): string {
  const raiz = join(carpeta, nombre);
  mkdirSync(raiz, { recursive: true });
  for (const [ruta, texto] of Object.entries(archivos)) {
    mkdirSync(join(raiz, ruta, '..'), { recursive: true });
    writeFileSync(join(raiz, ruta), texto);
  }
  return raiz;
}
const HECHO = {
  'build/out/Codigo.js': '',
  'build/out/appsscript.json': '',
  'build/node/cli.mjs': '',
  'build/node/page/main.js': '',
};

describe('the machine', () => {
  test.each([
    ['20.20.2', '>=20', 'bien'],
    ['22.1.0', '>=20', 'bien'],
    ['18.19.0', '>=20', 'mal'],
    ['8.0.0', '>=20', 'mal'],
  ])('Node %s where %s is asked for: %s', (version, pedida, estado) => {
    expect(checkNode(version, pedida).estado).toBe(estado);
  });

  test('a build that lacks something is told, with what', () => {
    const { 'build/out/Codigo.js': _, ...resto } = HECHO;
    const raiz = folderOf('incompleto', resto);
    expect(checkBuild(raiz)).toMatchObject({ estado: 'mal', detalle: 'le faltan build/out/Codigo.js.' });
  });

  test.each([
    ['before', -10, 'bien'],
    ['after', 10, 'aviso'],
  ])('sources that changed %s the build', (cuando, segundos, estado) => {
    const raiz = folderOf(cuando, { ...HECHO, 'src/mir/a.ts': '' });
    const hecho = Date.now() / 1000;
    utimesSync(join(raiz, 'build/node/cli.mjs'), hecho, hecho);
    utimesSync(join(raiz, 'src/mir/a.ts'), hecho + segundos, hecho + segundos);
    expect(checkBuild(raiz).estado).toBe(estado);
  });

  test('without sources nobody asks whether it is fresh', () => {
    expect(checkBuild(folderOf('instalado', HECHO)).estado).toBe('bien');
  });

  test.each([
    ['{"scriptId": "1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_abcdefghijklmnopqr"}', 'bien'],
    ['{"scriptId": "PUT-YOUR-SCRIPT-ID-HERE"}', 'aviso'],
    ['{"scriptId": ""}', 'aviso'],
    ['{', 'aviso'],
  ])('.clasp.json says %s', (texto, estado) => {
    expect(checkClasp(folderOf('clasp', { '.clasp.json': texto })).estado).toBe(estado);
  });

  test('a session of clasp is told by its file, and nothing of the file', () => {
    const casa = folderOf('casa', { '.clasprc.json': '{"token": "SECRETO"}' });
    expect(JSON.stringify(checkSesion(casa))).not.toContain('SECRETO');
    expect([checkSesion(casa).estado, checkSesion(carpeta).estado]).toEqual(['bien', 'aviso']);
  });

  test('a folder that is not there cannot be written', () => {
    expect([checkEscritura(carpeta).estado, checkEscritura(join(carpeta, 'nada')).estado]).toEqual(['bien', 'mal']);
  });
});

describe('points', () => {
  const punto = (estado: 'bien' | 'aviso' | 'mal') => {
    return { clave: 'x', estado, titulo: 'Algo', detalle: 'así está.', remedio: 'Hágalo.' };
  };
  test('have a sign and a word; the colour only repeats them', () => {
    const plano = formatPuntos('Título', [punto('bien'), punto('mal')], sinColor);
    expect(plano).toEqual([
      'Título',
      '  ✓ BIEN  Algo: así está.',
      '  ✕ MAL   Algo: así está.',
      '          → Hágalo.',
      '',
    ]);
    const pintado = formatPuntos('Título', [punto('bien'), punto('mal')], conColor);
    expect(pintado.map((r) => stripVTControlCharacters(r))).toEqual(plano);
  });

  test('are findings where something is to be done', () => {
    expect(findingsOfPuntos([punto('bien'), punto('aviso'), punto('mal')]).map((f) => [f.code, f.severidad])).toEqual([
      ['CLI-51', 'advertencia'],
      ['CLI-50', 'error'],
    ]);
  });
});

test('results are the same within one in a thousand million, and blank is blank', () => {
  const guardados = new Map<string, never>(
    Object.entries({ A1: 1, A2: 1 / 3, A3: null, A4: null, A5: 'x', A6: 2 }) as [string, never][],
  );
  const calculados = new Map<string, never>(
    Object.entries({ A1: 1, A2: 0.333333333333, A3: '', A4: 7, A5: 'y', A6: 3 }) as [string, never][],
  );
  expect(compareResults(guardados, calculados)).toEqual({ otras: ['A5', 'A6'], sinGuardar: 1 });
});

describe('a workbook', () => {
  const estados = (json: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries((json.puntos as { clave: string; estado: string }[]).map((p) => [p.clave, p.estado]));

  beforeAll(async () => {
    const { libro } = await installed(mirMinima());
    await (await createHost({ libro, bundle: null })).save(join(carpeta, 'mir.xlsx'));
    // The same, saved by a program that kept another result of a formula.
    const mir = libro.hojas.find((h) => h.nombre === 'MIR');
    const celda = mir?.celdas[8]?.[17];
    if (!celda || celda.formula === '') throw new Error('There is no formula in R9.');
    celda.valor = 99;
    writeFileSync(join(carpeta, 'otra.xlsx'), await writeLibro(libro));
    writeFileSync(join(carpeta, 'vacio.xlsx'), await writeLibro(newLibro()));
    writeFileSync(join(carpeta, 'texto.xlsx'), 'esto no es un libro');
  }, 120_000);

  test('that is sound is usable', async () => {
    const { codigo, json } = await runJson(carpeta, 'doctor', 'mir.xlsx');
    expect(codigo).toBe(0);
    expect(Object.keys(json)).toEqual(['ok', 'findings', 'puntos']);
    expect(estados(json)).toMatchObject({
      archivo: 'bien',
      mir: 'bien',
      cifras: 'bien',
      pendiente: 'bien',
      personas: 'bien',
    });
  });

  test('whose figures another program stored otherwise is told, with the cell', async () => {
    const { codigo, json } = await runJson(carpeta, 'doctor', 'otra.xlsx');
    expect([codigo, estados(json).cifras]).toEqual([0, 'aviso']);
    expect(json.findings.map((f) => f.mensaje).join('\n')).toContain('MIR!R9');
  });

  test.each([
    ['that is not there', 'nada.xlsx', 'archivo'],
    ['that is no workbook', 'texto.xlsx', 'archivo'],
    ['that is not ours', 'vacio.xlsx', 'mir'],
  ])('%s is not usable', async (_, ruta, clave) => {
    const { codigo, json } = await runJson(carpeta, 'doctor', ruta);
    expect([codigo, json.ok, estados(json)[clave]]).toEqual([1, false, 'mal']);
  });

  test('that may only be read is still looked at, and never written', async () => {
    chmodSync(join(carpeta, 'mir.xlsx'), 0o444);
    const { codigo, salida } = await run(carpeta, 'doctor', 'mir.xlsx');
    chmodSync(join(carpeta, 'mir.xlsx'), 0o644);
    expect(codigo).toBe(0);
    expect(salida).toContain('MIR: es un libro de MIRador de');
  });
});
