/** Words of the sidebar "¿Por qué este número?". */
export const PORQUE = {
  cargando: 'Buscando de dónde sale…',
  otra: 'Explicar la celda elegida',
  ayuda: 'Elija otra celda en la hoja y vuelva a este botón.',
  clase: {
    formula: 'Se calcula sola',
    plan: 'Dato del plan',
    captura: 'Se captura',
    ajuste: 'Ajuste',
  },
  regla: 'La regla',
  sustitucion: 'Con sus números',
  pasos: {
    formula: 'Paso a paso',
    plan: 'Desde cuándo',
    captura: 'Qué se captura',
    ajuste: 'En detalle',
  },
  /** How the step of a condition that holds says so. */
  condicionCumplida: ': sí, ',
  meses: 'Mes por mes',
  mes: 'Mes',
  valor: 'Valor',
  cuenta: 'Cuenta',
  si: 'sí',
  no: 'no',
  nota: 'Por qué',
  ajustes: 'De dónde viene',
  irAlMes: (mes: string, celda: string) => `Ir a ${mes}, celda ${celda}`,
  irA: (celda: string) => `Ir a ${celda}`,
  volver: 'Ir a la celda',
  sinExplicacion: 'Sin explicación',
} as const;
