import { MESES } from '../mir/palabras';

/** What a template may write of the informe de avance, in words. Joined to text/campos.ts. */

export const CAMPOS_DE_AVANCE = {
  alcance: 'De qué objetivo o sección es el informe; en blanco si es de todo el programa.',
  fechaCierre: 'Cuándo se cerró el periodo; en blanco si está abierto.',
  totalObjetivos: 'Cuántos objetivos específicos tiene el programa, o la parte que se informa.',
  totalLineas: 'Cuántas líneas de acción tiene el programa, o la parte que se informa.',
  programadas: 'Cuántas líneas tienen algo programado al corte.',
  cumplidas: 'Cuántas de ellas están cumplidas al corte.',
  promedio: 'Promedio de avance al corte; en blanco si Configuración no lo pide.',
  totalVerde: 'Cuántas líneas están en verde.',
  totalAmarillo: 'Cuántas líneas están en amarillo.',
  totalRojo: 'Cuántas líneas están en rojo.',
  totalMorado: 'Cuántas líneas están en morado.',
  totalSinSemaforo: 'Cuántas líneas no tienen semáforo.',
  totalCancelada: 'Cuántas líneas están canceladas.',
  totalSinMeta: 'Cuántas líneas no tienen meta.',
  totalNoAplica: 'A cuántas líneas no aplica.',
  totalRebasada: 'Cuántas líneas rebasaron su meta.',
  totalCumplida: 'Cuántas líneas tienen cumplida su meta del año.',
  totalNoCumplida: 'Cuántas líneas no cumplieron su meta.',
  totalAtrasada: 'Cuántas líneas están atrasadas.',
  totalEnProceso: 'Cuántas líneas están en proceso.',
  totalPendiente: 'Cuántas líneas están pendientes.',
  totalSinReporte: 'Cuántas líneas tienen meses sin reporte.',
  totalPorAtender: 'Cuántas líneas están atrasadas o tienen meses sin reporte.',
  totalDesviaciones: 'Cuántas líneas tienen desviación: amarillo, rojo o morado.',
  totalSinEvidencia: 'Cuántas líneas tienen avance del periodo sin evidencia.',
  totalEvidencias: 'Cuántas evidencias hay registradas del periodo.',
  totalModificaciones: 'Cuántas modificaciones del plan rigen en el periodo.',
  periodoAnterior: 'Periodo con el que se compara; en blanco si es el primero del año.',
  cumplidasAntes: 'Cuántas líneas estaban cumplidas al corte del periodo anterior.',
  programadasAntes: 'Cuántas tenían algo programado al corte del periodo anterior.',
  totalMejoran: 'Cuántas líneas mejoran respecto del periodo anterior.',
  totalRetroceden: 'Cuántas líneas retroceden respecto del periodo anterior.',
} as const;

export const PARTES_DE_AVANCE = {
  comparacion: 'Comparación con el periodo anterior.',
  modificaciones: 'Modificaciones del plan que rigen en el periodo.',
  anexo: 'Anexo: líneas de la MIR, con lo capturado en cada mes.',
} as const;

const DE_LINEA = {
  seccion: 'Título de la sección',
  numeroObjetivo: 'Número del objetivo',
  numero: 'Número de la línea',
  lineaAccion: 'Texto de la línea',
  unidadMedida: 'Unidad de medida',
} as const;

const CIFRAS = {
  meta: 'Meta propuesta',
  metaOriginal: 'Meta antes de cualquier modificación',
  enPeriodo: 'Alcanzado en el periodo',
  alcanzado: 'Alcanzado al corte',
  programado: 'Programado al corte',
  porAlcanzar: 'Lo que falta de la meta; con signo menos lo que la excede',
  porcentaje: 'Porcentaje de la meta anual',
  avance: 'Avance al corte: alcanzado entre programado',
  veredicto: 'Veredicto al corte',
  semaforo: 'Semáforo al corte',
  estatus: 'Estatus',
} as const;

/** The key of what was captured in a month, beside what is programmed in it: "avanceEnero". */
export const claveDeAvance = (mes: string): string => `avance${mes[0]?.toUpperCase() ?? ''}${mes.slice(1)}`;

/** Columns of the lists of the PAT that the informe adds to. */
export const COLUMNAS_DE_AVANCE = {
  lineas: {
    ...CIFRAS,
    ...Object.fromEntries(
      MESES.map((mes) => [claveDeAvance(mes), `Lo capturado en ${mes}, si no es posterior al corte`]),
    ),
  },
  objetivos: {
    programadas: 'Cuántas de sus líneas tienen algo programado al corte',
    cumplidas: 'Cuántas de ellas están cumplidas al corte',
  },
} as const;

export const LISTAS_DE_AVANCE = {
  atrasadas: {
    descripcion: 'Una fila por línea atrasada o con meses sin reporte.',
    columnas: { ...DE_LINEA, ...CIFRAS, meses: 'Meses sin reporte' },
  },
  desviaciones: {
    descripcion: 'Una fila por línea en amarillo, rojo o morado.',
    columnas: {
      ...DE_LINEA,
      ...CIFRAS,
      dato: 'Dato de la justificación',
      causa: 'Causa',
      accion: 'Acción',
      proyeccion: 'Proyección',
      falta: 'Qué falta de la justificación',
    },
  },
  cambios: {
    descripcion: 'Una fila por línea que cambió de veredicto o de semáforo respecto del periodo anterior.',
    columnas: {
      ...DE_LINEA,
      veredictoAntes: 'Veredicto al corte del periodo anterior',
      semaforoAntes: 'Semáforo al corte del periodo anterior',
      veredicto: CIFRAS.veredicto,
      semaforo: CIFRAS.semaforo,
      cambio: 'Si mejora, retrocede, empieza o cambia',
    },
  },
  modificaciones: {
    descripcion: 'Una fila por modificación del plan que rige en el periodo.',
    columnas: {
      seccion: DE_LINEA.seccion,
      linea: 'Número de la línea, o del objetivo',
      campo: 'Qué cambió',
      antes: 'Lo que decía',
      despues: 'Lo que dice',
      vigencia: 'Mes desde el que rige',
      instrumento: 'Documento que la autoriza',
      instancia: 'Quién lo emitió',
      fecha: 'Fecha del documento',
      motivo: 'Motivo',
    },
  },
  evidencias: {
    descripcion: 'Una fila por evidencia del periodo.',
    columnas: {
      ...DE_LINEA,
      mes: 'Mes que prueba',
      documento: 'Documento',
      oficio: 'Oficio',
      fecha: 'Fecha',
      vinculo: 'Vínculo o lugar',
      cantidad: 'Cantidad que prueba',
    },
  },
  sinEvidencia: {
    descripcion: 'Una fila por línea con avance del periodo sin evidencia.',
    columnas: { ...DE_LINEA, meses: 'Meses con avance sin evidencia' },
  },
} as const;
