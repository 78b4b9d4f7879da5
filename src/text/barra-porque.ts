/** Words of the explanation of a figure. */
export const PORQUE = {
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
} as const;
