import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
    const carpeta = dirname(ruta);
    if ((statSync(carpeta).mode & 0o222) === 0) throw new Error('its folder is read-only');
    await access(carpeta, constants.W_OK);
  } catch (error) {
    throw new WriteError(ruta, error);
  }
}

/**
 * Writes a file so that whoever reads it sees the old bytes or the new ones, never a part:
 * a temporary file beside it, flushed to disk, then a rename. Throws WriteError, leaving everything as it was.
 */
export async function writeAtomic(ruta: string, bytes: Uint8Array | string): Promise<void> {
  await assertWritable(ruta);
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
    renameSync(temporal, ruta);
  } catch (error) {
    rmSync(temporal, { force: true });
    throw new WriteError(ruta, error);
  }
}
