import type { Valor } from '../mir/model';
import type { Grafo, Nodo } from './engine-graph';
import { Borrador, fixedTask, stagedTask, type Tarea } from './engine-scratch';
import { type Unidad, unitsOf } from './engine-units';
import type { Libro } from './workbook';

/** Formulas that stood so often on one row or another are worth a workbook of the engine of their own. */
const VECES = 3;

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
    const run = (borrador: Borrador, tarea: Tarea): void => {
      const resultados = borrador.calculate(tarea);
      tarea.nodos.forEach((nodo, k) => {
        put(nodo, resultados[k] ?? null);
      });
    };
    for (const tarea of grafo.esOscuro || this.derrama ? [] : this.tasksOf(unitsOf(sucias))) {
      const borrador = this.borradorOf(tarea);
      this.derrama = borrador.derrama;
      if (this.derrama) break;
      run(borrador, tarea);
    }
    if (!grafo.esOscuro && !this.derrama) return;
    const todas = fixedTask([...grafo.all()], libro.hojas);
    run(this.borradorOf(todas), todas);
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
      const deFila = nivel.flatMap(({ nodos, fila }) => {
        if (fila === null) return [];
        const tarea = stagedTask(nodos, fila);
        this.veces.set(tarea.firma, (this.veces.get(tarea.firma) ?? 0) + 1);
        return [tarea];
      });
      const repetidas = deFila.filter(({ firma }) => (this.veces.get(firma) ?? 0) >= VECES);
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
