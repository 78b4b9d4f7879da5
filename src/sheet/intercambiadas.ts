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
 * Sheets of rows whose names were exchanged: each has the headers of another that has not its own either. Where only one
 * has another's, its headers were typed over. Nothing is written on them: it would go to the rows of the other.
 */
export function listIntercambiadas({ hojas }: EstadoLibro): Intercambiada[] {
  const todas = hojas.flatMap(({ nombre, valores }): Intercambiada[] => {
    const tiene = identifyRenglones(nombre, valores);
    return tiene === null || tiene === nombre ? [] : [{ hoja: nombre, tiene }];
  });
  return todas.filter(
    ({ hoja, tiene }) => todas.some((otra) => otra.hoja === tiene) && todas.some((otra) => otra.tiene === hoja),
  );
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
