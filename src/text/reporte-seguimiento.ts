import { plural } from './plural';

/** Words of the informe on justifications and evidence. */
export const INFORME_SEGUIMIENTO = {
  titulo: 'Desviaciones y evidencia del periodo',
  intro:
    'Desviación: al corte la línea está en amarillo, rojo o morado. Se dice el dato, la causa, la acción y la proyección que se registraron en Seguimiento.',
  sinDesviaciones: 'Ninguna línea tiene desviación al corte.',
  columnasJustificacion: {
    numero: 'Núm.',
    linea: 'Línea de acción',
    veredicto: 'Veredicto y semáforo al corte',
    dato: 'Dato',
    causa: 'Causa',
    accion: 'Acción',
    proyeccion: 'Proyección',
  },
  falta: 'Falta',
  alCorte: (cifras: string) => `Al corte: ${cifras}`,
  sinJustificacion: 'Sin ninguna justificación registrada: faltan dato, causa, acción y proyección.',
  evidencia: 'Evidencia registrada',
  sinEvidencia: 'No hay evidencia registrada del periodo.',
  columnasEvidencia: {
    numero: 'Núm.',
    mes: 'Mes',
    documento: 'Documento',
    oficio: 'Oficio',
    fecha: 'Fecha',
    vinculo: 'Vínculo o lugar',
    cantidad: 'Cantidad',
  },
  todoElPeriodo: 'Todo el periodo',
  cantidad: (n: string, unidad: string) => (unidad === '' ? n : `${n} (${unidad})`),
  pendiente: 'Falta por completar',
  sinJustificar: (n: number, lineas: string) =>
    `${n} ${plural(n, 'desviación', 'desviaciones')} sin ninguna justificación: ${lineas}`,
  incompletas: (lineas: string) => `Justificaciones incompletas: ${lineas}`,
  incompleta: (linea: string, partes: readonly string[]) => `${linea} (${partes.join(', ')})`,
  sinProbar: (lineas: string) => `Avance sin evidencia: ${lineas}`,
  nadaPendiente: 'Las desviaciones están justificadas y el avance del periodo tiene evidencia.',
} as const;
