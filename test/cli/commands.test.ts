import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run, runJson, start } from './mirador';

const EJEMPLO = JSON.parse(readFileSync('src/local/example/avance.json', 'utf8')) as {
  seccion: number;
  linea: string;
}[];

let carpeta: string;
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-cli-'));
  copyFileSync('src/local/example/pat.txt', join(carpeta, 'pat.txt'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

describe('from a PAT to a report, each step another run of the program', () => {
  test('import makes the workbook and lists its doubts', async () => {
    const { codigo, json } = await runJson(carpeta, 'import', 'pat.txt', '-o', 'mir.xlsx');
    expect(codigo).toBe(0);
    expect(Object.keys(json)).toEqual(['ok', 'findings', 'lineas', 'objetivos', 'informes', 'dudas']);
    expect(json.lineas).toBeGreaterThanOrEqual(80);
    expect(json.dudas).toContainEqual({
      mensaje: expect.any(String),
      fuente: { renglon: expect.any(Number), texto: expect.any(String) },
    });
  });

  test('nothing is left to repair, and the audit of a sound workbook has no error', async () => {
    const seco = await runJson(carpeta, 'repair', 'mir.xlsx', '--dry-run');
    expect(seco).toMatchObject({ codigo: 0, json: { ok: true, operaciones: [], llamadas: { escrituras: 0 } } });
    const { codigo, json } = await runJson(carpeta, 'audit', 'mir.xlsx');
    expect(codigo).toBe(0);
    const reglas = json.reglas as { code: string; resultado: string; casos: number }[];
    expect(reglas.length).toBeGreaterThan(20);
    for (const regla of reglas) expect(Object.keys(regla)).toEqual(['code', 'resultado', 'casos']);
  });

  test('for people, the audit ends with what was found and how many rules were looked at', async () => {
    const { codigo, salida, errores } = await run(carpeta, 'audit', 'mir.xlsx');
    expect({ codigo, errores }).toEqual({ codigo: 0, errores: '' });
    expect(salida.trimEnd().split('\n').at(-1)).toMatch(/^0 errores, .*; \d+ reglas revisadas, \d+ no aplican\.$/);
  });

  test.each([
    ['what it prints', 'mir.xlsx', 'stdout', 0],
    ['what it complains about', 'nada.xlsx', 'stderr', 1],
  ] as const)('nobody has to read %s', async (_, libro, salida, codigo) => {
    const proceso = start(carpeta, 'audit', libro);
    proceso[salida].destroy();
    let errores = '';
    if (salida !== 'stderr') proceso.stderr.on('data', (d) => (errores += d));
    expect(await new Promise((done) => proceso.on('close', done))).toBe(codigo);
    expect(errores).toBe('');
  });

  test('capture writes one month, and indicators follow', async () => {
    const captura = await runJson(
      carpeta,
      'capture',
      'mir.xlsx',
      '1.1',
      '2',
      '1',
      '--seccion',
      '1',
      '--observaciones',
      'Entregado',
    );
    expect(captura).toMatchObject({ codigo: 0, json: { ok: true, hoja: 'MIR' } });
    const { json } = await runJson(carpeta, 'indicators', 'mir.xlsx', '--corte', '2025-04');
    expect(json.corte).toBe('2025-04');
    const indicadores = json.indicadores as Record<string, unknown>[];
    expect(Object.keys(indicadores[0] ?? {})).toEqual([
      'seccion',
      'linea',
      'metaPropuesta',
      'metaAlcanzada',
      'metaPorAlcanzar',
      'porcentaje',
      'estatus',
      'acumulacion',
      'programadoAlCorte',
      'alcanzadoAlCorte',
      'veredicto',
      'semaforo',
    ]);
    expect(indicadores.find((i) => i.linea === '1.1')).toMatchObject({ metaAlcanzada: 1, alcanzadoAlCorte: 1 });
    expect(indicadores.find((i) => i.linea === '1.2')).toMatchObject({ metaAlcanzada: null, porcentaje: null });
    const persona = await run(carpeta, 'indicators', 'mir.xlsx');
    expect(persona.salida).toMatch(/^Sin corte vigente.*\nSecc\. +Línea/);
  });

  const report = (...args: string[]) =>
    runJson(carpeta, 'report', 'avance', 'mir.xlsx', '--periodo', '2025-B2', ...args);

  test('report writes the documents under the name of the report', async () => {
    const { codigo, json } = await report('-o', 'informes');
    expect(codigo).toBe(0);
    const archivos = json.archivos as { ruta: string; tipo: string }[];
    expect(archivos.map((a) => a.tipo)).toEqual(['docx', 'html']);
    expect(
      readFileSync(join(carpeta, archivos[0]?.ruta ?? ''))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(readFileSync(join(carpeta, archivos[1]?.ruta ?? ''), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(archivos[0]?.ruta).toMatch(/^informes\/Informe de avance.* 2025-B2\.docx$/);
  });

  test('without LibreOffice a PDF is a sentence, and the other two are made', async () => {
    const antes = process.env.MIRADOR_SOFFICE;
    process.env.MIRADOR_SOFFICE = '/no/hay';
    const { codigo, json } = await report('-o', 'sin', '--formato', 'pdf');
    if (antes === undefined) delete process.env.MIRADOR_SOFFICE;
    else process.env.MIRADOR_SOFFICE = antes;
    expect(codigo).toBe(0);
    expect(json.findings.map((f) => f.code)).toEqual(['CLI-09']);
    expect(readdirSync(join(carpeta, 'sin')).map((n) => n.split('.').at(-1))).toEqual(['docx', 'html']);
  });

  test('call runs a function of the sidebar and saves what it wrote', async () => {
    const argumento = JSON.stringify({ linea: '1.2', mes: 1, valor: 4, seccion: '1', observaciones: null });
    const escrita = await runJson(carpeta, 'call', 'capturar', 'mir.xlsx', argumento);
    expect(escrita).toMatchObject({ codigo: 0, json: { resultado: { ok: true, hoja: 'MIR' } } });
    const { json } = await runJson(carpeta, 'call', 'indicadores', 'mir.xlsx', '{"corte": null}');
    const { indicadores } = json.resultado as { indicadores: { linea: string; metaAlcanzada: number }[] };
    expect(indicadores.find((i) => i.linea === '1.2')?.metaAlcanzada).toBe(4);
    const otra = await runJson(carpeta, 'call', 'estado', 'mir.xlsx', '--as', 'luisa@example.org');
    expect(otra.json.resultado).toMatchObject({ usuario: 'luisa@example.org', puedeReparar: false });
  });

  test('without its sidecar everything still works', async () => {
    copyFileSync(join(carpeta, 'mir.xlsx'), join(carpeta, 'sola.xlsx'));
    const { codigo, json } = await runJson(carpeta, 'repair', 'sola.xlsx');
    expect(codigo).toBe(0);
    // DocumentProperties live in the sidecar: the layout that onEdit reads, and that the reports made the sheet Documentos.
    expect((json.operaciones as { tipo: string }[]).map((o) => o.tipo)).toEqual(['registrar']);
    expect((await runJson(carpeta, 'repair', 'sola.xlsx', '--dry-run')).json.operaciones).toEqual([]);
  });
});

test('new makes an empty MIR; without a year it takes the current one and says so', async () => {
  const conAnio = await runJson(
    carpeta,
    'new',
    'nueva.xlsx',
    '--ejercicio',
    '2026',
    '--institucion',
    'Instituto',
    '--organo',
    'Dirección',
  );
  expect(conAnio).toMatchObject({ codigo: 0, json: { ok: true, findings: [] } });
  expect((await runJson(carpeta, 'call', 'estado', 'nueva.xlsx')).json.resultado).toMatchObject({
    hayMir: true,
    ejercicio: 2026,
  });
  const sinAnio = await runJson(carpeta, 'new', 'otra.xlsx');
  expect(sinAnio.json.findings).toMatchObject([{ code: 'CLI-12', remedio: expect.stringMatching(/crear el libro/) }]);
});

test('--help is in Spanish and names every command', async () => {
  const { codigo, salida } = await run(carpeta, '--help');
  expect(codigo).toBe(0);
  for (const orden of ['new', 'import', 'audit', 'repair', 'capture', 'indicators', 'report', 'serve', 'call']) {
    expect(salida).toMatch(new RegExp(`^  ${orden} `, 'm'));
  }
});

/** `mirador serve` over the example, once it has said where it is. */
async function serveExample(...args: readonly string[]) {
  const proceso = start(carpeta, 'serve', '--port', '0', ...args);
  let salida = '';
  const ruta = await new Promise<string>((done, fail) => {
    proceso.on('close', () => fail(new Error('serve ended before it began')));
    proceso.stdout.on('data', (d) => {
      salida += d;
      if (salida.includes('Ctrl+C')) done(/: (\/.*\.xlsx)/.exec(salida)?.[1] ?? '');
    });
  });
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(salida)?.[0] ?? '';
  return { proceso, ruta, url };
}

test('the example is judged at June, signed, and shared with an editor and a reader', async () => {
  const { proceso, ruta } = await serveExample('--as', 'captura@example.org');
  const [suya, libro] = [dirname(ruta), basename(ruta)];
  try {
    const lateral = JSON.parse(readFileSync(`${ruta}.mirador.json`, 'utf8'));
    expect(lateral.estados[0].acceso).toEqual({
      propietario: 'titular@example.org',
      editores: ['captura@example.org'],
      lectores: ['consulta@example.org'],
    });
    const { json } = await runJson(suya, 'indicators', libro);
    expect(json.corte).toBe('2025-06');
    expect((json.indicadores as { metaAlcanzada: unknown }[]).filter((i) => i.metaAlcanzada !== null).length).toBe(
      new Set(EJEMPLO.map((c) => `${c.seccion} ${c.linea}`)).size,
    );
    expect((await runJson(suya, 'repair', libro, '--dry-run')).json.operaciones).toEqual([]);
    await runJson(suya, 'report', 'avance', libro, '--periodo', '2025-B3', '-o', 'informes', '--formato', 'html');
    const [informe = ''] = readdirSync(join(suya, 'informes'));
    expect(informe).toContain('DEOPC');
    const html = readFileSync(join(suya, 'informes', informe), 'utf8');
    for (const texto of ['Tomás Quezada Ibarra', 'Elena Quiroga Balmaceda', 'Junta Ejecutiva']) {
      expect(html).toContain(texto);
    }
  } finally {
    proceso.kill('SIGINT');
    await new Promise((done) => proceso.on('close', done));
  }
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serve opens the example, prints its address and ends on %s',
  async (senal) => {
    const { proceso, ruta, url } = await serveExample();
    expect((await fetch(url)).status).toBe(200);
    const codigo = new Promise((done) => proceso.on('close', done));
    proceso.kill(senal);
    expect(await codigo).toBe(0);
    expect(existsSync(dirname(ruta))).toBe(false);
  },
);
