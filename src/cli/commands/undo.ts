import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { wrap } from '../output';
import { addCommand } from '../register';
import { openSession } from '../session';
import { listOperaciones } from './repair';

export function registerUndo(program: Command): void {
  addCommand(program, 'undo', AYUDA.undo)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('--dry-run', AYUDA.dryRun)
    .steps(5)
    .run(
      async (entorno, [ruta = ''], _opciones, flag) => {
        const soloDecir = flag('dryRun');
        const sesion = await openSession(ruta, soloDecir ? 'leer' : 'cambiar', entorno);
        entorno.avance.step(AVANCE.planear);
        const plan = sesion.call('prepararDeshacer');
        if (!soloDecir) entorno.avance.step(AVANCE.deshacer);
        const hecho = soloDecir ? plan : sesion.call('deshacer', { huella: plan.huella });
        if (!soloDecir && hecho.ok) await sesion.save();
        const { lecturas, escrituras } = sesion.host.llamadas;
        const { ok, findings, operaciones, omitidas, nombre, fecha, quien } = hecho;
        const cuenta = (soloDecir ? SALIDA.seDesharia : SALIDA.seDeshizo)(operaciones.length);
        return {
          ok,
          findings,
          datos: { plan: { nombre, fecha, quien }, operaciones, omitidas, llamadas: { lecturas, escrituras } },
          lineas:
            ok && hecho.hay
              ? [
                  ...listOperaciones(operaciones, `${SALIDA.deshecho(nombre, fecha, quien)} ${cuenta}`),
                  ...(omitidas.length === 0
                    ? []
                    : ['', SALIDA.seQueda, ...omitidas.flatMap((o) => wrap(`· ${o}`, '  '))]),
                ]
              : [],
        };
      },
      {
        plan: { nombre: '', fecha: '', quien: '' },
        operaciones: [],
        omitidas: [],
        llamadas: { lecturas: 0, escrituras: 0 },
      },
    );
}
