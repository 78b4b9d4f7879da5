import { lastOf } from '../../mir/listas';
import { ALTO_INICIAL, ANCHO_INICIAL } from '../grid';
import type { Op } from '../op';
import type { EstadoHoja } from '../state';
import type { Drift, Faceta } from './faceta';

interface Tramo {
  readonly desde: number;
  readonly cuantos: number;
  readonly pixeles: number;
}

/** Runs of consecutive positions with the same size. null: not to be set. 1-based. */
function runsOf(sizes: readonly (number | null)[]): Tramo[] {
  const runs: Tramo[] = [];
  for (const [i, pixeles] of sizes.entries()) {
    const last = lastOf(runs);
    if (pixeles === null) continue;
    if (last && last.pixeles === pixeles && last.desde + last.cuantos === i + 1) {
      runs[runs.length - 1] = { ...last, cuantos: last.cuantos + 1 };
    } else {
      runs.push({ desde: i + 1, cuantos: 1, pixeles });
    }
  }
  return runs;
}

/** As few calls as can be: either the runs that change, or the commonest size over everything and then what differs from it. */
function cheapest(wanted: readonly number[], changes: readonly (number | null)[]): Tramo[] {
  const direct = runsOf(changes);
  const counts = new Map<number, number>();
  for (const run of runsOf(wanted)) counts.set(run.pixeles, (counts.get(run.pixeles) ?? 0) + 1);
  const [base] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [ANCHO_INICIAL];
  const over = [
    { desde: 1, cuantos: wanted.length, pixeles: base },
    ...runsOf(wanted.map((w) => (w === base ? null : w))),
  ];
  return over.length < direct.length ? over : direct;
}

function changesOf(
  wanted: readonly (number | null)[] | undefined,
  found: readonly (number | null)[] | undefined,
  inicial: number,
): (number | null)[] {
  if (!wanted || !found) return [];
  return wanted.map((pixeles, i) => (pixeles === null || (found[i] ?? inicial) === pixeles ? null : pixeles));
}

const anchosQueCambian = (d: EstadoHoja, o: EstadoHoja): (number | null)[] =>
  changesOf(d.anchos, o.anchos, ANCHO_INICIAL);
const altosQueCambian = (d: EstadoHoja, o: EstadoHoja): (number | null)[] => changesOf(d.altos, o.altos, ALTO_INICIAL);

/** Widths of columns. */
export const anchos: Faceta = {
  compare: ({ deseada, observada }) =>
    runsOf(anchosQueCambian(deseada, observada)).map(
      ({ desde, cuantos }): Drift => ({
        faceta: 'anchos',
        hoja: deseada.nombre,
        rango: { fila: 1, columna: desde, filas: 1, columnas: cuantos },
      }),
    ),
  toOps(drift, { deseada, observada }) {
    if (drift.length === 0) return [];
    return cheapest(deseada.anchos ?? [], anchosQueCambian(deseada, observada)).map(
      ({ desde, cuantos, pixeles }): Op => ({
        tipo: 'ancho',
        hoja: deseada.nombre,
        columna: desde,
        columnas: cuantos,
        pixeles,
      }),
    );
  },
};

/** Heights of the rows that need one of their own. */
export const altos: Faceta = {
  compare: ({ deseada, observada }) =>
    runsOf(altosQueCambian(deseada, observada)).map(
      ({ desde, cuantos }): Drift => ({
        faceta: 'altos',
        hoja: deseada.nombre,
        rango: { fila: desde, columna: 1, filas: cuantos, columnas: 1 },
      }),
    ),
  toOps: (_, { deseada, observada }) =>
    runsOf(altosQueCambian(deseada, observada)).map(
      ({ desde, cuantos, pixeles }): Op => ({
        tipo: 'alto',
        hoja: deseada.nombre,
        fila: desde,
        filas: cuantos,
        pixeles,
      }),
    ),
};

/** Room for what is wanted; a larger sheet is left as it is. */
export const tamano: Faceta = {
  compare({ deseada, observada }) {
    const filas = Math.max(deseada.filas, observada.filas);
    const columnas = Math.max(deseada.columnas, observada.columnas);
    if (filas === observada.filas && columnas === observada.columnas) return [];
    return [{ faceta: 'tamano', hoja: deseada.nombre, filas, columnas }];
  },
  toOps: (drift, { deseada }) =>
    drift.flatMap((d): Op[] =>
      d.faceta === 'tamano'
        ? [{ tipo: 'dimensionar', hoja: deseada.nombre, filas: d.filas, columnas: d.columnas }]
        : [],
    ),
};
