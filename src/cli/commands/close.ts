import type { Command } from 'commander';
import type { Api } from '../../gas/api';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import type { Entorno, Resultado } from '../command';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';
import { listOperaciones } from './repair';

type Hecho = ReturnType<Api['reabrirPeriodo']>;

const NADA = { operaciones: [], mesesCerrados: [] };

/** Shows a change of the closings, and applies it unless it is only to be shown. */
async function change(
  ruta: string,
  soloDecir: boolean,
  entorno: Entorno,
  run: (sesion: Sesion, huella: string | null) => Hecho,
): Promise<Resultado> {
  const sesion = await openSession(ruta, soloDecir ? 'leer' : 'cambiar', entorno);
  entorno.avance.step(AVANCE.planear);
  const plan = run(sesion, null);
  if (plan.ok && !soloDecir) entorno.avance.step(AVANCE.cerrar);
  const hecho = plan.ok && !soloDecir ? run(sesion, plan.huella) : plan;
  const { ok, findings, operaciones } = hecho;
  if (ok && !soloDecir) await sesion.save();
  if (!ok) return { ok, findings, datos: NADA, lineas: [] };
  const { mesesCerrados } = sesion.call('periodos');
  const titulo = (soloDecir ? SALIDA.seHaria : SALIDA.seHizo)(operaciones.length);
  const lineas = [...listOperaciones(operaciones, titulo), SALIDA.mesesCerrados(mesesCerrados)];
  return { ok, findings, datos: { operaciones, mesesCerrados }, lineas };
}

export function registerClose(program: Command): void {
  addCommand(program, 'close', AYUDA.close)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .argument('<PERIODO>', AYUDA.periodo)
    .option('--dry-run', AYUDA.dryRun)
    .steps(5)
    .run(
      (entorno, [ruta = '', periodo = ''], _opciones, flag) =>
        change(ruta, flag('dryRun'), entorno, (sesion, huella) => sesion.call('cerrarPeriodo', { periodo, huella })),
      NADA,
    );
}

export function registerReopen(program: Command): void {
  addCommand(program, 'reopen', AYUDA.reopen)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .argument('<PERIODO>', AYUDA.periodo)
    .requiredOption('--motivo <TEXTO>', AYUDA.motivo)
    .requiredOption('--acuerdo <TEXTO>', AYUDA.acuerdo)
    .option('--dry-run', AYUDA.dryRun)
    .steps(5)
    .run((entorno, [ruta = '', periodo = ''], { motivo = '', acuerdo = '' }, flag) => {
      const entrada = { periodo, motivo, acuerdo };
      return change(ruta, flag('dryRun'), entorno, (sesion, huella) =>
        sesion.call('reabrirPeriodo', { ...entrada, huella }),
      );
    }, NADA);
}
