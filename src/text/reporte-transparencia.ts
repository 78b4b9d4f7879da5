import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** Words of the rows that are published: notes, names of files, the preview. Columns: `columnas-transparencia.ts`. */

/** File, after the document's name, and sheet of each table. */
export const TABLAS = {
  pnt: { nombre: 'PNT', hoja: 'Reporte de Formatos' },
  lineas: { nombre: 'datos abiertos', hoja: 'Datos abiertos' },
  meses: { nombre: 'datos abiertos por mes', hoja: 'Datos abiertos por mes' },
  diccionario: { nombre: 'diccionario de datos', hoja: 'Diccionario de datos' },
} as const;

/** What the format of the PNT has over its columns. */
export const ENCABEZADO_PNT = {
  titulo: 'TÍTULO',
  nombreCorto: 'NOMBRE CORTO',
  descripcion: 'DESCRIPCIÓN',
  tituloFormato: 'Indicadores de resultados',
  campos: 'Tabla Campos',
  fundamento: (articulo: string, fraccion: string) =>
    [articulo === '' ? '' : `Artículo ${articulo}`, fraccion === '' ? '' : `fracción ${fraccion}`]
      .filter(Boolean)
      .join(', '),
} as const;

/** The catalogue of the PNT for the sentido of an indicator. */
export const SENTIDO_PNT = { ascendente: 'Ascendente', descendente: 'Descendente' } as const;

export const fuentePorDefecto = (programa: string) =>
  `${programa === '' ? 'Programa anual de trabajo' : programa} y su Matriz de Indicadores para Resultados (MIR).`;

/** Sentences of the note of a row: why a cell is blank, how a figure is to be read. */
export const NOTA_PNT = {
  corte: (fecha: string) =>
    `Avance acumulado al ${fecha}; la fecha de actualización es el último día del periodo, hasta el que hay datos.`,
  cierre: (fecha: string, cierre: string) =>
    `Avance acumulado al ${fecha}, según el cierre del periodo del ${cierre}, que es la fecha de actualización.`,
  sinAvance: 'Sin avance capturado en el periodo: no hay dato, que no es lo mismo que 0.',
  sinAjustes: 'La meta no se ha ajustado.',
  ajuste: (antes: string, despues: string, instrumento: string) =>
    `Meta ajustada de ${antes} a ${despues}${instrumento === '' ? '' : ` por ${instrumento}`}.`,
  enBlanco: (columnas: readonly string[]) => `El programa no registra: ${columnas.join(', ')}.`,
  sinSentido: (tendencia: string) =>
    `La tendencia registrada es «${tendencia}», que no está en el catálogo de sentidos de la PNT.`,
  constante: 'La tendencia registrada es «Constante»; el avance se mide como en un indicador ascendente.',
  CANCELADA: 'La línea de acción está cancelada.',
  REPROGRAMADA: 'La línea de acción está reprogramada.',
  demanda: 'La línea de acción está sujeta a demanda.',
} as const;

/** Words of open data: always one of these, never a blank for "no". */
export const SI_NO = { si: 'si', no: 'no' } as const;
export const PROGRAMA_ABIERTO = { aceptado: 'aceptado', propuesto: 'propuesto' } as const;

/** A linea as findings call it where numbers repeat between secciones. */
export const lineaDeSeccion = (numero: string, seccion: number) => `${numero} (sección ${seccion})`;

/** Where a link stands. */
export const LUGAR_VINCULO = {
  configuracion: 'Configuración (transparencia)',
  linea: (linea: string, columna: string) => `la línea ${linea}, «${columna}»,`,
} as const;

/** The preview of tables. */
export const VISTA_DE_DATOS = {
  subtitulo: (archivo: string, tablas: number) =>
    `Se hacen ${archivo}, con ${plural(tablas, 'una hoja', `${tablas} hojas`)}, y un CSV de cada tabla.`,
  tamano: (archivo: string, hoja: string, renglones: number, columnas: number) =>
    `Archivo ${archivo} y hoja «${hoja}»: ${countOf(renglones, 'fila', 'filas')} de ${countOf(columnas, 'columna', 'columnas')}.`,
} as const;

export const renglonesMas = (n: number) =>
  plural(
    n,
    'Y una fila más, que está en los archivos.',
    `Y ${formatCantidad(n)} filas más, que están en los archivos.`,
  );
