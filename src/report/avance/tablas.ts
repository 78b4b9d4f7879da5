import type { Bloque, Celda, Fila } from '../document';
import { bandRow, TAMANO_TABLA, widthsFor } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';

/** A table of rows a linea, to be parted by seccion. */
interface TablaDeLineas {
  readonly encabezado: Fila;
  /** As `widthsFor` takes them, one a column. */
  readonly pesos: readonly { readonly peso: number; readonly maximo?: number }[];
  /** Points. */
  readonly tamano?: number;
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

/** A table a seccion under its band (numbers repeat between them), all of the same widths; none where it has no row. */
export function tablesBySeccion(datos: DatosAvance, ancho: number, tabla: TablaDeLineas): Bloque[] {
  const { encabezado, pesos, tamano = TAMANO_TABLA, rowsOf } = tabla;
  const porSeccion = datos.mir.secciones.map((seccion, s) => ({
    banda: bandRow(seccion.titulo.trim(), pesos.length),
    filas: datos.renglones.filter((r) => r.seccion === s).flatMap(rowsOf),
  }));
  const anchos = widthsFor(ancho, pesos, [encabezado, ...porSeccion.flatMap((p) => p.filas)]);
  return porSeccion.flatMap(({ banda, filas }): Bloque[] =>
    filas.length === 0
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
        ],
  );
}
