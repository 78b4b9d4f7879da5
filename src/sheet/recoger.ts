import { tramosDe } from './alinear';
import { restructure, type Sentido } from './estructura';
import { ALTO_INICIAL, ANCHO_INICIAL, INICIAL } from './grid';
import type { EstadoHoja, Grid } from './state';

/** Which observed row or column each one takes its contents from, from 0; null: blank. */
export type Fuente = readonly (number | null)[];

const isIdentity = (fuente: Fuente, total: number): boolean =>
  fuente.length === total && fuente.every((o, i) => o === i);

function pickGrid<T>(
  grid: Grid<T>,
  columnas: Fuente,
  filaDe: (columna: number) => Fuente,
  filas: number,
  inicial: T,
): T[][] {
  const fuentes = columnas.map((_, c) => filaDe(c));
  return Array.from({ length: filas }, (_, f) =>
    columnas.map((origen, c) => {
      const fila = fuentes[c]?.[f] ?? null;
      return origen === null || fila === null ? inicial : (grid[fila]?.[origen] ?? inicial);
    }),
  );
}

/** A sheet without its grids: what moving its rows costs no longer depends on them. */
function withoutGrids({
  formatos,
  fondos,
  estilos,
  validaciones,
  notas,
  anchos,
  altos,
  ...rest
}: EstadoHoja): EstadoHoja {
  return { ...rest, valores: [], formulas: [] };
}

/** Ranges of a sheet after some of its rows or columns were taken out and others put in, as Google moves them. */
function moveMarks(
  hoja: EstadoHoja,
  sentido: Sentido,
  fuera: readonly number[],
  dentro: readonly number[],
): EstadoHoja {
  let moved = withoutGrids(hoja);
  for (const { desde, cuantos } of [...tramosDe(fuera)].reverse())
    moved = restructure(moved, sentido, desde + 1, -cuantos);
  for (const { desde, cuantos } of tramosDe(dentro)) moved = restructure(moved, sentido, desde + 1, cuantos);
  return moved;
}

/** How one sheet has to be read so that every row and column stands where it belongs. */
export interface Recogida {
  readonly filas: Fuente;
  readonly columnas: Fuente;
  /** Rows that some columns take their contents from instead, by column from 0. */
  readonly filasDe?: (columna: number) => Fuente;
  /** What is taken out (observed) and what is put in (as it will stand): it moves ranges. */
  readonly fuera: { readonly filas: readonly number[]; readonly columnas: readonly number[] };
}

/** A sheet read in another order; what has no source is blank. */
export function pickHoja(hoja: EstadoHoja, { filas, columnas, filasDe = () => filas, fuera }: Recogida): EstadoHoja {
  const nulls = (fuente: Fuente): number[] => fuente.flatMap((o, i) => (o === null ? [i] : []));
  const mismas = isIdentity(filas, hoja.filas) && columnas.every((_, c) => filasDe(c) === filas);
  if (mismas && isIdentity(columnas, hoja.columnas)) return hoja;
  const marcas = moveMarks(
    moveMarks(hoja, 'filas', fuera.filas, nulls(filas)),
    'columnas',
    fuera.columnas,
    nulls(columnas),
  );
  const pick = <T>(grid: Grid<T>, inicial: T): T[][] => pickGrid(grid, columnas, filasDe, filas.length, inicial);
  return {
    ...marcas,
    filas: filas.length,
    columnas: columnas.length,
    valores: pick(hoja.valores, null),
    formulas: pick(hoja.formulas, ''),
    ...(hoja.formatos && { formatos: pick(hoja.formatos, INICIAL.formatos) }),
    ...(hoja.fondos && { fondos: pick(hoja.fondos, INICIAL.fondos) }),
    ...(hoja.estilos && { estilos: pick(hoja.estilos, INICIAL.estilos) }),
    ...(hoja.validaciones && { validaciones: pick(hoja.validaciones, INICIAL.validaciones) }),
    ...(hoja.notas && { notas: pick(hoja.notas, INICIAL.notas) }),
    ...(hoja.anchos && {
      anchos: columnas.map((o) => (o === null ? ANCHO_INICIAL : (hoja.anchos?.[o] ?? ANCHO_INICIAL))),
    }),
    ...(hoja.altos && { altos: filas.map((o) => (o === null ? ALTO_INICIAL : (hoja.altos?.[o] ?? ALTO_INICIAL))) }),
  };
}

/** A sheet without some of its rows and columns, from 0: what is nowhere is not compared cell by cell. */
export function dropLines(hoja: EstadoHoja, filas: readonly number[], columnas: readonly number[]): EstadoHoja {
  if (filas.length === 0 && columnas.length === 0) return hoja;
  const keep = (total: number, fuera: readonly number[]): number[] => {
    const gone = new Set(fuera);
    return Array.from({ length: total }, (_, i) => i).filter((i) => !gone.has(i));
  };
  const [rows, cols] = [keep(hoja.filas, filas), keep(hoja.columnas, columnas)];
  const cut = <T>(grid: Grid<T>): (readonly T[])[] => {
    const kept = rows.filter((f) => f < grid.length).map((f) => grid[f] ?? []);
    return columnas.length === 0 ? kept : kept.map((row) => cols.filter((c) => c < row.length).map((c) => row[c] as T));
  };
  const marcas = moveMarks(moveMarks(hoja, 'filas', filas, []), 'columnas', columnas, []);
  const list = <T>(values: readonly T[], kept: readonly number[]): T[] =>
    kept.filter((i) => i < values.length).map((i) => values[i] as T);
  return {
    ...marcas,
    valores: cut(hoja.valores),
    formulas: cut(hoja.formulas),
    ...(hoja.formatos && { formatos: cut(hoja.formatos) }),
    ...(hoja.fondos && { fondos: cut(hoja.fondos) }),
    ...(hoja.estilos && { estilos: cut(hoja.estilos) }),
    ...(hoja.validaciones && { validaciones: cut(hoja.validaciones) }),
    ...(hoja.notas && { notas: cut(hoja.notas) }),
    ...(hoja.anchos && { anchos: list(hoja.anchos, cols) }),
    ...(hoja.altos && { altos: list(hoja.altos, rows) }),
  };
}
