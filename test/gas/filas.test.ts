import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The built bundle over a workbook whose rows and columns people moved with the spreadsheet's own menu. */
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const [F1, F2] = [9, 10];

async function open(): Promise<{ host: Host; libro: Libro; hoja: GoogleAppsScript.Spreadsheet.Sheet }> {
  const { libro } = await installed(20);
  const host = await createHost({ libro });
  const servicio = host.services.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const hoja = servicio.getActiveSpreadsheet().getSheetByName('MIR');
  if (!hoja) throw new Error('The workbook of this test has no MIR.');
  for (let i = 0; i < 10; i++) hoja.getRange(F1 + i, col('marzo')).setValue(i + 1);
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
