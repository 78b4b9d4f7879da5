import type { ColumnaDeDatos, DatoPublicado, TablaDeDatos } from '../../src/report/datos';

/** A column to be published, of texts unless told. */
export function columna(clave: string, tipo: ColumnaDeDatos['tipo'] = 'texto'): ColumnaDeDatos {
  return { clave, titulo: clave.toUpperCase(), tipo, descripcion: `Dice ${clave}.`, unidad: '', valores: '' };
}

/** A table with these columns and rows, headed by its titles. */
export function tabla(
  columnas: readonly ColumnaDeDatos[],
  filas: readonly (readonly DatoPublicado[])[],
  cambios: Partial<TablaDeDatos> = {},
): TablaDeDatos {
  return { nombre: '', hoja: 'Datos', cabeza: 'titulo', columnas, filas, ...cambios };
}
