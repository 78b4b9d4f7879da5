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
  situacion: 'SITUACIÓN',
  agregada: 'no existía',
  quitada: 'ya no está en el plan',
} as const;
