import { parseA1 } from '../../../sheet/a1';
import type { Rango } from '../../../sheet/state';
import type { Hoja, Libro } from '../../workbook';

/** "A:C", "5:8" and "B3:D" reach to the end of the sheet, as Google reads them. */
function parseOpen(texto: string, hoja: Hoja): Rango | null {
  const columnas = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(texto);
  if (columnas) return parseA1(`${columnas[1]}1:${columnas[2]}${hoja.filas}`);
  const desde = /^(\$?[A-Za-z]{1,3}\$?\d+):\$?([A-Za-z]{1,3})$/.exec(texto);
  if (desde) return parseA1(`${desde[1]}:${desde[2]}${hoja.filas}`);
  const filas = /^\$?(\d+):\$?(\d+)$/.exec(texto);
  if (!filas) return null;
  const [a, b] = [Number(filas[1]), Number(filas[2])];
  return { fila: Math.min(a, b), columna: 1, filas: Math.abs(b - a) + 1, columnas: hoja.columnas };
}

/** The place that a text names in a sheet: A1 notation, open ranges included. Not yet checked against its size. */
export function parseInSheet(texto: string, hoja: Hoja): Rango | null {
  return parseA1(texto) ?? parseOpen(texto.trim(), hoja);
}

/** "Hoja!A1:B2", "'Mi hoja'!A1", a named range, or an address in `activa`; null when it names nothing. */
export function parseReference(
  libro: Libro,
  activa: Hoja,
  texto: string,
): { readonly hoja: Hoja; readonly rango: Rango } | null {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(texto);
  if (m?.[3]) {
    const nombre = (m[1]?.replace(/''/g, "'") ?? m[2] ?? '').toLowerCase();
    const hoja = libro.hojas.find((h) => h.nombre.toLowerCase() === nombre);
    const rango = hoja ? parseInSheet(m[3], hoja) : null;
    return hoja && rango ? { hoja, rango } : null;
  }
  const nombrado = libro.nombres.find((n) => n.nombre.toLowerCase() === texto.toLowerCase());
  if (nombrado) {
    const hoja = libro.hojas.find((h) => h.nombre === nombrado.hoja);
    return hoja ? { hoja, rango: nombrado.rango } : null;
  }
  const rango = parseInSheet(texto, activa);
  return rango ? { hoja: activa, rango } : null;
}
