import { type CronogramaKey, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { MESES } from '../mir/format';
import { keyOfLinea, listLineas, type Valor } from '../mir/model';
import type { Baseline } from './baseline';
import { capturaOfText, lastKnown, readBitacora } from './bitacora';
import { planDeCronograma } from './blueprint/cronograma';
import type { EstadoLibro } from './state';

/** The last known captures of a linea, by column key; undefined: not known. `seccion` counts from 0. */
export type Conocidas = (hoja: string, seccion: number, numero: string, columna: string) => Valor | undefined;

/** The captures that the accepted plan keeps, with what the Bitácora logged since over them. */
export function conocidasDe({ mir }: Baseline, libro: EstadoLibro): Conocidas {
  const lineas = new Map(listLineas(mir).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]));
  const ultimo = lastKnown(readBitacora(libro)?.entradas ?? []);
  return (hoja, seccion, numero, columna) => {
    const linea = lineas.get(keyOfLinea(seccion, numero));
    if (!linea) return undefined;
    if (hoja !== HOJA_CRONOGRAMA) return capturaOfText(columna, ultimo(seccion, linea, columna)) ?? undefined;
    const mes = (MESES as readonly string[]).indexOf(columna);
    if (mes >= 0) return linea.programaCapturado?.[mes] ?? undefined;
    return planDeCronograma(linea, columna as CronogramaKey) || undefined;
  };
}
