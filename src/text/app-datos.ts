import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** Why fichas and rows to be published cannot be made, and what is missing of them. Joined to TEXTO_APP. */
export const TEXTO_APP_DATOS = {
  'APP-144': {
    mensaje: (alcance: string) => `La MIR no tiene ninguna sección, objetivo ni línea que corresponda a «${alcance}».`,
    remedio: 'Indique la sección, por ejemplo 1; sección y objetivo, 1/3; o sección y línea, 1/3.2.',
  },
  'APP-145': {
    mensaje: (alcance: string | null) =>
      `${alcance === null ? 'La MIR' : `De lo que se pidió, «${alcance}», la MIR`} no tiene líneas de acción: no hay indicadores que informar.`,
    remedio: 'Importe el programa anual o agregue líneas desde el menú MIRador.',
  },
  'APP-146': {
    mensaje: (linea: string, columnas: readonly string[]) =>
      `A la línea ${linea} le ${plural(columnas.length, 'falta un dato que la PNT pide', 'faltan datos que la PNT pide')}: ${columnas.join(', ')}.`,
    remedio: 'Complete el plan en la MIR y vuelva a intentarlo, o publique por objetivo los que estén completos.',
  },
  'APP-147': {
    mensaje: (linea: string, columna: string, largo: number, maximo: number) =>
      `En la línea ${linea}, «${columna}» tiene ${formatCantidad(largo)} caracteres; se admiten ${formatCantidad(maximo)}.`,
    remedio: 'Abrevie el texto, o ajuste en Configuración los caracteres que admite un campo de la PNT.',
  },
  'APP-148': {
    mensaje: (linea: string, tendencia: string) =>
      `La tendencia de la línea ${linea}, «${tendencia}», no está en el catálogo de la PNT (Ascendente, Descendente).`,
    remedio: 'Revise el sentido del indicador y la nota de su fila antes de publicarlos.',
  },
  'APP-149': {
    mensaje: (lugar: string, vinculo: string) => `En ${lugar} hay un vínculo que no se puede abrir: ${vinculo}`,
    remedio: 'Escriba la dirección completa, sin espacios, empezando con https://',
  },
  'APP-150': {
    mensaje: (columna: string, lineas: readonly string[]) =>
      `Queda en blanco «${columna}» en ${countOf(lineas.length, 'línea', 'líneas')}: ${lineas.slice(0, 12).join(', ')}${lineas.length > 12 ? '…' : ''}.`,
    remedio: 'Complete el plan si el dato existe; si no, la nota de la fila dice que no hay información.',
  },
  'APP-151': {
    mensaje: (ajustes: readonly string[]) =>
      `Configuración no tiene ${ajustes.join(', ')}: el encabezado del formato queda sin ${plural(ajustes.length, 'ese dato', 'esos datos')}.`,
    remedio: 'Pídalos a la unidad de transparencia y escríbalos en Configuración.',
  },
  'APP-168': {
    mensaje: (lineas: readonly string[]) =>
      `${countOf(lineas.length, 'línea no tiene', 'líneas no tienen')} indicador en el programa (ni nombre, ni unidad, ni meta) y no ${plural(lineas.length, 'va', 'van')} en el formato de la PNT, sólo en los datos abiertos: ${lineas.slice(0, 12).join(', ')}${lineas.length > 12 ? '…' : ''}.`,
    remedio: 'Si tienen indicador, complete el plan en la MIR y vuelva a hacer las tablas.',
  },
  'APP-169': {
    mensaje: () => 'No se sabe qué área responde por los indicadores, y la PNT la pide en cada fila.',
    remedio: 'Escriba en Configuración «Transparencia: área responsable», o el órgano.',
  },
} as const;
