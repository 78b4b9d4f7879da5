/** Titles, explanations and remedies of the rules on what a MIR says; shown as "puntos por revisar" and in the reference page. */
export const TEXTO_REGLA = {
  'CAP-01': {
    titulo: 'Avance que no es un número',
    explicacion: 'Un mes contiene texto u otra cosa que no es un número: no cuenta en ninguna cifra.',
    remedio: 'Capture el número en la unidad de medida de la línea, o borre la celda si no hay avance que reportar.',
  },
  'CAP-02': {
    titulo: 'Avance negativo',
    explicacion: 'El avance de un mes es un número igual o mayor que 0.',
    remedio: 'Corrija el valor. Si se trata de ajustar un mes anterior, corrija ese mes.',
  },
  'CAP-03': {
    titulo: 'Avance con formato de porcentaje',
    explicacion: 'Al escribir 45% la hoja guarda 0.45; las cifras usan lo guardado.',
    remedio: 'Escriba el número sin el signo %: 45 si se quiso decir cuarenta y cinco; 0.45 si es la fracción.',
  },
  'CAP-04': {
    titulo: 'Fecha en lugar de número',
    explicacion: 'La hoja convirtió lo escrito en una fecha (por ejemplo, 3/4): no es un avance.',
    remedio: 'Capture de nuevo el número; la fecha del documento va en VERIFICABLE o en OBSERVACIONES.',
  },
  'CAP-05': {
    titulo: 'Fórmula en una celda de captura',
    explicacion: 'Una celda amarilla guarda lo que se reportó; con una fórmula, lo reportado puede cambiar solo.',
    remedio: 'Sustituya la fórmula por el valor que muestra ahora.',
  },
  'CAP-06': {
    titulo: 'Avance fuera de la ventana programada',
    explicacion:
      'El avance cuenta, pero se capturó antes del mes inicial (anticipado) o después del final (extemporáneo).',
    remedio: 'Si el mes es correcto, explíquelo en OBSERVACIONES; si no, cámbielo al mes que corresponde.',
  },
  'MET-01': {
    titulo: 'Línea sin meta',
    explicacion: 'Sin META PROPUESTA no hay porcentaje, programa ni estatus de avance.',
    remedio: 'Complete la meta anual con el plan aprobado.',
  },
  'MET-02': {
    titulo: 'Meta igual a cero',
    explicacion: 'Con meta 0 el porcentaje no puede calcularse, salvo que la tendencia sea reducción.',
    remedio: 'Revise la meta o la tendencia del indicador.',
  },
  'MET-03': {
    titulo: 'Meta negativa',
    explicacion: 'Una meta es un número mayor que 0 (o 0 en una reducción): las cifras de la línea no serían ciertas.',
    remedio: 'Corrija la meta con el plan aprobado.',
  },
  'AVA-01': {
    titulo: 'Meta rebasada',
    explicacion:
      'Lo alcanzado es mayor que la meta anual: puede ser un logro, una captura repetida o una acumulación equivocada.',
    remedio:
      'Verifique los meses capturados y la acumulación de la línea; si es correcto, explíquelo en OBSERVACIONES.',
  },
  'AVA-02': {
    titulo: 'Avance no programado',
    explicacion: 'La línea tiene meta 0 y se capturó avance: no hay porcentaje que mostrar.',
    remedio: 'Revise la meta; si la actividad se agregó, regístrela con su instrumento.',
  },
  'AVA-03': {
    titulo: 'Línea atrasada al corte',
    explicacion: 'Lo alcanzado al mes de corte no llega a lo programado a ese mes.',
    remedio: 'Capture el avance que falte o explique la causa en OBSERVACIONES.',
  },
  'AVA-04': {
    titulo: 'Meses sin reporte',
    explicacion: 'Hay meses programados hasta el corte en los que no se capturó nada. En blanco no es 0.',
    remedio: 'Capture el avance de esos meses; si no lo hubo, capture 0.',
  },
  'CAT-01': {
    titulo: 'Dimensión fuera de catálogo',
    explicacion: 'La dimensión del indicador es Eficacia, Eficiencia, Economía o Calidad.',
    remedio: 'Use un valor de la lista.',
  },
  'CAT-02': {
    titulo: 'Frecuencia fuera de catálogo',
    explicacion:
      'Una frecuencia que no se reconoce se trata como anual, y el programa propuesto puede no ser el previsto.',
    remedio: 'Use un valor de la lista: Mensual, Bimestral, Trimestral, Cuatrimestral, Semestral o Anual.',
  },
  'CAT-03': {
    titulo: 'Tendencia fuera de catálogo',
    explicacion: 'Una tendencia que no se reconoce se trata como incremento.',
    remedio: 'Use un valor de la lista: Incremento, Reducción o Constante.',
  },
  'CAT-04': {
    titulo: 'Palabra fuera de la lista en Cronograma',
    explicacion:
      'ACUMULACIÓN, SUJETA A DEMANDA, SITUACIÓN y PROGRAMA deciden las cifras de la línea, y las fórmulas sólo reconocen las palabras de su lista.',
    remedio: 'Elija la palabra en la lista de la celda, sin espacios antes ni después.',
  },
  'CRO-01': {
    titulo: 'Línea sin calendarización',
    explicacion: 'Sin mes inicial y final no hay programa mensual ni veredicto al corte.',
    remedio: 'Complete MES INICIAL y MES FINAL con el plan aprobado.',
  },
  'CRO-02': {
    titulo: 'Ventana imposible',
    explicacion: 'El mes inicial es posterior al final, o alguno no es un mes de 1 a 12: no se toma como ventana.',
    remedio: 'Corrija MES INICIAL y MES FINAL con el plan aprobado.',
  },
  'PRE-01': {
    titulo: 'Presupuesto que no es un número',
    explicacion: 'El presupuesto de la línea no entra en el subtotal ni en la suma.',
    remedio: 'Escriba la cantidad en pesos, sólo con números.',
  },
  'PRE-02': {
    titulo: 'Presupuesto negativo',
    explicacion: 'Un presupuesto proyectado no es menor que 0: el subtotal y la suma no serían ciertos.',
    remedio: 'Corrija la cantidad con el plan aprobado.',
  },
  'PRE-03': {
    titulo: 'El total declarado no es la suma de las líneas',
    explicacion: 'Se conserva el total declarado en el plan y se muestra la diferencia; ninguno se corrige.',
    remedio: 'Revise si faltan presupuestos de líneas o si el total declarado incluye otros conceptos.',
  },
} as const;

export type CodigoRegla = keyof typeof TEXTO_REGLA;

/** What a finding says of its case. */
export const CASO = {
  noEsNumero: (mes: string, contenido: string) => `En ${mes} dice «${contenido}», que no es un número.`,
  negativo: (mes: string, valor: string) => `En ${mes} se capturó ${valor}, menor que 0.`,
  enPorcentaje: (mes: string, guardado: string, mostrado: string) =>
    `En ${mes} se muestra ${mostrado}% y se cuenta como ${guardado}: ¿son ${mostrado} o ${guardado}?`,
  fecha: (mes: string, fecha: string) => `En ${mes} hay una fecha (${fecha}) donde va un número.`,
  formula: (columna: string, formula: string) =>
    `En ${columna} hay una fórmula (${formula}) en lugar de un valor capturado.`,
  anticipado: (mes: string, inicial: string) =>
    `Avance anticipado: se capturó en ${mes} y la línea inicia en ${inicial}.`,
  extemporaneo: (mes: string, final: string) =>
    `Avance extemporáneo: se capturó en ${mes} y la línea termina en ${final}.`,
  sinMeta: () => 'La línea no tiene META PROPUESTA.',
  metaNoEsNumero: (contenido: string) => `META PROPUESTA dice «${contenido}», que no es un número.`,
  metaCero: () => 'La META PROPUESTA es 0.',
  metaNegativa: (meta: string) => `La META PROPUESTA es ${meta}, menor que 0.`,
  rebasada: (alcanzada: string, meta: string) => `Se alcanzaron ${alcanzada} de una meta de ${meta}.`,
  noProgramado: (alcanzada: string) => `Se capturaron ${alcanzada} y la meta es 0.`,
  atrasada: (alcanzado: string, programado: string, mes: string) =>
    `A ${mes}: alcanzado ${alcanzado}, programado ${programado}.`,
  sinReporte: (meses: string, cuantos: number) =>
    cuantos === 1
      ? `Sin reporte en un mes programado: ${meses}.`
      : `Sin reporte en ${cuantos} meses programados: ${meses}.`,
  fueraDeCatalogo: (columna: string, valor: string, sugerencia: string | null) =>
    `${valor === '' ? `${columna} está en blanco` : `${columna} dice «${valor}»`}${sugerencia === null ? '.' : `; ¿es «${sugerencia}»?`}`,
  sinVentana: (faltan: readonly string[]) => `Sin calendarización: falta ${faltan.join(' y ')}.`,
  ventanaImposible: (inicial: string, final: string) => `La ventana va del mes ${inicial} al ${final}.`,
  presupuestoNoEsNumero: (contenido: string) => `PRESUPUESTO dice «${contenido}», que no es un número.`,
  presupuestoNegativo: (monto: string) => `El presupuesto es ${monto}, menor que 0.`,
  totalDistinto: (declarado: string, suma: string, diferencia: string) =>
    `El total declarado es ${declarado}; las líneas registradas suman ${suma} (diferencia: ${diferencia}).`,
} as const;
