import { plural } from './plural';

/** Texts of the rules on metas and of progress: their records, and what a finding says of its case. */

export const TEXTO_REGLA_AVANCE = {
  'MET-01': {
    titulo: 'Línea sin meta',
    explicacion: 'Sin META PROPUESTA no hay porcentaje, programa ni estatus de avance.',
    ejemplo: 'META PROPUESTA está en blanco.',
    remedio: 'Complete la meta anual con el plan aprobado.',
  },
  'MET-02': {
    titulo: 'Meta igual a cero',
    explicacion: 'Con meta 0 el porcentaje no puede calcularse, salvo que la tendencia sea reducción.',
    ejemplo: 'Una línea de incremento con meta 0 y sin avance.',
    remedio: 'Revise la meta o la tendencia del indicador.',
  },
  'MET-03': {
    titulo: 'Meta negativa',
    explicacion: 'Una meta es un número mayor que 0 (o 0 en una reducción): las cifras de la línea no serían ciertas.',
    ejemplo: 'META PROPUESTA dice -4.',
    remedio: 'Corrija la meta con el plan aprobado.',
  },
  'MET-04': {
    titulo: 'Meta en porcentaje distinta de 100',
    explicacion:
      'La unidad de medida es un porcentaje y la meta anual no es 100. Puede ser lo planeado, o una cantidad escrita en lugar del porcentaje. No se revisa en metas de reducción.',
    ejemplo: 'Unidad «%» con meta de 12.',
    remedio:
      'Revise la meta y la unidad de medida con el plan aprobado; si el plan dice eso, no hay nada que corregir.',
  },
  'MET-05': {
    titulo: 'Línea base que no permite medir la reducción',
    explicacion:
      'Configuración pide medir las reducciones desde su línea base, y la de esta línea no tiene número o no es mayor que la meta: el porcentaje queda en blanco.',
    ejemplo: 'Reducción con meta de 10 y línea base «Sin referencia».',
    remedio:
      'Complete LÍNEA BASE con un número mayor que la meta, sin comas ni signos, por ejemplo 1250; o elija otra fórmula de reducción en Configuración.',
  },
  'MET-06': {
    titulo: 'Meta ajustada',
    explicacion: 'La meta del plan se cambió con un instrumento; los informes muestran la original y la ajustada.',
    ejemplo: 'La meta pasó de 12 a 10 por el Acuerdo IEE/CG-12/2025.',
    remedio: 'No hay nada que corregir: verifique que la meta ajustada sea la del instrumento.',
  },
  'AVA-01': {
    titulo: 'Meta rebasada',
    explicacion:
      'Lo alcanzado es mayor que la meta anual: puede ser un logro, una captura repetida o una acumulación equivocada.',
    ejemplo: 'Se capturaron 13 informes de una meta de 12.',
    remedio:
      'Verifique los meses capturados y la acumulación de la línea; si es correcto, explíquelo en OBSERVACIONES.',
  },
  'AVA-02': {
    titulo: 'Avance no programado',
    explicacion: 'La línea tiene meta 0 y se capturó avance: no hay porcentaje que mostrar.',
    ejemplo: 'Meta de 0 y 3 documentos capturados.',
    remedio: 'Revise la meta; si la actividad se agregó, regístrela con su instrumento.',
  },
  'AVA-03': {
    titulo: 'Línea atrasada al corte',
    explicacion: 'Lo alcanzado al mes de corte no llega a lo programado a ese mes.',
    ejemplo: 'Al corte de junio se programaron 6 informes y se capturaron 2.',
    remedio: 'Capture el avance que falte, o diga la causa en «Seguimiento…».',
  },
  'AVA-04': {
    titulo: 'Meses sin reporte',
    explicacion: 'Hay meses programados hasta el corte en los que no se capturó nada. En blanco no es 0.',
    ejemplo: 'Una línea constante programada cada mes sin captura en febrero.',
    remedio: 'Capture el avance de esos meses; si no lo hubo, capture 0.',
  },
  'AVA-05': {
    titulo: 'Avance acumulado que disminuye',
    explicacion:
      'La línea reporta en cada mes lo que lleva acumulado, y un mes dice menos que el anterior: puede ser un error, o avances por mes que en realidad se suman.',
    ejemplo: 'Una línea en % que dice 60 en marzo y 40 en abril.',
    remedio:
      'Corrija el mes equivocado; si cada mes reporta sólo lo propio, cambie la acumulación de la línea a «suma» en Cronograma.',
  },
  'AVA-06': {
    titulo: 'Avance sin evidencia',
    explicacion:
      'La línea reporta avance en meses que ninguna evidencia de Seguimiento prueba (la del mes, o una de su periodo sin mes), y VERIFICABLE está en blanco: no se sabe dónde comprobarlo.',
    ejemplo: 'Se capturaron 3 informes en marzo y no se dice en qué documento constan.',
    remedio:
      'Registre la evidencia en «Seguimiento…» (documento, oficio o vínculo), o anote en VERIFICABLE dónde se comprueba el avance de la línea.',
  },
  'AVA-07': {
    titulo: 'Desviación sin justificar',
    explicacion:
      'Al cerrar el periodo el semáforo de la línea quedó en amarillo, rojo o morado y en Seguimiento falta decir el dato, la causa, la acción o la proyección. Lo que diga OBSERVACIONES no las sustituye. Los puntos por revisar lo dicen del último periodo cerrado; antes de cerrar uno lo dicen «Periodo», su cierre y «Documentos…».',
    ejemplo: 'A marzo, ya cerrado, se alcanzó 1 de 3 informes y no se explica por qué.',
    remedio:
      'Complete la justificación en «Seguimiento…»: qué se alcanzó, por qué, qué se hará y para cuándo se espera.',
  },
} as const;

/** What a finding says of its case. */
export const CASO_AVANCE = {
  sinMeta: () => 'La línea no tiene META PROPUESTA.',
  metaNoEsNumero: (contenido: string) => `META PROPUESTA dice «${contenido}», que no es un número.`,
  metaCero: () => 'La META PROPUESTA es 0.',
  metaNegativa: (meta: string) => `La META PROPUESTA es ${meta}, menor que 0.`,
  metaPorcentual: (unidad: string, meta: string) => `La unidad es «${unidad}» y la meta es ${meta}, no 100.`,
  sinBase: (escrito: string) =>
    escrito.trim() === ''
      ? 'LÍNEA BASE está en blanco.'
      : `LÍNEA BASE dice «${escrito}», que no empieza con un número.`,
  baseInutil: (base: string, meta: string) => `La línea base es ${base}, que no es mayor que la meta de ${meta}.`,
  metaCambiada: (original: string, ajustada: string, instrumento: string) =>
    `La meta original era ${original} y la ajustada es ${ajustada} (${instrumento}).`,
  rebasada: (alcanzada: string, meta: string) => `Se alcanzaron ${alcanzada} de una meta de ${meta}.`,
  noProgramado: (alcanzada: string) => `Se capturaron ${alcanzada} y la meta es 0.`,
  atrasada: (alcanzado: string, programado: string, mes: string) =>
    `A ${mes}: alcanzado ${alcanzado}, programado ${programado}.`,
  sinReporte: (meses: string, cuantos: number, de: number) =>
    `Sin reporte en ${cuantos} de ${plural(de, '1 mes programado', `${de} meses programados`)}: ${meses}.`,
  acumuladoBaja: (mes: string, valor: string, anterior: string, antes: string) =>
    `En ${mes} dice ${valor}, menos que ${antes} de ${anterior}.`,
  sinEvidencia: (meses: readonly string[]) => `Hay avance sin evidencia en ${meses.join(', ')}.`,
  sinJustificacion: (mes: string, semaforo: string, alcanzado: string, programado: string, faltan: readonly string[]) =>
    `A ${mes} el semáforo es ${semaforo} (alcanzado ${alcanzado}, programado ${programado}) y falta justificarlo: ${faltan.join(', ')}.`,
} as const;
