import type { Objetivo } from '../../mir/model';
import { SECCION_UNICA } from '../../text/reporte';
import type { Bloque, Fila, Parrafo, Tabla } from '../document';
import { bandRow, type PesoDeColumna, widthsFor } from '../filas';
import { TAMANO_TABLA } from './celdas';
import { type DatosAvance, grupoOfObjetivo, type RenglonAvance } from './datos';

/** How tables of the same columns are set. */
interface ColumnasDeTabla {
  readonly encabezado: Fila;
  /** As `widthsFor` takes them, one a column. */
  readonly pesos: readonly PesoDeColumna[];
  /** Points. */
  readonly tamano?: number;
}

/** A table of rows a linea, to be parted by seccion. */
interface TablaDeLineas extends ColumnasDeTabla {
  /** The rows of a linea, none where it has nothing to say. */
  rowsOf(renglon: RenglonAvance): readonly Fila[];
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
    const banda = titulo === '' ? [] : [bandRow(titulo, pesos.length)];
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

/** A table of rows a linea, to be parted by objetivo. */
interface TablaPorObjetivo extends ColumnasDeTabla {
  /** What stands over its lineas on every page. */
  bandOf(objetivo: Objetivo): Fila;
  rowOf(renglon: RenglonAvance): Fila;
}

/** A table an objetivo that has lineas, all of the same widths, under the heading of its seccion. */
export function tablesByObjetivo(
  datos: DatosAvance,
  ancho: number,
  { encabezado, pesos, tamano = TAMANO_TABLA, bandOf, rowOf }: TablaPorObjetivo,
): Bloque[] {
  const filas = new Map(datos.renglones.map((r) => [r, rowOf(r)]));
  const anchos = widthsFor(ancho, pesos, [encabezado, ...filas.values()], tamano);
  const tableOf = (objetivo: Objetivo): Tabla => {
    const propias = grupoOfObjetivo(datos, objetivo).renglones.flatMap((r) => filas.get(r) ?? []);
    return {
      tipo: 'tabla',
      tamano,
      anchos,
      filasRepetidas: 2,
      indivisible: false,
      filas: [bandOf(objetivo), encabezado, ...propias],
    };
  };
  return datos.mir.secciones.flatMap((seccion): Bloque[] => {
    const tablas = seccion.objetivos.filter((o) => o.lineas.length > 0).map(tableOf);
    const texto = seccion.titulo.trim();
    return texto === '' || tablas.length === 0 ? tablas : [{ tipo: 'encabezado', nivel: 2, texto }, ...tablas];
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
