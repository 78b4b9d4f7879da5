/** What is said of recognising and adopting a sheet that somebody else made. */
export const TEXTO_APP_ADOPCION = {
  'APP-50': {
    mensaje: () =>
      'Ninguna hoja de este libro parece una MIR: no se encontró una fila de encabezados con sus columnas.',
    remedio:
      'Revise que la hoja tenga un encabezado con LÍNEA DE ACCIÓN, META, UNIDAD DE MEDIDA y los meses, y que cada línea lleve su número.',
  },
  'APP-51': {
    mensaje: (hoja: string, hojas: readonly string[]) =>
      `No existe la hoja «${hoja}»${hojas.length === 0 ? '' : `; las que parecen una MIR son: ${hojas.join(', ')}`}.`,
    remedio: 'Revise el nombre, tal como aparece en la pestaña de la hoja.',
  },
  'APP-52': {
    mensaje: (hoja: string) => `En la hoja «${hoja}» no se reconoció ninguna línea de acción con su número.`,
    remedio: 'Elija otra hoja, o indique cuál es la columna LÍNEA DE ACCIÓN.',
  },
  'APP-53': {
    mensaje: () => 'Este libro ya tiene una MIR de MIRador: no se hizo otra.',
    remedio: 'Empiece la otra MIR en un libro aparte; la de este libro se revisa en «Puntos por revisar».',
  },
  'APP-54': {
    mensaje: (nombre: string, motivo: string) => `La columna ${nombre} no es segura. ${motivo}`,
    remedio: 'Confirme cuál es, o que la hoja no la tiene, antes de hacer la MIR.',
  },
  'APP-55': {
    mensaje: (clave: string) => `«${clave}» no es una columna del formato.`,
    remedio: 'Use los nombres que se muestran, por ejemplo metaPropuesta, frecuencia o enero.',
  },
  'APP-56': {
    mensaje: (nombre: string, dicho: string, varias: boolean) =>
      varias
        ? `Para ${nombre} se indicó «${dicho}», y más de una columna de la hoja dice eso.`
        : `Para ${nombre} se indicó «${dicho}», y la hoja no tiene esa columna.`,
    remedio: 'Indique las letras de la columna, por ejemplo N, o el texto de su encabezado.',
  },
  'APP-57': {
    mensaje: (nombre: string, otra: string) => `Se indicó la misma columna para ${nombre} y para ${otra}.`,
    remedio: 'Indique una columna distinta para cada una, o que la hoja no tiene una de ellas.',
  },
  'APP-58': {
    mensaje: () => 'La hoja cambió desde que se mostró lo que se reconoció: no se hizo nada.',
    remedio: 'Revise otra vez lo que se reconoció y vuelva a confirmarlo.',
  },
  'APP-59': {
    mensaje: (hoja: string, quedo: string | null) =>
      quedo === null
        ? `La hoja «${hoja}» ya tenía la forma del Anexo 1: quedó en su lugar como la MIR del libro, sin tocar lo capturado.`
        : `La hoja «${hoja}» quedó como estaba${quedo === hoja ? '' : `, ahora con el nombre «${quedo}»`}; la MIR se armó en hojas nuevas, con lo que tenía capturado.`,
    remedio: 'Si hay una hoja Dudas, revísela: dice qué no se reconoció y dónde está.',
  },
} as const;
