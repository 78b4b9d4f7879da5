/** The columns of the rows that are published: titles of the PNT, and what the dictionary says of each. */

/** `unidad` and `valores` are "" where there is nothing to say. */
interface TextoColumna {
  readonly titulo: string;
  readonly descripcion: string;
  readonly unidad: string;
  readonly valores: string;
}
type Columnas = Readonly<Record<string, TextoColumna>>;

const c = (titulo: string, descripcion: string, valores = '', unidad = ''): TextoColumna => ({
  titulo,
  descripcion,
  unidad,
  valores,
});

const UNIDAD_DE_LINEA = 'la de unidad_medida';
const PORCENTAJE = 'por ciento (35 es 35%)';

/**
 * The format "Indicadores de resultados" of the PNT, column by column in its order and words (Lineamientos técnicos
 * generales, obligation of indicators of objectives and results; wording of a published workbook of 2023). "Fecha de
 * validación", which that workbook has too, is left out: domain.md section 5 does not list it (decided).
 */
export const COLUMNAS_PNT = {
  ejercicio: c('Ejercicio', 'Año del programa.', '2025', 'año'),
  fecha_inicio: c('Fecha de inicio del periodo que se informa', 'Primer día del periodo.', '2025-07-01'),
  fecha_termino: c('Fecha de término del periodo que se informa', 'Último día del periodo.', '2025-09-30'),
  programa: c(
    'Nombre del programa o concepto al que corresponde el indicador',
    'Nombre del programa del objetivo; si no lo tiene, el del programa anual.',
  ),
  objetivo: c('Objetivo institucional', 'Objetivo específico, como está en la MIR.'),
  indicador: c('Nombre(s) del(os) indicador(es)', 'Nombre del indicador, como está en la MIR.'),
  dimension: c('Dimensión(es) a medir', 'Dimensión del indicador.', 'Eficacia, Eficiencia, Economía, Calidad'),
  definicion: c('Definición del indicador', 'Qué mide, con las palabras del programa.'),
  metodo_calculo: c('Método de cálculo con variables de la fórmula', 'Método de cálculo, como está en la MIR.'),
  unidad_medida: c('Unidad de medida', 'Unidad de las metas y del avance.', 'Informe'),
  frecuencia: c('Frecuencia de medición', 'Cada cuánto se mide.', 'Trimestral'),
  linea_base: c('Línea base', 'Valor inicial del indicador, como está en la MIR.', 'Sin referencia'),
  metas_programadas: c('Metas programadas', 'Meta del año antes de cualquier ajuste.', '12', UNIDAD_DE_LINEA),
  metas_ajustadas: c(
    'Metas ajustadas que existan, en su caso',
    'Meta del año después de sus ajustes; en blanco si no los hay.',
    '14',
    UNIDAD_DE_LINEA,
  ),
  avance: c('Avance de metas', 'Lo acumulado hasta el último día del periodo.', '9', UNIDAD_DE_LINEA),
  sentido: c('Sentido del indicador (catálogo)', 'Hacia dónde mejora el indicador.', 'Ascendente, Descendente'),
  fuente: c('Fuente de información', 'De dónde salen los indicadores.'),
  area: c(
    'Área(s) responsable(s) que genera(n), posee(n), publica(n) y actualizan la información',
    'Área que genera la información.',
  ),
  fecha_actualizacion: c(
    'Fecha de actualización',
    'Día hasta el que son los datos: el del cierre del periodo o, abierto, el último del periodo.',
    '2025-09-30',
  ),
  nota: c('Nota', 'Qué celdas quedan en blanco y por qué, y cómo se leen las cifras.'),
} as const satisfies Columnas;

const EJERCICIO = c('Ejercicio', 'Año del programa.', '2025', 'año');
const PERIODO = c('Periodo', 'Clave del periodo que se informa.', '2025-T3');
const SECCION_NUMERO = c('Número de sección', 'Lugar de la sección en la MIR, desde 1.', '1');
const NUMERO_LINEA = c(
  'Número de línea',
  'Número de la línea de acción; es texto (7.10 no es 7.1) y se repite entre secciones.',
  '7.10',
);

/** Open data, a row a linea. */
export const COLUMNAS_ABIERTOS = {
  ejercicio: EJERCICIO,
  periodo: PERIODO,
  fecha_inicio: c('Fecha de inicio', 'Primer día del periodo.', '2025-07-01'),
  fecha_termino: c('Fecha de término', 'Último día del periodo; las cifras son a ese día.', '2025-09-30'),
  institucion: c('Institución', 'Institución que informa.'),
  organo: c('Órgano', 'Órgano responsable del programa.'),
  programa_anual: c('Programa anual', 'Título del programa anual.'),
  seccion_numero: SECCION_NUMERO,
  seccion: c('Sección', 'Título de la sección; en blanco si la MIR no tiene secciones.'),
  objetivo_numero: c('Número de objetivo', 'Número del objetivo en su sección.', '3'),
  objetivo: c('Objetivo', 'Objetivo específico.'),
  politicas_generales: c('Políticas generales', 'Políticas del objetivo, separadas por punto y coma.'),
  programa: c('Programa', 'Nombre del programa del objetivo.'),
  linea_numero: NUMERO_LINEA,
  linea_accion: c('Línea de acción', 'Texto de la línea, con su número.'),
  indicador: c('Indicador', 'Nombre del indicador.'),
  dimension: c('Dimensión', 'Dimensión del indicador.', 'Eficacia, Eficiencia, Economía, Calidad'),
  definicion: c('Definición', 'Qué mide, con las palabras del programa.'),
  metodo_calculo: c('Método de cálculo', 'Método de cálculo.'),
  unidad_medida: c('Unidad de medida', 'Unidad de las metas y del avance.', 'Informe'),
  frecuencia: c('Frecuencia de medición', 'Cada cuánto se mide.', 'Trimestral'),
  tendencia: c('Tendencia', 'Hacia dónde debe moverse el indicador.', 'Incremento, Reducción, Constante'),
  linea_base: c('Línea base', 'Valor inicial del indicador; puede ser texto.', 'Sin referencia'),
  mes_inicial: c('Mes inicial', 'Primer mes programado.', '1 a 12', 'mes'),
  mes_final: c('Mes final', 'Último mes programado.', '1 a 12', 'mes'),
  acumulacion: c('Acumulación', 'Cómo se acumulan los meses.', 'suma, ultimo, promedio, maximo'),
  meta_original: c('Meta original', 'Meta del año antes de cualquier ajuste.', '12', UNIDAD_DE_LINEA),
  meta_vigente: c('Meta vigente', 'Meta del año con sus ajustes.', '14', UNIDAD_DE_LINEA),
  programado_al_corte: c('Programado al corte', 'Lo programado hasta el último mes del periodo.', '9', UNIDAD_DE_LINEA),
  alcanzado_al_corte: c(
    'Alcanzado al corte',
    'Lo acumulado hasta el último mes del periodo; en blanco si no hay capturas.',
    '8',
    UNIDAD_DE_LINEA,
  ),
  meta_por_alcanzar: c(
    'Meta por alcanzar',
    'Meta vigente menos lo alcanzado; negativa si se excede.',
    '6',
    UNIDAD_DE_LINEA,
  ),
  porcentaje_meta: c('Porcentaje de la meta', 'Parte de la meta del año que se alcanzó.', '57.142857', PORCENTAJE),
  avance_al_corte: c(
    'Avance al corte',
    'Lo alcanzado sobre lo programado al corte; en blanco sin nada programado o capturado.',
    '88.888889',
    PORCENTAJE,
  ),
  veredicto: c('Veredicto al corte', 'Comparación de lo alcanzado con lo programado al corte.', 'Meta cumplida'),
  semaforo: c(
    'Semáforo',
    'Color del avance al corte por los umbrales que fija la institución; en blanco si no se juzga.',
    'verde, amarillo, rojo, morado',
  ),
  estatus: c('Estatus', 'Estatus de la línea.', 'EN PROCESO'),
  situacion: c('Situación', 'Lo que un instrumento le hizo a la línea; en blanco, vigente.', 'CANCELADA, REPROGRAMADA'),
  sujeta_a_demanda: c('Sujeta a demanda', 'Si depende de solicitudes.', 'si, no'),
  presupuesto_proyectado: c(
    'Presupuesto proyectado',
    'Presupuesto proyectado de la línea.',
    '12500',
    'pesos mexicanos',
  ),
  presupuesto_anio: c('Año del presupuesto', 'Año del presupuesto proyectado.', '2025', 'año'),
  verificable_en: c('Verificable en', 'Dónde se verifica lo alcanzado, como está en la MIR.'),
  fecha_actualizacion: c(
    'Fecha de actualización',
    'Día hasta el que son los datos: el del cierre del periodo o, abierto, el último del periodo.',
    '2025-09-30',
  ),
} as const satisfies Columnas;

/** Open data, a row a linea and month. */
export const COLUMNAS_ABIERTOS_MES = {
  ejercicio: EJERCICIO,
  periodo: PERIODO,
  seccion_numero: SECCION_NUMERO,
  linea_numero: NUMERO_LINEA,
  mes: c('Mes', 'Mes del año.', '1 a 12', 'mes'),
  programa: c(
    'Programa',
    'Si lo programado se aceptó o es la propuesta que se deriva de la meta y la frecuencia; en blanco sin programa.',
    'aceptado, propuesto',
  ),
  programado: c('Programado', 'Lo programado en el mes.', '1', UNIDAD_DE_LINEA),
  alcanzado: c(
    'Alcanzado',
    'Lo capturado en el mes; en blanco si no se capturó o si el mes es posterior al periodo.',
    '1',
    UNIDAD_DE_LINEA,
  ),
  unidad_medida: c('Unidad de medida', 'Unidad de la línea.', 'Informe'),
} as const satisfies Columnas;

/** The dictionary describes itself too. */
export const COLUMNAS_DICCIONARIO = {
  tabla: c('Tabla', 'Archivo al que pertenece la columna.'),
  columna: c('Columna', 'Nombre de la columna.'),
  descripcion: c('Descripción', 'Qué dice la columna.'),
  tipo: c('Tipo', 'Tipo de sus valores; las fechas se escriben AAAA-MM-DD.', 'texto, numero, fecha'),
  unidad: c('Unidad', 'Unidad de sus números.'),
  valores: c('Valores o ejemplo', 'Valores posibles, o un ejemplo.'),
} as const satisfies Columnas;
