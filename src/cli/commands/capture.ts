import type { Command } from 'commander';
import { AYUDA, SALIDA } from '../../text/cli';
import { addCommand } from '../register';
import { openSession } from '../session';
import { parseAvance, parseMes } from '../values';

export function registerCapture(program: Command): void {
  addCommand(program, 'capture', AYUDA.capture)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .argument('<LINEA>', AYUDA.linea)
    .argument('<MES>', AYUDA.mes)
    .argument('<VALOR>', AYUDA.valor)
    .option('--seccion <S>', AYUDA.seccion)
    .option('--observaciones <TEXTO>', AYUDA.observaciones)
    .run(
      async (entorno, [ruta = '', linea = '', mes = '', valor = ''], { seccion, observaciones }) => {
        const avance = { linea, mes: parseMes(mes), valor: parseAvance(valor) };
        const sesion = await openSession(ruta, 'cambiar', entorno);
        const { ok, findings, hoja, celda } = sesion.call('capturar', {
          ...avance,
          seccion: seccion ?? null,
          observaciones: observaciones ?? null,
        });
        if (ok) await sesion.save();
        return { ok, findings, datos: { hoja, celda }, lineas: ok ? [SALIDA.capturado(hoja, celda)] : [] };
      },
      { hoja: '', celda: '' },
    );
}
