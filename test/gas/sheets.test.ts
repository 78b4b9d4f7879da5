import { HojasPorNombre, restructureSheets, sizeSheets } from '../../src/gas/sheets';
import { createHost } from '../../src/local/host';
import { newLibro } from '../../src/local/workbook-new';

const findIn = (libro: GoogleAppsScript.Spreadsheet.Spreadsheet) => {
  const hojas = new HojasPorNombre(libro);
  return (nombre: string) => hojas.find(nombre);
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'SpreadsheetApp');
});

test('only a new sheet is cut to its size: one that was there grows, and keeps the rows that people left blank', async () => {
  const host = await createHost({ libro: newLibro({ propietario: 'titular@example.org' }), bundle: null });
  Object.assign(globalThis, { SpreadsheetApp: host.services.SpreadsheetApp });
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const suya = libro.insertSheet('Textos');
  const [filas, columnas] = [suya.getMaxRows(), suya.getMaxColumns()];
  const tamano = { filas: 1, columnas: columnas + 2 };
  sizeSheets(
    libro,
    [
      { tipo: 'crearHoja', hoja: 'Dudas', filas: 3, columnas: 2, oculta: false },
      { tipo: 'dimensionar', hoja: 'Textos', ...tamano },
    ],
    findIn(libro),
  );
  const nueva = libro.getSheetByName('Dudas');
  expect([nueva?.getMaxRows(), nueva?.getMaxColumns()]).toEqual([3, 2]);
  expect([suya.getMaxRows(), suya.getMaxColumns()]).toEqual([filas, columnas + 2]);
  expect(() => suya.setFrozenRows(1)).not.toThrow();
});

test('a new MIR takes the blank sheet of a new file, whatever was hidden beside it before', async () => {
  const host = await createHost({ libro: newLibro({ propietario: 'titular@example.org' }), bundle: null });
  Object.assign(globalThis, { SpreadsheetApp: host.services.SpreadsheetApp });
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  libro.insertSheet('_historial').hideSheet();
  const mir = { tipo: 'crearHoja', hoja: 'MIR', filas: 3, columnas: 2, oculta: false } as const;
  sizeSheets(libro, [mir], findIn(libro));
  expect(libro.getSheets().map((hoja) => hoja.getName())).toEqual(['MIR', '_historial']);
});

test('a sheet made under a name that another one left is that one, not the other', async () => {
  const host = await createHost({ libro: newLibro({ propietario: 'titular@example.org' }), bundle: null });
  Object.assign(globalThis, { SpreadsheetApp: host.services.SpreadsheetApp });
  const libro = SpreadsheetApp.getActiveSpreadsheet();
  const suya = libro.insertSheet('MIR');
  const hojas = new HojasPorNombre(libro);
  restructureSheets([{ tipo: 'renombrarHoja', hoja: 'MIR', nombre: 'MIR (original)' }], hojas);
  const mir = { tipo: 'crearHoja', hoja: 'MIR', filas: 3, columnas: 2, oculta: false } as const;
  sizeSheets(libro, [mir], (nombre) => hojas.find(nombre));
  expect(hojas.find('MIR (original)').getSheetId()).toBe(suya.getSheetId());
  expect(hojas.find('MIR').getSheetId()).not.toBe(suya.getSheetId());
});
