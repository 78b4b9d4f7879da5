import { SECCION_UNICA } from '../../text/reporte';
import type { Bloque, Celda, Fila, Parrafo } from '../document';
import { bandRow, TAMANO_TABLA, widthsFor } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';

/** How tables of the same columns are set. */
interface ColumnasDeTabla {
  readonly encabezado: Fila;
  /** As `widthsFor` takes them, one a column. */
  readonly pesos: readonly { readonly peso: number; readonly maximo?: number }[];
  /** Points. */
  readonly tamano?: number;
}

/** A table of rows a linea, to be parted by seccion. */
interface TablaDeLineas extends ColumnasDeTabla {
  /** The rows of a linea, none where it has nothing to say. */
  rowsOf(renglon: RenglonAvance): readonly Fila[];
}

/** The number of a linea, alone in its cell. */
export function numeroCell(numero: string): Celda {
  return { parrafos: [[{ texto: numero, negrita: true }]], alineacion: 'center' };
}

/** A paragraph of one text. */
export function parrafo(texto: string): Bloque {
  return { tipo: 'parrafo', tramos: [{ texto }] };
}

/** A table a group under its band (none where its title is ""), all of the same widths; none where it has no row. */
export function tablesByGrupo(
  grupos: readonly { readonly titulo: string; readonly filas: readonly Fila[] }[],
  ancho: number,
  { encabezado, pesos, tamano = TAMANO_TABLA }: ColumnasDeTabla,
): Bloque[] {
  const anchos = widthsFor(ancho, pesos, [encabezado, ...grupos.flatMap((g) => g.filas)], tamano);
  return grupos.flatMap(({ titulo, filas }): Bloque[] => {
    const banda = bandRow(titulo, pesos.length);
    return filas.length === 0
      ? []
      : [
          {
            tipo: 'tabla',
            tamano,
            anchos,
            filasRepetidas: banda.length + 1,
            indivisible: false,
            filas: [...banda, encabezado, ...filas],
          },
        ];
  });
}

/** A table a seccion under its band: numbers of lineas repeat between them. */
export function tablesBySeccion(datos: DatosAvance, ancho: number, tabla: TablaDeLineas): Bloque[] {
  const grupos = datos.mir.secciones.map((seccion, s) => ({
    titulo: seccion.titulo.trim(),
    filas: datos.renglones.filter((r) => r.seccion === s).flatMap(tabla.rowsOf),
  }));
  return tablesByGrupo(grupos, ancho, tabla);
}

/** The numbers of some lineas, a bullet a seccion. */
export function listBySeccion(datos: DatosAvance, elegidas: readonly RenglonAvance[]): Parrafo[] {
  return datos.mir.secciones.flatMap((seccion, s) => {
    const numeros = elegidas.filter((r) => r.seccion === s).map((r) => r.linea.numero);
    if (numeros.length === 0) return [];
    const nombre = seccion.titulo.trim() || SECCION_UNICA;
    return [[{ texto: `${nombre}: `, negrita: true }, { texto: `${numeros.join(', ')}.` }]];
  });
}
