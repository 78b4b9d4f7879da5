import { Worker } from 'node:worker_threads';
import { findInProject } from '../paths';
import type { Libro } from '../workbook';

/**
 * The same bytes as `writeLibro`, made in a thread of their own (program.ts, built as build/node/xlsx.mjs): a workbook of
 * 500 lineas takes about a second, and whoever types meanwhile is answered. The workbook is copied before this returns;
 * that is all that anybody waits for. Done once the thread has ended, a few milliseconds after its answer, so that none is
 * left behind. Rejects with what stopped the thread.
 */
export function writeLibroAparte(libro: Libro): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const programa = findInProject('build', 'node', 'xlsx.mjs');
    if (programa === null) throw new Error('There is no build/node/xlsx.mjs: run `npm run build`.');
    const hilo = new Worker(programa, { workerData: libro });
    let bytes: Uint8Array | null = null;
    let error: unknown = null;
    hilo.once('message', (hechos: Uint8Array) => {
      bytes = hechos;
    });
    hilo.once('error', (thrown) => {
      error = thrown;
    });
    hilo.once('exit', (codigo) => {
      if (bytes) resolve(bytes);
      else reject(error ?? new Error(`The thread that writes the .xlsx ended with ${codigo}.`));
    });
  });
}
