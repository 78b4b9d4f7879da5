import { parentPort, workerData } from 'node:worker_threads';
import type { Libro } from '../workbook';
import { writeLibro } from './write';

/** What runs in the thread of aparte.ts: the workbook that it was started with goes back as the bytes of its .xlsx. */
parentPort?.postMessage(await writeLibro(workerData as Libro));
