import type { Rango } from '../sheet/state';
import { type Nodo, reaches } from './engine-graph';

/** Formulas that are calculated together. */
export interface Unidad {
  readonly nodos: readonly Nodo[];
  /** Whether all stand on this row and may be calculated on another; null: only where they stand. */
  readonly fila: number | null;
  /** Above that of every unit that it reads; units of one level read nothing of each other. */
  readonly nivel: number;
}

/** A group of formulas while the order is found; `bajo` and `turno` are those of Tarjan's algorithm. */
interface Grupo {
  nodos: Nodo[];
  turno: number;
  bajo: number;
  enPila: boolean;
  /** Groups that it reads. */
  lee: ReadonlySet<Grupo>;
  nivel: number;
}

/** The formulas to be calculated, by sheet and row, with the group of each. */
type PorFila = ReadonlyMap<number, ReadonlyMap<number, readonly { columna: number; nodo: Nodo }[]>>;

function byRow(nodos: Iterable<Nodo>): PorFila {
  const hojas = new Map<number, Map<number, { columna: number; nodo: Nodo }[]>>();
  for (const nodo of nodos) {
    const filas = hojas.get(nodo.hoja.id) ?? new Map<number, { columna: number; nodo: Nodo }[]>();
    hojas.set(nodo.hoja.id, filas);
    const fila = filas.get(nodo.fila) ?? [];
    filas.set(nodo.fila, fila);
    fila.push({ columna: nodo.columna, nodo });
  }
  return hojas;
}

/** Gives each of the formulas of `porFila` that a group reads. */
function eachRead(nodos: readonly Nodo[], porFila: PorFila, visit: (nodo: Nodo) => void): void {
  const vistas = new Set<string>();
  const visitIn = (celdas: readonly { columna: number; nodo: Nodo }[] | undefined, { columna, columnas }: Rango) => {
    for (const c of celdas ?? []) if (c.columna >= columna && c.columna < columna + columnas) visit(c.nodo);
  };
  for (const nodo of nodos) {
    for (const { hoja, rango, referencia } of nodo.lee) {
      const filas = porFila.get(hoja.id);
      const clave = referencia.hoja === null ? `${hoja.id}:${referencia.texto}` : referencia.texto;
      if (!filas || vistas.has(clave)) continue;
      vistas.add(clave);
      if (rango.filas < filas.size) {
        for (let f = rango.fila; f < rango.fila + rango.filas; f++) visitIn(filas.get(f), rango);
      } else {
        for (const [f, celdas] of filas) if (f >= rango.fila && f < rango.fila + rango.filas) visitIn(celdas, rango);
      }
    }
  }
}

/** Joins formulas of one row, on any sheet, that read each other there: a linea of MIR and Cronograma is one group. */
function groupRows(nodos: Iterable<Nodo>, porFila: PorFila): Map<Nodo, Grupo> {
  const grupos = new Map<Nodo, Grupo>();
  const newGrupo = (nodo: Nodo): Grupo => {
    const grupo = { nodos: [nodo], turno: 0, bajo: 0, enPila: false, lee: new Set<Grupo>(), nivel: 0 };
    grupos.set(nodo, grupo);
    return grupo;
  };
  for (const nodo of nodos) {
    if (!nodo.formula.movil) continue;
    for (const { hoja, rango, referencia } of nodo.lee) {
      if (rango.fila !== nodo.fila || rango.filas !== 1 || referencia.filas !== 'relativas') continue;
      for (const leido of porFila.get(hoja.id)?.get(nodo.fila) ?? []) {
        const dentro = leido.columna >= rango.columna && leido.columna < rango.columna + rango.columnas;
        if (!dentro || !leido.nodo.formula.movil) continue;
        const [uno, otro] = [grupos.get(nodo) ?? newGrupo(nodo), grupos.get(leido.nodo) ?? newGrupo(leido.nodo)];
        if (uno === otro) continue;
        const [grande, chico] = uno.nodos.length < otro.nodos.length ? [otro, uno] : [uno, otro];
        for (const n of chico.nodos) grupos.set(n, grande);
        grande.nodos = [...grande.nodos, ...chico.nodos];
      }
    }
  }
  for (const nodo of nodos) if (!grupos.has(nodo)) newGrupo(nodo);
  return grupos;
}

/** Whether a formula of the group names by a fixed row a cell that the group calculates. */
function namesItself(nodos: readonly Nodo[]): boolean {
  const fijas = nodos.flatMap((n) => n.lee.filter((l) => l.referencia.filas === 'fijas'));
  return fijas.some(({ hoja, rango }) => nodos.some((n) => n.hoja === hoja && reaches(rango, n.fila, n.columna)));
}

/**
 * Parts formulas into units, each after those that it reads (Tarjan's strongly connected components: groups that read
 * each other in a circle become one unit, calculated where they stand).
 */
export function unitsOf(nodos: ReadonlySet<Nodo>): Unidad[] {
  const porFila = byRow(nodos);
  const grupos = groupRows(nodos, porFila);
  const unidades: Unidad[] = [];
  const pila: Grupo[] = [];
  let turnos = 0;
  const enter = (grupo: Grupo): { grupo: Grupo; vecinos: Iterator<Grupo> } => {
    turnos += 1;
    Object.assign(grupo, { turno: turnos, bajo: turnos, enPila: true });
    pila.push(grupo);
    const vecinos = new Set<Grupo>();
    eachRead(grupo.nodos, porFila, (leido) => {
      const otro = grupos.get(leido);
      if (otro && otro !== grupo) vecinos.add(otro);
    });
    grupo.lee = vecinos;
    return { grupo, vecinos: vecinos.values() };
  };
  const leave = (grupo: Grupo): void => {
    if (grupo.bajo !== grupo.turno) return;
    const juntos = pila.splice(pila.indexOf(grupo));
    const nivel = 1 + Math.max(0, ...juntos.flatMap((g) => [...g.lee].map((leido) => leido.nivel)));
    for (const g of juntos) Object.assign(g, { enPila: false, nivel });
    const suyos = juntos.flatMap((g) => g.nodos);
    const sola = juntos.length === 1 && suyos.every((n) => n.formula.movil) && !namesItself(suyos);
    unidades.push({ nodos: suyos, fila: sola ? (suyos[0]?.fila ?? null) : null, nivel });
  };
  for (const raiz of new Set(grupos.values())) {
    if (raiz.turno > 0) continue;
    const camino = [enter(raiz)];
    for (let actual = camino[camino.length - 1]; actual; actual = camino[camino.length - 1]) {
      const { value: vecino } = actual.vecinos.next();
      if (!vecino) {
        leave(actual.grupo);
        camino.pop();
        const padre = camino[camino.length - 1];
        if (padre) padre.grupo.bajo = Math.min(padre.grupo.bajo, actual.grupo.bajo);
      } else if (vecino.turno === 0) camino.push(enter(vecino));
      else if (vecino.enPila) actual.grupo.bajo = Math.min(actual.grupo.bajo, vecino.turno);
    }
  }
  return unidades;
}
