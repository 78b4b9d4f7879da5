import { formatCantidad } from '../mir/text-number';

/** Texts of the SEG rules: their records, and what a finding says of its case. */

export const TEXTO_REGLA_SEG = {
  'SEG-01': {
    titulo: 'Asiento de una línea que no se reconoce',
    explicacion:
      'Una fila de Seguimiento no dice de qué línea es, o su número está en más de una sección y SECCIÓN no dice en cuál: se conserva, pero no cuenta.',
    ejemplo: 'LÍNEA dice «99.9» y el plan no tiene esa línea.',
    remedio: 'Escriba en LÍNEA su número, como 12.1, y en SECCIÓN el título o el número de su sección.',
  },
  'SEG-02': {
    titulo: 'Asiento de un periodo que no se reconoce',
    explicacion: 'PERIODO está en blanco, no se entiende o es de otro ejercicio: la fila se conserva, pero no cuenta.',
    ejemplo: 'PERIODO dice «primer bimestre» en lugar de 2025-B1.',
    remedio:
      'Escriba el periodo como 2025-03 (mes), 2025-B1, 2025-T1, 2025-C1, 2025-S1 o 2025 (año), del ejercicio de la MIR.',
  },
  'SEG-03': {
    titulo: 'Evidencia de un mes fuera de su periodo',
    explicacion: 'MES no es un mes, o el periodo de la fila no lo incluye: no se sabe qué avance prueba.',
    ejemplo: 'Una evidencia del periodo 2025-B1 (enero y febrero) dice mes 5.',
    remedio: 'Corrija MES o PERIODO. Si prueba el avance de todo el periodo, deje MES en blanco.',
  },
  'SEG-04': {
    titulo: 'Cantidad de evidencia que no es válida',
    explicacion: 'CANTIDAD no es un número o es menor que 0: la evidencia cuenta, pero no se sabe cuánto prueba.',
    ejemplo: 'CANTIDAD dice «tres».',
    remedio: 'Escriba un número igual o mayor que 0, en la unidad de medida de la línea, o déjela en blanco.',
  },
  'SEG-05': {
    titulo: 'Evidencia sin documento',
    explicacion: 'La fila es una evidencia y no dice documento, oficio ni vínculo: nadie puede comprobarla.',
    ejemplo: 'Una evidencia de marzo con CANTIDAD 3 y todo lo demás en blanco.',
    remedio: 'Escriba el documento, el número de oficio o el vínculo.',
  },
  'SEG-06': {
    titulo: 'Evidencia de más avance que el capturado',
    explicacion:
      'Las cantidades de las evidencias de un mes, o de un periodo, suman más que el avance capturado en él.',
    ejemplo: 'En marzo se capturó 1 informe y sus evidencias prueban 3.',
    remedio: 'Revise el avance capturado y las cantidades de las evidencias: uno de los dos no es cierto.',
  },
  'SEG-07': {
    titulo: 'Asiento duplicado',
    explicacion: 'Dos filas de Seguimiento dicen lo mismo de la misma línea y periodo.',
    ejemplo: 'El mismo oficio registrado dos veces como evidencia de marzo.',
    remedio: 'Borre el contenido de una de las dos filas.',
  },
  'SEG-08': {
    titulo: 'Asiento de un tipo que no se reconoce',
    explicacion: 'TIPO no dice Justificación ni Evidencia: la fila se conserva, pero no cuenta.',
    ejemplo: 'TIPO dice «Anexo».',
    remedio: 'Elija Justificación o Evidencia de la lista.',
  },
  'SEG-09': {
    titulo: 'Quedan pocas filas en Seguimiento',
    explicacion:
      'Quienes capturan sólo pueden escribir en las filas que la protección deja abiertas, y se están terminando.',
    ejemplo: 'Quedan 12 filas en blanco.',
    remedio: 'Quien administra la MIR use «Reparar» en Puntos por revisar: agrega filas.',
  },
} as const;

export const CASO_SEG = {
  lineaDesconocida: (linea: string, seccion: string) =>
    linea === ''
      ? 'La fila no dice de qué línea es.'
      : seccion === ''
        ? `LÍNEA dice «${linea}», que no es una línea del plan o está en más de una sección.`
        : `LÍNEA dice «${linea}» y SECCIÓN «${seccion}», y el plan no tiene esa línea en esa sección.`,
  periodoIlegible: (periodo: string) =>
    periodo === '' ? 'PERIODO está en blanco.' : `PERIODO dice «${periodo}», que no es un periodo.`,
  periodoDeOtroAnio: (periodo: string, ejercicio: number) =>
    `PERIODO dice «${periodo}» y la MIR es del ejercicio ${ejercicio}.`,
  mesIlegible: (mes: string) => `MES dice «${mes}», que no es un mes.`,
  mesFueraDelPeriodo: (mes: string, periodo: string) => `MES dice ${mes}, que no está en ${periodo}.`,
  cantidadIlegible: (cantidad: string) => `CANTIDAD dice «${cantidad}», que no es un número igual o mayor que 0.`,
  evidenciaVacia: () => 'La evidencia no dice documento, oficio ni vínculo.',
  evidenciaDeMas: (lapso: string, prueba: string, capturado: string) =>
    `Las evidencias de ${lapso} suman ${prueba} y lo capturado es ${capturado}.`,
  asientoDuplicado: (fila: number) => `La fila dice lo mismo que la ${fila}.`,
  tipoIlegible: (tipo: string) =>
    tipo === '' ? 'TIPO está en blanco.' : `TIPO dice «${tipo}», que no es Justificación ni Evidencia.`,
  pocosRenglones: (libres: number) =>
    libres === 1
      ? 'Queda 1 fila en blanco en Seguimiento.'
      : `Quedan ${formatCantidad(libres)} filas en blanco en Seguimiento.`,
} as const;
