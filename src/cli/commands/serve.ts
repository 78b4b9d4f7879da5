import { once } from 'node:events';
import type { Command } from 'commander';
import { servePage } from '../../local/page/server';
import { AYUDA, SALIDA } from '../../text/cli';
import { badInput, type Entorno } from '../command';
import { makeExample } from '../example';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parseEntero } from '../values';

const PUERTO = '8080';

async function startPage(entorno: Entorno, ruta: string | undefined, puerto: number) {
  const ejemplo = ruta === undefined ? await makeExample(entorno) : null;
  const { host } = ejemplo ?? (await openSession(ruta ?? '', 'cambiar', entorno));
  try {
    const pagina = await servePage({ host, libro: () => host.libro, puerto, guardar: () => host.save() });
    return { pagina, ejemplo };
  } catch (error) {
    ejemplo?.remove();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw badInput('CLI-13', String(puerto));
    throw error;
  }
}

export function registerServe(program: Command): void {
  addCommand(program, 'serve', AYUDA.serve)
    .argument('[FILE.xlsx]', AYUDA.archivo)
    .option('--port <N>', AYUDA.puerto)
    .run(async (entorno, [ruta], { port = PUERTO }) => {
      const { pagina, ejemplo } = await startPage(entorno, ruta, parseEntero('--port', port));
      entorno.avance('');
      // The address alone is what a script waits for; under --json it is the one document.
      const lineas = entorno.opciones.json
        ? [JSON.stringify({ ok: true, findings: [], url: pagina.url })]
        : [SALIDA.pagina(pagina.url), ...(ejemplo ? [SALIDA.conservado(ejemplo.ruta)] : []), SALIDA.cerrar];
      process.stdout.write(`${lineas.join('\n')}\n`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await pagina.close();
      ejemplo?.remove();
      return null;
    });
}
