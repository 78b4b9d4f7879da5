import type { OperacionVista } from '../../gas/api';
import { overlap } from './a1';

/** One change with what names it among those shown: its place in the list changes when a choice joins the plan. */
export interface Cambio {
  /** From 0, as the add-on counts the operations. */
  readonly indice: number;
  readonly clave: string;
  readonly operacion: OperacionVista;
}

export interface CambiosDeHoja {
  readonly hoja: string;
  readonly cambios: readonly Cambio[];
}

/** Names every operation; of two that say the same, the second is "…#2". */
export function listCambios(operaciones: readonly OperacionVista[]): Cambio[] {
  const seen = new Map<string, number>();
  return operaciones.map((operacion, indice) => {
    const text = [operacion.tipo, operacion.hoja, operacion.rango, operacion.descripcion].join('|');
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { indice, clave: times === 1 ? text : `${text}#${times}`, operacion };
  });
}

/** The changes of each sheet, sheets in the order in which they first appear. */
export function groupByHoja(cambios: readonly Cambio[]): CambiosDeHoja[] {
  const hojas = new Map<string, Cambio[]>();
  for (const cambio of cambios) {
    const { hoja } = cambio.operacion;
    const suyos = hojas.get(hoja);
    if (suyos) suyos.push(cambio);
    else hojas.set(hoja, [cambio]);
  }
  return [...hojas].map(([hoja, suyos]) => ({ hoja, cambios: suyos }));
}

/** What `reparar` is asked for: null is all of them. `sin`: the names of those that were unticked. */
export function chosenOf(cambios: readonly Cambio[], sin: ReadonlySet<string>): number[] | null {
  const chosen = cambios.filter((c) => !sin.has(c.clave));
  return chosen.length === cambios.length ? null : chosen.map((c) => c.indice);
}

export function howTicked(cambios: readonly Cambio[], sin: ReadonlySet<string>): 'todos' | 'algunos' | 'ninguno' {
  const unticked = cambios.filter((c) => sin.has(c.clave)).length;
  if (unticked === 0) return 'todos';
  return unticked === cambios.length ? 'ninguno' : 'algunos';
}

/** `sin` after the changes were all ticked or all unticked. */
export function tick(sin: ReadonlySet<string>, cambios: readonly Cambio[], ticked: boolean): Set<string> {
  const next = new Set(sin);
  for (const { clave } of cambios) {
    if (ticked) next.delete(clave);
    else next.add(clave);
  }
  return next;
}

/** Unticks all that do not touch the cell; nothing is unticked where none does. */
export function onlyAt(cambios: readonly Cambio[], hoja: string, celda: string): Set<string> {
  const touches = ({ operacion }: Cambio): boolean => operacion.hoja === hoja && overlap(operacion.rango, celda);
  const others = cambios.filter((c) => !touches(c));
  return others.length === cambios.length ? new Set() : tick(new Set(), others, false);
}
