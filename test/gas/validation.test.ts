import { needHojas } from '../../src/app/hojas';
import { readSnapshot } from '../../src/gas/read';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { ANEXO_1 } from '../../src/mir/format';
import { findHoja } from '../../src/sheet/grid';
import type { Validacion } from '../../src/sheet/state';
import { installed } from '../budget/libro';

const SERVICIOS = ['SpreadsheetApp', 'PropertiesService', 'Session', 'Utilities'];
const ENERO = ANEXO_1.columnas.findIndex((c) => c.key === 'enero') + 1;

/** The validations of the MIR as they are read, and how many handles that took. */
async function read(libro: Libro, profundidad: 'rapida' | 'completa') {
  const host = await createHost({ libro, bundle: null, calcula: false });
  for (const name of SERVICIOS) Object.assign(globalThis, { [name]: host.services[name] });
  try {
    const hoja = findHoja(readSnapshot(needHojas(profundidad)), 'MIR');
    return { validaciones: hoja?.validaciones ?? [], manejadores: host.llamadas.manejadores };
  } finally {
    for (const name of SERVICIOS) Reflect.deleteProperty(globalThis, name);
  }
}

/** Changes the validation of enero on a row, as somebody would from the menu. */
async function change(libro: Libro, fila: number, estricta: boolean, ayuda: string): Promise<void> {
  const host = await createHost({ libro, bundle: null, calcula: false });
  const { SpreadsheetApp: app } = host.services as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const rule = app.newDataValidation().setAllowInvalid(!estricta).setHelpText(ayuda);
  const celda = app.getActiveSpreadsheet().getSheetByName('MIR')?.getRange(fila, ENERO, 1, 1);
  celda?.setDataValidations([[rule.requireNumberGreaterThanOrEqualTo(0).build()]]);
}

const enero = (validaciones: readonly (readonly (Validacion | null)[])[], fila: number) =>
  validaciones[fila - 1]?.[ENERO - 1];

test.each([
  ['the first linea of the sheet', 9],
  ['one in the middle', 13],
])('a full look finds another help and another strictness on one cell, be it of %s', async (_, fila) => {
  const { libro } = await installed(20, null, 'es_MX', false);
  await change(libro, fila, true, 'Otra');
  const { validaciones } = await read(libro, 'completa');
  expect(enero(validaciones, fila)).toMatchObject({ tipo: 'numeroMinimo', estricta: true, ayuda: 'Otra' });
  expect(enero(validaciones, fila + 1)).toMatchObject({
    tipo: 'numeroMinimo',
    ayuda: expect.not.stringMatching('Otra'),
  });
});

test('a quick look never gives to a column what only its first cell says', async () => {
  const { libro } = await installed(20, null, 'es_MX', false);
  const antes = await read(libro, 'completa');
  await change(libro, 9, true, 'Otra');
  const { validaciones } = await read(libro, 'rapida');
  expect(enero(validaciones, 9)).toMatchObject({ ayuda: 'Otra' });
  expect(validaciones.slice(9)).toEqual(antes.validaciones.slice(9));
});

test('both looks read the same of a sound workbook, the quick one with half the handles', async () => {
  const { libro } = await installed(100, null, 'es_MX', false);
  const completa = await read(libro, 'completa');
  const rapida = await read(libro, 'rapida');
  expect(rapida.validaciones).toEqual(completa.validaciones);
  expect(rapida.manejadores).toBeLessThan(0.6 * completa.manejadores);
});
