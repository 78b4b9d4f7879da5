import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { Valor } from '../mir/model';
import { fechaOfSerial, isDateFormat, serialOf } from './dates';
import type { Celda, Hoja, Libro } from './workbook';
import { celdaAt, eachCelda, peekCelda } from './workbook-new';

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
  /** Computes, once, what was touched since the last flush, and writes the results into the workbook. */
  flush(): readonly CambioCalculado[];
}

/**
 * The getters of IronCalc 0.8 give formatted text only. Under this format a number between 1e-8 and 1e15 comes back with
 * 15 significant digits (relative error <= 5e-15), whatever format the workbook gives to the cell; outside of that
 * stretch the engine always shows three digits, far below what a MIR compares (1e-9).
 */
const FORMATO_SIN_PERDIDA = '0.00000000000000E+00';
const NUMERO_DEL_MOTOR = /^(-?)(\d\.\d{2,14}E[+-])(\d+)$/;

/**
 * The number that the engine shows, or null when the cell has another format. Mends two slips of the engine: a hair
 * below a power of ten it shows "0.00000000000000E+15", and an exponent of three digits comes with two of them repeated.
 */
export function parseEngineNumber(texto: string): number | null {
  const m = NUMERO_DEL_MOTOR.exec(texto);
  if (!m?.[2] || !m[3]) return null;
  const exponente = m[3].length === 5 ? m[3].slice(2) : m[3];
  const mantisa = /^0\.0+E/.test(m[2]) && Number(exponente) !== 0 ? m[2].replace('0.', '1.') : m[2];
  return Number(`${m[1]}${mantisa}${exponente}`);
}
const FILAS_MOTOR = 1_048_576;
const COLUMNAS_MOTOR = 200;
/**
 * Sheets of the engine that wait for one of the workbook. It reads all its formulas anew when a sheet joins or takes a
 * name (0.1 s at 100 lineas), so these are made before there are formulas and named when one speaks of them.
 */
const HOJAS_DE_RESERVA = 6;
/** getCellType of IronCalc, after Excel's TYPE(). */
const TIPO_NUMERO = 1;
const TIPO_BOOLEANO = 4;

/** Workbooks whose formulas already hold the results that this engine gave. */
const alDia = new WeakSet<Libro>();

/**
 * Says that the results stored in a workbook are this engine's own (a file exactly as the host saved it): an engine
 * that loads it reads no formula until something is written. Reading them all takes 0.9 s at 84 lineas, 3 s at 500.
 */
export function trustResults(libro: Libro): void {
  alDia.add(libro);
}

let wasmLoaded = false;
function loadWasm(): void {
  if (wasmLoaded) return;
  const require = createRequire(import.meta.url);
  const dir = dirname(require.resolve('@ironcalc/wasm'));
  initSync({ module: readFileSync(join(dir, 'wasm_bg.wasm')) });
  wasmLoaded = true;
}

/** What a cell holds, as something to type into the engine. An apostrophe keeps text from being read as anything else. */
function inputOf(celda: Celda | undefined): string {
  if (!celda) return '';
  if (celda.formula !== '') return celda.formula;
  const { valor } = celda;
  if (valor === null) return '';
  if (typeof valor === 'string') return `'${valor}`;
  if (typeof valor === 'number') return String(valor);
  if (typeof valor === 'boolean') return valor ? 'TRUE' : 'FALSE';
  return String(serialOf(valor.fecha));
}

/** Whether a formula may speak of a sheet: by its name, or by a text that only its calculation gives. */
function speaksOf(formula: string, nombre: string): boolean {
  const texto = formula.toLowerCase();
  return texto.includes(nombre.toLowerCase().replaceAll("'", "''")) || texto.includes('indirect(');
}

function sameValor(a: Valor, b: Valor): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.fecha === b.fecha;
  return a === b;
}

/** An engine without a workbook yet: `load` comes first. Synchronous, and shares one wasm instance with every other. */
export function createEngine(): Engine {
  let modelo: Model | null = null;
  let libro: Libro | null = null;
  /** Sheet ids in the engine's order, which is the order in which they joined. */
  let orden: number[] = [];
  /** Sheets of the workbook whose sheet in the engine has no name yet: no formula speaks of them. */
  let sinNombre = new Set<number>();
  let reserva = 0;
  let pendientes = new Map<number, Set<string>>();
  let sucio = false;

  const indexOf = (hoja: number): number => {
    const i = orden.indexOf(hoja);
    if (i < 0) throw new Error(`The formula engine does not know the sheet with id ${hoja}.`);
    return i;
  };
  const hojaOf = (id: number): Hoja => {
    const hoja = libro?.hojas.find((h) => h.id === id);
    if (!hoja) throw new Error(`The workbook has no sheet with id ${id}.`);
    return hoja;
  };
  const keepLossless = (model: Model, i: number, fila: number, columna: number, filas: number, columnas: number) =>
    model.updateRangeStyle(
      { sheet: i, row: fila, column: columna, width: columnas, height: filas },
      'num_fmt',
      FORMATO_SIN_PERDIDA,
    );
  const addSheet = (model: Model, i: number, nombre: string, columnas: number) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, nombre);
    keepLossless(model, i, 1, 1, FILAS_MOTOR, Math.max(COLUMNAS_MOTOR, columnas));
  };
  /** Gives a sheet that joins the workbook one of those that wait, while there are any. */
  const joinSheet = (model: Model, hoja: Hoja) => {
    const i = orden.length;
    const espera = reserva > 0 && hoja.columnas <= COLUMNAS_MOTOR;
    if (!espera) {
      while (reserva > 0) model.deleteSheet(i + --reserva);
      addSheet(model, i, hoja.nombre, hoja.columnas);
    } else reserva -= 1;
    orden.push(hoja.id);
    if (!espera) return;
    if (listFormulas().some((f) => speaksOf(f, hoja.nombre))) model.renameSheet(i, hoja.nombre);
    else sinNombre.add(hoja.id);
  };
  const nameSheetsOf = (model: Model, formula: string) => {
    for (const id of sinNombre) {
      const { nombre } = hojaOf(id);
      if (!speaksOf(formula, nombre)) continue;
      model.renameSheet(indexOf(id), nombre);
      sinNombre.delete(id);
    }
  };
  const listFormulas = (): string[] =>
    (libro?.hojas ?? []).flatMap((h) => [...eachCelda(h)].map(({ celda }) => celda.formula)).filter((f) => f !== '');
  /** Whether rows or columns can come or go there unseen: nothing stands in them or after them, no formula could tell. */
  const isBeyond = (id: number, que: 'filas' | 'columnas', desde: number): boolean => {
    const hoja = hojaOf(id);
    const celdas = [...eachCelda(hoja)].filter(({ celda }) => celda.valor !== null || celda.formula !== '');
    return (
      celdas.every((c) => (que === 'filas' ? c.fila : c.columna) < desde && c.celda.formula === '') &&
      !listFormulas().some((f) => speaksOf(f, hoja.nombre))
    );
  };
  /**
   * Types the contents of sheets that are there already: values before formulas. The engine reads all its formulas
   * anew when a sheet joins, so that formulas between sheets cost 12 s at 1,000 lineas; in this order, 5 s.
   */
  const fill = (model: Model, hojas: readonly Hoja[]) => {
    const type = (formulas: boolean) => {
      for (const hoja of hojas) {
        const i = indexOf(hoja.id);
        for (const { fila, columna, celda } of eachCelda(hoja)) {
          const texto = inputOf(celda);
          if (texto === '' || (celda.formula !== '') !== formulas) continue;
          if (formulas) nameSheetsOf(model, texto);
          model.setUserInput(i, fila, columna, texto);
          tecleados.set(celda, texto);
        }
      }
    };
    type(false);
    type(true);
    sucio = true;
  };
  /** The engine's own workbook, made when it is first needed, with everything that is in the workbook by then. */
  const need = (): Model => {
    if (modelo) return modelo;
    loadWasm();
    const model = new Model('libro', 'en', 'UTC', 'en');
    modelo = model;
    model.pauseEvaluation();
    const hojas = libro?.hojas ?? [];
    orden = hojas.map((h) => h.id);
    sinNombre = new Set();
    pendientes = new Map();
    hojas.forEach((hoja, i) => {
      addSheet(model, i, hoja.nombre, hoja.columnas);
    });
    for (reserva = 0; reserva < HOJAS_DE_RESERVA; reserva++) {
      addSheet(model, hojas.length + reserva, `~${reserva}`, COLUMNAS_MOTOR);
    }
    fill(model, hojas);
    return model;
  };

  /** What the engine showed last for a formula cell: most of them show the same after an edit elsewhere. */
  let vistos = new WeakMap<Celda, string>();
  /** What was typed into the engine for a cell: a plan writes much that is there already. */
  let tecleados = new WeakMap<Celda, string>();

  /** The result of a formula cell, or undefined when it is what the workbook has. */
  const readResult = (model: Model, i: number, fila: number, columna: number, celda: Celda): Valor | undefined => {
    let texto = model.getFormattedCellValue(i, fila, columna);
    const comoFecha = isDateFormat(celda.formato);
    const visto = `${comoFecha ? 'fecha ' : ''}${texto}`;
    // "TRUE" may be a text or a boolean: that alone is asked again.
    const ambiguo = texto === 'TRUE' || texto === 'FALSE';
    if (!ambiguo && vistos.get(celda) === visto) return undefined;
    vistos.set(celda, visto);
    const tipo = model.getCellType(i, fila, columna);
    if (tipo === TIPO_BOOLEANO) return texto === 'TRUE';
    if (texto === '') return null;
    if (tipo !== TIPO_NUMERO) return texto;
    let numero = parseEngineNumber(texto);
    if (numero === null) {
      // The engine gives some formulas a format of its own when they are typed (a date for DATE).
      keepLossless(model, i, fila, columna, 1, 1);
      texto = model.getFormattedCellValue(i, fila, columna);
      numero = parseEngineNumber(texto);
    }
    if (numero === null) throw new Error(`The formula engine shows a number that cannot be read: ${texto}`);
    return comoFecha ? { fecha: fechaOfSerial(numero) } : numero;
  };

  const push = (): Model => {
    const model = need();
    for (const [id, celdas] of pendientes) {
      const i = indexOf(id);
      const hoja = hojaOf(id);
      for (const clave of celdas) {
        const [fila = 0, columna = 0] = clave.split(',').map(Number);
        const celda = peekCelda(hoja, fila, columna);
        if (celda) vistos.delete(celda);
        const texto = inputOf(celda);
        sucio = true;
        if (celda && tecleados.get(celda) === texto) continue;
        if (celda) tecleados.set(celda, texto);
        if (celda && celda.formula !== '') nameSheetsOf(model, texto);
        model.setUserInput(i, fila, columna, texto);
      }
    }
    pendientes = new Map();
    return model;
  };

  const rewriteFormulas = (
    change: (model: Model) => void,
    move: (hoja: number, f: number, c: number) => [number, number] | null,
  ) => {
    const model = push();
    const before: { id: number; f: number; c: number; celda: Celda; texto: string }[] = [];
    for (const hoja of libro?.hojas ?? []) {
      const i = indexOf(hoja.id);
      for (const { fila, columna, celda } of eachCelda(hoja)) {
        if (celda.formula === '') continue;
        before.push({ id: hoja.id, f: fila, c: columna, celda, texto: model.getCellContent(i, fila, columna) });
      }
    }
    change(model);
    for (const { id, f, c, celda, texto } of before) {
      const i = orden.indexOf(id);
      const place = i < 0 ? null : move(id, f, c);
      if (!place) continue;
      const after = model.getCellContent(i, ...place);
      // The engine writes formulas its own way: only those that it really changed are taken from it.
      if (after === texto) continue;
      celda.formula = after;
      tecleados.set(celda, after);
    }
    sucio = true;
  };
  const still = (_hoja: number, f: number, c: number): [number, number] => [f, c];

  const engine: Engine = {
    load(nuevo) {
      modelo?.free();
      modelo = null;
      libro = nuevo;
      pendientes = new Map();
      vistos = new WeakMap();
      tecleados = new WeakMap();
      sucio = !alDia.has(nuevo);
      engine.flush();
    },
    touch(hoja, fila, columna) {
      if (libro) alDia.delete(libro);
      const celdas = pendientes.get(hoja) ?? new Set<string>();
      celdas.add(`${fila},${columna}`);
      pendientes.set(hoja, celdas);
    },
    set(hoja, fila, columna, contenido) {
      const celda = celdaAt(hojaOf(hoja), fila, columna);
      const esFormula = contenido !== null && typeof contenido === 'object' && 'formula' in contenido;
      celda.formula = esFormula ? contenido.formula : '';
      celda.valor = esFormula ? null : contenido;
      engine.touch(hoja, fila, columna);
    },
    addHoja(hoja) {
      // A workbook that is made only now has the new sheet in it already.
      if (!modelo) need();
      else {
        joinSheet(modelo, hoja);
        fill(modelo, [hoja]);
      }
    },
    renameHoja(hoja, nombre) {
      const model = push();
      if (sinNombre.has(hoja)) {
        if (!listFormulas().some((f) => speaksOf(f, nombre))) return;
        sinNombre.delete(hoja);
        model.renameSheet(indexOf(hoja), nombre);
        return;
      }
      rewriteFormulas((model) => model.renameSheet(indexOf(hoja), nombre), still);
    },
    deleteHoja(hoja) {
      push().deleteSheet(indexOf(hoja));
      orden = orden.filter((id) => id !== hoja);
      sinNombre.delete(hoja);
      sucio = true;
    },
    insert(hoja, que, desde, cuantas) {
      if (isBeyond(hoja, que, desde)) return;
      const shift = (n: number) => (n >= desde ? n + cuantas : n);
      rewriteFormulas(
        (model) => {
          const i = indexOf(hoja);
          if (que === 'filas') model.insertRows(i, desde, cuantas);
          else model.insertColumns(i, desde, cuantas);
          keepLossless(model, i, 1, 1, FILAS_MOTOR, COLUMNAS_MOTOR);
        },
        (id, f, c) => (id !== hoja ? [f, c] : que === 'filas' ? [shift(f), c] : [f, shift(c)]),
      );
    },
    remove(hoja, que, desde, cuantas) {
      if (isBeyond(hoja, que, desde)) return;
      const shift = (n: number) => (n < desde ? n : n < desde + cuantas ? 0 : n - cuantas);
      rewriteFormulas(
        (model) => {
          const i = indexOf(hoja);
          if (que === 'filas') model.deleteRows(i, desde, cuantas);
          else model.deleteColumns(i, desde, cuantas);
        },
        (id, f, c) => {
          if (id !== hoja) return [f, c];
          const n = shift(que === 'filas' ? f : c);
          return n === 0 ? null : que === 'filas' ? [n, c] : [f, n];
        },
      );
    },
    flush() {
      if (!sucio && pendientes.size === 0) return [];
      const model = push();
      sucio = false;
      // The engine keeps what was typed for other users of the document, for ever: the next workbook of 1,000 lineas
      // that this process opened took 37 s instead of 7 among all that.
      model.flushSendQueue();
      model.evaluate();
      const cambios: CambioCalculado[] = [];
      for (const hoja of libro?.hojas ?? []) {
        const i = indexOf(hoja.id);
        for (const { fila, columna, celda } of eachCelda(hoja)) {
          if (celda.formula === '') continue;
          const valor = readResult(model, i, fila, columna, celda);
          if (valor === undefined || sameValor(valor, celda.valor)) continue;
          celda.valor = valor;
          cambios.push({ hoja: hoja.id, fila, columna });
        }
      }
      return cambios;
    },
  };
  return engine;
}
