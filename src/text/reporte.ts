import { formatCantidad } from '../mir/text-number';
import { SIN_VALOR, TIPO_PERIODO } from './mir';
import { plural } from './plural';

/** What the informe de avance says. Places of figures are arguments; numbers arrive already formatted. */

export const ETIQUETAS_DATOS = {
  institucion: 'Institución',
  organo: 'Órgano',
  programa: 'Programa',
  alcance: 'Alcance',
  ejercicio: 'Ejercicio',
  periodo: 'Periodo',
  corte: 'Fecha de corte',
  destinatarios: 'Se presenta a',
} as const;

export const TITULOS = {
  resumen: 'Resumen',
  avance: 'Avance por objetivo',
  atencion: 'Líneas atrasadas o sin reporte',
  sinCalendario: 'Líneas sin calendarización',
  demanda: 'Líneas sujetas a demanda',
  presupuesto: 'Presupuesto proyectado',
  metodo: 'Notas de método',
  obtencion: 'Anexo: cómo se obtuvo cada cifra',
  puntos: 'Puntos por revisar',
  firmas: 'Firmas',
} as const;

export const unidadLineas = (n: number) => plural(n, 'línea', 'líneas');

export const subtituloInforme = (alcance: string, programa: string, periodo: string) =>
  [alcance, programa, periodo].filter(Boolean).join(' · ');
/** What part of the programme an informe is of. */
export const alcanceTexto = {
  objetivo: (numero: string) => `Objetivo ${numero}`,
  deSeccion: (objetivo: string, seccion: string) => [objetivo, seccion].filter(Boolean).join(' · '),
};

const DE_QUE = { programa: 'el programa', seccion: 'la sección', objetivo: 'el objetivo' } as const;
export const tarjetaTotal = (deQue: keyof typeof DE_QUE) => `de acción en ${DE_QUE[deQue]}`;
export const tarjetaCumplidas = (n: number) =>
  plural(n, 'programada al corte, cumplida al corte', 'programadas al corte, cumplidas al corte');
export const TARJETA_SIN_REPORTE = 'con meses sin reporte';
export const tarjetaEstatus = (palabra: string) => `con estatus ${palabra}`;
export const cuentaDe = (a: string, b: string) => `${a} de ${b}`;

export const COLUMNAS_SECCION = {
  seccion: 'Sección',
  lineas: 'Líneas',
  cumplidas: 'Cumplidas al corte de programadas al corte',
  verde: 'Verde',
  amarillo: 'Amarillo',
  rojo: 'Rojo',
  morado: 'Morado',
  sinSemaforo: 'Sin semáforo',
  sinCalendario: 'Sin calendarización',
} as const;
export const COLUMNA_PROMEDIO = 'Promedio de avance al corte';
/** The weights of the average, wherever it is printed. */
export const NOTA_PROMEDIO =
  'Promedio simple del avance al corte: todas las líneas programadas al corte pesan lo mismo y cada una cuenta a lo más 100%; las atrasadas o no cumplidas que no tienen nada reportado cuentan 0%; las canceladas y las que no aplican no entran.';
export const COLUMNA_ESTATUS = 'Líneas por estatus';
export const SECCION_UNICA = 'Todo el programa';
export const TOTAL = 'Total';
/** How a screen reader calls what a table that is too wide moves in. */
export const TABLA_ANCHA = 'Tabla';

export const NOMBRES_SEMAFORO = { verde: 'Verde', amarillo: 'Amarillo', rojo: 'Rojo', morado: 'Morado' } as const;

export const columnasAvance = (tipoPeriodo: keyof typeof TIPO_PERIODO) =>
  ({
    numero: 'Núm.',
    linea: 'Línea de acción e indicador',
    unidad: 'Unidad de medida',
    meta: 'Meta anual',
    enPeriodo: `Alcanzado en el ${TIPO_PERIODO[tipoPeriodo]}`,
    alCorte: 'Al corte, de lo programado',
    porcentaje: 'Meta anual cumplida',
    veredicto: 'Veredicto y semáforo al corte',
    estatus: 'Estatus',
  }) as const;

export const nombreObjetivo = (numero: string, texto: string) => `Objetivo ${numero}. ${texto}`;
export const resumenObjetivo = (cumplidas: number, programadas: number, promedio: string | null) =>
  `Cumplidas al corte: ${cumplidas} de ${programadas} ${plural(programadas, 'línea programada', 'líneas programadas')} al corte${promedio === null ? '' : ` · Promedio de avance al corte: ${promedio}`}`;
export const OBJETIVO_SIN_PROGRAMADAS = 'Ninguna línea tiene programa al corte';
export const ETIQUETA_INDICADOR = 'Indicador: ';
export const marcaMetaOriginal = (meta: string) => `Original: ${meta}`;
export const MARCA_DEMANDA = 'Sujeta a demanda';
export const MARCA_REPROGRAMADA = 'Reprogramada';
export const MARCA_SIN_CALENDARIO = 'Sin calendarización';
export const marcaVentana = (desde: string, hasta: string) =>
  desde === hasta ? `Programada en ${desde}` : `Programada de ${desde} a ${hasta}`;
export const SIN_LINEAS = 'La MIR no tiene líneas de acción.';

export const COLUMNAS_ATENCION = {
  numero: 'Núm.',
  linea: 'Línea de acción',
  unidad: 'Unidad de medida',
  alCorte: 'Al corte, de lo programado',
  veredicto: 'Veredicto y semáforo al corte',
  estatus: 'Estatus',
  meses: 'Meses sin reporte',
} as const;
export const SIN_ATRASOS = 'No hay líneas atrasadas ni meses programados sin reporte al corte.';
export const INTRO_SIN_CALENDARIO =
  'No tienen mes inicial y mes final válidos en el programa: se informa su avance, sin veredicto ni semáforo.';
export const INTRO_DEMANDA =
  'Su avance depende de solicitudes o de hechos ajenos al órgano; sus meses en blanco no son atraso.';

export const COLUMNAS_PRESUPUESTO = {
  numero: 'Núm.',
  objetivo: 'Objetivo',
  lineas: 'Líneas con presupuesto',
  monto: 'Presupuesto proyectado',
} as const;

const TOTAL_DECLARADO = 'Total declarado';
export const totalDeclarado = (etiqueta: string) =>
  etiqueta.trim() === '' ? TOTAL_DECLARADO : `${TOTAL_DECLARADO}: «${etiqueta.trim()}»`;
export const DIFERENCIA = 'Diferencia (total declarado menos suma de líneas registradas)';
export const notaPresupuesto = (anio: number) =>
  `Pesos mexicanos, presupuesto ${anio} proyectado como lo registra la MIR. Las líneas sin monto registrado no suman.`;
export const SIN_PRESUPUESTO = 'Ninguna línea tiene presupuesto registrado.';

export const METODO = {
  corte: (fecha: string) =>
    `Todas las cifras se calculan al ${fecha}. «Al corte» es lo acumulado desde enero hasta ese mes.`,
  posteriores: (n: number) =>
    n === 1
      ? 'Hay 1 captura de un mes posterior al corte que no se considera en ninguna cifra de este informe.'
      : `Hay ${formatCantidad(n)} capturas de meses posteriores al corte que no se consideran en ninguna cifra de este informe.`,
  segunCierre: (fecha: string) =>
    `El periodo está cerrado: las metas y los avances son los que tenía la MIR según el cierre del ${fecha}; lo que cambió después no aparece aquí.`,
  sinInstantanea: (fecha: string) =>
    `El periodo se cerró el ${fecha}, pero no se encontró cómo estaba la MIR ese día: las cifras son las que el libro tiene hoy.`,
  corteAdelantado: (delLibro: string) =>
    `El periodo termina después del mes de corte vigente en Configuración (${delLibro}): las cifras de los meses que faltan son provisionales.`,
  sinCorteVigente:
    'Configuración no tiene mes de corte ni meses cerrados; este informe se calcula al último mes de su periodo.',
  inicio: (mes: string) =>
    `El seguimiento inició en ${mes}: los meses anteriores sólo cuentan como programados si se capturó avance en ellos.`,
  planPosterior: (n: number) =>
    n === 1
      ? 'Hay 1 modificación del plan registrada que rige después del corte: la meta y la ventana de este informe ya son las modificadas.'
      : `Hay ${n} modificaciones del plan registradas que rigen después del corte: las metas y las ventanas de este informe ya son las modificadas.`,
  acumulacion: (partes: string) => `Acumulación de lo capturado (la indica Cronograma para cada línea): ${partes}.`,
  porcentaje:
    'Meta anual cumplida, tendencia incremento o constante: 100 × alcanzado ÷ meta anual. La barra llega a 100%; la cifra dice el valor completo.',
  reduccion: {
    meta: 'Tendencia reducción: 100 × (2 − alcanzado ÷ meta), con mínimo de 0%; se cumple cuando lo alcanzado no supera la meta.',
    lineaBase:
      'Tendencia reducción: 100 × (línea base − alcanzado) ÷ (línea base − meta), con mínimo de 0%; en blanco si la línea base no es mayor que la meta. Se cumple cuando lo alcanzado no supera la meta.',
    razon:
      'Tendencia reducción: 100 × meta ÷ alcanzado, y 100% cuando lo alcanzado es 0; se cumple cuando lo alcanzado no supera la meta.',
  },
  programa: (n: number) =>
    n === 1
      ? 'Lo programado al corte de 1 línea es una propuesta que se deriva de su meta, su frecuencia y sus meses; falta aceptarla.'
      : `Lo programado al corte de ${n} líneas es una propuesta que se deriva de su meta, su frecuencia y sus meses; falta aceptarla.`,
  semaforo: (verde: string, amarillo: string, morado: string) =>
    `Semáforo sobre el avance al corte (alcanzado entre programado al corte): verde desde ${verde}, amarillo desde ${amarillo}, rojo por debajo; morado cuando lo alcanzado excede la meta anual en más de ${morado}. Son umbrales que la institución fija en Configuración. Con meses sin reporte es, a lo más, amarillo; sin nada programado o sin nada capturado al corte no hay semáforo.`,
  conteos: (promedio: boolean) =>
    `El resumen cuenta líneas de acción${promedio ? '; el promedio del avance al corte es un dato adicional y no sustituye a los conteos.' : ': no se promedian indicadores de unidades distintas.'}`,
  cumplidas:
    'Una línea programada al corte está cumplida al corte cuando lo alcanzado llega a lo programado (en reducción, cuando no lo supera).',
  redondeo:
    'Los porcentajes se imprimen con un decimal, y con dos cuando uno solo los haría parecer en otro color del semáforo.',
  sinDatos: `«${SIN_VALOR}» significa que no hay dato; un mes sin capturar no es 0.`,
} as const;

export const NOMBRES_ACUMULACION = {
  suma: (n: number) => `suma de los meses en ${n} ${unidadLineas(n)}`,
  ultimo: (n: number) => `último valor capturado en ${n} ${unidadLineas(n)}`,
  promedio: (n: number) => `promedio de los meses capturados en ${n} ${unidadLineas(n)}`,
  maximo: (n: number) => `valor máximo capturado en ${n} ${unidadLineas(n)}`,
} as const;

export const COLUMNAS_OBTENCION = {
  numero: 'Núm.',
  alcanzado: 'Alcanzado',
  porcentaje: 'Meta anual cumplida',
  programado: 'Programado al corte',
  veredicto: 'Veredicto al corte',
  estatus: 'Estatus',
} as const;
export const ACUMULADO_CORTO = { suma: 'suma', ultimo: 'último', promedio: 'promedio', maximo: 'máximo' } as const;
export const OBTENCION = {
  intro:
    'Cada fila dice con qué números se calcularon las cifras de una línea, al corte. El libro explica además mes por mes cualquier celda en «¿Por qué este número?».',
  reduccion: (formula: string) => `Las metas de reducción usan la fórmula «${formula}» de Configuración.`,
  acumulado: (como: string, cuenta: string) => `${como}: ${cuenta}`,
  unMes: (valor: string, mes: string) => `${valor} (${mes})`,
  veredicto: (que: string, porque: string) => `${que}: ${porque}`,
  sinCifras: (lineas: string) => `Sin nada capturado ni programado al corte, y por lo tanto sin cifras. ${lineas}.`,
  ninguna: 'Ninguna línea tiene nada capturado ni programado al corte.',
} as const;

export const COLUMNAS_PUNTOS = {
  code: 'Clave',
  severidad: 'Severidad',
  casos: 'Casos',
  lineas: 'Líneas',
  mensaje: 'Qué se encontró',
  remedio: 'Qué hacer',
} as const;
export const NOMBRES_SEVERIDAD = { error: 'Error', advertencia: 'Advertencia' } as const;
export const porEjemplo = (mensaje: string) => `Por ejemplo: ${mensaje}`;
export const SIN_PUNTOS = 'La revisión de la MIR no encontró errores ni advertencias.';
export const INTRO_PUNTOS =
  'La revisión de la MIR encontró lo siguiente, que puede cambiar las cifras de este informe. El detalle por celda está en «Puntos por revisar» del libro.';
export const avisosAdemas = (n: number) =>
  n === 1 ? 'Además hay 1 aviso, sólo para información.' : `Además hay ${n} avisos, sólo para información.`;

export const ROL_ELABORA = 'Elabora';
export const ROL_TITULAR = 'Persona titular del órgano';

/** "Página 2 de 9", around the two numbers that the page itself fills in. */
export const PAGINA_ANTES = 'Página ';
export const PAGINA_DE = ' de ';
export const piePorDefecto = (nombre: string, periodo: string, alcance = '') =>
  [nombre, alcance, periodo].filter(Boolean).join(' · ');
