import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/**
 * What people do to a shared workbook, done through Google's own services on the real bundle: the audit says exactly
 * that, a repair leaves nothing, an undo brings the damage back, and no capture is lost on the way.
 * Linea 1.1 of the first seccion is on row 9; its objetivo has ten.
 */
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
const FILA = 9;
const FILAS = 10;
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;
const ANCHO = ANEXO_1.columnas.length;

interface Dano {
  readonly nombre: string;
  readonly hacer: (mir: Hoja, libro: GoogleAppsScript.Spreadsheet.Spreadsheet) => void;
  readonly codes: readonly string[];
}

const cell = (mir: Hoja, key: string, fila = FILA) => mir.getRange(fila, col(key));

const DANOS: readonly Dano[] = [
  { nombre: 'a formula typed over', hacer: (mir) => cell(mir, 'porcentaje').setValue(50), codes: ['EST-01'] },
  { nombre: 'a formula deleted', hacer: (mir) => cell(mir, 'estatus').setValue(''), codes: ['EST-01'] },
  { nombre: 'a META typed over', hacer: (mir) => cell(mir, 'metaPropuesta').setValue(99), codes: ['EST-02'] },
  {
    nombre: 'a subtotal typed over',
    hacer: (mir) => cell(mir, 'presupuesto', FILA + FILAS).setValue(1),
    codes: ['EST-13'],
  },
  { nombre: 'a header renamed', hacer: (mir) => mir.getRange(6, col('dimension')).setValue('OTRA'), codes: ['EST-07'] },
  {
    nombre: 'a block pasted with its fills',
    hacer: (mir) =>
      mir.getRange(FILA, col('enero'), 2, 3).setBackgrounds([
        ['#ffffff', '#ff0000', '#ffffff'],
        ['#ffffff', '#ff0000', '#ffffff'],
      ]),
    codes: ['EST-04'],
  },
  {
    nombre: 'validations cleared',
    hacer: (mir) => mir.getRange(FILA, col('enero'), 2, 12).clearDataValidations(),
    codes: ['EST-05'],
  },
  {
    nombre: 'a number format changed on a blank month',
    hacer: (mir) => cell(mir, 'diciembre').setNumberFormat('0.00'),
    codes: ['EST-06'],
  },
  {
    nombre: 'a merge broken',
    hacer: (mir) => mir.getRange(FILA, col('objetivo'), FILAS, 1).breakApart(),
    codes: ['EST-08'],
  },
  {
    nombre: 'conditional formats cleared',
    hacer: (mir) => mir.setConditionalFormatRules([]),
    codes: ['EST-09'],
  },
  {
    nombre: 'the protection removed',
    hacer: (mir, ss) => {
      const { SHEET } = SERVICIOS.ProtectionType;
      for (const p of ss.getProtections(SHEET)) if (p.getRange().getSheet().getName() === mir.getName()) p.remove();
    },
    codes: ['EST-03'],
  },
  { nombre: 'a row put in', hacer: (mir) => mir.insertRowsAfter(FILA + 2, 1), codes: ['EST-22'] },
  { nombre: 'two rows put in above the header', hacer: (mir) => mir.insertRowsBefore(3, 2), codes: ['EST-22'] },
  { nombre: 'a column put in', hacer: (mir) => mir.insertColumnsAfter(col('enero'), 1), codes: ['EST-16'] },
  { nombre: 'a blank month column deleted', hacer: (mir) => mir.deleteColumns(col('diciembre'), 1), codes: ['EST-16'] },
  { nombre: 'a row without captures deleted', hacer: (mir) => mir.deleteRows(FILA + 7, 1), codes: ['EST-22'] },
  {
    // Values of formulas are pasted as values: those go too.
    nombre: 'lineas pasted in another order with all that they hold',
    hacer: (mir) => {
      const range = mir.getRange(FILA, col('lineaAccion'), 3, ANCHO - col('lineaAccion') + 1);
      range.setValues([...range.getValues()].reverse());
    },
    codes: ['EST-10', 'EST-01'],
  },
  {
    nombre: 'Cronograma deleted',
    hacer: (_, ss) => ss.deleteSheet(ss.getSheetByName('Cronograma') as Hoja),
    codes: ['EST-11'],
  },
];

/** Set by each host: the enums of its services. */
let SERVICIOS: typeof SpreadsheetApp;

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(20));
  const host = await createHost({ libro: base });
  // Captures that tell each linea and month apart.
  const textos = Array.from({ length: 5 }, (_, f) => [`${f + 1}`, `${6 - f}`, '', `${f}`]);
  host.edit({ hoja: 'MIR', fila: FILA, columna: col('enero'), textos });
  host.edit({ hoja: 'MIR', fila: FILA + 1, columna: col('observaciones'), textos: [['Una nota de la línea 1.2']] });
});

const MESES = ANEXO_1.columnas.flatMap((c, i) => (c.kind === 'captura' ? [i] : []));

/** Every captured value by the text of its linea, within its seccion. */
function capturesOf(libro: Libro): Record<string, unknown> {
  const mir = libro.hojas.find((h) => h.nombre === 'MIR');
  const found: Record<string, unknown> = {};
  let seccion = '';
  for (const fila of mir?.celdas.slice(7) ?? []) {
    const [primera] = fila ?? [];
    const texto = fila?.[col('lineaAccion') - 1]?.valor;
    if (typeof texto !== 'string') {
      if (typeof primera?.valor === 'string' && primera.valor.startsWith('Objetivos')) seccion = primera.valor;
      continue;
    }
    for (const i of MESES) {
      const valor = fila?.[i]?.valor ?? null;
      if (valor !== null && valor !== '') found[`${seccion}|${texto}|${ANEXO_1.columnas[i]?.key}`] = valor;
    }
  }
  return found;
}

const codesOf = (host: Host): string[] => [
  ...new Set(
    call(host, 'auditar', { completa: true })
      .findings.filter((f) => f.severidad !== 'aviso' || f.code.startsWith('EST'))
      .map((f) => f.code),
  ),
];

function repair(host: Host): void {
  const { elecciones } = call(host, 'prepararReparacion', { elecciones: null });
  const elegidas = Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada]));
  const { huella } = call(host, 'prepararReparacion', { elecciones: elegidas });
  expect(call(host, 'reparar', { huella, elecciones: elegidas, operaciones: null })).toMatchObject({ aplicada: true });
}

test('a sound workbook has nothing to tell, and says what it checked', () => {
  return createHost({ libro: structuredClone(base) }).then((host) => {
    const { findings, reglas } = call(host, 'auditar', { completa: true });
    expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    expect(reglas.filter((r) => r.resultado === 'cumple').length).toBeGreaterThan(20);
  });
});

test.each(DANOS.map((d) => [d.nombre, d] as const))('%s: told, mended, and taken back', async (_, { hacer, codes }) => {
  const libro = structuredClone(base);
  const before = capturesOf(libro);
  expect(Object.keys(before).length).toBe(16);
  const host = await createHost({ libro });
  SERVICIOS = host.services.SpreadsheetApp as typeof SpreadsheetApp;
  const ss = SERVICIOS.getActiveSpreadsheet();
  hacer(ss.getSheetByName('MIR') as Hoja, ss);

  expect(codesOf(host)).toEqual(codes);
  repair(host);
  expect(codesOf(host)).toEqual([]);
  expect(capturesOf(libro)).toEqual(before);
  const { operaciones } = call(host, 'prepararReparacion', { elecciones: null });
  expect(operaciones).toEqual([]);

  const { hay, huella } = call(host, 'prepararDeshacer');
  expect(hay).toBe(true);
  expect(call(host, 'deshacer', { huella })).toMatchObject({ aplicada: true });
  expect(codesOf(host)).toEqual(codes);
  repair(host);
  expect(capturesOf(libro)).toEqual(before);
});
