/** Words of closing and reopening a period. */

/** What the undo log calls each of them. */
export const CIERRE_NOMBRE = {
  cerrar: (periodo: string) => `Cierre de ${periodo}`,
  reabrir: (periodo: string) => `Reapertura de ${periodo}`,
} as const;

/** What a reopening needs and did not get. */
export const FALTA_REAPERTURA = { motivo: 'el motivo', acuerdo: 'el acuerdo u oficio que lo autoriza' } as const;

/** What is compared besides columns of the MIR. */
export const CAMPO_DIFERENCIA = {
  linea: 'LÍNEA DE ACCIÓN',
  programa: 'PROGRAMA MENSUAL',
  derivado: 'el que se deriva de la meta',
  si: 'sí',
  agregada: 'no existía',
  quitada: 'ya no está en el plan',
} as const;

/** A programme in a sentence: "marzo 2, junio 3". */
export function programaText(meses: readonly (readonly [mes: string, cantidad: string])[]): string {
  return meses.map(([mes, cantidad]) => `${mes}\u00a0${cantidad}`).join(', ');
}

/** Figures of a linea as of the last month of a period. */
export const CAMPO_CIFRA = {
  alcanzado: (mes: string) => `Alcanzado a ${mes}`,
  programado: (mes: string) => `Programado a ${mes}`,
  porcentaje: 'Porcentaje de la meta anual',
  estatus: 'Estatus',
  semaforo: 'Semáforo',
} as const;

/** At the end of the note of a month that is closed. */
export const NOTA_DE_CERRADO =
  'CERRADO: este mes ya no se captura. Si algo debe corregirse, quien administra la MIR lo hace con su motivo en el menú «MIRador», «Corregir una captura…».';
