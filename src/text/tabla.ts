/** What is said of a table of lineas: what its columns are, and what was not decided alone. */

import { countOf } from './plural';

/** Columns of a table that neither the format nor Cronograma has, as a sentence names them. */
export const OTRAS_COLUMNAS_TABLA = { seccion: 'SECCIÓN' } as const;

/** The column of the programme of a month. */
export const nombrePrograma = (mes: string): string => `PROGRAMADO ${mes.toUpperCase()}`;

/** How a table is called that comes from no file. */
export const NOMBRE_PEGADO = 'tabla pegada';

const list = (items: readonly string[]): string => items.join('; ');
/** The first few of many rows. */
const rows = (filas: readonly number[]): string =>
  filas.length <= 8 ? filas.join(', ') : `${filas.slice(0, 8).join(', ')} y ${filas.length - 8} más`;
const of = (seccion: string): string => (seccion === '' ? '' : ` de «${seccion}»`);

/** Doubts of a table: what was seen, in which column, and what was done with it. Their row goes with them. */
export const DUDA_TABLA = {
  sinTitulo: () =>
    'La tabla no dice la institución, el órgano ni el objetivo general: el encabezado de la MIR queda con lo que ya tenía el libro, o en blanco.',
  ejercicioDelReloj: (anio: number) =>
    `La tabla no dice el año del programa: se usó ${anio}, el año en curso. Corríjalo si no es.`,
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `Se pidió el ejercicio ${pedido}, pero la tabla dice ${escrito}: se usó ${escrito}.`,
  columnasAusentes: (nombres: readonly string[]) =>
    nombres.length === 1
      ? `La tabla no tiene la columna ${nombres.join()}: quedó en blanco en la MIR.`
      : `La tabla no tiene estas columnas, que quedaron en blanco en la MIR: ${list(nombres)}.`,
  mesesAusentes: (nombres: readonly string[]) =>
    nombres.length === 12
      ? 'La tabla no tiene las columnas de los meses (ENERO a DICIEMBRE): no se capturó ningún avance.'
      : `La tabla no tiene estos meses, que quedaron sin captura: ${list(nombres)}.`,
  columnaRepetida: (letra: string, texto: string, nombre: string) =>
    `La columna ${letra} «${texto}» repite la de ${nombre}: se tomó la primera, y lo de ésta no se puso en la MIR.`,
  renglonLargo: () =>
    'Esta fila tiene más celdas que el encabezado: si un separador o una coma decimal quedó sin comillas, sus valores están en otra columna. Revíselo.',
  heredados: (filas: readonly number[]) =>
    `En ${countOf(filas.length, 'fila', 'filas')} (${rows(filas)}) los datos del objetivo venían en blanco: se tomaron los de la fila de arriba, como en las celdas combinadas.`,
  numeroUnido: (filas: readonly number[]) =>
    `En ${countOf(filas.length, 'fila', 'filas')} (${rows(filas)}) el número de la línea está en su propia columna: se unió al texto de LÍNEA DE ACCIÓN, como lo pide el formato.`,
  ceroPerdido: (escrito: string, leido: string) =>
    `Dice ${escrito}, que ya es otra línea: por su lugar se leyó como ${leido}. Confírmelo: un número pierde el cero final.`,
  lineaRepetida: (numero: string, seccion: string) =>
    `La línea ${numero}${of(seccion)} está repetida: esta segunda fila no se puso en la MIR.`,
  lineaSinNumero: () =>
    'Esta fila parece una línea de acción, pero no tiene número: no se puso en la MIR, porque MIRador no numera las líneas por su cuenta.',
  lineaEnOtroObjetivo: (numero: string, objetivo: string) =>
    `La línea ${numero} viene con el objetivo ${objetivo}: se conservó ahí.`,
  separada: (numero: string, objetivo: string) =>
    `La línea ${numero} está separada de las demás del objetivo ${objetivo}: en la MIR quedó junto a ellas.`,
  total: () => 'Esta fila parece un total: no se puso en la MIR, que lo calcula.',
  renglonDesconocido: () => 'Esta fila no tiene línea de acción: no se puso en la MIR.',

  ilegibles: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay celdas que no se pudieron leer y quedaron sin dato: ${list(celdas)}.`,
  fechas: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay fechas donde va un número; no se tomaron como cantidad: ${list(celdas)}. Excel convierte en fecha lo que se escribe como «3-4».`,
  negativos: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay avances o programas negativos, que no se aceptan y quedaron sin dato: ${list(celdas)}. Una corrección negativa se captura con su motivo.`,
  porcentajes: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay porcentajes, que se pueden leer de dos maneras; se tomó el número que se ve, no la fracción: ${list(celdas)}.`,
  ambiguos: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay números que se pueden leer de dos maneras: ${list(celdas)}. Confírmelos.`,
  sinDato: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay celdas que dicen que no hay dato; quedaron en blanco, que no es 0: ${list(celdas)}.`,
  formulas: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay fórmulas en celdas de captura o del plan; se tomó su valor: ${list(celdas)}.`,
  otros: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay valores que no venían como texto y se leyeron así: ${list(celdas)}.`,
  /** " → 45 (o 0.45)" */
  lecturas: (valor: string, otras: readonly string[]) => ` → ${valor} (o ${otras.join(' o ')})`,
  calculada: (nombre: string, escrito: string, calculado: string) =>
    `${nombre} decía «${escrito}» y se calcula «${calculado}»`,
  calculadas: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay celdas que MIRador calcula y que decían otra cosa: ${list(celdas)}.`,
} as const;

/** Doubts of a table whose captures come into a MIR that is already there. */
export const DUDA_CAPTURA = {
  sinLinea: (motivo: string) =>
    `${motivo} Esta fila no se capturó: una línea nueva se agrega en «Plan y modificaciones».`,
  sinLugar: (linea: string) =>
    `No se sabe en qué celdas va la línea ${linea}: su fila o las columnas de la MIR no están en su lugar. No se capturó.`,
  cerrados: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} hay meses cerrados, que no se capturaron: ${list(celdas)}.`,
  sinPermiso: (linea: string, motivo: string) => `La línea ${linea} no se capturó. ${motivo}`,
  distintas: (linea: string, celdas: readonly string[]) =>
    `En la línea ${linea} ya había otra cosa capturada, que se conservó: ${list(celdas)}.`,
  distinta: (nombre: string, tabla: string, libro: string) =>
    `${nombre} (la tabla dice «${tabla}», el libro «${libro}»)`,
  siNo: (sujeta: boolean) => (sujeta ? 'sí' : 'no'),
  programa: () => 'PROGRAMA MENSUAL (se cambia en Cronograma)',
  plan: (linea: string, celdas: readonly string[]) =>
    `La línea ${linea} dice otra cosa que el plan vigente, que no se cambió: ${list(celdas)}. Los cambios del plan se registran en «Plan y modificaciones».`,
} as const;

export const DETALLE_TABLA = {
  deRenglon: (fila: number, texto: string) => `fila ${fila}: ${texto}`,
  largo: (fila: number, letra: string) => `fila ${fila}, columna ${letra}`,
  sinLineas: (filas: readonly number[]) =>
    filas.length === 0 ? 'Debajo del encabezado no hay filas.' : `Filas revisadas: ${rows([...new Set(filas)])}.`,
} as const;
