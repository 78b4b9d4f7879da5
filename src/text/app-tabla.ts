import { formatCantidad } from '../mir/text-number';

/** What is said of importing a table. */
export const TEXTO_APP_TABLA = {
  'APP-105': {
    mensaje: () => 'El libro ya tiene una MIR con líneas, y ninguna línea de la tabla es de ella: no se escribió nada.',
    remedio:
      'Importe la tabla en un libro nuevo; para agregar líneas a esta MIR use «Plan y modificaciones». Si son las mismas, revise sus números y su sección.',
  },
  'APP-106': {
    mensaje: (celdas: number, lineas: number) =>
      `El libro ya tenía una MIR: de la tabla se ${celdas === 1 ? 'capturó 1 celda que estaba' : `capturaron ${formatCantidad(celdas)} celdas que estaban`} en blanco, en ${lineas === 1 ? '1 línea' : `${lineas} líneas`}. Lo demás quedó como estaba.`,
    remedio: 'Revise las dudas: dicen qué no se capturó y por qué.',
  },
  'APP-107': {
    mensaje: (tabla: string, libro: string) =>
      `La tabla es del ejercicio ${tabla} y la MIR de este libro es del ${libro}: no se escribió nada.`,
    remedio: 'Importe la tabla en un libro nuevo, o en el de su ejercicio.',
  },
  'APP-108': {
    mensaje: () => 'El libro ya tenía una MIR, y la tabla no trae nada que capturar en sus celdas en blanco.',
    remedio:
      'Revise las dudas: dicen qué es distinto. Una captura se cambia en su celda; el plan, en «Plan y modificaciones».',
  },
  'APP-109': {
    mensaje: () => 'La tabla por importar no se recibió como se espera: no se hizo nada.',
    remedio:
      'Envíe sólo una de estas: «nombre» y «base64» de un archivo, «texto» pegado, u «hoja» con sus «valores» por fila.',
  },
} as const;
