import type { Rango } from '../sheet/state';
import { displayValue } from './display';
import type { GraficoHoja, Hoja } from './workbook';
import { peekCelda } from './workbook-new';

/** How large Google makes a chart that says nothing of its size. */
const TAMANO_NORMAL = { ancho: 600, alto: 371 };

interface Serie {
  /** What the legend says; null: nothing. */
  readonly nombre: string | null;
  /** Of one column. */
  readonly valores: Rango;
}

/** What a chart shows, cell by cell: its labels and its series, whoever draws it. */
interface DatosGrafico {
  readonly etiquetas: Rango;
  readonly series: readonly Serie[];
}

/** Its ranges side by side, the first column being the labels; null where there is nothing to draw. */
export function datosOf(hoja: Hoja, { rangos, encabezados }: GraficoHoja): DatosGrafico | null {
  const columnas = rangos.flatMap((r) =>
    Array.from({ length: r.columnas }, (_, i): Rango => ({ ...r, columna: r.columna + i, columnas: 1 })),
  );
  const body = (r: Rango): Rango => ({ ...r, fila: r.fila + encabezados, filas: r.filas - encabezados });
  const [etiquetas, ...valores] = columnas;
  if (!etiquetas || valores.length === 0 || etiquetas.filas <= encabezados) return null;
  const nameOf = (r: Rango): string => displayValue(peekCelda(hoja, r.fila, r.columna)?.valor ?? null);
  return {
    etiquetas: body(etiquetas),
    series: valores.map((r) => ({ nombre: encabezados > 0 ? nameOf(r) : null, valores: body(r) })),
  };
}

/** An option that should be a number. */
export const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

export function tamanoOf({ opciones }: GraficoHoja): { readonly ancho: number; readonly alto: number } {
  return {
    ancho: numberOr(opciones.width, TAMANO_NORMAL.ancho),
    alto: numberOr(opciones.height, TAMANO_NORMAL.alto),
  };
}

export const coloresOf = ({ opciones }: GraficoHoja): readonly string[] =>
  Array.isArray(opciones.colors) ? opciones.colors.map(String) : [];
