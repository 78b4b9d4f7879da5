import type { Duda } from '../../mir/model';
import { DUDAS_ENCABEZADO } from '../../text/hoja';
import { HOJA_DUDAS } from '../hojas';
import type { EstadoHoja } from '../state';
import { blueprintTabla } from './tabla';

/** The companion sheet Dudas: what intake would not decide alone, with its place in the source; people may mark it. */
export function blueprintDudas(dudas: readonly Duda[], observada: EstadoHoja | null): EstadoHoja {
  return blueprintTabla({
    nombre: HOJA_DUDAS,
    encabezado: DUDAS_ENCABEZADO,
    filas: dudas.map((d) => [d.mensaje, d.fuente.renglon, d.fuente.texto]),
    anchos: [520, 100, 520],
    observada,
  });
}
