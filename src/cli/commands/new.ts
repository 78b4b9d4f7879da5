import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { usoSinDesde } from '../../text/cli-uso';
import { badInput, cliFinding, type Entorno, type Resultado, UsoError } from '../command';
import { formatDudas } from '../groups';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parseEntero } from '../values';

async function readBase64(ruta: string): Promise<string> {
  if (!existsSync(ruta)) throw badInput('CLI-01', ruta);
  try {
    return (await readFile(ruta)).toString('base64');
  } catch {
    throw badInput('CLI-18', ruta);
  }
}

/** Last year's workbook becomes this year's, in a workbook of its own. */
async function newFrom(
  entorno: Entorno,
  ruta: string,
  anterior: string,
  ejercicio: number | null,
  canceladas: boolean,
): Promise<Resultado> {
  const base64 = await readBase64(anterior);
  const sesion = await openSession(ruta, 'crear', entorno);
  entorno.avance.step(AVANCE.anterior);
  const nombre = basename(anterior);
  const hecho = sesion.call('importarLibroAnterior', { nombre, base64, ejercicio, canceladas });
  const { ok, findings, lineas, objetivos, dudas } = hecho;
  if (ok) await sesion.save();
  return {
    ok,
    findings,
    datos: { ejercicio: hecho.ejercicio, lineas, objetivos, dudas },
    lineas: ok
      ? [
          SALIDA.traido(hecho.ejercicio, lineas, objetivos, dudas.length),
          ...(dudas.length > 0 ? [SALIDA.dudas] : []),
          ...formatDudas(dudas, SALIDA.fila),
          SALIDA.guardado(ruta),
        ]
      : [],
  };
}

async function newEmpty(
  entorno: Entorno,
  ruta: string,
  pedido: number | null,
  titulo: { institucion: string; organo: string; preset: string | null },
): Promise<Resultado> {
  const sesion = await openSession(ruta, 'crear', entorno);
  const anio = pedido ?? new Date().getFullYear();
  const { ok, findings } = sesion.call('crearMir', { ejercicio: anio, ...titulo });
  if (ok) await sesion.save();
  const aviso = ok && pedido === null ? [cliFinding('CLI-12', [String(anio)], 'aviso')] : [];
  return { ok, findings: [...findings, ...aviso], datos: {}, lineas: ok ? [SALIDA.guardado(ruta)] : [] };
}

export function registerNew(program: Command): void {
  addCommand(program, 'new', AYUDA.new)
    .argument('<OUT.xlsx>', AYUDA.salida)
    .option('--ejercicio <AÑO>', AYUDA.ejercicio)
    .option('--institucion <TEXTO>', AYUDA.institucion)
    .option('--organo <TEXTO>', AYUDA.organo)
    .option('--preset <NOMBRE>', AYUDA.preset)
    .option('--desde <LAST.xlsx>', AYUDA.desde)
    .option('--canceladas', AYUDA.canceladas)
    .steps(4)
    .run(async (entorno, [ruta = ''], opciones, flag) => {
      const { ejercicio, institucion, organo, preset, desde } = opciones;
      const pedido = ejercicio === undefined ? null : parseEntero('--ejercicio', ejercicio);
      const canceladas = flag('canceladas');
      if (desde === undefined) {
        if (canceladas) throw new UsoError(usoSinDesde.canceladas);
        const titulo = { institucion: institucion ?? '', organo: organo ?? '', preset: preset ?? null };
        return newEmpty(entorno, ruta, pedido, titulo);
      }
      if (institucion !== undefined || organo !== undefined || preset !== undefined)
        throw new UsoError(usoSinDesde.titulo);
      return newFrom(entorno, ruta, desde, pedido, canceladas);
    });
}
