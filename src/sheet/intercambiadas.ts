import type { Finding } from '../mir/finding';
import { REGLAS_EST } from '../rules/est';
import { INTERCAMBIADA } from '../text/hoja';
import { identifyRenglones } from './identidad';
import type { EstadoLibro } from './state';

/** A sheet of ours that goes by the name of another of ours. */
interface Intercambiada {
  readonly hoja: string;
  /** The one whose headers it has. */
  readonly tiene: string;
}

/**
 * Sheets of rows whose names were exchanged: each has the headers of another, which was not read or has not its own
 * either. Beside one that has its own, they were only typed over. Nothing is written on what stands under another name:
 * it would go to the rows of another sheet.
 */
export function listIntercambiadas({ hojas }: EstadoLibro): Intercambiada[] {
  const leidas = hojas.flatMap(({ nombre, valores }): Intercambiada[] => {
    const tiene = identifyRenglones(nombre, valores);
    return tiene === null ? [] : [{ hoja: nombre, tiene }];
  });
  const conLosSuyos = new Set(leidas.flatMap(({ hoja, tiene }) => (hoja === tiene ? hoja : [])));
  return leidas.filter(({ hoja, tiene }) => hoja !== tiene && !conLosSuyos.has(tiene));
}

/** One finding a sheet that goes by the name of another. */
export function findingsOfIntercambiadas(libro: EstadoLibro): Finding[] {
  return listIntercambiadas(libro).map(({ hoja, tiene }) => ({
    code: 'EST-11',
    severidad: REGLAS_EST['EST-11'].severidad,
    hoja,
    celda: null,
    linea: null,
    mensaje: INTERCAMBIADA.mensaje(hoja, tiene),
    remedio: INTERCAMBIADA.remedio(hoja, tiene),
  }));
}
