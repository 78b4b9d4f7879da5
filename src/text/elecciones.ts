/** What people are asked where mending would change a captured value. */
export const ELECCION_CAPTURA = {
  formula: (columna: string, linea: string, celda: string) =>
    `${columna} de la línea ${linea} (${celda}) tiene una fórmula donde se captura un dato.`,
  texto: (columna: string, linea: string, celda: string) =>
    `${columna} de la línea ${linea} (${celda}) tiene un número escrito como texto: no cuenta en las cifras.`,
  porcentaje: (columna: string, linea: string, celda: string) =>
    `${columna} de la línea ${linea} (${celda}) está en formato de porcentaje: lo que se ve no es lo que se guarda.`,
  fecha: (columna: string, linea: string, celda: string) =>
    `${columna} de la línea ${linea} (${celda}) tiene una fecha donde va un avance. Escriba ahí el avance que corresponda.`,
  dejarValor: (valor: string) => `Dejar ${valor}`,
  dejarGuardado: (valor: string) => `Dejar ${valor} (lo que está guardado)`,
  cambiarAVisto: (valor: string) => `Cambiar a ${valor} (lo que se ve)`,
  hay: (contenido: string) => `Ahora: ${contenido}`,
  hayPorcentaje: (mostrado: string, guardado: string) => `Ahora: se ve ${mostrado}% y se guarda ${guardado}`,
  quedaria: (valor: string) => `Quedaría: ${valor}`,
} as const;
