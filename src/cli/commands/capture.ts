import type { Command } from 'commander';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { addCommand } from '../register';
import { openSession, type Sesion } from '../session';
import { parseAvance, parseMes } from '../values';

/** What proves the progress of the month, as the options say it. */
interface Prueba {
  readonly vinculo: string | null;
  readonly documento: string | null;
  readonly oficio: string | null;
}

/** An Evidencia of the month, in the period of the informes that has it; null where no option names one. */
function registerEvidencia(
  sesion: Sesion,
  lugar: { linea: string; seccion: string | null; mes: number },
  prueba: Prueba,
) {
  if (prueba.vinculo === null && prueba.documento === null && prueba.oficio === null) return null;
  const sinJustificar = { dato: null, causa: null, accion: null, proyeccion: null };
  return sesion.call('registrarSeguimiento', {
    ...lugar,
    ...prueba,
    ...sinJustificar,
    tipo: 'evidencia',
    periodo: null,
    fecha: null,
    cantidad: null,
  });
}

export function registerCapture(program: Command): void {
  addCommand(program, 'capture', AYUDA.capture)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .argument('<LINEA>', AYUDA.linea)
    .argument('<MES>', AYUDA.mes)
    .argument('<VALOR>', AYUDA.valor)
    .option('--seccion <S>', AYUDA.seccion)
    .option('--observaciones <TEXTO>', AYUDA.observaciones)
    .option('--evidencia <URL>', AYUDA.evidencia)
    .option('--documento <NOMBRE>', AYUDA.documento)
    .option('--oficio <NUMERO>', AYUDA.oficio)
    .steps(4)
    .run(
      async (entorno, [ruta = '', linea = '', mes = '', valor = ''], opciones) => {
        const { evidencia: vinculo = null, documento = null, oficio = null } = opciones;
        const lugar = { linea, mes: parseMes(mes), seccion: opciones.seccion ?? null };
        const avance = { valor: parseAvance(valor), observaciones: opciones.observaciones ?? null };
        const sesion = await openSession(ruta, 'cambiar', entorno);
        entorno.avance.step(AVANCE.capturar);
        const { ok, findings, hoja, celda } = sesion.call('capturar', { ...lugar, ...avance });
        const prueba = ok ? registerEvidencia(sesion, lugar, { vinculo, documento, oficio }) : null;
        const todo = [...findings, ...(prueba?.findings ?? [])];
        // Both or neither: what is not saved never happened.
        if (!ok || prueba?.ok === false) {
          return { ok: false, findings: todo, datos: { hoja: '', celda: '', evidencia: null }, lineas: [] };
        }
        await sesion.save();
        const evidencia = prueba && { hoja: prueba.hoja, celda: prueba.celda };
        return {
          ok,
          findings: todo,
          datos: { hoja, celda, evidencia },
          lineas: [
            SALIDA.capturado(hoja, celda),
            ...(evidencia ? [SALIDA.evidencia(evidencia.hoja, evidencia.celda)] : []),
          ],
        };
      },
      { hoja: '', celda: '', evidencia: null },
    );
}
