import type { Api } from '../gas/api';
import { AVANCE, SALIDA } from '../text/cli-salida';
import type { Entorno, Resultado } from './command';
import { formatDudas } from './groups';
import type { Sesion } from './session';
import { SIN_LINEAS } from './table-source';

/** The INE forms of a document go to a workbook, which is made where there is none. */
export async function importFormas(
  entorno: Entorno,
  sesion: Sesion,
  ruta: string,
  entrada: Parameters<Api['importarFormasJge']>[0],
): Promise<Resultado> {
  entorno.avance.step(AVANCE.importarFormas);
  const { ok, findings, informes, repetidos, dudas } = sesion.call('importarFormasJge', entrada);
  if (!ok) return { ok, findings, datos: SIN_LINEAS, lineas: [] };
  await sesion.save();
  return {
    ok,
    findings,
    datos: { ...SIN_LINEAS, informes: informes.length, dudas },
    lineas: [
      ...(informes.length > 0 || repetidos === 0 ? [SALIDA.formas(informes.length, dudas.length)] : []),
      ...informes.map((i) => SALIDA.forma(i.numero, i.direccion, i.entidad, i.fechaVisita, i.asuntos)),
      ...(dudas.length > 0 ? [SALIDA.dudas] : []),
      ...formatDudas(dudas, SALIDA.renglon),
      ...(informes.length > 0 ? [SALIDA.guardado(ruta)] : []),
    ],
  };
}
