/** Changes of the accepted plan: what hinders them, what they are called, and the words of the sheet Modificaciones. */

import { formatCantidad } from '../mir/text-number';
import { quoteTexto } from './hoja';

const valorTexto = (valor: unknown): string =>
  valor === null || valor === '' ? 'en blanco' : typeof valor === 'string' ? quoteTexto(valor) : JSON.stringify(valor);

/** Why a change cannot be made, as the first sentence of its finding. */
export const IMPEDIMENTO = {
  sinInstrumento: 'Falta el documento que autoriza el cambio (acuerdo, oficio o nota aclaratoria).',
  sinFecha: 'Falta la fecha del documento que autoriza el cambio.',
  fechaImposible: (fecha: string) => `${quoteTexto(fecha)} no es una fecha del calendario.`,
  sinMotivo: (linea: string) => `Falta el motivo del cambio de la línea ${linea}.`,
  sinTexto: (numero: string) => `Falta el texto de la línea de acción ${numero}.`,
  vigencia: (valor: number) => `${valor} no es un mes: el cambio rige desde un mes del 1 (enero) al 12 (diciembre).`,
  numeroMal: (numero: string) =>
    numero === ''
      ? 'Falta el número.'
      : `${quoteTexto(numero)} no es un número como se escriben en la MIR: cifras separadas por puntos, por ejemplo 12.1.`,
  numeroNoCambia: (linea: string, numero: string) =>
    `Reprogramar no cambia el número de la línea ${linea} a ${quoteTexto(numero)}.`,
  textoSinNumero: (texto: string) => `El texto ${quoteTexto(texto)} no empieza con el número de la línea.`,
  textoConOtroNumero: (texto: string, numero: string) =>
    `El texto ${quoteTexto(texto)} empieza con otro número que ${numero}.`,
  lineaRepetida: (numero: string, seccion: string) => `Ya hay una línea ${numero} en la sección ${seccion}.`,
  objetivoRepetido: (numero: string, seccion: string) => `Ya hay un objetivo ${numero} en la sección ${seccion}.`,
  sinObjetivo: (numero: string) => `No hay un objetivo ${quoteTexto(numero)} en la MIR.`,
  objetivoEnVarias: (numero: string, secciones: string) =>
    `El objetivo ${numero} existe en más de una sección: ${secciones}.`,
  faltaSeccion: (secciones: string) => `La MIR tiene más de una sección: ${secciones}.`,
  sinAnterior: (numero: string, objetivo: string) =>
    `No hay una línea ${quoteTexto(numero)} en el objetivo ${objetivo} después de la cual ponerla.`,
  sinObjetivoAnterior: (numero: string) =>
    `No hay en esa sección un objetivo ${quoteTexto(numero)} después del cual ponerlo.`,
  noEsTexto: (campo: string, valor: unknown) => `${campo} debe ser texto, y se pidió ${valorTexto(valor)}.`,
  textoLargo: (campo: string, maximo: number) => `El texto de ${campo} pasa de ${formatCantidad(maximo)} caracteres.`,
  noEsMes: (campo: string, valor: unknown) => `${campo} debe ser un mes del 1 al 12, y se pidió ${valorTexto(valor)}.`,
  noEsCantidad: (campo: string, valor: unknown) =>
    `${campo} debe ser un número igual o mayor que 0, y se pidió ${valorTexto(valor)}.`,
  ventana: (inicial: string, final: string) => `La línea empezaría en ${inicial} y terminaría en ${final}.`,
  noEsSituacion: (valor: unknown) =>
    `SITUACIÓN debe estar en blanco, o decir CANCELADA o REPROGRAMADA, y ahí dice ${valorTexto(valor)}.`,
  noEsCampo: (campo: string) => `${quoteTexto(campo)} no es un dato del plan.`,
  esFormula: (celda: string) => `En ${celda} hay una fórmula, y el plan guarda valores.`,
  sinCambios: (linea: string) => `La línea ${linea} ya dice eso.`,
  yaCancelada: (linea: string) => `La línea ${linea} ya está cancelada.`,
  yaEstaAhi: (linea: string) => `La línea ${linea} ya está en ese lugar.`,
  sinCeldas: 'No se indicó ninguna celda.',
  celdaIgual: (hoja: string, celda: string) => `${hoja}, ${celda} ya dice lo mismo que el plan aceptado.`,
  celdaAjena: (hoja: string, celda: string) => `${hoja}, ${celda} no es una celda del plan que pueda aceptarse.`,
} as const;

/** What is told of a change that can be made. */
export const AVISO_CAMBIO = {
  programa: (linea: string) =>
    `Cambió la meta o la ventana de la línea ${linea}, y su programa mensual está capturado en Cronograma: quedó como estaba.`,
  devuelve: (frase: string) => `Este cambio también devuelve lo que dice el plan aceptado. ${frase}`,
} as const;

/** How a change is called: in the list of what can be taken back. */
export const NOMBRE_CAMBIO = {
  agregarLinea: (numero: string) => `Agregar la línea ${numero}`,
  agregarObjetivo: (numero: string) => `Agregar el objetivo ${numero}`,
  moverLinea: (numero: string) => `Mover la línea ${numero}`,
  cancelar: (numero: string) => `Cancelar la línea ${numero}`,
  reprogramar: (numero: string) => `Reprogramar la línea ${numero}`,
  aceptar: (celdas: number) =>
    celdas === 1 ? 'Aceptar lo escrito en una celda' : `Aceptar lo escrito en ${formatCantidad(celdas)} celdas`,
} as const;

/** Where a linea stands, as a record tells it. */
export const lugarTexto = (objetivo: string, anterior: string | null): string =>
  anterior === null ? `Objetivo ${objetivo}, primera línea` : `Objetivo ${objetivo}, después de ${anterior}`;

export const MODIFICACIONES_ENCABEZADO = [
  'SECCIÓN',
  'LÍNEA',
  'CAMPO',
  'ANTES',
  'DESPUÉS',
  'VIGENTE DESDE',
  'INSTRUMENTO',
  'INSTANCIA',
  'FECHA DEL INSTRUMENTO',
  'MOTIVO',
  'REGISTRADA',
  'QUIÉN',
] as const;

/** Fields that are no column of the format, in its words. */
export const CAMPO_MODIFICADO = {
  institucion: 'INSTITUCIÓN',
  formato: 'FORMATO',
  organo: 'ÓRGANO',
  objetivoGeneral: 'OBJETIVO GENERAL',
  programaDelTitulo: 'PROGRAMA Y AÑO',
  numeroObjetivo: 'NÚMERO',
  seccion: 'TÍTULO DE LA SECCIÓN',
  monto: 'PRESUPUESTO DECLARADO',
  etiqueta: 'ETIQUETA DEL PRESUPUESTO DECLARADO',
  captura: 'AVANCE CAPTURADO',
  numero: 'NÚMERO DE LA LÍNEA',
  lineaAgregada: 'LÍNEA AGREGADA',
  lineaMovida: 'LÍNEA MOVIDA',
  objetivoAgregado: 'OBJETIVO AGREGADO',
} as const;
