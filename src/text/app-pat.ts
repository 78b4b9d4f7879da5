import { plural } from './plural';

/** What stands in the way of the document of the PAT, or is missing of it. Joined to TEXTO_APP. */
export const TEXTO_APP_PAT = {
  'APP-152': {
    mensaje: () => 'La MIR no tiene líneas de acción: no hay programa que imprimir.',
    remedio: 'Importe el PAT o sus líneas, o agréguelas con «Cambiar el plan», y vuelva a hacer el documento.',
  },
  'APP-153': {
    mensaje: (pedido: string) => `El Programa Anual de Trabajo se hace completo y del año: no se hace de «${pedido}».`,
    remedio:
      'Pídalo sin periodo ni alcance. De un objetivo o de una línea se hacen el informe de avance y la ficha técnica.',
  },
  'APP-154': {
    mensaje: (capitulos: readonly string[]) =>
      `Al programa ${plural(capitulos.length, 'le falta un capítulo', 'le faltan capítulos')}: ${capitulos.join(', ')}.`,
    remedio:
      'Si su programa debe llevarlos, escríbalos en la hoja Textos, una fila por capítulo; la guía dice cómo se llama la clave de cada uno.',
  },
} as const;
