import { Worker } from 'node:worker_threads';
import { findInProject } from '../paths';
import type { Libro } from '../workbook';

/**
 * The same bytes as `writeLibro`, made in a thread of their own (program.ts, built as build/node/xlsx.mjs): a workbook of
 * 500 lineas takes about a second, and whoever types meanwhile is answered. The workbook is copied before this returns;
 * that is all that anybody waits for. Rejects with what stopped the thread.
 */
export function writeLibroAparte(libro: Libro): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const programa = findInProject('build', 'node', 'xlsx.mjs');
    if (programa === null) throw new Error('There is no build/node/xlsx.mjs: run `npm run build`.');
    const hilo = new Worker(programa, { workerData: libro });
    hilo.once('message', resolve);
    hilo.once('error', reject);
    // After an answer or an error this changes nothing.
    hilo.once('exit', (codigo) => reject(new Error(`The thread that writes the .xlsx ended with ${codigo}.`)));
  });
}
