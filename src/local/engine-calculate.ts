import type { Valor } from '../mir/model';
import type { Grafo, Nodo } from './engine-graph';
import { Borrador, fixedTask, stagedTask, type Tarea } from './engine-scratch';
import { type Unidad, unitsOf } from './engine-units';
import type { Libro } from './workbook';

/** Rows of the same formulas are worth a workbook of the engine of their own from so many at once on. */
const FILAS_A_LA_VEZ = 8;
/** Or from so many times on, one after another, where they are as many formulas as those of a linea. */
const VECES = 3;
const FORMULAS_DE_LINEA = 8;

/** Calculates formulas of one workbook while its sheets stay the same. */
export class Calculadora {
  private readonly borradores = new Map<string, Borrador>();
  private readonly veces = new Map<string, number>();
  /** Whether some formula was seen to fill cells beside its own: then only calculating all of them is sure. */
  private derrama = false;

  /**
   * Calculates `sucias`, which hold all that depends on any of them, each after what it reads; `put` gets each result
   * before anything that depends on it is calculated, and has to leave it in the workbook.
   */
  calculate(libro: Libro, grafo: Grafo, sucias: ReadonlySet<Nodo>, put: (nodo: Nodo, valor: Valor) => void): void {
    if (sucias.size === 0) return;
    for (const tarea of grafo.esOscuro || this.derrama ? [] : this.tasksOf(unitsOf(sucias))) {
      const borrador = this.run(tarea, put);
      this.derrama = borrador.derrama;
      if (this.derrama) break;
    }
    if (grafo.esOscuro || this.derrama) this.run(fixedTask([...grafo.all()], libro.hojas), put);
  }

  private run(tarea: Tarea, put: (nodo: Nodo, valor: Valor) => void): Borrador {
    const borrador = this.borradorOf(tarea);
    const resultados = borrador.calculate(tarea);
    tarea.nodos.forEach((nodo, k) => {
      put(nodo, resultados[k] ?? null);
    });
    return borrador;
  }

  free(): void {
    for (const borrador of this.borradores.values()) borrador.free();
    this.borradores.clear();
  }

  /** Rows of formulas that repeat are calculated one by one in the same place; what is left of a level, all at once. */
  private tasksOf(unidades: readonly Unidad[]): Tarea[] {
    const niveles: Unidad[][] = [];
    for (const unidad of unidades) {
      const nivel = niveles[unidad.nivel] ?? [];
      niveles[unidad.nivel] = nivel;
      nivel.push(unidad);
    }
    return niveles.flatMap((nivel) => {
      const deFila = nivel.flatMap(({ nodos, fila }) => (fila === null ? [] : [stagedTask(nodos, fila)]));
      const ahora = new Map<string, number>();
      for (const { firma } of deFila) ahora.set(firma, (ahora.get(firma) ?? 0) + 1);
      const repetidas = deFila.filter(({ firma, nodos }) => {
        if (nodos.length < FORMULAS_DE_LINEA) return (ahora.get(firma) ?? 0) >= FILAS_A_LA_VEZ;
        this.veces.set(firma, (this.veces.get(firma) ?? 0) + 1);
        return (ahora.get(firma) ?? 0) + (this.veces.get(firma) ?? 0) > VECES;
      });
      // Those of one workbook of the engine one after another: it has room for few at a time.
      repetidas.sort((a, b) => (a.firma < b.firma ? -1 : a.firma > b.firma ? 1 : 0));
      const ya = new Set(repetidas.flatMap(({ nodos }) => nodos));
      const resto = nivel.flatMap(({ nodos }) => nodos).filter((nodo) => !ya.has(nodo));
      return [...repetidas, ...(resto.length > 0 ? [fixedTask(resto)] : [])];
    });
  }

  private borradorOf(tarea: Tarea): Borrador {
    const antes = this.borradores.get(tarea.firma);
    if (antes?.sirve) return antes;
    const borrador = new Borrador(tarea);
    for (const [firma, otro] of this.borradores) {
      if (otro.sirve) continue;
      otro.free();
      this.borradores.delete(firma);
    }
    this.borradores.set(tarea.firma, borrador);
    return borrador;
  }
}
