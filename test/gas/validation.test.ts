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
async function change(libro: Libro, fila: number, estricta: boolean, ayuda: string, minimo = 0): Promise<void> {
  const host = await createHost({ libro, bundle: null, calcula: false });
  const { SpreadsheetApp: app } = host.services as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const rule = app.newDataValidation().setAllowInvalid(!estricta).setHelpText(ayuda);
  const celda = app.getActiveSpreadsheet().getSheetByName('MIR')?.getRange(fila, ENERO, 1, 1);
  celda?.setDataValidations([[rule.requireNumberGreaterThanOrEqualTo(minimo).build()]]);
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

/** Lineas whose columns are longer than a quick look asks whole. */
const CIENTO_TREINTA = 130;

test.each([
  ['among the first', 9],
  ['the last', 'ultima'],
] as const)('a quick look at a long column finds a list on a cell of the sample, %s', async (_, lugar) => {
  const { libro } = await installed(CIENTO_TREINTA, null, 'es_MX', false);
  const antes = (await read(libro, 'completa')).validaciones;
  const ultima = antes.reduce((hasta, fila, i) => (fila[ENERO - 1] ? i + 1 : hasta), 0);
  const fila = lugar === 'ultima' ? ultima : lugar;
  await change(libro, fila, true, 'Otra', 5);
  const { validaciones } = await read(libro, 'rapida');
  expect(enero(validaciones, fila)).toMatchObject({ minimo: 5, ayuda: 'Otra' });
  // And takes for no other cell what that one admits.
  expect(validaciones.filter((_, i) => i + 1 !== fila)).toEqual(antes.filter((_, i) => i + 1 !== fila));
});

test('of a long column a quick look asks as many cells whatever the rows, and sees each cell that lost its validation', async () => {
  const handles: number[] = [];
  for (const lineas of [CIENTO_TREINTA, 4 * CIENTO_TREINTA]) {
    const { libro } = await installed(lineas, null, 'es_MX', false);
    const completa = await read(libro, 'completa');
    const rapida = await read(libro, 'rapida');
    expect(rapida.validaciones).toEqual(completa.validaciones);
    handles.push(rapida.manejadores);
    const ninguna = libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[10]?.[ENERO - 1];
    delete ninguna?.validacion;
    expect(enero((await read(libro, 'rapida')).validaciones, 11)).toBeNull();
  }
  expect(handles[1]).toBe(handles[0]);
});

test('both looks read the same of a sound workbook, the quick one with half the handles', async () => {
  const { libro } = await installed(100, null, 'es_MX', false);
  const completa = await read(libro, 'completa');
  const rapida = await read(libro, 'rapida');
  expect(rapida.validaciones).toEqual(completa.validaciones);
  expect(rapida.manejadores).toBeLessThan(0.6 * completa.manejadores);
});
