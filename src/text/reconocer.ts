/** What is said of a sheet that MIRador did not make: why a column is not sure, and what was not decided alone. */

import { countOf, enumerate } from './plural';

/** Columns of other layouts that the format has no column for, as a sentence names them. */
export const OTRAS_COLUMNAS = {
  numeroLinea: 'NÚMERO DE LA LÍNEA',
  responsable: 'RESPONSABLE',
} as const;

const list = (items: readonly string[]): string => items.join(', ');

export const MOTIVO = {
  varias: (nombre: string, columnas: readonly string[]) =>
    `${columnas.length === 2 ? 'Dos' : columnas.length} columnas pueden ser ${nombre}: ${enumerate(columnas)}.`,
  porContenido: (nombre: string, columna: string) =>
    `La columna ${columna} no tiene encabezado; por su contenido parece ${nombre}.`,
  contenidoContrario: (nombre: string, columna: string) =>
    `El encabezado de la columna ${columna} es el de ${nombre}, pero su contenido no lo parece.`,
  parecido: (nombre: string, columna: string) => `El encabezado de la columna ${columna} se parece al de ${nombre}.`,
  mejor: (nombre: string, columna: string, otras: readonly string[]) =>
    `Se tomó la columna ${columna} como ${nombre} y no ${enumerate(otras)}, por lo que contienen.`,
  ausente: (nombre: string) => `No se encontró la columna ${nombre}.`,
} as const;

const of = (seccion: string): string => (seccion === '' ? '' : ` de «${seccion}»`);

/** Doubts of a foreign sheet: what was seen, where (by its cell), and what was done with it. */
export const DUDA_HOJA = {
  columnaAusente: (nombre: string) => `La hoja no tiene la columna ${nombre}: quedó en blanco en la MIR.`,
  columnaProbable: (nombre: string, motivo: string) => `Revise la columna ${nombre}. ${motivo}`,
  columnaExtra: (columna: string, texto: string, celdas: number) =>
    `La columna ${columna}${texto === '' ? ', sin encabezado,' : ` «${texto}»`} no es del formato: ${countOf(celdas, 'celda', 'celdas')} con contenido no se ${celdas === 1 ? 'puso' : 'pusieron'} en la MIR.`,
  numeroAparte: (columna: string) =>
    `El número de cada línea está en su propia columna (${columna}): se unió al texto de la línea, como lo pide el formato.`,
  numeroComoNumero: (celdas: readonly string[]) =>
    `Hay números de línea escritos como número y no como texto (${list(celdas)}): se leyeron como se ven.`,
  ceroPerdido: (celda: string, escrito: string, leido: string) =>
    `${celda} dice ${escrito}, que ya es otra línea: por su lugar se leyó como ${leido}. Confírmelo: un número pierde el cero final.`,
  lineaSinNumero: () => 'Esta fila parece una línea de acción, pero no tiene número: no se puso en la MIR.',
  lineaRepetida: (numero: string, seccion: string) =>
    `La línea ${numero}${of(seccion)} está repetida: esta segunda fila no se puso en la MIR.`,
  numeracionReinicia: (numero: string) =>
    `La numeración vuelve a empezar en la línea ${numero} sin un título de sección: se tomó como otra sección.`,
  lineaEnOtroObjetivo: (numero: string, objetivo: string) =>
    `La línea ${numero} está en la hoja bajo el objetivo ${objetivo}: se conservó ahí.`,
  objetivoSinTexto: (numero: string) =>
    `La línea ${numero} no tiene objetivo específico en la hoja: el texto de su objetivo quedó en blanco.`,
  textoDistinto: (columna: string, objetivo: string, conservado: string) =>
    `${columna} del objetivo ${objetivo} dice otra cosa en esta fila: se conservó «${conservado}».`,
  comoSeccion: (texto: string) => `«${texto}» se tomó como título de una sección.`,
  renglonDesconocido: () => 'Esta fila no se reconoció como línea, total ni leyenda: no se puso en la MIR.',
  celdasDesconocidas: () => 'Estas celdas de una fila de totales no se reconocieron: no se pusieron en la MIR.',
  tituloDesconocido: () =>
    'Esta fila, arriba del encabezado, no se reconoció como dato del título: no se puso en la MIR.',
  tituloPorLugar: (campo: string) => `De esta fila se tomó ${campo}. Revise que sea correcto.`,
  ejercicioDeEncabezado: (anio: number) =>
    `El título no dice el año: se tomó ${anio}, que está en el encabezado de las columnas. Confirme que es el del programa.`,
  ejercicioDelReloj: (anio: number) =>
    `La hoja no dice el año del programa: se usó ${anio}, el año en curso. Corríjalo si no es.`,
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `Se pidió el ejercicio ${pedido}, pero la hoja dice ${escrito}: se usó ${escrito}.`,
  textosComoNumeros: (numero: string, celdas: readonly string[]) =>
    `En la línea ${numero} hay valores que no venían como número o texto y se leyeron así: ${list(celdas)}.`,
  ilegibles: (numero: string, celdas: readonly string[]) =>
    `En la línea ${numero} hay celdas que debían tener un número y no se pudieron leer; quedaron en blanco: ${list(celdas)}.`,
  formulas: (numero: string, celdas: readonly string[]) =>
    `En la línea ${numero} hay fórmulas en celdas de captura o del plan; se tomó su valor: ${list(celdas)}.`,
  porcentajes: (numero: string, celdas: readonly string[]) =>
    `En la línea ${numero} hay números con formato de porcentaje; se conservó el número, no lo que se ve: ${list(celdas)}.`,
  calculadas: (numero: string, celdas: readonly string[]) =>
    `En la línea ${numero} hay celdas que MIRador calcula y que decían otra cosa: ${list(celdas)}.`,
} as const;

/** "S12 decía «40» y se calcula «35»". */
export const celdaCalculada = (celda: string, escrito: string, calculado: string): string =>
  `${celda} decía «${escrito}» y se calcula «${calculado}»`;
