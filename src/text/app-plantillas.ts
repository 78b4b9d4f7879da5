/** What cannot be done with templates. Joined to TEXTO_APP. */
export const TEXTO_APP_PLANTILLAS = {
  'APP-134': {
    mensaje: (tipo: string) => `Los documentos de tipo «${tipo}» son tablas de datos: no usan plantilla.`,
    remedio: 'Haga plantillas del informe de avance, del informe JGE, del PAT o de las fichas técnicas.',
  },
  'APP-135': {
    mensaje: (nombre: string) => `La plantilla «${nombre}» está en la papelera de Drive.`,
    remedio: 'Restáurela en Drive, elija otra, o haga el documento con la de MIRador.',
  },
  'APP-136': {
    mensaje: (destino: string) => `MIRador no sabe dejar una plantilla en «${destino}».`,
    remedio: 'Elija descarga o drive.',
  },
  'APP-137': {
    mensaje: () => 'La plantilla está bien: todo lo que pide existe en este documento.',
    remedio: 'Haga el documento con ella.',
  },
} as const;
