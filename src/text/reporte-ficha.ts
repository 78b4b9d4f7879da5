import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** What the fichas técnicas say. Numbers arrive already formatted. */

/** What an indicator measures, out of what the plan says of it; "" where it says nothing. */
export const definicionOf = (nombreIndicador: string, linea: string) => {
  if (linea === '') return nombreIndicador === '' ? '' : `Mide: ${nombreIndicador}.`;
  const fin = /[.!?…]$/.test(linea) ? '' : '.';
  return nombreIndicador === ''
    ? `Mide el avance de la línea de acción: ${linea}${fin}`
    : `Mide: ${nombreIndicador}, en la línea de acción: ${linea}${fin}`;
};

export const FICHA = {
  titulo: (ejercicio: number, seccion: string) =>
    [`Ficha técnica de indicador ${ejercicio}`, seccion].filter(Boolean).join(' · '),
  encabezado: (numero: string, nombre: string) => [numero, nombre].filter(Boolean).join(' · '),
  subtitulo: (programa: string, fichas: number) =>
    [programa, countOf(fichas, 'indicador', 'indicadores')].filter(Boolean).join(' · '),
  firmas: (fichas: number, programa: string, lapso: string) =>
    `${plural(fichas, 'Ficha técnica de 1 indicador', `Fichas técnicas de ${fichas} indicadores`)}${programa === '' ? '' : `, ${programa}`}: ${lapso}.`,
  objetivo: (numero: string, texto: string) => `${numero}. ${texto}`,
  contenido: 'Contenido',
  cantidad: (numero: string, unidad: string) =>
    unidad === '' ? numero : unidad === '%' ? `${numero}%` : `${numero} (${unidad})`,
  sinAjustes: 'Sin ajustes registrados',
  ajuste: (antes: string, despues: string, mes: string) => `De ${antes} a ${despues}, desde ${mes}`,
  propuesta: 'Propuesta que se deriva de la meta, la frecuencia y los meses; falta aceptarla',
  aceptada: 'Aceptada',
  sinPrograma: 'Sin calendarización: faltan la meta o los meses inicial y final',
  ventana: (desde: string, hasta: string) => (desde === hasta ? desde : `${desde} a ${hasta}`),
  formula: {
    alcanzada: 'META ALCANZADA',
    porcentaje: 'PORCENTAJE',
    reduccionACero: 'La meta es de reducción a 0: es 100% mientras no se pase de 0, y después no hay porcentaje.',
    con: (sustitucion: string) => `Con lo capturado: ${sustitucion}`,
  },
  evidencia: (mes: string, datos: string) => (mes === '' ? datos : `${mes}: ${datos}`),
} as const;

/** Labels of the sheet, by the keys of the list `fichas` of a template. */
export const ETIQUETAS_FICHA = {
  institucion: 'Institución',
  organo: 'Órgano',
  programa: 'Programa',
  seccion: 'Sección',
  objetivo: 'Objetivo',
  lineaAccion: 'Línea de acción',
  nombreIndicador: 'Indicador',
  definicion: 'Definición',
  dimension: 'Dimensión',
  tendencia: 'Tendencia',
  metodoCalculo: 'Método de cálculo',
  formula: 'Fórmula de MIRador',
  unidadMedida: 'Unidad de medida',
  frecuencia: 'Frecuencia',
  acumulacion: 'Acumulación',
  lineaBase: 'Línea base',
  responsable: 'Responsable',
  ventana: 'Meses',
  verificableEn: 'Verificación',
  metaOriginal: 'Meta original',
  metaPropuesta: 'Meta vigente',
  ajustes: 'Ajustes de la meta',
  calendarizacion: 'Calendarización',
  situacion: 'Situación',
  observaciones: 'Observaciones',
} as const;

export const BANDAS_FICHA = {
  meta: 'Meta del año',
  meses: (unidad: string) => `Calendarización de metas y avance${unidad === '' ? '' : `, en: ${unidad}`}`,
  cifras: (corte: string) => (corte === '' ? 'Avance: todo lo capturado' : `Avance al corte: ${corte}`),
  seguimiento: 'Verificación y observaciones',
} as const;

export const COLUMNAS_MESES = {
  mes: 'Mes',
  programado: 'Programado',
  alcanzado: 'Alcanzado',
  programadoAcumulado: 'Programado al mes',
  alcanzadoAcumulado: 'Alcanzado al mes',
  avance: 'Avance al mes',
  semaforo: 'Semáforo',
} as const;

export const COLUMNAS_CIFRAS = {
  alcanzada: 'Meta alcanzada',
  porAlcanzar: 'Meta por alcanzar',
  porcentaje: 'Meta anual cumplida',
  veredicto: 'Veredicto al corte',
  semaforo: 'Semáforo',
  estatus: 'Estatus',
} as const;

export const ACUMULACION_FICHA = {
  suma: 'Suma de los meses capturados',
  ultimo: 'Último mes capturado',
  promedio: 'Promedio de los meses capturados',
  maximo: 'Valor mayor de los meses capturados',
} as const;

export const MARCAS_FICHA = {
  demanda: 'Sujeta a demanda',
  CANCELADA: 'Cancelada',
  REPROGRAMADA: 'Reprogramada',
} as const;

export const NOTAS_FICHA = {
  semaforo: (verde: string, amarillo: string, morado: string) =>
    `Semáforo de lo alcanzado sobre lo programado al mes: verde desde ${verde}, amarillo desde ${amarillo}, rojo por debajo; morado si lo alcanzado excede la meta anual en más de ${morado}. Umbrales fijados por la institución en Configuración.`,
  posteriores: (n: number) =>
    n === 1
      ? 'Hay 1 captura de un mes posterior al corte que no se considera.'
      : `Hay ${formatCantidad(n)} capturas de meses posteriores al corte que no se consideran.`,
  sinCorte: 'Sin mes de corte ni meses cerrados no hay veredicto ni semáforo.',
  sinDatos: '«—»: sin dato.',
  segunCierre: (fecha: string) => `Cifras según el cierre del ${fecha}.`,
} as const;

/** What a template may repeat a row for. */
export const LISTA_FICHAS = 'Cada indicador, con los datos de su ficha técnica.';
