import type { Duda } from '../../mir/model';
import { DUDAS_ENCABEZADO } from '../../text/hoja';
import { HOJA_DUDAS } from '../hojas';
import type { EstadoHoja } from '../state';
import { blueprintTabla } from './tabla';

/** The cells of a doubt, in the order of the columns. */
export const rowOfDuda = ({ mensaje, fuente }: Duda): [string, number, string] => [
  mensaje,
  fuente.renglon,
  fuente.texto,
];

/** The companion sheet Dudas: what intake would not decide alone, with its place in the source; people may mark it. */
export function blueprintDudas(dudas: readonly Duda[], observada: EstadoHoja | null): EstadoHoja {
  return blueprintTabla({
    nombre: HOJA_DUDAS,
    encabezado: DUDAS_ENCABEZADO,
    filas: dudas.map(rowOfDuda),
    anchos: [520, 100, 520],
    observada,
  });
}
