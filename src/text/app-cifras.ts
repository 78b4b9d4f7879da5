/** What is said of the words of the verdicts, of explanations and of the Tablero. */
export const TEXTO_APP_CIFRAS = {
  'APP-70': {
    mensaje: (nombre: string, juegos: readonly string[]) =>
      `No hay un juego de palabras «${nombre}». Los que hay son: ${juegos.join(', ')}.`,
    remedio: 'Elija uno de ellos, o escriba sus palabras en Configuración.',
  },
  'APP-71': {
    mensaje: () => 'Los ajustes de Configuración no están en su lugar: no se cambió nada.',
    remedio: 'Use «Reparar» en Puntos por revisar y vuelva a intentarlo.',
  },
  'APP-72': {
    mensaje: (juego: string) => `Configuración ya tiene las palabras de ${juego}: no hay nada que cambiar.`,
    remedio: 'Si quiere otras palabras, elija otro juego o escríbalas en Configuración.',
  },
  'APP-85': {
    mensaje: (hoja: string, celda: string) =>
      `${hoja}!${celda} no es una cifra de la MIR: ahí no hay nada que explicar.`,
    remedio:
      'Elija una celda calculada (por ejemplo PORCENTAJE o ESTATUS en la MIR, o VEREDICTO en Cronograma) y pregunte de nuevo.',
  },
  'APP-86': {
    mensaje: (celda: string) => `«${celda}» no es una celda.`,
    remedio: 'Indique la hoja y la celda, por ejemplo MIR y U9.',
  },
  'APP-100': {
    mensaje: (hoja: string) => `Ya hay una hoja «${hoja}» que no hizo MIRador, y no se escribe sobre ella.`,
    remedio: 'Cámbiele el nombre y vuelva a pedir el Tablero.',
  },
  'APP-101': {
    mensaje: () => 'Hay filas o columnas fuera de lugar en MIR o en Cronograma, de donde el Tablero toma sus cifras.',
    remedio: 'Use «Reparar» en Puntos por revisar y vuelva a pedir el Tablero.',
  },
} as const;
