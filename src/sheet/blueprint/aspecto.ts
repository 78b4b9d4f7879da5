import type { EstadoHoja, Estilo, Validacion } from '../state';
import type { Contents } from './contents';

/** How a row looks and what its cells accept, cell by cell. Rows of a kind share one. */
export interface Aspecto {
  readonly formatos: readonly string[];
  readonly fondos: readonly string[];
  readonly estilos: readonly Estilo[];
  readonly validaciones: readonly (Validacion | null)[];
}

/** A row of so many cells that all look the same and accept anything. */
export function plainRow(columnas: number, formato: string, fondo: string, estilo: Estilo): Aspecto {
  const all = <T>(value: T): T[] => new Array<T>(columnas).fill(value);
  return { formatos: all(formato), fondos: all(fondo), estilos: all(estilo), validaciones: all(null) };
}

/** What is drawn on a sheet: its contents, and how its first rows look (the others are left as they are). */
export function drawnHoja(
  nombre: string,
  observada: EstadoHoja | null,
  contents: Contents,
  aspectos: readonly Aspecto[],
): EstadoHoja {
  const { filas, columnas, valores, formulas } = contents;
  return {
    nombre,
    sheetId: observada?.sheetId ?? null,
    filas,
    columnas,
    oculta: false,
    valores,
    formulas,
    formatos: aspectos.map((a) => a.formatos),
    fondos: aspectos.map((a) => a.fondos),
    estilos: aspectos.map((a) => a.estilos),
    validaciones: aspectos.map((a) => a.validaciones),
  };
}
