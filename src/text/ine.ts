import type { CampoJge, ColumnaJge, PieJge } from '../mir/informe-jge';
import { formatCantidad } from '../mir/text-number';

/** What the intake of INE forms says of what it would not decide alone. */

/** Fields and columns of the form as a sentence names them. */
const NOMBRE: Readonly<Record<CampoJge | PieJge | ColumnaJge | 'asuntos', string>> = {
  direccion: 'Dirección Ejecutiva o Unidad Técnica',
  entidad: 'Entidad Federativa',
  fechaVisita: 'Fecha de visita',
  junta: 'Junta',
  distritos: 'Distritos',
  objetivo: 'Objetivo de la visita',
  asuntos: 'Asuntos relevantes',
  convenios: 'Asuntos relacionados con la firma de Convenios',
  particulares: 'Asuntos en particular',
  oportunidad: 'Áreas de oportunidad',
  ordinaria: 'Actividad ordinaria',
  pycipef: 'PyCIPEF',
  proyecto: 'Con qué proyecto de la CIP se relaciona',
  personalCapacitado: 'Total de personal capacitado',
  observaciones: 'Observaciones',
};

export const DUDA_INE = {
  columnaParecida: (dicho: string, clave: ColumnaJge) =>
    `El encabezado dice «${dicho}»: se tomó como la columna «${NOMBRE[clave]}».`,
  etiquetaParecida: (dicho: string, clave: CampoJge | PieJge | 'asuntos') =>
    `El formato dice «${dicho}»: se tomó como «${NOMBRE[clave]}».`,
  columnaAjena: (dicho: string) =>
    `La columna «${dicho}» no es del formato o está repetida: lo que trae quedó junto a lo de la última columna.`,
  filaIncompleta: (n: number, columnas: number) =>
    `Esta fila de la tabla trae ${n} de sus ${formatCantidad(columnas)} celdas: se acomodaron desde la primera columna. Revise en cuál va cada una.`,
  celdaCombinada: (clave: ColumnaJge) =>
    `La celda de «${NOMBRE[clave]}» está combinada con la de arriba: su texto quedó sólo en la primera fila.`,
  lineaSuelta: () => 'Este texto está entre las filas de la tabla: se tomó como continuación de la celda anterior.',
  sinCampo: () => 'Este texto no corresponde a ningún campo del formato: no se puso en el informe.',
  copia: () =>
    'La tabla que está dentro de la celda venía además repetida como texto suelto: se conservó una vez, como tabla.',
  celdasDeMas: () =>
    'La fila trae más celdas que columnas tiene el formato: lo que sobra quedó al final de «Con qué proyecto de la CIP se relaciona».',
  continuacion: (mismoRenglon: boolean) =>
    `Esta página repite el título sin los datos de la visita: se tomó como continuación del informe anterior${mismoRenglon ? ', en su última fila' : ', con filas propias'}.`,
  camposAusentes: (claves: readonly (CampoJge | PieJge)[]) =>
    `El formato no trae ${claves.map((c) => `«${NOMBRE[c]}»`).join(', ')}: ${claves.length === 1 ? 'quedó' : 'quedaron'} en blanco.`,
  sinTabla: () => 'El formato no trae la tabla de asuntos relevantes: quedó sin asuntos.',
  diaImposible: (dia: string, mes: string) =>
    `Dice día ${dia} de ${mes}, que no existe: se conservó como está escrito. Corríjalo si conoce la fecha.`,
  ejercicioSupuesto: (anio: number) =>
    `El ejercicio ${anio} del libro se tomó de este renglón: confirme que es el de los informes.`,
} as const;

/** What importing INE forms says besides. */
export const IMPORTAR_JGE = {
  nombrePlan: 'Importación de informes JGE',
  /** A doubt as the workbook keeps it, beside those of other documents. */
  duda: (numero: string, nombre: string, mensaje: string) => `Informe ${numero}, «${nombre}»: ${mensaje}`,
  dudaDelDocumento: (nombre: string, mensaje: string) => `«${nombre}»: ${mensaje}`,
  ejercicioDelReloj: (anio: number) =>
    `El documento no dice de qué año son los informes: el libro nuevo quedó con ejercicio ${anio}, el año en curso. Confírmelo.`,
  variosEjercicios: (anios: readonly number[], anio: number) =>
    `Los informes son de ${anios.slice(0, -1).join(', ')} y ${anios[anios.length - 1]}, y un libro es de un solo ejercicio: el libro nuevo quedó con ${anio}, el año en curso. Confírmelo.`,
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `Se pidió el ejercicio ${pedido}, pero los informes dicen ${escrito}: se conservó ${escrito}.`,
  otroEjercicio: (escrito: number, delLibro: number) =>
    `Los informes son de ${escrito} y la MIR de este libro es de ${delLibro}: se agregaron como están.`,
} as const;
