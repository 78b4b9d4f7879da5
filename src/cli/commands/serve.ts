import { once } from 'node:events';
import type { Command } from 'commander';
import { WriteError } from '../../local/atomic';
import type { Host } from '../../local/contract';
import { servePage } from '../../local/page/server';
import { AYUDA } from '../../text/cli-ayuda';
import { SALIDA } from '../../text/cli-salida';
import { badInput, type Entorno } from '../command';
import { makeExample } from '../example';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parsePuerto } from '../values';

/** Taken when no --port is given; another free one when it is busy. */
const PUERTO_USUAL = 8080;

type Ejemplo = Awaited<ReturnType<typeof makeExample>>;

function isBusy(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

async function startPage(host: Host, pedido: number | null): ReturnType<typeof servePage> {
  const serve = (puerto: number) => servePage({ host, libro: () => host.libro, puerto, guardar: () => host.save() });
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
      const fin = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      const ejemplo = ruta === undefined ? await makeExample(entorno) : null;
      try {
        const { host } = ejemplo ?? (await openSession(ruta ?? '', 'cambiar', entorno));
        const pagina = await startPage(host, pedido);
        announce(entorno, pagina.url, ejemplo);
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
