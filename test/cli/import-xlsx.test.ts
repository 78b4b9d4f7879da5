import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HojaAjena } from '../../src/intake/hoja/ajena';
import { recognizeHoja } from '../../src/intake/hoja/reconocer';
import { loadLibro } from '../../src/local/file';
import { readLibro } from '../../src/local/xlsx';
import { listLineas } from '../../src/mir/model';
import { anexoExacto, dosMetas, dosRenglones, ordenada, portada, reacomodada } from '../support/ajenas/disposiciones';
import { HojaDibujada } from '../support/ajenas/hoja';
import { writeAjeno } from '../support/ajenas/libro';
import { hasLibreOffice, resave } from '../support/libreoffice';
import { run, runJson } from './mirador';

type Hoja = Required<HojaAjena>;

let carpeta = '';
beforeEach(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-import-'));
});
afterEach(() => rmSync(carpeta, { recursive: true, force: true }));

async function write(nombre: string, ...hojas: readonly Hoja[]): Promise<void> {
  writeFileSync(join(carpeta, nombre), await writeAjeno(hojas));
}

interface Lineas {
  readonly indicadores: readonly {
    readonly seccion: string;
    readonly linea: string;
    readonly metaAlcanzada: number | null;
  }[];
}

/** What `mirador indicators` says was captured of each linea. */
async function alcanzado(libro: string): Promise<Record<string, number | null>> {
  const { json } = await runJson(carpeta, 'indicators', libro);
  const { indicadores } = json as unknown as Lineas;
  return Object.fromEntries(indicadores.map((i) => [`${i.seccion}/${i.linea}`, i.metaAlcanzada]));
}

async function sheetsOf(libro: string): Promise<string[]> {
  return (await loadLibro(join(carpeta, libro)))?.hojas.map((h) => h.nombre) ?? [];
}

describe.each<[string, Hoja, number]>([
  ['a tidy sheet', ordenada().hoja, 6],
  ['columns in another order', reacomodada().hoja, 5],
  ['a header over two rows', dosRenglones().hoja, 5],
  ['Anexo 1 to the letter', anexoExacto().hoja, 6],
])('import of %s', (_, hoja, lineas) => {
  test('makes a sound workbook that keeps the source and its captures', async () => {
    await write('fuente.xlsx', portada().hoja, hoja);
    const { codigo, json } = await runJson(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx');
    expect(json.findings).toMatchObject([{ code: 'APP-59' }]);
    expect([codigo, json.lineas]).toEqual([0, lineas]);
    expect(await sheetsOf('libro.xlsx')).toEqual(expect.arrayContaining(['Portada', 'MIR', 'Cronograma', '_mirador']));
    expect(Object.values(await alcanzado('libro.xlsx')).slice(0, 3)).toEqual([75, 12, 5]);
    const auditoria = await runJson(carpeta, 'audit', 'libro.xlsx');
    const graves = (auditoria.json.findings as unknown as { severidad: string }[]).filter(
      (f) => f.severidad !== 'aviso',
    );
    expect([auditoria.codigo, graves]).toEqual([0, []]);
    const { json: reparacion } = await runJson(carpeta, 'repair', '--dry-run', 'libro.xlsx');
    expect(reparacion.operaciones).toEqual([]);
  });
});

test('of several MIR sheets --hoja chooses; the others stay', async () => {
  await write('fuente.xlsx', portada().hoja, reacomodada().hoja, ordenada().hoja);
  const { json } = await runJson(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx', '--hoja', 'PAT');
  expect(json).toMatchObject({ ok: true, lineas: 5, hoja: 'PAT' });
  expect(await sheetsOf('libro.xlsx')).toEqual(expect.arrayContaining(['PAT', 'Seguimiento 2025', 'Portada']));
});

test('a foreign sheet called MIR gives the same workbook as under any other name, and stays as it is', async () => {
  await write('suya.xlsx', { ...reacomodada().hoja, nombre: 'MIR' });
  await write('otra.xlsx', { ...reacomodada().hoja, nombre: 'Hoja1' });
  const antes = (await loadLibro(join(carpeta, 'suya.xlsx')))?.hojas[0]?.celdas;
  for (const nombre of ['suya', 'otra']) {
    expect((await runJson(carpeta, 'import', `${nombre}.xlsx`, '-o', `libro-${nombre}.xlsx`)).json.ok).toBe(true);
  }
  const valores = async (nombre: string) =>
    (await loadLibro(join(carpeta, `libro-${nombre}.xlsx`)))?.hojas.find((h) => h.nombre === 'MIR')?.celdas;
  expect(await valores('suya')).toEqual(await valores('otra'));
  expect(await alcanzado('libro-suya.xlsx')).toEqual(await alcanzado('libro-otra.xlsx'));
  const original = (await loadLibro(join(carpeta, 'libro-suya.xlsx')))?.hojas.find(
    (h) => h.nombre === 'MIR (original)',
  );
  expect(original?.celdas).toEqual(antes);
  const { json } = await runJson(carpeta, 'repair', '--dry-run', 'libro-suya.xlsx');
  expect(json.operaciones).toEqual([]);

  await runJson(carpeta, 'undo', 'libro-suya.xlsx');
  expect(await sheetsOf('libro-suya.xlsx')).toContain('MIR');
  expect(await sheetsOf('libro-suya.xlsx')).not.toContain('MIR (original)');
});

describe('doubtful columns', () => {
  test('without --columnas nothing is written, and the findings bring the file to correct', async () => {
    await write('fuente.xlsx', dosMetas().hoja);
    const { codigo, json } = await runJson(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx');
    expect(codigo).toBe(1);
    expect(json.findings.map((f) => f.code)).toEqual(['APP-54', 'CLI-40']);
    expect(existsSync(join(carpeta, 'libro.xlsx'))).toBe(false);
    const borrador = /\{.*\}/.exec(json.findings[1]?.mensaje ?? '')?.[0] ?? '';
    writeFileSync(join(carpeta, 'columnas.json'), borrador);
    const hecho = await runJson(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx', '--columnas', 'columnas.json');
    expect([hecho.codigo, hecho.json.lineas]).toEqual([0, 5]);
  });

  test('--columnas with a file that is not there says so', async () => {
    await write('fuente.xlsx', dosMetas().hoja);
    const { codigo, json } = await runJson(
      carpeta,
      ...['import', 'fuente.xlsx', '-o', 'libro.xlsx', '--columnas', 'no-hay.json'],
    );
    expect([codigo, json.findings.map((f) => f.mensaje)]).toEqual([1, ['«no-hay.json» no existe.']]);
  });

  test.each<[string, string, readonly string[]]>([
    ['an unknown key', '{"columnas": {"meta": "E", "metaPropuesta": "E"}}', ['APP-55']],
    ['letters outside the sheet', '{"columnas": {"metaPropuesta": "ZZ"}}', ['APP-56', 'APP-54', 'CLI-40']],
    ['two keys on one column', '{"columnas": {"metaPropuesta": "E", "presupuesto": "E"}}', ['APP-57']],
    ['no JSON', 'metaPropuesta=E', ['CLI-41']],
    ['another shape', '{"columnas": {"metaPropuesta": 5}}', ['CLI-41']],
  ])('--columnas with %s is told and writes nothing', async (_, texto, codes) => {
    await write('fuente.xlsx', dosMetas().hoja);
    writeFileSync(join(carpeta, 'columnas.json'), texto);
    const { codigo, json } = await runJson(
      carpeta,
      'import',
      'fuente.xlsx',
      '-o',
      'libro.xlsx',
      '--columnas',
      'columnas.json',
    );
    expect([codigo, json.findings.map((f) => f.code)]).toEqual([1, codes]);
    expect(existsSync(join(carpeta, 'libro.xlsx'))).toBe(false);
  });
});

test('to a workbook that exists the sheets are added, and its own stay', async () => {
  const otra = new HojaDibujada('MIR').put(1, 1, 'Notas de la oficina').hoja;
  await write('libro.xlsx', otra);
  await write('fuente.xlsx', { ...ordenada().hoja, nombre: 'MIR' });
  const { json } = await runJson(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx');
  expect(json).toMatchObject({ ok: true, lineas: 6 });
  expect(await sheetsOf('libro.xlsx')).toEqual(expect.arrayContaining(['MIR', 'MIR (original)', 'MIR (2)']));
});

test('a source adopted into itself keeps what it had', async () => {
  await write('libro.xlsx', ordenada().hoja);
  const { json } = await runJson(carpeta, 'import', 'libro.xlsx', '-o', 'libro.xlsx');
  expect(json).toMatchObject({ ok: true, lineas: 6 });
  expect(await sheetsOf('libro.xlsx')).toEqual(expect.arrayContaining(['Seguimiento 2025', 'MIR']));
});

test('a workbook of ours, a book without a MIR and a file that is none are told', async () => {
  await run(carpeta, 'new', 'nuestro.xlsx', '--ejercicio', '2025');
  await write('portada.xlsx', portada().hoja);
  writeFileSync(join(carpeta, 'roto.xlsx'), 'no es un libro');
  const codes = async (fuente: string) => {
    const { codigo, json } = await runJson(carpeta, 'import', fuente, '-o', 'otro.xlsx');
    return [codigo, ...json.findings.map((f) => f.code)];
  };
  expect(await codes('nuestro.xlsx')).toEqual([1, 'CLI-42']);
  expect(await codes('portada.xlsx')).toEqual([1, 'APP-50']);
  expect(await codes('roto.xlsx')).toEqual([1, 'CLI-02']);
  expect(await codes('nada.xlsx')).toEqual([1, 'CLI-01']);
  expect(existsSync(join(carpeta, 'otro.xlsx'))).toBe(false);
});

test('--hoja and --columnas are for workbooks only', async () => {
  writeFileSync(join(carpeta, 'pat.txt'), 'nada');
  expect((await runJson(carpeta, 'import', 'pat.txt', '-o', 'libro.xlsx', '--hoja', 'x')).codigo).toBe(2);
});

const conLibreOffice = hasLibreOffice ? test : test.skip;

/** A sheet of a file as the recogniser gets it. */
async function leida(bytes: Uint8Array, nombre: string): Promise<HojaAjena> {
  const hoja = (await readLibro(bytes, 'libro')).hojas.find((h) => h.nombre === nombre);
  if (!hoja) throw new Error(`The file of this test has no sheet ${nombre}.`);
  const filas = Array.from({ length: hoja.celdas.length }, (_, f) => Array.from(hoja.celdas[f] ?? []));
  const ancho = Math.max(...filas.map((f) => f.length));
  const grid = <T>(value: (celda: (typeof filas)[number][number]) => T): T[][] =>
    filas.map((f) => Array.from({ length: ancho }, (_, c) => value(f[c])));
  return {
    nombre,
    valores: grid((c) => c?.valor ?? null),
    formulas: grid((c) => c?.formula ?? ''),
    fondos: grid((c) => c?.fondo ?? '#ffffff'),
    formatos: grid((c) => c?.formato ?? 'General'),
    combinadas: hoja.combinadas,
  };
}

conLibreOffice.each<[string, Hoja]>([
  ['a tidy sheet', ordenada().hoja],
  ['columns in another order', reacomodada().hoja],
  ['a header over two rows', dosRenglones().hoja],
  ['Anexo 1 to the letter', anexoExacto().hoja],
])('%s is recognised the same after LibreOffice has saved it', async (_, hoja) => {
  const bytes = resave(await writeAjeno([hoja]));
  const antes = recognizeHoja(hoja);
  const despues = recognizeHoja(await leida(bytes, hoja.nombre));
  expect(despues && listLineas(despues.pat.mir)).toEqual(antes && listLineas(antes.pat.mir));
  expect(despues?.columnas).toEqual(antes?.columnas);
});

test('the source is never written', async () => {
  await write('fuente.xlsx', ordenada().hoja);
  const antes = readFileSync(join(carpeta, 'fuente.xlsx'));
  await run(carpeta, 'import', 'fuente.xlsx', '-o', 'libro.xlsx');
  expect(readFileSync(join(carpeta, 'fuente.xlsx')).equals(antes)).toBe(true);
});
