import type { Command } from 'commander';
import type { OperacionVista } from '../../gas/api';
import { AVANCE, AYUDA, SALIDA } from '../../text/cli';
import { addCommand } from '../register';
import { openSession } from '../session';

function describe(operaciones: readonly OperacionVista[], titulo: (n: number) => string): string[] {
  if (operaciones.length === 0) return [SALIDA.nadaQueReparar];
  return [titulo(operaciones.length), ...operaciones.map((o) => `  · ${o.descripcion}`)];
}

export function registerRepair(program: Command): void {
  addCommand(program, 'repair', AYUDA.repair)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('--dry-run', AYUDA.dryRun)
    // No repair of this version changes a captured value, so there is nothing yet that needs it.
    .option('--confirmar', AYUDA.confirmar)
    .run(
      async (entorno, [ruta = ''], _opciones, flag) => {
        const soloDecir = flag('dryRun');
        const sesion = await openSession(ruta, soloDecir ? 'leer' : 'cambiar', entorno);
        entorno.avance(AVANCE.reparar);
        const plan = sesion.call('prepararReparacion', { elecciones: null });
        const aplica = plan.ok && !soloDecir && plan.operaciones.length > 0;
        const hecho = aplica
          ? sesion.call('reparar', { huella: plan.huella, elecciones: null, operaciones: null })
          : plan;
        if (aplica && hecho.ok) await sesion.save();
        const { lecturas, escrituras } = sesion.host.llamadas;
        const { ok, findings, operaciones } = hecho;
        return {
          ok,
          findings,
          datos: { operaciones, llamadas: { lecturas, escrituras } },
          lineas: ok ? describe(operaciones, soloDecir ? SALIDA.seHaria : SALIDA.seHizo) : [],
        };
      },
      { operaciones: [], llamadas: { lecturas: 0, escrituras: 0 } },
    );
}
