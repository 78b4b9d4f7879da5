/** Words of the annex with the rows of the MIR. */
export const ANEXO_AVANCE = {
  titulo: 'Anexo: líneas de la MIR',
  intro: (corte: string) =>
    `La MIR al ${corte}, con lo capturado en cada mes. En gris, los meses fuera de la ventana programada de la línea; los posteriores al corte van en blanco.`,
  ninguno: 'La MIR no tiene líneas de acción.',
  columnas: {
    numero: 'Núm.',
    linea: 'Línea de acción',
    unidad: 'Unidad de medida',
    meta: 'Meta',
  },
  /** After the twelve months. */
  cifras: {
    alcanzada: 'Alcanzada',
    porAlcanzar: 'Por alcanzar',
    porcentaje: '% de la meta',
    estatus: 'Estatus',
  },
  mes: (nombre: string) => nombre.slice(0, 3),
  excede: (n: string) => `excede por ${n}`,
  observaciones: 'Observaciones: ',
  verificable: 'Verificable en: ',
} as const;
