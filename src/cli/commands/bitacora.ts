import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ArchivoVista } from '../../gas/api';
import { WriteError, writeAtomic } from '../../local/atomic';
import { AVANCE, AYUDA, SALIDA } from '../../text/cli';
import { badInput } from '../command';
import { addCommand } from '../register';
import { openSession } from '../session';

async function writeCsv(carpeta: string, { nombre, base64 }: ArchivoVista): Promise<{ ruta: string; tipo: 'csv' }> {
  const ruta = join(carpeta, nombre);
  try {
    await mkdir(carpeta, { recursive: true });
    await writeAtomic(ruta, new Uint8Array(Buffer.from(base64 ?? '', 'base64')));
  } catch (error) {
    if (error instanceof WriteError || (error as NodeJS.ErrnoException).code !== undefined) {
      throw badInput('CLI-08', carpeta);
    }
    throw error;
  }
  return { ruta, tipo: 'csv' };
}

export function registerBitacora(program: Command): void {
  addCommand(program, 'bitacora', AYUDA.bitacora)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('-o, --output <DIR>', AYUDA.carpetaBitacora)
    .option('--recortar', AYUDA.recortar)
    .run(
      async (entorno, [ruta = ''], { output: carpeta = '.' }, flag) => {
        const recortar = flag('recortar');
        const sesion = await openSession(ruta, recortar ? 'cambiar' : 'leer', entorno);
        entorno.avance(AVANCE.bitacora);
        const exportada = sesion.call('exportarBitacora', { recortar: false, huella: null });
        const escritos = [];
        for (const archivo of exportada.archivos) escritos.push(await writeCsv(carpeta, archivo));
        // The file first: what could not be written is not taken away either.
        const { huella } = exportada;
        const quita = recortar && huella !== null;
        const { ok, findings, quitados } = quita
          ? sesion.call('exportarBitacora', { recortar: true, huella })
          : exportada;
        if (ok && quita) await sesion.save();
        const { registros, limite } = sesion.call('bitacora');
        return {
          ok,
          findings,
          datos: { archivos: escritos, quitados, registros, limite },
          lineas: ok
            ? [...escritos.map((a) => SALIDA.guardado(a.ruta)), SALIDA.bitacora(registros, limite, quitados)]
            : [],
        };
      },
      { archivos: [], quitados: 0, registros: 0, limite: 0 },
    );
}
