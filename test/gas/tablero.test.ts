import type { CambioPlan } from '../../src/app/vista';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { GraficoHoja, Hoja, Libro } from '../../src/local/workbook';
import { celdaAt, newHoja, peekCelda } from '../../src/local/workbook-new';
import { C, FILA_ENCABEZADO } from '../../src/sheet/blueprint/tablero/disposicion';
import { TABLERO_HECHO } from '../../src/text/menu';
import { installed, mirMinima } from '../budget/libro';

/** The sheet Tablero through the add-on, over the services of the local host. */
const STAFF = 'captura@example.org';

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

async function hostOf(calcula = false): Promise<Host> {
  const { libro } = await installed(mirMinima(), null, 'es_MX', calcula);
  return createHost({ libro, calcula });
}

function hojaOf(libro: Libro, nombre = 'Tablero'): Hoja {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  if (!hoja) throw new Error(`There is no sheet ${nombre}.`);
  return hoja;
}

const est = (host: Host): string[] =>
  call(host, 'auditar', { completa: true }).findings.flatMap((f) =>
    f.code.startsWith('EST') ? [`${f.code} ${f.hoja} ${f.celda ?? ''}`.trim()] : [],
  );

function repair(host: Host): readonly string[] {
  const { huella, operaciones } = call(host, 'prepararReparacion', { elecciones: null });
  if (operaciones.length > 0) {
    expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null }).aplicada).toBe(true);
  }
  return operaciones.map((o) => o.tipo);
}

test('is made when it is asked for, whole, and shown; asking again writes nothing', async () => {
  const host = await hostOf();
  expect(est(host)).toEqual([]);
  expect(call(host, 'tablero')).toEqual({ ok: true, findings: [], hoja: 'Tablero', creado: true });
  expect(hojaOf(host.libro).graficos).toHaveLength(2);
  expect(est(host)).toEqual([]);
  expect(repair(host)).toEqual([]);
  host.select('MIR', 1, 1);
  host.resetCalls();
  expect(call(host, 'tablero').creado).toBe(false);
  expect(host.llamadas).toMatchObject({ lecturas: 1, escrituras: 0 });
  const activa = (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSheet();
  expect(activa.getName()).toBe('Tablero');
});

test('the menu goes to it, says what it did, and says why it cannot', async () => {
  const host = await hostOf();
  const told = () => host.takeShown().flatMap((m) => (m.tipo === 'toast' || m.tipo === 'alerta' ? [m.mensaje] : []));
  host.run('openTablero', []);
  expect(told()).toEqual([TABLERO_HECHO.creado]);
  host.run('openTablero', []);
  expect(told()).toEqual([TABLERO_HECHO.yaEstaba]);
  expect(hojaOf(host.libro).graficos).toHaveLength(2);

  const otro = await hostOf();
  otro.libro.acceso.editores.push(STAFF);
  otro.actAs(STAFF);
  otro.run('openTablero', []);
  const [alerta] = otro.takeShown();
  expect(alerta).toMatchObject({ tipo: 'alerta', titulo: 'Tablero' });
  expect(otro.libro.hojas.some((h) => h.nombre === 'Tablero')).toBe(false);
});

test('staff is told who can make it, and goes to one that is there', async () => {
  const host = await hostOf();
  host.libro.acceso.editores.push(STAFF);
  host.actAs(STAFF);
  expect(call(host, 'tablero')).toMatchObject({ ok: false, findings: [{ code: 'APP-08' }] });
  host.actAs(host.libro.acceso.propietario);
  call(host, 'tablero');
  host.actAs(STAFF);
  expect(call(host, 'tablero')).toMatchObject({ ok: true, creado: false });
});

test('a sheet of that name that is somebody’s is neither written on nor looked at', async () => {
  const host = await hostOf();
  const suya = newHoja(99, 'Tablero');
  celdaAt(suya, 1, 1).valor = 'Mis notas';
  host.libro.hojas.push(suya);
  expect(call(host, 'tablero')).toMatchObject({ ok: false, findings: [{ code: 'APP-100' }] });
  expect(est(host)).toEqual([]);
  expect(repair(host)).toEqual([]);
});

test('while rows are out of place it waits for the repair', async () => {
  const host = await hostOf(true);
  (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActive().getSheetByName('MIR')?.insertRowsAfter(8, 1);
  expect(call(host, 'tablero')).toMatchObject({ ok: false, findings: [{ code: 'APP-101' }] });
});

const put = (change: (g: GraficoHoja) => GraficoHoja) => (hoja: Hoja) => {
  hoja.graficos = hoja.graficos.map((g, i) => (i === 0 ? change(g) : g));
};

const DANOS: readonly [string, (hoja: Hoja) => void, string[], string[]][] = [
  ['a chart that was deleted', (h) => h.graficos.pop(), ['EST-24 Tablero'], ['graficar']],
  [
    'a chart that was dragged away',
    put((g) => ({ ...g, fila: 30 })),
    ['EST-24 Tablero'],
    ['quitarGrafico', 'graficar'],
  ],
  [
    'a chart that takes its numbers from elsewhere',
    put((g) => ({ ...g, rangos: g.rangos.slice(0, 1) })),
    ['EST-24 Tablero'],
    ['quitarGrafico', 'graficar'],
  ],
  [
    'a chart of another kind',
    put((g) => ({ ...g, tipo: 'COLUMN' })),
    ['EST-24 Tablero'],
    ['quitarGrafico', 'graficar'],
  ],
  [
    'a chart that was doubled',
    (h) => h.graficos.push(...h.graficos.slice(0, 1).map((g) => ({ ...g, id: 77, fila: 30 }))),
    ['EST-24 Tablero'],
    ['quitarGrafico'],
  ],
  [
    'a count that was typed over',
    (h) => Object.assign(celdaAt(h, FILA_ENCABEZADO + 1, C.atrasada), { valor: 0, formula: '' }),
    [`EST-01 Tablero L${FILA_ENCABEZADO + 1}`],
    ['escribir'],
  ],
  [
    'something written below it',
    (h) => Object.assign(celdaAt(h, h.filas, 2), { valor: 'Ojo', formula: '' }),
    ['EST-07 Tablero'],
    ['escribir'],
  ],
  ['a protection that was taken off', (h) => h.protecciones.pop(), ['EST-03 Tablero'], ['proteger']],
];

test.each(DANOS)('%s is told, mended, and then there is nothing left to mend', async (_, dano, codes, ops) => {
  const host = await hostOf();
  call(host, 'tablero');
  dano(hojaOf(host.libro));
  const told = est(host);
  expect(told).toHaveLength(codes.length);
  expect(told[0]?.startsWith(codes[0] ?? '-')).toBe(true);
  expect(repair(host)).toEqual(ops);
  expect(est(host)).toEqual([]);
  expect(repair(host)).toEqual([]);
});

test('a chart whose series its editor gives back one by one is the same chart', async () => {
  const host = await hostOf();
  call(host, 'tablero');
  const hoja = hojaOf(host.libro);
  const oneByOne = (g: GraficoHoja): GraficoHoja => ({
    ...g,
    rangos: g.rangos.flatMap((r) =>
      Array.from({ length: r.columnas }, (_, i) => ({ ...r, columna: r.columna + i, columnas: 1 })),
    ),
  });
  expect(hoja.graficos.some((g) => oneByOne(g).rangos.length > g.rangos.length)).toBe(true);
  hoja.graficos = hoja.graficos.map(oneByOne);
  expect(est(host)).toEqual([]);
  expect(repair(host)).toEqual([]);
});

test('a chart of people stays, whatever is mended', async () => {
  const host = await hostOf();
  call(host, 'tablero');
  const hoja = hojaOf(host.libro);
  const [nuestro] = hoja.graficos;
  if (!nuestro) throw new Error('The Tablero has no chart.');
  hoja.graficos = [{ ...nuestro, id: 50, opciones: { ...nuestro.opciones, title: 'El mío' } }];
  expect(repair(host)).toEqual(['graficar', 'graficar']);
  expect(hoja.graficos.map((g) => g.opciones.title)).toEqual(['El mío', 'Líneas por estatus', 'Semáforo por objetivo']);
});

const INSTRUMENTO = { instrumento: 'Acuerdo 1', instancia: '', fecha: '2025-03-14', vigencia: 4 };
const CAMBIOS: readonly [string, CambioPlan][] = [
  [
    'an objetivo',
    {
      tipo: 'agregarObjetivo',
      seccion: '1',
      despuesDe: '1',
      objetivo: { numero: '9', politicasGenerales: '', programa: '', objetivo: 'Otro' },
    },
  ],
  [
    'a linea',
    {
      tipo: 'agregarLinea',
      seccion: '1',
      objetivo: '1',
      despuesDe: '1.1',
      linea: { numero: '1.31', lineaAccion: 'Publicar', metaPropuesta: 4, mesInicial: 2, mesFinal: 11 },
    },
  ],
];

test.each(CAMBIOS)('the plan that adds %s keeps it right, and so does taking it back', async (_, cambio) => {
  const host = await hostOf(true);
  call(host, 'tablero');
  const antes = hojaOf(host.libro).celdas.map((row) => row?.map((c) => c?.formula));
  const { huella } = call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella: null });
  expect(call(host, 'cambiarPlan', { cambio, instrumento: INSTRUMENTO, huella }).aplicada).toBe(true);
  expect(est(host)).toEqual([]);
  expect(repair(host)).toEqual([]);
  const hoja = hojaOf(host.libro);
  const lineas = cambio.tipo === 'agregarLinea' ? 4 : 3;
  expect(hoja.celdas.flatMap((row) => row?.[C.lineas - 1]?.valor ?? [])).toContain(lineas);
  expect(hoja.graficos).toHaveLength(2);

  const deshacer = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella: deshacer.huella }).aplicada).toBe(true);
  expect(est(host)).toEqual([]);
  const plain = (f: string | undefined) => (f ?? '').replace(/['()]/g, '');
  const ahora = hojaOf(host.libro).celdas.map((row) => row?.map((c) => c?.formula));
  antes.forEach((row, f) => {
    for (const [c, formula] of (row ?? []).entries()) expect(plain(ahora[f]?.[c])).toBe(plain(formula));
  });
});

test('taking its making back leaves no sheet', async () => {
  const host = await hostOf();
  call(host, 'tablero');
  const { huella, nombre } = call(host, 'prepararDeshacer');
  expect(nombre).toBe('Hacer el Tablero');
  expect(call(host, 'deshacer', { huella }).aplicada).toBe(true);
  expect(host.libro.hojas.some((h) => h.nombre === 'Tablero')).toBe(false);
});

test('a capture changes its figures at once', async () => {
  const host = await hostOf(true);
  call(host, 'tablero');
  const hoja = hojaOf(host.libro);
  const enProceso = () => peekCelda(hoja, FILA_ENCABEZADO + 1, C.enProceso)?.valor;
  const antes = Number(enProceso());
  call(host, 'capturar', { linea: '1.2', mes: 3, valor: 1, seccion: '1', observaciones: null });
  expect(enProceso()).toBe(antes + 1);
});
