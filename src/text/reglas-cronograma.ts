/** Texts of the rules on the schedule: their records, and what a finding says of its case. */

export const TEXTO_REGLA_CRONOGRAMA = {
  'CRO-01': {
    titulo: 'Línea sin calendarización',
    explicacion: 'Sin mes inicial y final no hay programa mensual ni veredicto al corte.',
    ejemplo: 'MES INICIAL y MES FINAL están en blanco.',
    remedio: 'Complete MES INICIAL y MES FINAL con el plan aprobado.',
  },
  'CRO-02': {
    titulo: 'Ventana imposible',
    explicacion: 'El mes inicial es posterior al final, o alguno no es un mes de 1 a 12: no se toma como ventana.',
    ejemplo: 'MES INICIAL es 9 y MES FINAL es 3.',
    remedio: 'Corrija MES INICIAL y MES FINAL con el plan aprobado.',
  },
  'CRO-03': {
    titulo: 'El programa no suma la meta',
    explicacion:
      'El programa mensual aceptado, acumulado como acumula la línea, no llega a su meta o la rebasa: al final del año lo programado y la meta dirían cosas distintas.',
    ejemplo: 'Meta de 12 informes y un programa de 1 al mes de enero a octubre.',
    remedio: 'Ajuste el programa en Cronograma o, si el plan cambió, registre la modificación de la meta.',
  },
  'CRO-04': {
    titulo: 'Programa fuera de la ventana',
    explicacion: 'El programa aceptado tiene meses anteriores a MES INICIAL o posteriores a MES FINAL.',
    ejemplo: 'Una línea de marzo a mayo con 2 programados en agosto.',
    remedio: 'Pase lo programado a un mes de la ventana o corrija MES INICIAL y MES FINAL con el plan aprobado.',
  },
  'CRO-05': {
    titulo: 'Frecuencia sin periodo en la ventana',
    explicacion:
      'Ningún periodo de la frecuencia termina dentro de la ventana: lo programado vence en MES FINAL, a mitad de un periodo.',
    ejemplo: 'Una línea trimestral de enero a febrero.',
    remedio: 'Revise la frecuencia y la ventana con el plan aprobado; si el plan dice eso, no hay nada que corregir.',
  },
  'CRO-06': {
    titulo: 'Programa aceptado que sigue siendo fórmula',
    explicacion:
      'PROGRAMA dice «aceptada» y sus meses todavía se derivan de la meta: si la meta cambia, lo aceptado cambia con ella.',
    ejemplo: 'Alguien escribió «aceptada» en PROGRAMA y los doce meses conservan sus fórmulas.',
    remedio: 'Acéptelo en «Programa mensual…», que deja los números, o escriba «propuesta» para que se siga derivando.',
  },
  'CRO-07': {
    titulo: 'Mes programado que no es un número',
    explicacion: 'Un mes del programa aceptado tiene un texto, una fecha o un número menor que 0, y no se cuenta.',
    ejemplo: 'En marzo del programa dice «dos».',
    remedio: 'Escriba la cantidad programada, igual o mayor que 0, o deje el mes en blanco.',
  },
} as const;

/** What a finding says of its case. */
export const CASO_CRONOGRAMA = {
  sinVentana: (faltan: readonly string[]) => `Sin calendarización: falta ${faltan.join(' y ')}.`,
  ventanaImposible: (inicial: string, final: string) => `La ventana va del mes ${inicial} al ${final}.`,
  como: { suma: 'suma', ultimo: 'termina en', promedio: 'promedia', maximo: 'llega a' },
  programaNoSuma: (como: string, programado: string, meta: string) =>
    `El programa ${como} ${programado} y la meta es ${meta}.`,
  programaDistinto: (meses: string, meta: string) =>
    `La tendencia es constante y el programa de ${meses} no es la meta de ${meta}.`,
  programaFuera: (meses: readonly string[], inicial: string, final: string) =>
    `Hay programa en ${meses.join(', ')} y la línea va de ${inicial} a ${final}.`,
  programaConFormulas: (meses: number) =>
    `El programa está aceptado y ${meses === 1 ? 'un mes es' : `${meses} meses son`} todavía fórmula.`,
  programaNoEsNumero: (mes: string, contenido: string) =>
    `En ${mes} del programa dice «${contenido}», que no es un número.`,
  programaNegativo: (mes: string, valor: string) => `En ${mes} del programa dice ${valor}, menor que 0.`,
  sinPeriodo: (frecuencia: string, inicial: string, final: string) =>
    `La frecuencia es ${frecuencia.toLowerCase()} y ninguno de sus periodos termina entre ${inicial} y ${final}.`,
} as const;
