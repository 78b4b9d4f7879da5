import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { a1 } from '../../src/sheet/a1';
import { canonicalFormula } from '../../src/sheet/formulas';
import { installed, mirMinima } from '../budget/libro';

/**
 * The real bundle, stopped before each of its writes: what a repair or an undo left half done, the same again finishes,
 * and no capture is lost. Linea 1.1 is on row 9.
 */
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
const FILA = 9;
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

/** What the hook throws: Google's own way to end an execution. */
const PARADA = 'Exceeded maximum execution time';

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

/** A repair with every recommended choice, as it was shown. */
function prepare(host: Host): Parameters<Api['reparar']>[0] {
  const { elecciones, huella } = call(host, 'prepararReparacion', { elecciones: null });
  if (elecciones.length === 0) return { huella, elecciones: null, operaciones: null };
  const elegidas = Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada]));
  const shown = call(host, 'prepararReparacion', { elecciones: elegidas });
  return { huella: shown.huella, elecciones: elegidas, operaciones: null };
}

const tellGrave = (findings: ReturnType<Api['auditar']>['findings']): string[] =>
  findings
    .filter((f) => f.severidad !== 'aviso' || f.code.startsWith('EST'))
    .map((f) => `${f.code} ${f.hoja} ${f.celda}`);

const auditOf = (host: Host): string[] => tellGrave(call(host, 'auditar', { completa: true }).findings);

/** Repairs whatever there is; gives what the audit says afterwards. */
function repairAgain(host: Host): string[] {
  return tellGrave(call(host, 'reparar', prepare(host)).findings);
}

function undo(host: Host): ReturnType<Api['deshacer']> {
  return call(host, 'deshacer', { huella: call(host, 'prepararDeshacer').huella });
}

/** What each cell holds, without the records; hosts do not agree on how a formula is spaced. */
function cellsOf(libro: Libro): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { nombre, celdas } of libro.hojas) {
    if (nombre === '_historial') continue;
    celdas.forEach((row, f) => {
      row?.forEach((c, i) => {
        const text = c?.formula ? canonicalFormula(c.formula) : JSON.stringify(c?.valor ?? null);
        if (text !== 'null') cells.set(`${nombre}!${a1(f + 1, i + 1)}`, text);
      });
    });
  }
  return cells;
}

/** Cells that two workbooks do not share, a few of them. */
function differences(a: Libro, b: Libro): string[] {
  const [x, y] = [cellsOf(a), cellsOf(b)];
  return [...new Set([...x.keys(), ...y.keys()])]
    .filter((cell) => x.get(cell) !== y.get(cell))
    .slice(0, 3)
    .map((cell) => `${cell}: ${x.get(cell)} / ${y.get(cell)}`);
}

/** What somebody did. `mueve`: formulas follow cells that move, so that the engine which rewrites them is needed. */
const DANOS: readonly [string, mueve: boolean, (mir: Hoja, ss: GoogleAppsScript.Spreadsheet.Spreadsheet) => void][] = [
  [
    'a META, a formula, a merge and the protection',
    false,
    (mir, ss) => {
      mir.getRange(FILA, col('metaPropuesta')).setValue(99);
      mir.getRange(FILA + 1, col('estatus')).setValue('CUMPLIDA');
      mir.getRange(FILA, col('objetivo'), 2, 1).breakApart();
      mir.getRange(FILA, col('enero'), 2, 2).setBackground('#ff0000');
      for (const p of ss.getProtections(SERVICIOS.ProtectionType.SHEET)) {
        if (p.getRange().getSheet().getName() === 'MIR') p.remove();
      }
    },
  ],
  ['a percent in a month', false, (mir) => mir.getRange(FILA, col('mayo')).setNumberFormat('0%').setValue(0.02)],
  ['a row put in', true, (mir) => mir.insertRowsAfter(FILA, 1)],
  ['a column put in', true, (mir) => mir.insertColumnsAfter(col('enero'), 1)],
  ['Cronograma deleted', true, (_, ss) => ss.deleteSheet(ss.getSheetByName('Cronograma') as Hoja)],
];

/** Set by each host: the enums of its services. */
let SERVICIOS: typeof SpreadsheetApp;

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima()));
  const host = await createHost({ libro: base });
  host.edit({ hoja: 'MIR', fila: FILA, columna: col('enero'), textos: [['1'], ['2']] });
});

async function damaged(hacer: (typeof DANOS)[number][2]): Promise<Libro> {
  const libro = structuredClone(base);
  const host = await createHost({ libro });
  SERVICIOS = host.services.SpreadsheetApp as typeof SpreadsheetApp;
  const ss = SERVICIOS.getActiveSpreadsheet();
  hacer(ss.getSheetByName('MIR') as Hoja, ss);
  return libro;
}

/** Runs a journey on a copy, stopped before its n-th write; false: it came to its end. */
async function stopAt(libro: Libro, calcula: boolean, journey: (host: Host) => unknown, n: number): Promise<boolean> {
  let writes = 0;
  const host = await createHost({
    libro,
    calcula,
    alLlamar: (tipo) => {
      if (tipo === 'escritura' && ++writes === n) throw new Error(PARADA);
    },
  });
  try {
    journey(host);
    return false;
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(PARADA)) throw error;
    return true;
  }
}

test.each(DANOS)(
  '%s: mended and taken back, wherever either is stopped',
  async (_, calcula, hacer) => {
    const roto = await damaged(hacer);
    const sano = structuredClone(roto);
    const host = await createHost({ libro: sano, calcula });
    const before = auditOf(host);
    const shown = prepare(host);
    expect(call(host, 'reparar', shown)).toMatchObject({ ok: true, aplicada: true });
    expect(auditOf(host)).toEqual([]);
    const mended = structuredClone(sano);
    const { huella } = call(host, 'prepararDeshacer');
    expect(call(host, 'deshacer', { huella })).toMatchObject({ ok: true, omitidas: [] });
    expect(auditOf(host)).toEqual(before);
    expect(differences(sano, roto)).toEqual([]);

    for (let n = 1; ; n++) {
      const libro = structuredClone(roto);
      if (!(await stopAt(libro, calcula, (h) => call(h, 'reparar', shown), n))) break;
      const audit = repairAgain(await createHost({ libro, calcula }));
      expect({ n, audit, cells: differences(libro, mended) }).toEqual({ n, audit: [], cells: [] });
    }
    for (let n = 1; ; n++) {
      const libro = structuredClone(mended);
      if (!(await stopAt(libro, calcula, (h) => call(h, 'deshacer', { huella }), n))) break;
      const again = await createHost({ libro, calcula });
      undo(again);
      expect({ n, audit: auditOf(again), cells: differences(libro, roto) }).toEqual({ n, audit: before, cells: [] });
    }
  },
  240_000,
);
