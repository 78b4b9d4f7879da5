/** Words of the sheet Seguimiento, of its form and of what is missing there. */

export const SEGUIMIENTO_ENCABEZADO = {
  seccion: 'SECCIÓN',
  linea: 'LÍNEA',
  periodo: 'PERIODO',
  tipo: 'TIPO',
  dato: 'DATO',
  causa: 'CAUSA',
  accion: 'ACCIÓN',
  proyeccion: 'PROYECCIÓN',
  mes: 'MES',
  documento: 'DOCUMENTO',
  oficio: 'OFICIO',
  fecha: 'FECHA',
  vinculo: 'VÍNCULO',
  cantidad: 'CANTIDAD',
  registrada: 'REGISTRADA',
  quien: 'QUIÉN',
} as const;

/** The words of TIPO. */
export const TIPO_ASIENTO = { justificacion: 'Justificación', evidencia: 'Evidencia' } as const;

/** The four parts of a justificación in a sentence. */
export const PARTE_TEXTO = { dato: 'dato', causa: 'causa', accion: 'acción', proyeccion: 'proyección' } as const;

/** The note of each header: what is written below it. */
export const SEGUIMIENTO_AYUDA = {
  seccion: 'Título o número de la sección. Puede quedar en blanco si el número de la línea sólo está en una.',
  linea: 'Número de la línea de acción, por ejemplo 12.1.',
  periodo: 'Periodo al que corresponde: 2025-03 (mes), 2025-B1, 2025-T1, 2025-C1, 2025-S1 o 2025 (año).',
  tipo: 'Justificación: por qué hubo desviación. Evidencia: qué documento prueba el avance. Una fila por cada una.',
  dato: 'De la justificación: qué se alcanzó frente a lo programado.',
  causa: 'De la justificación: por qué.',
  accion: 'De la justificación: qué se hará.',
  proyeccion: 'De la justificación: cuándo se espera alcanzar la meta.',
  mes: 'De la evidencia: mes del avance que prueba, del 1 al 12. En blanco: todo el periodo.',
  documento: 'De la evidencia: nombre del documento.',
  oficio: 'De la evidencia: número de oficio.',
  fecha: 'De la evidencia: su fecha, como 2025-03-31.',
  vinculo: 'De la evidencia: dirección (https://...) o lugar en que se encuentra.',
  cantidad: 'De la evidencia: cuántas unidades de la meta prueba.',
  registrada: 'Cuándo se registró desde el formulario.',
  quien: 'Quién lo registró desde el formulario.',
} as const;

export const SEGUIMIENTO_VALIDACION = {
  mes: 'Un mes, del 1 (enero) al 12 (diciembre); en blanco, todo el periodo.',
  cantidad: 'Un número igual o mayor que 0, en la unidad de medida de la línea.',
  tipo: 'Justificación o Evidencia.',
} as const;

/** Why an asiento is not registered. */
export const REGISTRO = {
  sinDocumento: 'La evidencia no dice documento, oficio ni vínculo.',
  sinPartes: 'La justificación no dice dato, causa, acción ni proyección.',
  sinHoja: 'El libro no tiene la hoja Seguimiento, o se borró lo que había en ella.',
  sinColumna: 'A la hoja Seguimiento le falta una de sus columnas.',
  sinRenglones: 'A la hoja Seguimiento ya no le quedan filas abiertas.',
} as const;
