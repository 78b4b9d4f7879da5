import { formatCantidad } from '../mir/text-number';

/** What registering in Seguimiento answers. */
export const TEXTO_APP_SEGUIMIENTO = {
  'APP-90': {
    mensaje: (tipo: string) => `«${tipo}» no es un tipo de asiento. No se registró nada.`,
    remedio: 'Indique «justificacion» o «evidencia».',
  },
  'APP-91': {
    mensaje: (motivo: string) => `${motivo} No se registró nada.`,
    remedio: 'Escriba al menos uno de esos datos.',
  },
  'APP-92': {
    mensaje: (mes: string, periodo: string) => `El mes ${mes} no está en ${periodo}. No se registró nada.`,
    remedio: 'Elija un mes del periodo, o ninguno si la evidencia es de todo el periodo.',
  },
  'APP-93': {
    mensaje: (cantidad: string) => `La cantidad ${cantidad} no es un número igual o mayor que 0. No se registró nada.`,
    remedio: 'Escriba cuántas unidades de la meta prueba el documento, o deje la cantidad en blanco.',
  },
  'APP-94': {
    mensaje: (vinculo: string) => `«${vinculo}» no es una dirección que se pueda consultar. No se registró nada.`,
    remedio: 'Escriba una dirección que empiece con https:// o http://, o el lugar en que se encuentra el documento.',
  },
  'APP-95': {
    mensaje: (fecha: string) => `«${fecha}» no es una fecha. No se registró nada.`,
    remedio: 'Escriba la fecha como 2025-03-31 o 31/03/2025, o déjela en blanco.',
  },
  'APP-96': {
    mensaje: (columna: string, maximo: number) =>
      `Lo escrito en ${columna} pasa de ${formatCantidad(maximo)} caracteres, más de lo que cabe en una celda. No se registró nada.`,
    remedio: 'Acórtelo, o anote sólo dónde se encuentra el documento completo.',
  },
  'APP-97': {
    mensaje: (motivo: string) => `${motivo} No se registró nada.`,
    remedio: 'Pida a quien administra la MIR que use «Reparar» en Puntos por revisar, y vuelva a intentarlo.',
  },
  'APP-98': {
    mensaje: (fila: number) => `Eso mismo ya estaba registrado en la fila ${fila} de Seguimiento: no se repitió.`,
    remedio: 'Si es otro documento, indique su nombre u oficio.',
  },
  'APP-99': {
    mensaje: (lapso: string, prueba: string, capturado: string) =>
      `Quedó registrada, pero las evidencias de ${lapso} suman ${prueba} y lo capturado es ${capturado}.`,
    remedio: 'Capture el avance que falta o corrija la cantidad en la hoja Seguimiento.',
  },
} as const;
