import { intersects } from '../a1';
import { sameFormula } from '../formulas';
import type { FormatoCondicional, Rango } from '../state';
import type { Faceta } from './faceta';

/** The same rectangles, in any order. */
export function sameRangos(a: readonly Rango[], b: readonly Rango[]): boolean {
  const key = (rangos: readonly Rango[]): string =>
    rangos
      .map((r) => `${r.fila}:${r.columna}:${r.filas}:${r.columnas}`)
      .sort()
      .join();
  return a.length === b.length && key(a) === key(b);
}

function sameCondicional(a: FormatoCondicional, b: FormatoCondicional): boolean {
  return (
    a.fondo === b.fondo &&
    a.color === b.color &&
    a.negrita === b.negrita &&
    sameRangos(a.rangos, b.rangos) &&
    sameFormula(a.formula, b.formula)
  );
}

/** An earlier or damaged version of one of ours: the same colours on cells of the same rule. */
function isStale(regla: FormatoCondicional, ours: FormatoCondicional): boolean {
  return (
    regla.fondo === ours.fondo &&
    regla.color === ours.color &&
    regla.rangos.some((r) => ours.rangos.some((o) => intersects(r, o)))
  );
}

/** Conditional formats: ours are there; rules of people stay, after ours. */
export const condicionales: Faceta = {
  compare({ deseada, observada }) {
    const found = observada.condicionales;
    if (!deseada.condicionales || !found) return [];
    const complete = deseada.condicionales.every((d) => found.some((o) => sameCondicional(d, o)));
    return complete ? [] : [{ faceta: 'condicionales', hoja: deseada.nombre }];
  },
  toOps(drift, { deseada, observada }) {
    if (drift.length === 0) return [];
    const ours = deseada.condicionales ?? [];
    const theirs = (observada.condicionales ?? []).filter((o) => o.formula !== '' && !ours.some((d) => isStale(o, d)));
    return [{ tipo: 'condicionar', hoja: deseada.nombre, reglas: [...ours, ...theirs] }];
  },
};

/** Named ranges of ours; those of people are not looked at. */
export const nombres: Faceta = {
  compare({ deseada, observada }) {
    const found = observada.nombres;
    if (!deseada.nombres || !found) return [];
    return deseada.nombres
      .filter((n) => !found.some((o) => o.nombre === n.nombre && sameRangos([o.rango], [n.rango])))
      .map((n) => ({ faceta: 'nombres', hoja: deseada.nombre, nombre: n.nombre }));
  },
  toOps(drift, { deseada }) {
    const faltan = new Set(drift.map((d) => (d.faceta === 'nombres' ? d.nombre : '')));
    return (deseada.nombres ?? [])
      .filter((n) => faltan.has(n.nombre))
      .map((nombre) => ({ tipo: 'nombrar', hoja: deseada.nombre, nombre }));
  },
};

/** Frozen rows and columns. */
export const inmovilizadas: Faceta = {
  compare({ deseada, observada }) {
    const wanted = deseada.inmovilizadas;
    const found = observada.inmovilizadas;
    if (!wanted || !found || (wanted.filas === found.filas && wanted.columnas === found.columnas)) return [];
    return [{ faceta: 'inmovilizadas', hoja: deseada.nombre }];
  },
  toOps(drift, { deseada }) {
    const wanted = deseada.inmovilizadas;
    return drift.length === 0 || !wanted ? [] : [{ tipo: 'inmovilizar', hoja: deseada.nombre, ...wanted }];
  },
};

/** A sheet of ours that has to be hidden; one of people's choice to hide is not looked at. */
export const oculta: Faceta = {
  compare: ({ deseada, observada }) =>
    deseada.oculta && !observada.oculta ? [{ faceta: 'oculta', hoja: deseada.nombre }] : [],
  toOps: (drift, { deseada }) => (drift.length === 0 ? [] : [{ tipo: 'ocultar', hoja: deseada.nombre, oculta: true }]),
};
