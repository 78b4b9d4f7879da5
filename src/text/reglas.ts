import { plural } from './plural';
import { CASO_SEG, TEXTO_REGLA_SEG } from './reglas-seg';

/** Titles, explanations, examples and remedies of the rules on what a MIR says; shown as "puntos por revisar" and in the reference page. */
export const TEXTO_REGLA = {
  'CAP-01': {
    titulo: 'Avance que no es un número',
    explicacion: 'Un mes contiene texto u otra cosa que no es un número: no cuenta en ninguna cifra.',
    ejemplo: 'Marzo dice «cinco» o «pendiente».',
    remedio: 'Capture el número en la unidad de medida de la línea, o borre la celda si no hay avance que reportar.',
  },
  'CAP-02': {
    titulo: 'Avance negativo',
    explicacion:
      'El avance de un mes es un número igual o mayor que 0, salvo una corrección capturada con su motivo desde la barra lateral.',
    ejemplo: 'Marzo dice -2.',
    remedio: 'Corrija el valor. Si se trata de ajustar un mes anterior, corrija ese mes.',
  },
  'CAP-03': {
    titulo: 'Avance con formato de porcentaje',
    explicacion: 'Al escribir 45% la hoja guarda 0.45; las cifras usan lo guardado.',
    ejemplo: 'Se escribió 45% y la hoja guardó 0.45.',
    remedio: 'Escriba el número sin el signo %: 45 si se quiso decir cuarenta y cinco; 0.45 si es la fracción.',
  },
  'CAP-04': {
    titulo: 'Fecha en lugar de número',
    explicacion: 'La hoja convirtió lo escrito en una fecha (por ejemplo, 3/4): no es un avance.',
    ejemplo: 'Se escribió 3/4 y la hoja guardó el 3 de abril.',
    remedio: 'Capture de nuevo el número; la fecha del documento va en VERIFICABLE o en OBSERVACIONES.',
  },
  'CAP-05': {
    titulo: 'Fórmula en una celda de captura',
    explicacion: 'Una celda amarilla guarda lo que se reportó; con una fórmula, lo reportado puede cambiar solo.',
    ejemplo: 'Marzo dice =2+3.',
    remedio: 'Sustituya la fórmula por el valor que muestra ahora.',
  },
  'CAP-06': {
    titulo: 'Avance fuera de la ventana programada',
    explicacion:
      'El avance cuenta, pero se capturó antes del mes inicial (anticipado) o después del final (extemporáneo).',
    ejemplo: 'Una línea de marzo a mayo con avance en febrero.',
    remedio: 'Si el mes es correcto, explíquelo en OBSERVACIONES; si no, cámbielo al mes que corresponde.',
  },
  'CAP-07': {
    titulo: 'Captura cambiada en un periodo cerrado',
    explicacion:
      'Un mes de un periodo cerrado ya no dice lo que decía al cerrarse y ninguna modificación lo registra. Las cifras del periodo se toman de lo que decía al cierre.',
    ejemplo: 'Enero cerró con 3 y ahora dice 5.',
    remedio:
      'Devuelva el valor del cierre o, si el nuevo es el correcto, pida a una persona administradora que lo registre con su instrumento.',
  },
  'CAP-08': {
    titulo: 'Avance con fracción en una unidad que se cuenta',
    explicacion: 'La unidad de medida se cuenta por piezas enteras: no hay medio documento ni un cuarto de persona.',
    ejemplo: 'Una línea en informes con 2.5 en marzo.',
    remedio: 'Capture lo que ya está terminado, en enteros; si la línea mide otra cosa, revise su unidad de medida.',
  },
  'CAP-09': {
    titulo: 'Bloque pegado sobre varias líneas',
    explicacion:
      'Se escribió de una vez en los renglones de dos o más líneas: si el bloque venía en otro orden, cada avance quedó en la línea de otra.',
    ejemplo: 'Se pegaron doce renglones de otra hoja sobre los meses de la MIR.',
    remedio: 'Compare cada renglón pegado con su línea de acción y corrija los que no correspondan.',
  },
  'CAP-10': {
    titulo: 'Capturas que la Bitácora no registró',
    explicacion:
      'Hay celdas amarillas que cambiaron y de las que la Bitácora no dice quién ni cuándo, porque nadie la había activado o Google no avisó del cambio.',
    ejemplo: 'Febrero decía 1 en la última revisión, ahora dice 2 y ningún registro lo cuenta.',
    remedio: 'Verifique con quien captura que los valores sean los correctos.',
  },
  'CAP-11': {
    titulo: 'Bitácora llena',
    explicacion: 'La Bitácora tiene más renglones de los que fija Configuración, y el libro se vuelve lento.',
    ejemplo: 'La Bitácora tiene 5,200 renglones y el límite es de 5,000.',
    remedio:
      'Exporte los registros más antiguos desde «Bitácora» en el menú MIRador, o suba el límite en Configuración.',
  },
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
    remedio: 'Capture el avance que falte o explique la causa en OBSERVACIONES.',
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
      'Registre la evidencia en "Seguimiento…" (documento, oficio o vínculo), o anote en VERIFICABLE dónde se comprueba el avance de la línea.',
  },
  'AVA-07': {
    titulo: 'Desviación sin justificar',
    explicacion:
      'Al cerrar el periodo el semáforo de la línea quedó en amarillo, rojo o morado y en Seguimiento falta decir el dato, la causa, la acción o la proyección. Lo que diga OBSERVACIONES no las sustituye.',
    ejemplo: 'A marzo, ya cerrado, se alcanzó 1 de 3 informes y no se explica por qué.',
    remedio:
      'Complete la justificación en "Seguimiento…": qué se alcanzó, por qué, qué se hará y para cuándo se espera.',
  },
  ...TEXTO_REGLA_SEG,
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
      'PROGRAMA dice "aceptada" y sus meses todavía se derivan de la meta: si la meta cambia, lo aceptado cambia con ella.',
    ejemplo: 'Alguien escribió "aceptada" en PROGRAMA y los doce meses conservan sus fórmulas.',
    remedio: 'Acéptelo en "Programa mensual…", que deja los números, o escriba "propuesta" para que se siga derivando.',
  },
  'CRO-07': {
    titulo: 'Mes programado que no es un número',
    explicacion: 'Un mes del programa aceptado tiene un texto, una fecha o un número menor que 0, y no se cuenta.',
    ejemplo: 'En marzo del programa dice «dos».',
    remedio: 'Escriba la cantidad programada, igual o mayor que 0, o deje el mes en blanco.',
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
} as const;

export type CodigoRegla = keyof typeof TEXTO_REGLA;

/** What a finding says of its case. */
export const CASO = {
  noEsNumero: (mes: string, contenido: string) => `En ${mes} dice «${contenido}», que no es un número.`,
  corteAnterior: (corte: string, cerrado: string) =>
    `Mes de corte es ${corte}, pero ya están cerrados los meses hasta ${cerrado}.`,
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
  fraccion: (mes: string, valor: string) => `En ${mes} se capturó ${valor}, y la unidad se cuenta en enteros.`,
  cambioTrasCierre: (mes: string, antes: string, ahora: string) =>
    `El mes de ${mes} está cerrado: al cierre decía ${antes} y ahora dice ${ahora}.`,
  pegado: (celdas: string, cuantas: number, fecha: string, quien: string) =>
    `El ${fecha} se pegó un bloque de ${cuantas} celdas (${celdas}) sobre varias líneas${quien === '' ? '' : ` (${quien})`}.`,
  escritoEnCerrado: (mes: string) => `El mes de ${mes} está cerrado: lo que se cambie ahora difiere de su cierre.`,
  pegadoAhora: (celdas: string, lineas: number) =>
    `Se escribió de una vez sobre ${lineas} líneas (${celdas}): revise que cada avance haya quedado en la suya.`,
  sinRegistrar: (cuantas: number, primeras: readonly string[]) =>
    cuantas === 1
      ? `Cambió 1 captura que la Bitácora no registró: ${primeras.join('')}.`
      : `Cambiaron ${cuantas} capturas que la Bitácora no registró: ${primeras.join(', ')}${cuantas > primeras.length ? '…' : '.'}`,
  bitacoraLlena: (registros: string, limite: string) =>
    `La Bitácora tiene ${registros} renglones; el límite es de ${limite}.`,
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
    `Al cierre de ${mes} el semáforo es ${semaforo} (alcanzado ${alcanzado}, programado ${programado}) y falta justificarlo: ${faltan.join(', ')}.`,
  ...CASO_SEG,
  enObjetivo: (numero: string, mensaje: string) => `Objetivo ${numero}: ${mensaje}`,
  fueraDeCatalogo: (columna: string, valor: string, sugerencia: string | null) =>
    `${valor === '' ? `${columna} está en blanco` : `${columna} dice «${valor}»`}${sugerencia === null ? '.' : `; ¿es «${sugerencia}»?`}`,
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
  noSeApaga: (code: string, titulo: string) => `${code} (${titulo}) no se puede apagar: se revisa de todos modos.`,
  reglaDesconocida: (code: string) => `No hay una regla ${code}.`,
  presupuestoNoEsNumero: (contenido: string) => `PRESUPUESTO dice «${contenido}», que no es un número.`,
  presupuestoNegativo: (monto: string) => `El presupuesto es ${monto}, menor que 0.`,
  totalDistinto: (declarado: string, suma: string, diferencia: string) =>
    `El total declarado es ${declarado}; las líneas registradas suman ${suma} (diferencia: ${diferencia}).`,
} as const;
