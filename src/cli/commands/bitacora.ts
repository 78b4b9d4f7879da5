import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { addCommand } from '../register';
import { openSession } from '../session';
import { writeInto } from '../write';

export function registerBitacora(program: Command): void {
  addCommand(program, 'bitacora', AYUDA.bitacora)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('-o, --output <DIR>', AYUDA.carpetaBitacora)
    .option('--recortar', AYUDA.recortar)
    .steps(4)
    .run(
      async (entorno, [ruta = ''], { output: carpeta = '.' }, flag) => {
        const recortar = flag('recortar');
        const sesion = await openSession(ruta, recortar ? 'cambiar' : 'leer', entorno);
        entorno.avance.step(AVANCE.bitacora);
        const exportada = sesion.call('exportarBitacora', { recortar: false, huella: null });
        const csv = exportada.archivos.map(({ nombre, base64 }) => ({
          nombre,
          contenido: new Uint8Array(Buffer.from(base64 ?? '', 'base64')),
        }));
        const escritos = await writeInto(carpeta, csv);
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
