import { strFromU8, unzipSync } from 'fflate';
import type { Hoja } from '../../src/local/workbook';
import { celdaAt, newHoja, newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import { resave, withLibreOffice } from '../support/libreoffice';

const LARGO = 'Informes presentados a la Comisión dentro del plazo. '.repeat(8);

function libroWith(fill: (hoja: Hoja) => void) {
  const libro = newLibro({ nombre: 'altos' });
  const hoja = newHoja(3, 'Hoja 1', 30, 6);
  fill(hoja);
  libro.hojas = [hoja];
  return libro;
}

/** Height in points, and whether it is somebody's choice, by row of the first sheet. */
async function readRows(fill: (hoja: Hoja) => void): Promise<Map<number, { puntos: number; propia: boolean }>> {
  const partes = unzipSync(await writeLibro(libroWith(fill)));
  const xml = strFromU8(partes['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return new Map(
    [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"( customHeight="1")?/g)].map(
      ([, fila, puntos, propia]) => [Number(fila), { puntos: Number(puntos), propia: propia !== undefined }] as const,
    ),
  );
}

describe('the heights of rows in an .xlsx', () => {
  test('a wrapped text gets the lines that it needs, and stays free to grow', async () => {
    const altos = await readRows((hoja) => {
      Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO, ajuste: true });
      Object.assign(celdaAt(hoja, 3, 2), { valor: LARGO, ajuste: true });
      hoja.anchos.set(2, 400);
    });
    expect(altos.get(2)).toEqual({ puntos: expect.any(Number), propia: false });
    expect(altos.get(2)?.puntos).toBeGreaterThan(300);
    expect(altos.get(3)?.puntos).toBeLessThan((altos.get(2)?.puntos ?? 0) / 3);
  });

  test('a larger letter gets its room', async () => {
    const altos = await readRows((hoja) => Object.assign(celdaAt(hoja, 1, 1), { valor: 'Título', tamano: 20 }));
    expect(altos.get(1)?.puntos).toBeGreaterThanOrEqual(20 * 1.2);
  });

  test('a row with a height of its own keeps it', async () => {
    const altos = await readRows((hoja) => {
      Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO, ajuste: true });
      hoja.altos.set(2, 40);
    });
    expect(altos.get(2)).toEqual({ puntos: 30, propia: true });
  });

  test.each<[string, (hoja: Hoja) => void]>([
    ['a short text', (hoja) => Object.assign(celdaAt(hoja, 2, 1), { valor: 'corto', ajuste: true })],
    ['a text that does not wrap', (hoja) => Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO })],
    [
      'a merged text',
      (hoja) => {
        Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO, ajuste: true });
        hoja.combinadas = [{ fila: 2, columna: 1, filas: 3, columnas: 1 }];
      },
    ],
  ])('%s leaves its row as it is', async (_, fill) => {
    expect((await readRows(fill)).size).toBe(0);
  });

  test('what was estimated is no height of the workbook that is read back', async () => {
    const libro = libroWith((hoja) => {
      Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO, ajuste: true });
      hoja.altos.set(5, 60);
    });
    const vuelta = await readLibro(await writeLibro(libro), libro.nombre);
    expect(vuelta.hojas[0]?.altos).toEqual(new Map([[5, 60]]));
  });
});

test.each<[string, number, number, string]>([
  ['Hoja 1', 7, 2, "'Hoja 1'!$A:$B,'Hoja 1'!$1:$7"],
  ["L'any", 1, 0, "'L''any'!$1:$1"],
])('what is frozen in %s is repeated on each printed page', async (nombre, filas, columnas, titulos) => {
  const libro = newLibro();
  const hoja = newHoja(1, nombre, 20, 40);
  celdaAt(hoja, 1, 40).valor = 'última';
  [hoja.filasInmovilizadas, hoja.columnasInmovilizadas] = [filas, columnas];
  libro.hojas = [newHoja(0, 'Otra'), hoja];
  const partes = unzipSync(await writeLibro(libro));
  const part = (ruta: string) => strFromU8(partes[ruta] ?? new Uint8Array()).replaceAll('&apos;', "'");
  expect(part('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">${titulos}<`);
  // Forty columns of 100 pixels: three pages across at half size.
  expect(part('xl/worksheets/sheet2.xml')).toMatch(/orientation="landscape" fitToWidth="3" fitToHeight="0"/);
});

withLibreOffice('after LibreOffice saves the file', () => {
  test('only the heights of the workbook are its heights', async () => {
    const libro = libroWith((hoja) => {
      Object.assign(celdaAt(hoja, 2, 1), { valor: LARGO, ajuste: true });
      hoja.altos.set(5, 60);
    });
    const vuelta = await readLibro(resave(await writeLibro(libro)), libro.nombre);
    expect(vuelta.hojas[0]?.altos).toEqual(new Map([[5, 60]]));
  });
});
