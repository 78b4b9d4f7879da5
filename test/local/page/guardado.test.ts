import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibro, saveLibro } from '../../../src/local/file';
import { servePage } from '../../../src/local/page/server';
import type { Libro } from '../../../src/local/workbook';
import { celdaAt, newHoja, newLibro, peekCelda } from '../../../src/local/workbook-new';
import { readLibro, writeLibro, writeLibroAparte } from '../../../src/local/xlsx';
import { FakeHost } from './fake-host';

const carpeta = mkdtempSync(join(tmpdir(), 'mirador-guardado-'));
const ruta = join(carpeta, 'libro.xlsx');
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

/** One sheet that takes many times longer to write than an edit takes on the other. */
function libroLargo(): Libro {
  const libro = newLibro({ nombre: 'libro' });
  for (const hoja of libro.hojas)
    for (let fila = 1; fila <= 400; fila++)
      for (let columna = 1; columna <= 26; columna++)
        celdaAt(hoja, fila, columna).valor = `Celda de la fila ${fila}, columna ${columna}`;
  libro.hojas.push(newHoja(1, 'Corta', 3, 3));
  return libro;
}

const EDICIONES = ['uno', 'dos', 'tres', 'cuatro', 'cinco'];

test('what is typed while the workbook is being written is answered before that ends, and is written next', async () => {
  const libro = libroLargo();
  const sucesos: string[] = [];
  let typed: Promise<void> | null = null;

  async function type(texto: string): Promise<void> {
    const lugar = { hoja: 'Corta', fila: 1, columna: 1, revision: 0 };
    const accion = { tipo: 'editar', fila: 1, columna: 1, textos: [[texto]] };
    const response = await fetch(`${page.url}api/accion`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pagina: 'una', usuario: null, lugar, accion }),
    });
    await response.json();
    sucesos.push(texto);
  }
  async function typeAll(): Promise<void> {
    for (const texto of EDICIONES) await type(texto);
  }
  async function guardar(): Promise<void> {
    typed ??= typeAll();
    sucesos.push('begins to write');
    await saveLibro(libro, ruta, writeLibroAparte);
    sucesos.push('has written');
  }
  const page = await servePage({ host: new FakeHost(libro), libro: () => libro, puerto: 0, carpeta, guardar });
  await type('cero');
  while (typed === null) await new Promise((resolve) => setTimeout(resolve, 10));
  await typed;
  await page.close();

  expect(sucesos).toEqual([
    'cero',
    'begins to write',
    ...EDICIONES,
    'has written',
    // What came in meanwhile, at the latest when the program ends.
    'begins to write',
    'has written',
  ]);
  const hoja = (await loadLibro(ruta))?.hojas.find((h) => h.nombre === 'Corta');
  expect(hoja && peekCelda(hoja, 1, 1)?.valor).toBe('cinco');
});

test('the workbook is looked at once, when it is asked: the rest is the work of the thread', async () => {
  const libro = newLibro({ nombre: 'libro' });
  let valor = 'antes';
  let miradas = 0;
  const celda = {
    formula: '',
    get valor() {
      miradas += 1;
      return valor;
    },
  };
  for (const hoja of libro.hojas) hoja.celdas = [[celda]];
  const antes = structuredClone(libro);
  miradas = 0;
  const bytes = writeLibroAparte(libro);
  valor = 'después';
  expect(await readLibro(await bytes, 'libro')).toEqual(antes);
  expect(miradas).toBe(1);
});

test('no thread is left when the bytes are there, or the reason why they are not', async () => {
  const countThreads = (): number => process.getActiveResourcesInfo().filter((r) => r === 'MessagePort').length;
  const libro = newLibro();
  const antes = countThreads();
  const bytes = writeLibroAparte(libro);
  expect(countThreads()).toBe(antes + 1);
  await bytes;
  expect(countThreads()).toBe(antes);
  for (const hoja of libro.hojas) hoja.altos.set(2 ** 33, 21);
  await expect(writeLibroAparte(libro)).rejects.toThrow();
  expect(countThreads()).toBe(antes);
});

test('what stops the thread is told to whoever asked, as it would be without one', async () => {
  const libro = newLibro();
  // No list has so many rows.
  for (const hoja of libro.hojas) hoja.altos.set(2 ** 33, 21);
  const reasonOf = (hecho: Promise<unknown>): Promise<string> => hecho.then(() => 'none', String);
  const razon = await reasonOf(writeLibro(libro));
  expect(razon).toMatch(/Error: ./);
  expect(await reasonOf(writeLibroAparte(libro))).toBe(razon);
});
