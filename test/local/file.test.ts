import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WriteError } from '../../src/local/atomic';
import { loadLibro, saveLibro } from '../../src/local/file';
import { sidecarPath } from '../../src/local/sidecar';
import type { Libro } from '../../src/local/workbook';
import { celdaAt, newHoja, newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';

let carpeta: string;
let ruta: string;
beforeEach(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'mirador-libro-'));
  ruta = join(carpeta, 'libro.xlsx');
});
afterEach(() => rmSync(carpeta, { recursive: true, force: true }));

/** A protected workbook with two editors of its protection and a property; `texto` tells versions apart. */
function libroWith(texto: string, editor: string | null = 'luis@example.org'): Libro {
  const libro = newLibro({ nombre: 'libro', propietario: 'ana@example.org' });
  const hoja = newHoja(3, 'MIR', 10, 4);
  celdaAt(hoja, 1, 1).valor = texto;
  const base = { ambito: 'hoja' as const, rango: null, abiertos: [], soloAdvierte: false };
  hoja.protecciones = [{ id: 1, ...base, descripcion: 'MIRador: MIR', editores: editor === null ? null : [editor] }];
  libro.hojas = [hoja];
  libro.acceso.editores = ['luis@example.org', 'rosa@example.org'];
  libro.acceso.lectores = ['otra@example.org'];
  libro.propiedades.set('mirador.layout', texto);
  return libro;
}

async function load(): Promise<Libro> {
  const libro = await loadLibro(ruta);
  if (!libro) throw new Error('There is no file.');
  return libro;
}
const editoresOf = (libro: Libro) => libro.hojas[0]?.protecciones[0]?.editores;

describe('a workbook with its sidecar', () => {
  test('comes back whole', async () => {
    const libro = libroWith('uno');
    await saveLibro(libro, ruta);
    expect(await load()).toEqual(libro);
    expect(readdirSync(carpeta).sort()).toEqual(['libro.xlsx', 'libro.xlsx.mirador.json']);
  });

  test('is kept as it was when its writing began, whatever is done meanwhile', async () => {
    const libro = libroWith('uno');
    const { hojas } = libro;
    const edit = (): void => {
      libro.propiedades.set('mirador.layout', 'dos');
      libro.acceso.editores = ['dos@example.org'];
      for (const hoja of hojas) hoja.protecciones = [];
    };
    // As soon as the writing waits for something after it looked at the sheets.
    const watched = (): Libro['hojas'] => {
      queueMicrotask(edit);
      return hojas;
    };
    Object.defineProperty(libro, 'hojas', { get: watched });
    await saveLibro(libro, ruta);
    expect(libro.propiedades.get('mirador.layout')).toBe('dos');
    expect(await load()).toEqual(libroWith('uno'));
  });

  test('keeps that a protection was never customised, so that every editor of the file is let in', async () => {
    const libro = libroWith('uno', null);
    await saveLibro(libro, ruta);
    expect(await load()).toEqual(libro);
    expect(editoresOf(await load())).toBeNull();
  });

  test.each([
    ['missing', () => rmSync(sidecarPath(ruta))],
    ['damaged', () => writeFileSync(sidecarPath(ruta), '{"formato": 1, "estados": [{"sha256": 7')],
    ['of another program', () => writeFileSync(sidecarPath(ruta), '{"formato": 1, "estados": [{"sha256": "x"}]}')],
  ])('opens with its sidecar %s: the owner alone edits its protections', async (_, break_) => {
    await saveLibro(libroWith('uno'), ruta);
    break_();
    const libro = await load();
    expect(libro.hojas[0]).toMatchObject({ id: 3, filas: 10, columnas: 4 });
    expect(libro.hojas[0]?.protecciones).toEqual([
      expect.objectContaining({ ambito: 'hoja', descripcion: 'MIRador: MIR', editores: [] }),
    ]);
    expect(libro.propiedades.size).toBe(0);
  });

  test('that was edited elsewhere keeps its people and properties, and resets who may edit its protections', async () => {
    await saveLibro(libroWith('uno'), ruta);
    writeFileSync(ruta, await writeLibro(libroWith('editado en otra parte')));
    const libro = await load();
    expect(editoresOf(libro)).toEqual([]);
    expect(libro.acceso).toEqual(libroWith('').acceso);
    expect(libro.propiedades.get('mirador.layout')).toBe('uno');
  });
});

describe('a crash between the two files', () => {
  test('leaves the old workbook with its own state', async () => {
    await saveLibro(libroWith('uno', 'luis@example.org'), ruta);
    const antes = readFileSync(ruta);
    await saveLibro(libroWith('dos', 'rosa@example.org'), ruta);
    expect(editoresOf(await load())).toEqual(['rosa@example.org']);
    // The sidecar was written and the .xlsx was not.
    writeFileSync(ruta, antes);
    const libro = await load();
    expect(editoresOf(libro)).toEqual(['luis@example.org']);
    expect(libro.propiedades.get('mirador.layout')).toBe('uno');
  });

  test('of a first save leaves nothing that is taken for a workbook', async () => {
    await saveLibro(libroWith('uno'), ruta);
    rmSync(ruta);
    expect(await loadLibro(ruta)).toBeNull();
  });
});

test('a target that cannot be written throws, and leaves no trace', async () => {
  const sinCarpeta = join(carpeta, 'no', 'libro.xlsx');
  await expect(saveLibro(libroWith('uno'), sinCarpeta)).rejects.toThrow(WriteError);
  await expect(saveLibro(libroWith('uno'), carpeta)).rejects.toThrow(WriteError);
  expect(readdirSync(carpeta)).toEqual([]);
  expect(existsSync(sinCarpeta)).toBe(false);
});
