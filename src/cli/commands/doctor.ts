import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { DOCTOR } from '../../text/cli-doctor';
import { AVANCE } from '../../text/cli-salida';
import { painterOf } from '../color';
import { checkLibro } from '../doctor/libro';
import { checkMaquina } from '../doctor/maquina';
import { findingsOfPuntos, formatPuntos } from '../doctor/punto';
import { addCommand } from '../register';

export function registerDoctor(program: Command): void {
  addCommand(program, 'doctor', AYUDA.doctor)
    .argument('[FILE.xlsx]', AYUDA.archivo)
    .steps(5)
    .run(
      async (entorno, [ruta]) => {
        entorno.avance.step(AVANCE.maquina);
        const deMaquina = checkMaquina();
        const deLibro = ruta === undefined ? [] : await checkLibro(ruta, entorno);
        const puntos = [...deMaquina, ...deLibro];
        const count = (estado: string): number => puntos.filter((p) => p.estado === estado).length;
        const pintar = painterOf(process.stdout);
        return {
          ok: count('mal') === 0,
          findings: findingsOfPuntos(puntos),
          datos: { puntos },
          lineas: [
            ...formatPuntos(DOCTOR.maquina, deMaquina, pintar),
            ...(ruta === undefined ? [] : formatPuntos(DOCTOR.libro(ruta), deLibro, pintar)),
            DOCTOR.resumen(count('mal'), count('aviso')),
          ],
          hallazgosEnLineas: true,
        };
      },
      { puntos: [] },
    );
}
