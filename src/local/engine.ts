import type { Valor } from '../mir/model';
import { type Movimiento, type Sentido, shrunk, stretched } from '../sheet/estructura';
import { Calculadora } from './engine-calculate';
import { moveFormula, type Referencia, renameInFormula } from './engine-formula';
import { cellOfPlace, coneOf, formulaOf, Grafo, type Nodo, placeOf } from './engine-graph';
import type { Celda, Hoja, Libro } from './workbook';
import { celdaAt, eachCelda } from './workbook-new';

/** A formula cell whose result changed at a flush. */
interface CambioCalculado {
  readonly hoja: number;
  readonly fila: number;
  readonly columna: number;
}

/**
 * Keeps the results of formulas in a Libro true. The workbook owns contents and formats; the engine owns results.
 * `hoja` is always a sheet's id.
 */
export interface Engine {
  /** Takes a workbook whole and computes it. */
  load(libro: Libro): void;
  /** Says that the content of a cell (its `valor`, or its `formula`) was changed in the workbook. */
  touch(hoja: number, fila: number, columna: number): void;
  /** Puts a content into a cell of the workbook and touches it. A formula is canonical and keeps its "=". */
  set(hoja: number, fila: number, columna: number, contenido: Valor | { readonly formula: string }): void;
  /** Says that a sheet joined the workbook. */
  addHoja(hoja: Hoja): void;
  /** Says that a sheet takes another name; formulas that speak of it are rewritten in the workbook. */
  renameHoja(hoja: number, nombre: string): void;
  /** Says that a sheet leaves the workbook; formulas that spoke of it become #REF!. */
  deleteHoja(hoja: number): void;
  /** Call BEFORE the workbook's cells move: every formula is rewritten where it stands for the new places. */
  insert(hoja: number, que: 'filas' | 'columnas', desde: number, cuantas: number): void;
  /** As `insert`, for a deletion of `cuantas` from `desde` on. */
  remove(hoja: number, que: 'filas' | 'columnas', desde: number, cuantas: number): void;
  /** Finds out now who reads whom, which otherwise the first flush after an edit does: 0.8 s of CPU at 500 lineas. */
  prepare(): void;
  /** Computes, once, what was touched since the last flush and all that depends on it, and writes it into the workbook. */
  flush(): readonly CambioCalculado[];
}

/** Workbooks whose formulas already hold the results that this engine gave. */
const alDia = new WeakSet<Libro>();

/**
 * Says that the results stored in a workbook are this engine's own (a file exactly as the host saved it): an engine
 * that loads it calculates only what depends on something that is written afterwards.
 */
export function trustResults(libro: Libro): void {
  alDia.add(libro);
}

function sameValor(a: Valor, b: Valor): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.fecha === b.fecha;
  return a === b;
}

/** An engine without a workbook yet: `load` comes first. Synchronous, and shares one wasm instance with every other. */
export function createEngine(): Engine {
  let libro: Libro | null = null;
  /** Who reads whom; null: not known yet, or no longer since sheets, rows or columns changed. */
  let grafo: Grafo | null = null;
  let calculadora = new Calculadora();
  /** Places whose content changed since the last flush, by sheet. */
  let tocadas = new Map<number, Set<number>>();
  let todo = false;

  const hojaOf = (id: number): Hoja => {
    const hoja = libro?.hojas.find((h) => h.id === id);
    if (!hoja) throw new Error(`The workbook has no sheet with id ${id}.`);
    return hoja;
  };
  function* eachFormula(): Generator<{ hoja: Hoja; fila: number; columna: number; celda: Celda }> {
    for (const hoja of libro?.hojas ?? []) {
      for (const lugar of eachCelda(hoja)) if (lugar.celda.formula !== '') yield { hoja, ...lugar };
    }
  }
  const isNamed = (r: Referencia, nombre: string): boolean => r.hoja?.toLowerCase() === nombre.toLowerCase();
  /** What formulas read by the name of a sheet is another thing now. */
  const touchReadersOf = (nombre: string) => {
    for (const { hoja, fila, columna, celda } of eachFormula()) {
      const { referencias, clara } = formulaOf(celda);
      if (!clara || referencias.some((r) => isNamed(r, nombre))) engine.touch(hoja.id, fila, columna);
    }
  };
  const forgetSheets = () => {
    grafo = null;
    calculadora.free();
    calculadora = new Calculadora();
  };

  /** Rewrites formulas for rows or columns that come or go; where none tells of those, nothing is calculated. */
  const move = (id: number, que: Sentido, movimiento: Movimiento) => {
    const movida = hojaOf(id);
    const tieneFormulas = [...eachCelda(movida)].some(({ celda }) => celda.formula !== '');
    let reescritas = false;
    for (const { hoja, celda } of eachFormula()) {
      const isOf = (r: Referencia): boolean => (r.hoja === null ? hoja === movida : isNamed(r, movida.nombre));
      const texto = moveFormula(formulaOf(celda), isOf, que, movimiento);
      reescritas ||= texto !== celda.formula || !formulaOf(celda).clara;
      celda.formula = texto;
    }
    if (!reescritas && !tieneFormulas) return;
    if (libro) alDia.delete(libro);
    grafo = null;
    todo = true;
  };

  const engine: Engine = {
    load(nuevo) {
      libro = nuevo;
      forgetSheets();
      tocadas = new Map();
      todo = !alDia.has(nuevo);
      engine.flush();
    },
    touch(hoja, fila, columna) {
      if (libro) alDia.delete(libro);
      const lugares = tocadas.get(hoja) ?? new Set();
      tocadas.set(hoja, lugares);
      lugares.add(placeOf(fila, columna));
    },
    set(hoja, fila, columna, contenido) {
      const celda = celdaAt(hojaOf(hoja), fila, columna);
      const esFormula = contenido !== null && typeof contenido === 'object' && 'formula' in contenido;
      celda.formula = esFormula ? contenido.formula : '';
      celda.valor = esFormula ? null : contenido;
      engine.touch(hoja, fila, columna);
    },
    addHoja(hoja) {
      forgetSheets();
      for (const { fila, columna } of eachCelda(hoja)) engine.touch(hoja.id, fila, columna);
      touchReadersOf(hoja.nombre);
    },
    renameHoja(id, nombre) {
      const hoja = hojaOf(id);
      forgetSheets();
      touchReadersOf(nombre);
      touchReadersOf(hoja.nombre);
      for (const { celda } of eachFormula()) {
        celda.formula = renameInFormula(formulaOf(celda), (r) => isNamed(r, hoja.nombre), nombre);
      }
    },
    deleteHoja(id) {
      const { nombre } = hojaOf(id);
      forgetSheets();
      touchReadersOf(nombre);
      tocadas.delete(id);
    },
    insert: (hoja, que, desde, cuantas) => move(hoja, que, stretched(desde, cuantas)),
    remove: (hoja, que, desde, cuantas) => move(hoja, que, shrunk(desde, cuantas)),
    prepare() {
      if (libro) grafo ??= new Grafo(libro);
    },
    flush() {
      if (!libro || (!todo && tocadas.size === 0)) return [];
      const vigente = grafo ?? new Grafo(libro);
      grafo = vigente;
      const lugares = [...tocadas].flatMap(([id, suyos]) => {
        const hoja = hojaOf(id);
        return [...suyos].map((lugar) => {
          const [fila, columna] = cellOfPlace(lugar);
          vigente.update(hoja, fila, columna);
          return { hoja, fila, columna };
        });
      });
      const sucias = todo || vigente.esOscuro ? new Set(vigente.all()) : coneOf(vigente, lugares);
      tocadas = new Map();
      todo = false;
      const cambios: CambioCalculado[] = [];
      calculadora.calculate(libro, vigente, sucias, ({ hoja, fila, columna, celda }: Nodo, valor: Valor) => {
        if (sameValor(valor, celda.valor)) return;
        celda.valor = valor;
        cambios.push({ hoja: hoja.id, fila, columna });
      });
      return cambios;
    },
  };
  return engine;
}
