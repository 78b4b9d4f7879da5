import { lastOf } from '../../mir/listas';
import type { Valor } from '../../mir/model';
import { coalesce, intersects } from '../a1';
import { sameFormula, sameShape } from '../formulas';
import { formulaEn, valorEn } from '../grid';
import type { Contenido, Op } from '../op';
import type { EstadoHoja, Rango } from '../state';
import type { Drift, Faceta, Par } from './faceta';

/** Above this many rectangles, those in the same columns are joined over cells that nobody captures. */
const POCOS_RECTANGULOS = 8;

function sameValor(a: Valor, b: Valor): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.fecha === b.fecha;
}

/** What a cell holds: its formula, else its value. */
export function contenidoEn(hoja: EstadoHoja, fila: number, columna: number): Contenido {
  const formula = formulaEn(hoja, fila, columna);
  return formula === '' ? valorEn(hoja, fila, columna) : { formula };
}

function sameContenido(par: Pick<Par, 'deseada' | 'observada' | 'movidas'>, fila: number, columna: number): boolean {
  const deseada = formulaEn(par.deseada, fila, columna);
  const observada = formulaEn(par.observada, fila, columna);
  if (deseada !== '') {
    return observada !== '' && (sameFormula(deseada, observada) || (par.movidas && sameShape(deseada, observada)));
  }
  return observada === '' && sameValor(valorEn(par.deseada, fila, columna), valorEn(par.observada, fila, columna));
}

/** Whether a cell of a row is the very same text or number: nearly all are, and need no closer look. From 0. */
function textuallySame(
  { deseada, observada }: Pick<Par, 'deseada' | 'observada'>,
  fila: number,
): (c: number) => boolean {
  const [valores, formulas] = [deseada.valores[fila - 1], deseada.formulas[fila - 1]];
  const [hay, dice] = [observada.valores[fila - 1], observada.formulas[fila - 1]];
  if (!valores || !formulas || !hay || !dice) return () => false;
  return (c) => {
    const formula = formulas[c];
    return formula === dice[c] && (formula !== '' || valores[c] === hay[c]);
  };
}

/** Whether a sheet holds something that none of these versions of it wants: then it is somebody's. */
export function holdsForeign(observada: EstadoHoja, versiones: readonly EstadoHoja[]): boolean {
  const pares = versiones.map((deseada) => ({ deseada, observada, movidas: false }));
  return observada.valores.some((row, f) =>
    row.some((_, c) => {
      const blank = contenidoEn(observada, f + 1, c + 1) === null;
      return !blank && !pares.some((par) => sameContenido(par, f + 1, c + 1));
    }),
  );
}

function writeOp({ deseada }: Par, rango: Rango): Op {
  const contenido = Array.from({ length: rango.filas }, (_, f) =>
    Array.from({ length: rango.columnas }, (__, c) => contenidoEn(deseada, rango.fila + f, rango.columna + c)),
  );
  return { tipo: 'escribir', hoja: deseada.nombre, rango, contenido, tocaCaptura: false };
}

/** The last row that says something: below it a sheet that was never written is blank already. */
function lastRow(hoja: EstadoHoja): number {
  for (let fila = hoja.filas; fila > 1; fila--) {
    for (let columna = 1; columna <= hoja.columnas; columna++) {
      if (contenidoEn(hoja, fila, columna) !== null) return fila;
    }
  }
  return 1;
}

/** Many rectangles, joined with those of the same columns where what lies in between `isFree`: it is written as it is. */
export function bridge(rects: readonly Rango[], isFree: (gap: Rango) => boolean): Rango[] {
  if (rects.length <= POCOS_RECTANGULOS) return [...rects];
  const joined: Rango[] = [];
  const open = new Map<string, number>();
  for (const r of rects) {
    const span = `${r.columna}:${r.columnas}`;
    const index = open.get(span);
    const above = index === undefined ? undefined : joined[index];
    const gap = above && { ...above, fila: above.fila + above.filas, filas: r.fila - above.fila - above.filas };
    if (index !== undefined && above && gap && isFree(gap)) {
      joined[index] = { ...above, filas: r.fila + r.filas - above.fila };
    } else {
      open.set(span, joined.push(r) - 1);
    }
  }
  return joined;
}

/**
 * Of a sheet that is written in one call: the first row of the record of the plan says how many there are, and of rows of
 * people that change places each must be somewhere.
 */
function rowsBetween(cells: readonly { readonly fila: number }[], columnas: number): Rango {
  const filas = cells.map((c) => c.fila).sort((a, b) => a - b);
  const fila = filas[0] ?? 1;
  return { fila, columna: 1, filas: (lastOf(filas) ?? fila) - fila + 1, columnas };
}

/** Values and formulas. Where a formula is wanted only the formula is compared, never its result. */
export const contenido: Faceta = {
  compare(par) {
    const { deseada } = par;
    const drift: Drift[] = [];
    for (let fila = 1; fila <= deseada.filas; fila++) {
      const same = textuallySame(par, fila);
      for (let columna = 1; columna <= deseada.columnas; columna++) {
        if (same(columna - 1) || sameContenido(par, fila, columna)) continue;
        drift.push({
          faceta: 'contenido',
          hoja: deseada.nombre,
          fila,
          columna,
          deseado: contenidoEn(deseada, fila, columna),
          observado: contenidoEn(par.observada, fila, columna),
        });
      }
    }
    return drift;
  },
  toOps(drift, par) {
    if (drift.length === 0) return [];
    const { columnas, capturables = [] } = par.deseada;
    if (par.nueva) return [writeOp(par, { fila: 1, columna: 1, filas: lastRow(par.deseada), columnas })];
    const cells = drift.flatMap((d) => (d.faceta === 'contenido' ? [{ fila: d.fila, columna: d.columna }] : []));
    if (par.deseada.deUnaVez) return [writeOp(par, rowsBetween(cells, columnas))];
    const isFree = (gap: Rango): boolean => !capturables.some((c) => intersects(c, gap));
    return bridge(coalesce(cells), isFree).map((r) => writeOp(par, r));
  },
};
