import type { Command } from 'commander';
import { AYUDA, SALIDA } from '../../text/cli';
import { cliFinding } from '../command';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parseEntero } from '../values';

export function registerNew(program: Command): void {
  addCommand(program, 'new', AYUDA.new)
    .argument('<OUT.xlsx>', AYUDA.salida)
    .option('--ejercicio <AÑO>', AYUDA.ejercicio)
    .option('--institucion <TEXTO>', AYUDA.institucion)
    .option('--organo <TEXTO>', AYUDA.organo)
    .option('--preset <NOMBRE>', AYUDA.preset)
    .run(async (entorno, [ruta = ''], { ejercicio, institucion = '', organo = '', preset = null }) => {
      const pedido = ejercicio === undefined ? null : parseEntero('--ejercicio', ejercicio);
      const sesion = await openSession(ruta, 'crear', entorno);
      const anio = pedido ?? new Date().getFullYear();
      const { ok, findings } = sesion.call('crearMir', { ejercicio: anio, institucion, organo, preset });
      if (ok) await sesion.save();
      const aviso = ok && pedido === null ? [cliFinding('CLI-12', [String(anio)], 'aviso')] : [];
      return { ok, findings: [...findings, ...aviso], datos: {}, lineas: ok ? [SALIDA.guardado(ruta)] : [] };
    });
}
