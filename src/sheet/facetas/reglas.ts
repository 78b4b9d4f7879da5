import { intersects } from '../a1';
import { sameFormula } from '../formulas';
import { PREFIJO_PROTECCION } from '../hojas';
import type { FormatoCondicional, Proteccion, Rango } from '../state';
import type { Faceta, MotivoProteccion, Par } from './faceta';

function sameRangos(a: readonly Rango[], b: readonly Rango[]): boolean {
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

/** Who runs this cannot be taken out of a protection by Google: found there, it is not held against it. */
function sameEditores(wanted: readonly string[], found: readonly string[], usuario: string): boolean {
  const yo = usuario.toLowerCase();
  const keep = (list: readonly string[]): string =>
    list
      .filter((correo) => correo !== yo)
      .sort()
      .join();
  return keep(wanted) === keep(found);
}

function motivosOf(wanted: Proteccion, found: readonly Proteccion[], usuario: string): MotivoProteccion[] {
  const ours = found.filter((p) => p.descripcion.startsWith(PREFIJO_PROTECCION));
  const sheet = ours.find((p) => p.ambito === 'hoja' && p.descripcion === wanted.descripcion);
  if (!sheet) return ['ausente'];
  const motivos: MotivoProteccion[] = [];
  if (!sameRangos(wanted.abiertos, sheet.abiertos)) motivos.push('abiertos');
  if (wanted.editores && sheet.editores && !sameEditores(wanted.editores, sheet.editores, usuario)) {
    motivos.push('editores');
  }
  if (sheet.soloAdvierte !== wanted.soloAdvierte) motivos.push('soloAdvierte');
  if (ours.length > 1) motivos.push('doblada');
  return motivos;
}

/**
 * The one protection of a sheet. `proteger` leaves the sheet with exactly it: others of ours, told by their prefix,
 * are taken away; those of people stay.
 */
export const protecciones: Faceta = {
  compare({ deseada, observada, usuario }: Par) {
    const found = observada.protecciones;
    if (!deseada.protecciones || !found) return [];
    const motivos = deseada.protecciones.flatMap((p) => motivosOf(p, found, usuario));
    return motivos.length === 0 ? [] : [{ faceta: 'protecciones', hoja: deseada.nombre, motivos }];
  },
  toOps(drift, { deseada }) {
    if (drift.length === 0) return [];
    return (deseada.protecciones ?? []).map((proteccion) => ({ tipo: 'proteger', hoja: deseada.nombre, proteccion }));
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
