/** What is said of changing the plan. */
export const TEXTO_APP_PLAN = {
  'APP-40': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Indique el instrumento, su fecha y el mes (1 a 12) desde el que rige el cambio.',
  },
  'APP-41': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio:
      'Escriba el número tal como va en la MIR, por ejemplo 12.1, y el texto de la línea con ese número al inicio. Para renumerar, escríbalo en LÍNEA DE ACCIÓN y acepte la celda.',
  },
  'APP-42': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Use un número que no exista en esa sección: MIRador no renumera las demás.',
  },
  'APP-43': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio:
      'Escriba los números tal como aparecen en la MIR; donde se repitan, indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-44': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Corrija ese dato y vuelva a intentarlo.',
  },
  'APP-45': {
    mensaje: (motivo: string) => `${motivo} No hay nada que cambiar.`,
    remedio: 'Revise el plan vigente: el cambio ya está hecho o no hace falta.',
  },
  'APP-46': {
    mensaje: () => 'El libro cambió desde que se mostró este cambio del plan: no se aplicó nada.',
    remedio: 'Revise la nueva lista de operaciones y vuelva a confirmarla.',
  },
  'APP-47': {
    mensaje: (aviso: string) => aviso,
    remedio: 'Revise los doce meses de su programa, o escriba «propuesta» en PROGRAMA para que se derive de la meta.',
  },
  'APP-48': {
    mensaje: () =>
      'El libro no está como dice el plan aceptado: hay filas, columnas u hojas fuera de lugar. No se cambió el plan.',
    remedio: 'Use primero «Reparar», decida lo que pregunte y vuelva a intentarlo.',
  },
  'APP-49': {
    mensaje: (aviso: string) => aviso,
    remedio: 'Si prefiere lo que está escrito, acéptelo como modificación antes de hacer este cambio.',
  },
  'APP-216': {
    mensaje: (hoja: string) => `Falta la hoja «${hoja}» y hay más de una que podría serlo: no se cambió nada.`,
    remedio: 'Vea en Puntos por revisar cuáles son, póngale ese nombre a la que lo sea y vuelva a intentarlo.',
  },
  'APP-217': {
    mensaje: (hoja: string, tiene: string) =>
      `La hoja «${hoja}» tiene los encabezados de «${tiene}», y no se escribe en ella: no se cambió nada.`,
    remedio: 'Vea en Puntos por revisar qué pasó con sus nombres o encabezados, devuélvalos y vuelva a intentarlo.',
  },
} as const;
