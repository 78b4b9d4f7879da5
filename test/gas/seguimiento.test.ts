import type { Api, EntradaSeguimiento } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost, type OpcionesHost } from '../../src/local/host';
import type { Hoja, Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { giveRoles } from '../support/con-permisos';
import { ENCABEZADOS } from '../support/seguimiento';

const OWNER = 'titular@example.org';
const ANA = 'ana@x.mx';
const LUIS = 'luis@x.mx';
const LECTORA = 'lee@x.mx';
const OTRA = 'otra@x.mx';

let base: Libro;
beforeAll(async () => {
  const { libro } = await installed(mirMinima());
  libro.acceso.editores.push(ANA, LUIS, LECTORA, OTRA);
  await giveRoles(libro, { capturistas: `${ANA}: 1/1; ${LUIS}`, lectores: LECTORA });
  base = libro;
}, 60_000);

const EVIDENCIA: EntradaSeguimiento = {
  linea: '1.1',
  seccion: null,
  periodo: '2025-B1',
  tipo: 'evidencia',
  dato: null,
  causa: null,
  accion: null,
  proyeccion: null,
  mes: 1,
  documento: 'Minuta',
  oficio: null,
  fecha: null,
  vinculo: null,
  cantidad: null,
};

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const opened = (libro: Libro, usuario: string, alLlamar?: OpcionesHost['alLlamar']): Promise<Host> =>
  createHost({ libro, usuario, calcula: false, ...(alLlamar ? { alLlamar } : {}) });

const hojaDe = (libro: Libro): Hoja => {
  const hoja = libro.hojas.find((h) => h.nombre === 'Seguimiento');
  if (!hoja) throw new Error('The workbook of this test has no Seguimiento.');
  return hoja;
};

/** What the column of the documents says, from the first row of people's on. */
const documentos = (libro: Libro): unknown[] =>
  hojaDe(libro)
    .celdas.slice(1)
    .flatMap((row) => row?.[9]?.valor ?? []);

test.each([
  [OWNER, '1.1', null],
  [ANA, '1.1', null],
  [ANA, '2.1', 'APP-62'],
  [LUIS, '2.1', null],
  [LECTORA, '1.1', 'APP-63'],
  [OTRA, '1.1', 'APP-61'],
])('%s registers for %s: %p', async (usuario, linea, code) => {
  const libro = structuredClone(base);
  const host = await opened(libro, usuario);
  host.resetCalls();
  const { ok, findings } = call(host, 'registrarSeguimiento', { ...EVIDENCIA, linea });
  expect([ok, findings[0]?.code ?? null]).toEqual([code === null, code]);
  expect(documentos(libro)).toEqual(code === null ? ['Minuta'] : []);
  expect(host.llamadas.escrituras).toBe(code === null ? 1 : 0);
});

test.each([
  [LUIS, true],
  [LECTORA, false],
  [OTRA, false],
])('%s types a row by hand: %p; the header is closed to both', async (usuario, puede) => {
  const libro = structuredClone(base);
  const host = await opened(libro, usuario);
  const type = (fila: number) => () => host.edit({ hoja: 'Seguimiento', fila, columna: 10, textos: [['A mano']] });
  if (puede) expect(type(2)).not.toThrow();
  else expect(type(2)).toThrow();
  expect(type(1)).toThrow();
  expect(documentos(libro)).toEqual(puede ? ['A mano'] : []);
});

test('text stays text: no formula, no date, no other number of a linea', async () => {
  const libro = structuredClone(base);
  const host = await opened(libro, LUIS);
  const raros = {
    documento: '=HYPERLINK("https://x.mx","aquí")',
    oficio: '12.10',
    vinculo: "'+1",
    fecha: '2025-02-01',
  };
  expect(call(host, 'registrarSeguimiento', { ...EVIDENCIA, ...raros })).toMatchObject({ ok: true });
  const row = hojaDe(libro).celdas[1]?.map((c) => c?.valor ?? null) ?? [];
  expect(
    hojaDe(libro)
      .celdas[1]?.map((c) => c?.formula ?? '')
      .join(''),
  ).toBe('');
  expect(row.slice(9, 13)).toEqual([raros.documento, '12.10', '2025-02-01', "'+1"]);
  expect(row.slice(1, 3)).toEqual(['1.1', '2025-B1']);
  const { lineas } = call(host, 'seguimiento', { periodo: '2025-B1' });
  expect(lineas.find((l) => l.linea === '1.1')?.evidencias).toMatchObject([raros]);
});

test('two at once, in every call of each other, lose nothing; who finds the lock held is told so', async () => {
  const alone = await opened(structuredClone(base), OWNER);
  alone.resetCalls();
  call(alone, 'registrarSeguimiento', EVIDENCIA);
  const { lecturas, escrituras } = alone.llamadas;
  for (let n = 1; n <= lecturas + escrituras; n++) {
    const libro = structuredClone(base);
    let llamadas = 0;
    let segunda: Host | null = null;
    const hechas: string[] = [];
    const nested = (): void => {
      if (!segunda || ++llamadas !== n) return;
      const { ok, findings } = call(segunda, 'registrarSeguimiento', { ...EVIDENCIA, documento: 'De Luis' });
      if (ok) hechas.push('De Luis');
      else expect(findings.map((f) => f.code)).toEqual(['APP-10']);
      segunda.edit({ hoja: 'Seguimiento', fila: 40, columna: 10, textos: [['A mano']] });
      hechas.push('A mano');
    };
    const primera = await opened(libro, OWNER, (tipo) => tipo !== 'manejador' && nested());
    segunda = await opened(libro, LUIS);
    if (call(primera, 'registrarSeguimiento', EVIDENCIA).ok) hechas.push('Minuta');
    expect(documentos(libro).sort()).toEqual(hechas.sort());
    expect(hechas).toContain('Minuta');
  }
}, 120_000);

test('a header typed over by the owner is given back, and a repair taken back too; no row is touched', async () => {
  const libro = structuredClone(base);
  const host = await opened(libro, OWNER);
  call(host, 'registrarSeguimiento', EVIDENCIA);
  host.edit({ hoja: 'Seguimiento', fila: 1, columna: 9, textos: [['Mes del año']] });
  expect(call(host, 'auditar', { completa: true }).findings.map((f) => f.code)).toContain('EST-07');
  const { huella, operaciones } = call(host, 'prepararReparacion', { elecciones: null });
  expect(operaciones.map((o) => o.hoja)).toEqual(['Seguimiento']);
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null })).toMatchObject({ ok: true });
  expect(hojaDe(libro).celdas[0]?.map((c) => c?.valor)).toEqual(ENCABEZADOS);
  expect(documentos(libro)).toEqual(['Minuta']);
  const undo = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella: undo.huella })).toMatchObject({ ok: true });
  expect(hojaDe(libro).celdas[0]?.[8]?.valor).toBe('Mes del año');
  expect(documentos(libro)).toEqual(['Minuta']);
}, 60_000);

test('looking and registering take as many calls with a hundred asientos as with none', async () => {
  const measure = async (libro: Libro) => {
    const host = await opened(libro, LUIS);
    const count = (journey: () => { ok: boolean }) => {
      host.resetCalls();
      expect(journey().ok).toBe(true);
      const { lecturas, escrituras } = host.llamadas;
      return { lecturas, escrituras };
    };
    return [
      count(() => call(host, 'seguimiento', { periodo: '2025-B1' })),
      count(() => call(host, 'registrarSeguimiento', EVIDENCIA)),
    ];
  };
  const lleno = structuredClone(base);
  const host = await opened(lleno, OWNER);
  const textos = Array.from({ length: 100 }, (_, i) => [
    '',
    '1.1',
    '2025-B1',
    'Evidencia',
    '',
    '',
    '',
    '',
    '1',
    `D${i}`,
  ]);
  host.edit({ hoja: 'Seguimiento', fila: 2, columna: 1, textos });
  const [vacia, llena] = [await measure(structuredClone(base)), await measure(lleno)];
  expect(llena).toEqual(vacia);
  expect(vacia[0]).toMatchObject({ escrituras: 0 });
  expect(vacia[1]).toMatchObject({ escrituras: 1 });
});

test('the sheet is made in at most 40 writes', async () => {
  const { llamadas } = await installed(mirMinima(), 'Seguimiento', 'es_MX', false);
  expect(llamadas.escrituras).toBeGreaterThan(0);
  expect(llamadas.escrituras).toBeLessThanOrEqual(40);
});
