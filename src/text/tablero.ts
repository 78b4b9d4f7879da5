/** Words of the sheet Tablero. Where a word stands in a formula too, it is made of the same constant. */
export const TABLERO = {
  titulo: 'TABLERO DE LA MIR',
  ejercicio: 'Ejercicio',
  corte: 'Corte:',
  sinCorte: 'SIN MES DE CORTE: fíjelo en Configuración o cierre un periodo; lo que depende de él dice —',
  /** What depends on a cut-off that is not there. */
  nada: '—',
  sigue: '…',
  deCumplidas: ' de ',
  mes: 'mes sin reporte',
  meses: 'meses sin reporte',
  linea: ' línea',
  lineas: ' líneas',
  ninguna: 'ninguna línea',
  sinCorteLista: 'sin mes de corte',
  vence: 'VENCE EN EL PERIODO',
  sinCumplir: ' por cumplir',
  atencion: 'ATRASADO O SIN REPORTE',
  yMas: (n: string): string => `"y "&${n}&" más, en la hoja Cronograma"`,
  sinResponsable: 'sin responsable',
  porEstatus: 'POR ESTATUS',
  porObjetivo: 'POR OBJETIVO',
  total: 'TOTAL',
  nota: 'Conteos de líneas, no promedios. El presupuesto es proyectado, nunca ejercido. Nadie escribe en esta hoja: todo se calcula de MIR, Cronograma y Configuración.',
  seccion: (n: number, titulo: string): string => `${n}/… ${titulo}`,
} as const;

/** Labels of the key figures, in order. */
export const CIFRAS_TABLERO = {
  cumplidas: 'Cumplidas de las programadas al corte',
  lineas: 'Líneas de acción',
  conAvance: 'Con avance capturado al corte',
  atrasadas: 'Atrasadas o no cumplidas',
  sinReporte: 'Con meses sin reporte',
  vencen: 'Vencen en el periodo',
  suma: 'Presupuesto proyectado, suma de líneas',
  declarado: 'Presupuesto proyectado, declarado',
  diferencia: 'Diferencia (declarado menos suma)',
} as const;

export const ENCABEZADO_TABLERO = {
  numero: 'NÚM.',
  objetivo: 'OBJETIVO',
  lineas: 'LÍNEAS',
  programadas: 'PROGRAMADAS AL CORTE',
  cumplidas: 'CUMPLIDAS AL CORTE',
  presupuesto: 'PRESUPUESTO',
} as const;

export const LISTA_TABLERO = {
  texto: 'LÍNEA DE ACCIÓN',
  responsable: 'RESPONSABLE',
  estado: 'CÓMO VA',
} as const;

/** Titles of the charts: each tells one of ours from those of people. */
export const GRAFICO_TABLERO = {
  estatus: 'Líneas por estatus',
  semaforo: 'Semáforo por objetivo',
} as const;
