import type { Command } from 'commander';
import type { EleccionVista, OperacionVista } from '../../gas/api';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { badInput } from '../command';
import { wrap } from '../output';
import { addCommand } from '../register';
import { openSession } from '../session';

type Elegidas = Readonly<Record<string, string>>;

/** Numbered changes, under a title that counts them. */
export function listOperaciones(operaciones: readonly OperacionVista[], titulo: string): string[] {
  return [titulo, ...operaciones.map((o, i) => `  ${i + 1}. ${o.descripcion}`)];
}

/** What is still to be decided, each with its options and what they mean. */
function listElecciones(elecciones: readonly EleccionVista[]): string[] {
  if (elecciones.length === 0) return [];
  return [
    '',
    ...wrap(SALIDA.faltaDecidir(elecciones.length), ''),
    ...elecciones.flatMap((e) => [
      ...wrap(`· ${e.clave} · ${e.mensaje}`, '  '),
      ...e.opciones.flatMap((o) => [
        `    ${SALIDA.opcion(o.clave, o.etiqueta, o.clave === e.recomendada)}`,
        ...o.detalle.flatMap((d) => wrap(d, '      ')),
      ]),
      ...(e.opciones.length === 0 ? wrap(SALIDA.sinOpciones, '    ') : []),
    ]),
  ];
}

/** What was decided: the recommended options, and over them what --elegir says. */
function chooseOpciones(elecciones: readonly EleccionVista[], confirmar: boolean, dichas: readonly string[]): Elegidas {
  const claves = elecciones.map((e) => e.clave).join(', ');
  const elegidas: Record<string, string> = {};
  for (const e of confirmar ? elecciones : []) elegidas[e.clave] = e.recomendada;
  for (const dicha of dichas) {
    const [, clave = '', opcion = ''] = /^(.+)=([^=]*)$/.exec(dicha) ?? [];
    const eleccion = elecciones.find((e) => e.clave === clave);
    if (!eleccion || !(opcion === 'dejar' || eleccion.opciones.some((o) => o.clave === opcion))) {
      throw badInput('CLI-20', dicha, claves);
    }
    elegidas[clave] = opcion;
  }
  return elegidas;
}

/** Numbers of the list, from 1, as indexes; null: all of them. */
function chooseOperaciones(dichos: readonly string[], cuantas: number): number[] | null {
  if (dichos.length === 0) return null;
  return dichos.map((dicho) => {
    const n = /^\d+$/.test(dicho) ? Number(dicho) : 0;
    if (n < 1 || n > cuantas) throw badInput('CLI-21', dicho, String(cuantas));
    return n - 1;
  });
}

export function registerRepair(program: Command): void {
  addCommand(program, 'repair', AYUDA.repair)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('--dry-run', AYUDA.dryRun)
    .option('--confirmar', AYUDA.confirmar)
    .listOption('--elegir <CLAVE=OPCION>', AYUDA.elegir)
    .listOption('--solo <N,N>', AYUDA.solo)
    .steps(5)
    .run(
      async (entorno, [ruta = ''], _opciones, flag, lista) => {
        const soloDecir = flag('dryRun');
        const sesion = await openSession(ruta, soloDecir ? 'leer' : 'cambiar', entorno);
        entorno.avance.step(AVANCE.planear);
        const primero = sesion.call('prepararReparacion', { elecciones: null });
        const elecciones = chooseOpciones(primero.elecciones, flag('confirmar'), lista('elegir'));
        const nada = Object.keys(elecciones).length === 0;
        const plan = nada || !primero.ok ? primero : sesion.call('prepararReparacion', { elecciones });
        const operaciones = chooseOperaciones(lista('solo'), plan.operaciones.length);
        const aplica = plan.ok && !soloDecir && plan.operaciones.length > 0;
        if (aplica) entorno.avance.step(AVANCE.aplicar);
        const hecho = aplica ? sesion.call('reparar', { huella: plan.huella, elecciones, operaciones }) : plan;
        if (aplica && hecho.ok) await sesion.save();
        const { lecturas, escrituras } = sesion.host.llamadas;
        // What is left once there was nothing to apply is told too: only errors that nobody decided on.
        const { ok, findings } = aplica || soloDecir || !plan.ok ? hecho : sesion.call('auditar', { completa: true });
        const pendientes = plan.elecciones.filter((e) => elecciones[e.clave] === undefined);
        const titulo = soloDecir ? SALIDA.seHaria : SALIDA.seHizo;
        const lineas =
          hecho.operaciones.length === 0 && pendientes.length === 0
            ? [findings.some((f) => f.severidad === 'error') ? SALIDA.nadaPorSiSolo : SALIDA.nadaQueReparar]
            : [
                ...(hecho.operaciones.length === 0
                  ? []
                  : listOperaciones(hecho.operaciones, titulo(hecho.operaciones.length))),
                ...listElecciones(pendientes),
              ];
        return {
          ok: ok && !findings.some((f) => f.severidad === 'error'),
          findings,
          datos: {
            operaciones: hecho.operaciones,
            elecciones: plan.elecciones,
            llamadas: { lecturas, escrituras },
          },
          lineas: hecho.ok ? lineas : [],
        };
      },
      { operaciones: [], elecciones: [], llamadas: { lecturas: 0, escrituras: 0 } },
    );
}
