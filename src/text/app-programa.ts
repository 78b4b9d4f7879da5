/** What is said of the monthly programme and of the deliveries. */
export const TEXTO_APP_PROGRAMA = {
  'APP-75': {
    mensaje: () => 'Esas líneas ya tienen el programa que se pide, o no tienen ninguno: no hay nada que cambiar.',
    remedio: 'Revise en «Programa mensual…» cómo está cada línea; sin meta o sin ventana no hay programa que proponer.',
  },
  'APP-76': {
    mensaje: (falta: string) => `${falta} No se registra así sin confirmarlo.`,
    remedio: 'Corrija los meses, o confirme que el programa se registra aunque no coincida con la meta.',
  },
  'APP-77': {
    mensaje: (falta: string) => `${falta} Se registra así, a sabiendas.`,
    remedio: 'Quedará entre los puntos por revisar (CRO-03) mientras el programa no coincida con la meta.',
  },
  'APP-78': {
    mensaje: (meses: string) => `Hay programa fuera de la ventana de la línea: ${meses}.`,
    remedio: 'Pase lo programado a un mes de la ventana, o reprograme la línea desde «Plan y modificaciones…».',
  },
  'APP-79': {
    mensaje: (mal: { readonly mes: string; readonly valor: string } | null) =>
      mal === null
        ? 'El programa de una línea son doce meses, de enero a diciembre. No se cambió nada.'
        : `En ${mal.mes} se pidió ${mal.valor}: no es un número igual o mayor que 0. No se cambió nada.`,
    remedio: 'Dé los doce meses en orden: números iguales o mayores que 0, o en blanco donde no se programe nada.',
  },
  'APP-80': {
    mensaje: (lineas: readonly string[]) =>
      lineas.length === 1
        ? `La línea ${lineas.join()} queda como está: no tiene programa que aceptar.`
        : `${lineas.length} líneas quedan como están, sin programa que aceptar: ${lineas.slice(0, 10).join(', ')}${lineas.length > 10 ? '…' : '.'}`,
    remedio: 'Les falta la meta o la ventana: complételas en la MIR, o capture sus meses.',
  },
  'APP-81': {
    mensaje: (meses: string) => `Cambia lo programado en meses cerrados: ${meses}.`,
    remedio:
      'Los informes de los periodos cerrados conservan el programa que había al cierre; los demás usan el nuevo.',
  },
  'APP-82': {
    mensaje: () => 'Este libro todavía no tiene la hoja Entregas.',
    remedio: 'Pida a quien administra la MIR o a la persona titular que la prepare en «Entregas…».',
  },
  'APP-83': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Elija la entrega en «Entregas…» y escriba su fecha como 2025-03-31.',
  },
  'APP-84': {
    mensaje: (usuario: string, personas: readonly string[]) =>
      `${usuario === '' ? 'Usted' : usuario} no puede cambiar las entregas: corresponde a quienes administran la MIR y a las personas titulares${personas.length === 0 ? '' : ` (${personas.join(', ')})`}.`,
    remedio: 'Pídalo a una de esas personas, o que agreguen su correo en Configuración.',
  },
} as const;
