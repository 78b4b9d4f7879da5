import { plural } from './plural';

/** Words of the rows that are published: the format of the PNT, open data and their preview. */

/** The preview of tables. */
export const VISTA_DE_DATOS = {
  subtitulo: (archivo: string, tablas: number) =>
    `Se hacen ${archivo}, con ${plural(tablas, 'una hoja', `${tablas} hojas`)}, y un CSV de cada tabla.`,
  tamano: (archivo: string, hoja: string, renglones: number, columnas: number) =>
    `Archivo ${archivo} y hoja «${hoja}»: ${renglones} ${plural(renglones, 'renglón', 'renglones')} de ${columnas} ${plural(columnas, 'columna', 'columnas')}.`,
} as const;

export const renglonesMas = (n: number) =>
  plural(n, 'Y un renglón más, que está en los archivos.', `Y ${n} renglones más, que están en los archivos.`);
