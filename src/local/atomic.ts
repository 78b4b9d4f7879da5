import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A target that cannot be written; the file is as it was. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  constructor(
    readonly ruta: string,
    cause: unknown,
  ) {
    super(`Cannot write ${ruta}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Throws where nothing can be written into a folder. */
async function accessFolder(carpeta: string): Promise<void> {
  if ((statSync(carpeta).mode & 0o222) === 0) throw new Error('its folder is read-only');
  await access(carpeta, constants.W_OK);
}

/**
 * Makes a folder and those above it. Node's own never ends below a folder of no disk (/proc), so the nearest one that is
 * there is asked first. Throws WriteError where it cannot be made.
 */
export async function makeFolder(carpeta: string): Promise<void> {
  try {
    let existente = resolve(carpeta);
    while (!existsSync(existente)) existente = dirname(existente);
    await accessFolder(existente);
    await mkdir(carpeta, { recursive: true });
  } catch (error) {
    throw new WriteError(carpeta, error);
  }
}

/**
 * Throws WriteError where a write would be refused. A rename replaces a file that may not be written,
 * so its own permission is asked for; the superuser, whom no permission stops, is held to it too.
 */
export async function assertWritable(ruta: string): Promise<void> {
  try {
    const existente = statSync(ruta, { throwIfNoEntry: false });
    if (existente && (existente.mode & 0o222) === 0) throw new Error('it is read-only');
    if (existente?.isDirectory()) throw new Error('it is a folder');
    if (existente) await access(ruta, constants.W_OK);
    await accessFolder(dirname(ruta));
  } catch (error) {
    throw new WriteError(ruta, error);
  }
}

/** A file to be written. */
export interface ArchivoPorEscribir {
  readonly ruta: string;
  readonly bytes: Uint8Array | string;
}

/** The bytes in a temporary file beside their target, flushed to disk; gives its path. */
function writeTemporal({ ruta, bytes }: ArchivoPorEscribir): string {
  const temporal = join(dirname(ruta), `.${basename(ruta)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const archivo = openSync(temporal, 'wx');
    try {
      const datos = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let escritos = 0; escritos < datos.length; ) escritos += writeSync(archivo, datos, escritos);
      fsyncSync(archivo);
    } finally {
      closeSync(archivo);
    }
  } catch (error) {
    rmSync(temporal, { force: true });
    throw new WriteError(ruta, error);
  }
  return temporal;
}

/**
 * Writes files so that whoever reads one sees the old bytes or the new ones, never a part: temporary files beside them,
 * flushed to disk, then a rename of each. Nothing is renamed before all of them are on the disk, so a full disk or a
 * folder without permission leaves everything as it was. Throws WriteError.
 */
export async function writeAllAtomic(archivos: readonly ArchivoPorEscribir[]): Promise<void> {
  for (const { ruta } of archivos) await assertWritable(ruta);
  const temporales: { readonly ruta: string; readonly temporal: string }[] = [];
  try {
    for (const archivo of archivos) temporales.push({ ruta: archivo.ruta, temporal: writeTemporal(archivo) });
    for (const { ruta, temporal } of temporales) {
      try {
        renameSync(temporal, ruta);
      } catch (error) {
        throw new WriteError(ruta, error);
      }
    }
  } catch (error) {
    for (const { temporal } of temporales) rmSync(temporal, { force: true });
    throw error;
  }
}

/** One file, as `writeAllAtomic` writes several. */
export async function writeAtomic(ruta: string, bytes: Uint8Array | string): Promise<void> {
  await writeAllAtomic([{ ruta, bytes }]);
}
