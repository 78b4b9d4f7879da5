import type { Valor } from '../mir/model';
import { ESTILO_INICIAL } from './estilos';
import type { EstadoHoja, Estilo, FormatoCondicional, Grid, Proteccion, Rango, Validacion } from './state';

/** Rows or columns. */
export type Sentido = 'filas' | 'columnas';

/** Where a stretch [inicio, inicio + largo) stands after a change; a length of 0: nothing of it is left. */
export type Movimiento = (inicio: number, largo: number) => readonly [inicio: number, largo: number];

/** After `cuantas` were put in before `desde`: what they fall inside of grows. */
export function stretched(desde: number, cuantas: number): Movimiento {
  return (inicio, largo) => {
    if (desde <= inicio) return [inicio + cuantas, largo];
    return desde < inicio + largo ? [inicio, largo + cuantas] : [inicio, largo];
  };
}

/** After `cuantas` were taken out from `desde` on. */
export function shrunk(desde: number, cuantas: number): Movimiento {
  const hasta = desde + cuantas;
  return (inicio, largo) => {
    const antes = Math.max(0, Math.min(inicio + largo, desde) - inicio);
    const despues = Math.max(0, inicio + largo - Math.max(inicio, hasta));
    return [inicio < desde ? inicio : Math.max(desde, inicio - cuantas), antes + despues];
  };
}

/** A range after a change of rows or columns; null when nothing of it is left. */
export function moveRango(rango: Rango, sentido: Sentido, move: Movimiento): Rango | null {
  if (sentido === 'filas') {
    const [fila, filas] = move(rango.fila, rango.filas);
    return filas > 0 ? { ...rango, fila, filas } : null;
  }
  const [columna, columnas] = move(rango.columna, rango.columnas);
  return columnas > 0 ? { ...rango, columna, columnas } : null;
}

export function moveRangos(rangos: readonly Rango[], sentido: Sentido, move: Movimiento): Rango[] {
  return rangos.flatMap((r) => moveRango(r, sentido, move) ?? []);
}

/** Stands for a formula whose references Google may have rewritten: no wanted formula equals it. */
export const REESCRITA = '=?';

/** A row or column put in looks like its neighbour, whatever that is: nothing wanted equals it, so all of it is set. */
const HEREDADO = {
  formatos: '?',
  fondos: '?',
  estilos: { ...ESTILO_INICIAL, color: '?' },
  validaciones: { tipo: 'ajena', descripcion: '?' },
  ancho: 0,
} as const;

type Lista<T> = readonly T[];

function spliceLista<T>(lista: Lista<T>, desde: number, quitar: number, nuevas: readonly T[], relleno: T): T[] {
  const next = [...lista];
  while (nuevas.length > 0 && next.length < desde - 1) next.push(relleno);
  next.splice(desde - 1, quitar, ...nuevas);
  return next;
}

/** What is known of a sheet after rows or columns were put in (`cuantas` > 0) or taken out (< 0) at `desde`, as Google does it. */
export function restructure(hoja: EstadoHoja, sentido: Sentido, desde: number, cuantas: number): EstadoHoja {
  const quitar = Math.max(0, -cuantas);
  const poner = Math.max(0, cuantas);
  const move = poner > 0 ? stretched(desde, poner) : shrunk(desde, quitar);
  const lines = <T>(n: number, value: T): T[] => new Array<T>(n).fill(value);
  const grid =
    <T>(nuevo: T) =>
    (g: Grid<T>): Grid<T> =>
      sentido === 'filas'
        ? spliceLista(g, desde, quitar, lines(poner, lines(hoja.columnas, nuevo)), [])
        : // A shorter row is blank from its end on: nothing moves in it.
          g.map((row) => (row.length < desde ? row : spliceLista(row, desde, quitar, lines(poner, nuevo), nuevo)));
  const rangos = (r: Lista<Rango>): Rango[] => moveRangos(r, sentido, move);
  const optional = <K extends keyof EstadoHoja>(key: K, change: (v: NonNullable<EstadoHoja[K]>) => unknown) => {
    const value = hoja[key];
    return value === undefined || value === null ? {} : { [key]: change(value as NonNullable<EstadoHoja[K]>) };
  };
  const filas = sentido === 'filas' ? hoja.filas + cuantas : hoja.filas;
  const columnas = sentido === 'columnas' ? hoja.columnas + cuantas : hoja.columnas;
  return {
    ...hoja,
    filas,
    columnas,
    valores: grid<Valor>(null)(hoja.valores),
    formulas: grid('')(hoja.formulas),
    ...optional('formatos', grid<string>(HEREDADO.formatos)),
    ...optional('fondos', grid<string>(HEREDADO.fondos)),
    ...optional('estilos', grid<Estilo>(HEREDADO.estilos)),
    ...optional('validaciones', grid<Validacion | null>(HEREDADO.validaciones)),
    ...optional('notas', grid('')),
    ...optional('combinadas', (m: Lista<Rango>) => rangos(m).filter((r) => r.filas * r.columnas > 1)),
    ...optional('condicionales', (cs: Lista<FormatoCondicional>) =>
      cs.map((c) => ({ ...c, rangos: rangos(c.rangos) })).filter((c) => c.rangos.length > 0),
    ),
    ...optional('protecciones', (ps: Lista<Proteccion>) =>
      ps.flatMap((p) => {
        const rango = p.rango && moveRango(p.rango, sentido, move);
        return p.ambito === 'rango' && !rango ? [] : [{ ...p, rango, abiertos: rangos(p.abiertos) }];
      }),
    ),
    ...optional('nombres', (ns: NonNullable<EstadoHoja['nombres']>) =>
      ns.flatMap((n) => {
        const rango = moveRango(n.rango, sentido, move);
        return rango ? [{ ...n, rango }] : [];
      }),
    ),
    ...optional('inmovilizadas', (i: NonNullable<EstadoHoja['inmovilizadas']>) => ({
      ...i,
      [sentido]: poner > 0 ? i[sentido] + (desde <= i[sentido] ? poner : 0) : move(1, i[sentido])[1],
    })),
    ...(sentido === 'filas'
      ? optional('altos', (a: Lista<number | null>) => spliceLista(a, desde, quitar, lines(poner, null), null))
      : optional('anchos', (a: Lista<number>) => spliceLista(a, desde, quitar, lines(poner, HEREDADO.ancho), 100))),
  };
}

/** Formulas of a sheet after rows or columns moved on `otra` (or on itself): those that may speak of it are no longer known. */
export function forgetFormulas(hoja: EstadoHoja, otra: string): EstadoHoja {
  const speaks = (f: string): boolean =>
    f !== '' && (hoja.nombre === otra || f.includes(`${otra}!`) || f.includes(`${otra}'!`));
  if (!hoja.formulas.some((row) => row.some(speaks))) return hoja;
  return { ...hoja, formulas: hoja.formulas.map((row) => row.map((f) => (speaks(f) ? REESCRITA : f))) };
}
