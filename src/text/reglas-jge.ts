import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** Texts of the JGE rules: their records, and what a finding says of its case. */

export const TEXTO_REGLA_JGE = {
  'JGE-01': {
    titulo: 'Filas sin número de informe',
    explicacion:
      'Las primeras filas de la hoja Informe JGE no dicen de qué informe son, ni hay uno arriba que sigan: se imprimen como otro informe.',
    ejemplo: 'La primera fila de la hoja tiene un asunto y Número está en blanco.',
    remedio: 'Escriba en Número el de su informe; si es nuevo, uno que no esté en uso.',
  },
  'JGE-02': {
    titulo: 'Informe que dice dos veces un dato, y distinto',
    explicacion:
      'Dos filas del mismo informe dicen algo diferente en un dato que va una sola vez: se imprimen los dos, uno debajo del otro.',
    ejemplo: 'Dos filas con el número 1 dicen, en Entidad Federativa, Colima y Sonora.',
    remedio: 'Si son dos informes, dé otro número a las filas de uno; si es uno, deje el dato en una sola fila.',
  },
  'JGE-03': {
    titulo: 'Quedan pocas filas en Informe JGE',
    explicacion:
      'Quienes capturan sólo pueden escribir en las filas que la protección deja abiertas, y se están terminando.',
    ejemplo: 'Quedan 12 filas en blanco.',
    remedio: 'Use «Reparar» en los puntos por revisar: agrega filas abiertas.',
  },
} as const;

export type CodigoJge = keyof typeof TEXTO_REGLA_JGE;

/** What a finding says of its case. */
export const CASO_JGE = {
  sinNumero: (n: number) =>
    `${plural(n, 'Una fila no dice', `${formatCantidad(n)} filas no dicen`)} de qué informe ${plural(n, 'es', 'son')}.`,
  encontrados: (numero: string, campos: readonly string[]) =>
    `El informe ${numero} dice cosas distintas, en filas distintas, en ${campos.join(', ')}.`,
  pocosRenglones: (libres: number) =>
    `${plural(libres, 'Queda', 'Quedan')} ${countOf(libres, 'fila', 'filas')} en blanco en Informe JGE.`,
} as const;
