/** Texts of the rules on catalogues, the budget and Configuración: their records, and what a finding says of its case. */

export const TEXTO_REGLA_CATALOGOS = {
  'CAT-01': {
    titulo: 'Dimensión fuera de catálogo',
    explicacion: 'La dimensión del indicador es Eficacia, Eficiencia, Economía o Calidad.',
    ejemplo: 'DIMENSIÓN dice «Eficasia».',
    remedio: 'Use un valor de la lista.',
  },
  'CAT-02': {
    titulo: 'Frecuencia fuera de catálogo',
    explicacion:
      'Una frecuencia que no se reconoce se trata como anual, y el programa propuesto puede no ser el previsto.',
    ejemplo: 'FRECUENCIA dice «Cada tres meses».',
    remedio: 'Use un valor de la lista: Mensual, Bimestral, Trimestral, Cuatrimestral, Semestral o Anual.',
  },
  'CAT-03': {
    titulo: 'Tendencia fuera de catálogo',
    explicacion: 'Una tendencia que no se reconoce se trata como incremento.',
    ejemplo: 'TENDENCIA dice «Reducir».',
    remedio: 'Use un valor de la lista: Incremento, Reducción o Constante.',
  },
  'CAT-04': {
    titulo: 'Palabra fuera de la lista en Cronograma',
    explicacion:
      'ACUMULACIÓN, SUJETA A DEMANDA, SITUACIÓN y PROGRAMA deciden las cifras de la línea, y las fórmulas sólo reconocen las palabras de su lista.',
    ejemplo: 'ACUMULACIÓN dice «último», con acento.',
    remedio: 'Elija la palabra en la lista de la celda, sin espacios antes ni después.',
  },
  'CAT-05': {
    titulo: 'Unidad de medida fuera de catálogo',
    explicacion: 'La unidad no está en la lista de Configuración. Sin lista no se revisa.',
    ejemplo: '«Infome» cuando la lista dice «Informe».',
    remedio: 'Corrija la unidad con el plan aprobado o agréguela a la lista de Configuración.',
  },
  'CAT-06': {
    titulo: 'Política general fuera de catálogo',
    explicacion:
      'Una de las políticas del objetivo no está en la lista de Configuración, ni por su nombre ni por su número. Se separan con punto y coma. Sin lista no se revisa.',
    ejemplo: '«Gestión de la calidad» cuando la lista dice «Gestión de calidad».',
    remedio: 'Corrija el nombre con el plan aprobado o agregue la política a la lista de Configuración.',
  },
  'CAT-07': {
    titulo: 'Programa fuera de catálogo',
    explicacion:
      'El programa del objetivo no está en la lista de Configuración, ni por su nombre ni por su número. Sin lista no se revisa.',
    ejemplo: '«Formación cívica» cuando la lista no tiene un programa con ese nombre.',
    remedio: 'Corrija el nombre con el plan aprobado o agregue el programa a la lista de Configuración.',
  },
  'PRE-01': {
    titulo: 'Presupuesto que no es un número',
    explicacion: 'El presupuesto de la línea no entra en el subtotal ni en la suma.',
    ejemplo: 'PRESUPUESTO dice «mil pesos».',
    remedio: 'Escriba la cantidad en pesos, sólo con números.',
  },
  'PRE-02': {
    titulo: 'Presupuesto negativo',
    explicacion: 'Un presupuesto proyectado no es menor que 0: el subtotal y la suma no serían ciertos.',
    ejemplo: 'PRESUPUESTO dice -10.',
    remedio: 'Corrija la cantidad con el plan aprobado.',
  },
  'PRE-03': {
    titulo: 'El total declarado no es la suma de las líneas',
    explicacion: 'Se conserva el total declarado en el plan y se muestra la diferencia; ninguno se corrige.',
    ejemplo: 'El plan declara $100 y sus líneas suman $60.',
    remedio: 'Revise si faltan presupuestos de líneas o si el total declarado incluye otros conceptos.',
  },
  'CFG-01': {
    titulo: 'Regla que no se puede apagar',
    explicacion:
      'Configuración pide no revisar una regla de severidad error, o una que detiene informes: se revisa de todos modos.',
    ejemplo: '«Reglas apagadas» dice CAP-01.',
    remedio: 'Quite su clave de «Reglas apagadas» en Configuración y corrija lo que la regla señala.',
  },
  'CFG-02': {
    titulo: 'Clave de regla desconocida',
    explicacion: 'Configuración pide no revisar una regla que no existe.',
    ejemplo: '«Reglas apagadas» dice CAP-99.',
    remedio: 'Escriba las claves como aparecen en los puntos por revisar, separadas por punto y coma.',
  },
  'CFG-03': {
    titulo: 'Mes de corte anterior a lo cerrado',
    explicacion:
      'El «Mes de corte» escrito en Configuración es anterior al último mes cerrado: los indicadores siguen diciendo cómo iban las cosas entonces.',
    ejemplo: 'El mes de corte es junio y el año completo está cerrado.',
    remedio:
      'Borre el «Mes de corte» de Configuración para que siga al último mes cerrado, o escriba el que corresponda.',
  },
  'CFG-04': {
    titulo: 'Umbrales del semáforo cruzados',
    explicacion: 'El semáforo verde empieza antes que el amarillo: ninguna línea puede quedar en amarillo.',
    ejemplo: 'El verde empieza en 40% y el amarillo en 50%.',
    remedio: 'Escriba en Configuración un umbral del verde mayor que el del amarillo.',
  },
} as const;

/** What a finding says of its case. */
export const CASO_CATALOGOS = {
  enObjetivo: (numero: string, mensaje: string) => `Objetivo ${numero}: ${mensaje}`,
  fueraDeCatalogo: (columna: string, valor: string, sugerencia: string | null) =>
    `${valor === '' ? `${columna} está en blanco` : `${columna} dice «${valor}»`}${sugerencia === null ? '.' : `; ¿es «${sugerencia}»?`}`,
  presupuestoNoEsNumero: (contenido: string) => `PRESUPUESTO dice «${contenido}», que no es un número.`,
  presupuestoNegativo: (monto: string) => `El presupuesto es ${monto}, menor que 0.`,
  totalDistinto: (declarado: string, suma: string, diferencia: string) =>
    `El total declarado es ${declarado}; las líneas registradas suman ${suma} (diferencia: ${diferencia}).`,
  corteAnterior: (corte: string, cerrado: string) =>
    `Mes de corte es ${corte}, pero ya están cerrados los meses hasta ${cerrado}.`,
  corteSeguiria: (corte: string, cerrado: string) =>
    `Mes de corte seguiría en ${corte} aunque quedarían cerrados los meses hasta ${cerrado}: las cifras seguirían diciendo cómo iban las cosas en ${corte}.`,
  umbralesCruzados: (verde: string, amarillo: string) =>
    `El semáforo es verde desde ${verde} y amarillo desde ${amarillo}: ninguna línea puede quedar en amarillo.`,
  noSeApaga: (code: string, titulo: string) => `${code} (${titulo}) no se puede apagar: se revisa de todos modos.`,
  reglaDesconocida: (code: string) => `No hay una regla ${code}.`,
} as const;
