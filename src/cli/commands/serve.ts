import { once } from 'node:events';
import type { Command } from 'commander';
import { WriteError } from '../../local/atomic';
import type { Host } from '../../local/contract';
import { saveLibro } from '../../local/file';
import { servePage } from '../../local/page/server';
import { writeLibroAparte } from '../../local/xlsx';
import { AYUDA } from '../../text/cli-ayuda';
import { SALIDA } from '../../text/cli-salida';
import { badInput, type Entorno } from '../command';
import { makeExample } from '../example';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parsePuerto } from '../values';

/** Taken when no --port is given; another free one when it is busy. */
const PUERTO_USUAL = 8080;

/** Ctrl+C, a request to end, and the terminal that is closed. */
const FINES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Ejemplo = Awaited<ReturnType<typeof makeExample>>;

function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

async function startPage(host: Host, ruta: string, pedido: number | null): ReturnType<typeof servePage> {
  const guardar = () => saveLibro(host.libro, ruta, writeLibroAparte);
  const serve = (puerto: number) => servePage({ host, libro: () => host.libro, puerto, guardar });
  try {
    return await serve(pedido ?? PUERTO_USUAL);
  } catch (error) {
    if (!isBusy(error)) throw error;
    if (pedido !== null) throw badInput('CLI-13', String(pedido));
    return serve(0);
  }
}

function announce(entorno: Entorno, url: string, ejemplo: Ejemplo | null): void {
  entorno.avance.clear();
  const lineas = entorno.opciones.json
    ? [JSON.stringify({ ok: true, findings: [], url })]
    : [SALIDA.pagina(url), ...(ejemplo ? [SALIDA.conservado(ejemplo.ruta)] : []), SALIDA.cerrar];
  process.stdout.write(`${lineas.join('\n')}\n`);
}

export function registerServe(program: Command): void {
  addCommand(program, 'serve', AYUDA.serve)
    .argument('[FILE.xlsx]', AYUDA.archivo)
    .option('--port <N>', AYUDA.puerto)
    .steps(6)
    .run(async (entorno, [ruta], { port }) => {
      const pedido = port === undefined ? null : parsePuerto(port);
      // Listened for from the start, so that the example's folder is removed however soon the end comes.
      const fin = Promise.race(FINES.map((senal) => once(process, senal)));
      const ejemplo = ruta === undefined ? await makeExample(entorno) : null;
      try {
        const { host } = ejemplo ?? (await openSession(ruta ?? '', 'cambiar', entorno));
        const pagina = await startPage(host, ejemplo?.ruta ?? ruta ?? '', pedido);
        announce(entorno, pagina.url, ejemplo);
        // While the browser opens.
        host.prepare();
        await fin;
        await pagina.close().catch((error: unknown) => {
          throw error instanceof WriteError ? badInput('CLI-03', error.ruta) : error;
        });
      } finally {
        ejemplo?.remove();
      }
      return null;
    });
}
