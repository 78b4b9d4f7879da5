import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import type { Mir } from '../../src/mir/model';
import { installed } from '../budget/libro';
import { linea, mirOf } from '../support/lineas';

/** The built bundle over a workbook whose rows and columns people moved with the spreadsheet's own menu. */
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const [F1, F2] = [9, 10];

async function open(
  mir: number | Mir = 20,
): Promise<{ host: Host; libro: Libro; hoja: GoogleAppsScript.Spreadsheet.Sheet }> {
  const { libro } = await installed(mir);
  const host = await createHost({ libro });
  const servicio = host.services.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const hoja = servicio.getActiveSpreadsheet().getSheetByName('MIR');
  if (!hoja) throw new Error('The workbook of this test has no MIR.');
  const filas = hoja.getRange(F1, col('lineaAccion'), 10, 1).getValues();
  filas.forEach(([texto], i) => {
    if (texto !== '') hoja.getRange(F1 + i, col('marzo')).setValue(i + 1);
  });
  return { host, libro, hoja };
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const graves = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad !== 'aviso');

const marzos = (libro: Libro): unknown[] =>
  libro.hojas
    .find((h) => h.nombre === 'MIR')
    ?.celdas.slice(F1 - 1, F1 + 9)
    .map((row) => row[col('marzo') - 1]?.valor ?? null) ?? [];

/** Takes every recommended choice. */
function repair(host: Host): { codes: string[]; llamadas: number } {
  const { elecciones } = call(host, 'prepararReparacion', { elecciones: null });
  const elegidas = Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada]));
  const { huella } = call(host, 'prepararReparacion', { elecciones: elegidas });
  host.resetCalls();
  const done = call(host, 'reparar', { huella, elecciones: elegidas, operaciones: null });
  expect(done).toMatchObject({ aplicada: true });
  return {
    codes: done.findings.filter((f) => f.severidad !== 'aviso').map((f) => f.code),
    llamadas: host.llamadas.escrituras,
  };
}

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

function swap(hoja: Hoja, a: number, b: number): void {
  const rango = (fila: number) => hoja.getRange(fila, col('lineaAccion'), 1, 30);
  const [x, y] = [rango(a).getFormulas(), rango(b).getFormulas()];
  const [u, v] = [rango(a).getValues(), rango(b).getValues()];
  const own = (f: string, from: number, to: number): string =>
    f.replace(new RegExp(`(\\$[A-Z]+)${from}\\b`, 'g'), `$1${to}`);
  const join = (values: unknown[][], formulas: string[][], from: number, to: number): unknown[][] =>
    values.map((row, r) => row.map((value, c) => own(formulas[r]?.[c] ?? '', from, to) || value));
  rango(a).setValues(join(v, y, b, a));
  rango(b).setValues(join(u, x, a, b));
}

const DANOS: readonly [string, (hoja: Hoja) => void, readonly string[]][] = [
  ['a blank row', (h) => h.insertRowsAfter(F1, 1), ['EST-22']],
  ['two blank rows below the headers', (h) => h.insertRowsBefore(7, 2), ['EST-22']],
  ['a blank column', (h) => h.insertColumnsAfter(col('marzo') - 1, 1), ['EST-16']],
  ['a plan column deleted', (h) => h.deleteColumns(col('frecuencia'), 1), ['EST-16']],
  ['a subtotal deleted', (h) => h.deleteRows(F1 + 10, 1), ['EST-22']],
  ['two lineas swapped', (h) => swap(h, F1, F2), ['EST-10']],
  [
    'a row and a column',
    (h) => {
      h.insertRowsAfter(F2, 1);
      h.insertColumnsAfter(2, 1);
    },
    ['EST-16', 'EST-22'],
  ],
];

test.each(DANOS)('%s: told as that, mended, and every capture is in its linea and month', async (_, damage, codes) => {
  const { host, libro, hoja } = await open();
  const before = marzos(libro);
  expect(graves(host)).toEqual([]);
  damage(hoja);
  expect(graves(host).map((f) => `${f.code} ${f.mensaje}`)).toEqual(codes.map((c) => expect.stringContaining(c)));
  expect(repair(host).codes).toEqual([]);
  expect(marzos(libro)).toEqual(before);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

/** Rows 9 and 10 are 1.1 and 1.2, 11 their subtotal, 12 to 14 objetivo 2, 15 its subtotal, 16 to 20 objetivo 3. */
const TRES_OBJETIVOS = mirOf([], {
  secciones: [
    {
      titulo: 'Objetivos sustanciales',
      objetivos: (
        [
          ['1', 2],
          ['2', 3],
          ['3', 5],
        ] as const
      ).map(([numero, lineas]) => ({
        numero,
        politicasGenerales: `Política ${numero}`,
        programa: `Programa ${numero}`,
        objetivo: `Objetivo ${numero}`,
        lineas: Array.from({ length: lineas }, (_, i) => linea({ numero: `${numero}.${i + 1}` })),
      })),
    },
  ],
});

/** As people move a row by hand: a new one where it goes, its values pasted, the old one deleted. */
function moveRow(hoja: Hoja, desde: number, despuesDe: number): void {
  const ancho = ANEXO_1.columnas.length;
  hoja.insertRowsAfter(despuesDe, 1);
  const vieja = desde > despuesDe ? desde + 1 : desde;
  hoja.getRange(despuesDe + 1, 1, 1, ancho).setValues(hoja.getRange(vieja, 1, 1, ancho).getValues());
  hoja.deleteRows(vieja, 1);
}

test.each([
  ['within its objetivo', 17, 19],
  ['below its subtotal', 10, 11],
  ['into the next objetivo', 10, 13],
  ['into the last objetivo', 10, 18],
  ['below everything of its sección', 10, 21],
  ['up, the first of an objetivo', 12, 9],
])('a linea moved %s: one repair is enough, whatever was merged', async (_, desde, despuesDe) => {
  const { host, hoja } = await open(TRES_OBJETIVOS);
  hoja.getRange(desde, col('marzo')).setValue(7);
  moveRow(hoja, desde, despuesDe);
  expect(repair(host).codes).toEqual([]);
  expect(hoja.getRange(desde, col('marzo')).getValue()).toBe(7);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});

test('a linea moved to another objetivo by a change of the plan leaves nothing to mend', async () => {
  const { host } = await open(TRES_OBJETIVOS);
  const cambio = { tipo: 'moverLinea', linea: '1.2', seccion: null, objetivo: '3', despuesDe: '3.1' } as const;
  const instrumento = { instrumento: 'Acuerdo 1', instancia: 'Consejo', fecha: '2025-03-14', vigencia: 4 };
  const { huella } = call(host, 'cambiarPlan', { cambio, instrumento, huella: null });
  expect(call(host, 'cambiarPlan', { cambio, instrumento, huella })).toMatchObject({ aplicada: true });
  expect(graves(host)).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});
