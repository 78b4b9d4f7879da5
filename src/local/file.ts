import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { assertWritable, writeAtomic } from './atomic';
import { trustResults } from './engine';
import { applySidecar, formatSidecar, hashOf, parseSidecar, sidecarPath, stateOf } from './sidecar';
import type { Libro } from './workbook';
import { readLibro, writeLibro } from './xlsx';

async function readSidecar(ruta: string): Promise<ReturnType<typeof parseSidecar>> {
  const lateral = sidecarPath(ruta);
  return parseSidecar(existsSync(lateral) ? await readFile(lateral, 'utf8') : null);
}

/** Opens a workbook with its sidecar; null where there is no file. Throws XlsxError where the file is no .xlsx. */
export async function loadLibro(ruta: string): Promise<Libro | null> {
  if (!existsSync(ruta)) return null;
  const bytes = new Uint8Array(await readFile(ruta));
  const libro = await readLibro(bytes, basename(ruta).replace(/\.xlsx$/i, ''));
  // Then the results of its formulas are the engine's own, and need not be computed again before something changes.
  if (applySidecar(libro, await readSidecar(ruta), hashOf(bytes))) trustResults(libro);
  return libro;
}

/**
 * Saves a workbook and its sidecar; both are as they were when WriteError is thrown. `escribir` makes the bytes of the
 * workbook as it is when it is called.
 */
export async function saveLibro(libro: Libro, ruta: string, escribir = writeLibro): Promise<void> {
  await assertWritable(ruta);
  // Both are taken before anything waits: somebody may go on working in the workbook while it is written.
  const estado = structuredClone(stateOf(libro, ''));
  const bytes = await escribir(libro);
  const previo = existsSync(ruta) ? hashOf(new Uint8Array(await readFile(ruta))) : null;
  const anterior = (await readSidecar(ruta)).find((e) => e.sha256 === previo) ?? null;
  // The sidecar goes first: it speaks for the old .xlsx and for the new one (sidecar.ts).
  await writeAtomic(sidecarPath(ruta), formatSidecar({ ...estado, sha256: hashOf(bytes) }, anterior));
  await writeAtomic(ruta, bytes);
}
