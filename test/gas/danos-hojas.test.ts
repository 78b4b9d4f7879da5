import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** What people do to whole sheets and to the rows of settings, through Google's services on the real bundle. */
type Libros = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(20));
  const host = await createHost({ libro: base });
  host.edit({ hoja: 'MIR', fila: 9, columna: col('enero'), textos: [['1'], ['2'], ['3']] });
  // A value of its own beside labels that the damage moves.
  const ajustes = (host.services.SpreadsheetApp as typeof SpreadsheetApp)
    .getActiveSpreadsheet()
    .getSheetByName('Configuración') as Hoja;
  ajustes.getRange(6, 2).setValue('SIGLAS');
});

const abrir = async (): Promise<{ host: Host; ss: Libros; libro: Libro }> => {
  const libro = structuredClone(base);
  const host = await createHost({ libro });
  return { host, ss: (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet(), libro };
};

const hojaDe = (ss: Libros, nombre: string): Hoja => {
  const hoja = ss.getSheetByName(nombre);
  if (!hoja) throw new Error(`The workbook of this test has no sheet ${nombre}.`);
  return hoja;
};

const findingsOf = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter((f) => f.severidad !== 'aviso' || f.code.startsWith('EST'));

const codesOf = (host: Host): string[] => findingsOf(host).map((f) => f.code);

function repair(host: Host): void {
  const { elecciones } = call(host, 'prepararReparacion', { elecciones: null });
  const elegidas = Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada]));
  const { huella } = call(host, 'prepararReparacion', { elecciones: elegidas });
  expect(call(host, 'reparar', { huella, elecciones: elegidas, operaciones: null })).toMatchObject({ aplicada: true });
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
}

const ajustesDe = (ss: Libros): unknown[][] => hojaDe(ss, 'Configuración').getRange(4, 1, 36, 2).getValues();
const mesesDe = (ss: Libros): unknown[][] => hojaDe(ss, 'MIR').getRange(9, col('enero'), 3, 12).getValues();

test.each<[string, (s: Hoja) => void, string]>([
  ['put in above them', (s) => s.insertRowsAfter(4, 1), 'EST-22'],
  ['put in amid', (s) => s.insertRowsAfter(16, 2), 'EST-22'],
  [
    'sorted in part',
    (s) => {
      const g = s.getRange(6, 1, 3, 2);
      const [valores, validaciones] = [g.getValues().reverse(), g.getDataValidations()];
      g.clearDataValidations();
      g.setValues(valores);
      g.setDataValidations(validaciones);
    },
    'EST-10',
  ],
])('rows of Configuración %s: one finding, and each setting keeps its value', async (_, hacer, code) => {
  const { host, ss } = await abrir();
  const antes = ajustesDe(ss);
  hacer(hojaDe(ss, 'Configuración'));
  expect(codesOf(host)).toEqual([code]);
  repair(host);
  expect(codesOf(host)).toEqual([]);
  expect(ajustesDe(ss)).toEqual(antes);
  const { huella } = call(host, 'prepararDeshacer');
  expect(call(host, 'deshacer', { huella })).toMatchObject({ aplicada: true });
  expect(codesOf(host)).toEqual([code]);
});

test('a row of Configuración deleted: one finding that names the setting, and the others keep their values', async () => {
  const { host, ss } = await abrir();
  const antes = ajustesDe(ss);
  hojaDe(ss, 'Configuración').deleteRows(5, 1);
  const findings = findingsOf(host);
  expect(findings.map((f) => f.code)).toEqual(['EST-22']);
  expect(findings[0]?.mensaje).toContain('Órgano');
  repair(host);
  expect(codesOf(host)).toEqual([]);
  expect(ajustesDe(ss)).toEqual(antes.map((row, i) => (i === 1 ? [row[0], ajustesDe(ss)[1]?.[1]] : row)));
});

test('a column with words of people before the months: kept at the right, and every month back in its place', async () => {
  const { host, ss } = await abrir();
  const antes = mesesDe(ss);
  const mir = hojaDe(ss, 'MIR');
  mir.insertColumnsAfter(17, 1);
  // A column put in takes the validation of the one beside it.
  mir.getRange(1, 18, mir.getLastRow(), 1).clearDataValidations();
  mir.getRange(6, 18).setValue('NOTA');
  mir.getRange(9, 18).setValue('hola');
  expect(codesOf(host)).toContain('EST-16');
  repair(host);
  expect(codesOf(host)).toEqual([]);
  expect(mesesDe(ss)).toEqual(antes);
  const derecha = mir.getRange(1, ANEXO_1.columnas.length + 1, 9, mir.getLastColumn() - ANEXO_1.columnas.length);
  expect(derecha.getValues().flat()).toEqual(expect.arrayContaining(['NOTA', 'hola']));
});

test('the last row of the legend deleted: one repair gives it back whole', async () => {
  const { host, ss } = await abrir();
  const mir = hojaDe(ss, 'MIR');
  const ultima = mir.getLastRow();
  const leyenda = mir.getRange(ultima, 1).getValue();
  mir.deleteRows(ultima, 1);
  repair(host);
  expect(codesOf(host)).toEqual([]);
  expect(mir.getRange(ultima, 1).getValue()).toBe(leyenda);
});

test.each(['MIR', 'Cronograma', 'Configuración'])(
  'the sheet %s renamed: one finding, and a repair gives the name back without making another',
  async (nombre) => {
    const { host, ss } = await abrir();
    hojaDe(ss, nombre).setName(`${nombre} 2025`);
    const findings = findingsOf(host);
    expect(findings.map((f) => f.code)).toEqual(['EST-11']);
    expect(findings[0]?.mensaje).toContain(`ahora se llama «${nombre} 2025»`);
    const { operaciones } = call(host, 'prepararReparacion', { elecciones: null });
    expect(operaciones[0]).toMatchObject({ tipo: 'renombrarHoja' });
    expect(operaciones.map((o) => o.tipo)).not.toContain('crearHoja');
    repair(host);
    expect(codesOf(host)).toEqual([]);
    expect(ss.getSheetByName(`${nombre} 2025`)).toBeNull();
  },
);

test('the sheet MIR deleted: one finding, and a repair makes it again', async () => {
  const { host, ss } = await abrir();
  ss.deleteSheet(hojaDe(ss, 'MIR'));
  const findings = findingsOf(host).filter((f) => f.severidad === 'error' && f.code.startsWith('EST'));
  expect(findings.map((f) => f.mensaje)).toEqual([expect.stringContaining('Falta la hoja «MIR»')]);
  repair(host);
  expect(codesOf(host).filter((c) => c.startsWith('EST'))).toEqual([]);
  expect(hojaDe(ss, 'MIR').getRange(9, col('lineaAccion')).getValue()).not.toBe('');
});
