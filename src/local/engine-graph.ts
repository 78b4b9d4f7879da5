import type { Rango } from '../sheet/state';
import { type Formula, parseFormula, type Referencia } from './engine-formula';
import type { Celda, Hoja, Libro } from './workbook';
import { eachCelda, peekCelda } from './workbook-new';

/** Columns that a place leaves room for (Google: 18,278). */
const ANCHO = 32_768;

/** One number for a 1-based place of a sheet. */
export const placeOf = (fila: number, columna: number): number => fila * ANCHO + columna;

/** The 1-based row and column of a number that placeOf gave. */
export const cellOfPlace = (lugar: number): [fila: number, columna: number] => [
  Math.floor(lugar / ANCHO),
  lugar % ANCHO,
];

/** A range of a sheet that is there. */
export interface Lectura {
  readonly hoja: Hoja;
  readonly rango: Rango;
  readonly referencia: Referencia;
}

/** A formula where it stands, with the ranges that it reads. */
export interface Nodo {
  readonly hoja: Hoja;
  readonly fila: number;
  readonly columna: number;
  readonly celda: Celda;
  readonly formula: Formula;
  readonly lee: readonly Lectura[];
}

/** Formulas taken apart, kept while their cell keeps its text. */
const leidas = new WeakMap<Celda, Formula>();

/** The formula of a cell taken apart, once for each text that the cell has. */
export function formulaOf(celda: Celda): Formula {
  const antes = leidas.get(celda);
  if (antes?.texto === celda.formula) return antes;
  const formula = parseFormula(celda.formula);
  leidas.set(celda, formula);
  return formula;
}

/** Ranges no higher than this are found by their rows, the others one by one. */
const ALTO_POR_FILAS = 64;

interface Entrada {
  readonly rango: Rango;
  readonly lectores: Set<Nodo>;
}

/** Whether a cell lies in a range. */
export const reaches = ({ fila, columna, filas, columnas }: Rango, f: number, c: number): boolean =>
  f >= fila && f < fila + filas && c >= columna && c < columna + columnas;

/** The ranges of one sheet that formulas read, each once. */
class Lectores {
  private readonly entradas = new Map<string, Entrada>();
  private readonly porFila = new Map<number, Set<Entrada>>();
  private readonly altas = new Set<Entrada>();

  private static key = (r: Rango): string => `${r.fila},${r.columna},${r.filas},${r.columnas}`;

  add(rango: Rango, nodo: Nodo): void {
    const key = Lectores.key(rango);
    const entrada = this.entradas.get(key) ?? { rango, lectores: new Set() };
    entrada.lectores.add(nodo);
    if (this.entradas.has(key)) return;
    this.entradas.set(key, entrada);
    if (rango.filas > ALTO_POR_FILAS) this.altas.add(entrada);
    else for (let f = rango.fila; f < rango.fila + rango.filas; f++) this.inFila(f).add(entrada);
  }

  drop(rango: Rango, nodo: Nodo): void {
    const key = Lectores.key(rango);
    const entrada = this.entradas.get(key);
    entrada?.lectores.delete(nodo);
    if (!entrada || entrada.lectores.size > 0) return;
    this.entradas.delete(key);
    this.altas.delete(entrada);
    for (let f = rango.fila; f < rango.fila + rango.filas && rango.filas <= ALTO_POR_FILAS; f++) {
      this.inFila(f).delete(entrada);
    }
  }

  /** Formulas that read a cell. */
  *of(fila: number, columna: number): Generator<Nodo> {
    for (const entradas of [this.porFila.get(fila) ?? [], this.altas]) {
      for (const { rango, lectores } of entradas) if (reaches(rango, fila, columna)) yield* lectores;
    }
  }

  private inFila(fila: number): Set<Entrada> {
    const suyas = this.porFila.get(fila) ?? new Set();
    this.porFila.set(fila, suyas);
    return suyas;
  }
}

/** Who reads whom among the formulas of a workbook, as its sheets and rows stand now: made anew when these change. */
export class Grafo {
  private readonly nodos = new Map<number, Map<number, Nodo>>();
  private readonly lectores = new Map<number, Lectores>();
  private readonly hojas: ReadonlyMap<string, Hoja>;
  private oscuras = 0;

  constructor(libro: Libro) {
    this.hojas = new Map(libro.hojas.map((h) => [h.nombre.toLowerCase(), h]));
    for (const hoja of libro.hojas) {
      this.nodos.set(hoja.id, new Map());
      for (const { fila, columna, celda } of eachCelda(hoja)) {
        if (celda.formula !== '') this.add(hoja, fila, columna, celda);
      }
    }
  }

  /** Whether some formula hides what it reads (`Formula.clara`): then only calculating all of them is sure. */
  get esOscuro(): boolean {
    return this.oscuras > 0;
  }

  *all(): Generator<Nodo> {
    for (const nodos of this.nodos.values()) yield* nodos.values();
  }

  at(hoja: Hoja, fila: number, columna: number): Nodo | undefined {
    return this.nodos.get(hoja.id)?.get(placeOf(fila, columna));
  }

  /** Takes what a cell holds now instead of what it held. */
  update(hoja: Hoja, fila: number, columna: number): void {
    const nodo = this.at(hoja, fila, columna);
    const celda = peekCelda(hoja, fila, columna);
    if (nodo && nodo.celda === celda && nodo.formula.texto === celda.formula) return;
    if (nodo) this.drop(nodo);
    if (celda && celda.formula !== '') this.add(hoja, fila, columna, celda);
  }

  /** Formulas that read a cell. */
  readersOf(hoja: Hoja, fila: number, columna: number): Iterable<Nodo> {
    return this.lectores.get(hoja.id)?.of(fila, columna) ?? [];
  }

  private add(hoja: Hoja, fila: number, columna: number, celda: Celda): void {
    const formula = formulaOf(celda);
    const lee = formula.distintas.flatMap((referencia): Lectura[] => {
      const leida = referencia.hoja === null ? hoja : this.hojas.get(referencia.hoja.toLowerCase());
      return leida ? [{ hoja: leida, rango: referencia.rango, referencia }] : [];
    });
    const nodo: Nodo = { hoja, fila, columna, celda, formula, lee };
    this.nodos.get(hoja.id)?.set(placeOf(fila, columna), nodo);
    if (!formula.clara) this.oscuras += 1;
    for (const { hoja: leida, rango } of lee) {
      const lectores = this.lectores.get(leida.id) ?? new Lectores();
      this.lectores.set(leida.id, lectores);
      lectores.add(rango, nodo);
    }
  }

  private drop(nodo: Nodo): void {
    this.nodos.get(nodo.hoja.id)?.delete(placeOf(nodo.fila, nodo.columna));
    if (!nodo.formula.clara) this.oscuras -= 1;
    for (const { hoja, rango } of nodo.lee) this.lectores.get(hoja.id)?.drop(rango, nodo);
  }
}

/** What has to be calculated once some cells changed: the formulas in them and everything that reads those, at any remove. */
export function coneOf(grafo: Grafo, celdas: Iterable<{ hoja: Hoja; fila: number; columna: number }>): Set<Nodo> {
  const cono = new Set<Nodo>();
  const porVer: { hoja: Hoja; fila: number; columna: number }[] = [];
  for (const lugar of celdas) {
    const nodo = grafo.at(lugar.hoja, lugar.fila, lugar.columna);
    if (nodo) cono.add(nodo);
    porVer.push(lugar);
  }
  for (let lugar = porVer.pop(); lugar; lugar = porVer.pop()) {
    for (const nodo of grafo.readersOf(lugar.hoja, lugar.fila, lugar.columna)) {
      if (cono.has(nodo)) continue;
      cono.add(nodo);
      porVer.push(nodo);
    }
  }
  return cono;
}
