import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import type { Valor } from '../mir/model';
import { a1, quoteSheet, rangeA1 } from '../sheet/a1';
import type { Rango } from '../sheet/state';
import { fechaOfSerial, isDateFormat, serialOf } from './dates';
import { lowerFormula } from './engine-formula';
import { cellOfPlace, type Nodo, placeOf } from './engine-graph';
import type { Celda, Hoja } from './workbook';

/*
 * Calculates formulas in IronCalc, in workbooks of its own that hold nothing but those formulas and what they read:
 * IronCalc calculates a workbook whole or not at all, and takes 0.1 to 0.5 ms to read one formula of the MIR.
 */

/** The row of these workbooks where formulas stand that may be calculated on any row (engine-formula.ts). */
const FILA_DE_PASO = 500_000;

/**
 * The getters of IronCalc 0.8 give formatted text of at most 15 significant digits, but all of a number from 1e16 on:
 * so each result is also asked for times 2^100, which changes no digit of it. Below 1e-14 it has 15 digits.
 */
const FACTOR = 2 ** 100;
const POR_FACTOR = '*2^100';
const FORMATO_ENTERO = '0';
const MINIMO_EXACTO = 1e16;
const FORMATO_15_CIFRAS = '0.00000000000000E+00';
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

const MAX_TECLEOS = 200_000;
const COLUMNAS_MOTOR = 16_384;
/** getCellType of IronCalc, after Excel's TYPE(). */
const TIPO_NUMERO = 1;
const TIPO_BOOLEANO = 4;
const ERROR_DE_DERRAME = '#SPILL!';
const ERRORES: ReadonlySet<string> = new Set(
  '#REF!,#NAME?,#VALUE!,#DIV/0!,#N/A,#NUM!,#ERROR!,#N/IMPL!,#SPILL!,#CALC!,#CIRC!,#NULL!'.split(','),
);

let wasmLoaded = false;
function loadWasm(): void {
  if (wasmLoaded) return;
  const require = createRequire(import.meta.url);
  const dir = dirname(require.resolve('@ironcalc/wasm'));
  initSync({ module: readFileSync(join(dir, 'wasm_bg.wasm')) });
  wasmLoaded = true;
}

/** What a cell holds or shows, as something to type into the engine. An apostrophe keeps text from being read as anything else. */
function inputOf({ valor, formula }: Celda): string {
  if (formula !== '' && valor === null) return '=""';
  if (valor === null) return '';
  if (typeof valor === 'string') return formula !== '' && ERRORES.has(valor) ? `=${valor}` : `'${valor}`;
  if (typeof valor === 'number') return String(valor);
  if (typeof valor === 'boolean') return valor ? 'TRUE' : 'FALSE';
  return String(serialOf(valor.fecha));
}

/** Formulas to calculate together. */
export interface Tarea {
  readonly nodos: readonly Nodo[];
  /** Rows that they, and what they read beside them, are brought down by. */
  readonly paso: number;
  /** Sheets that are needed whole, because it cannot be told what of them is read. */
  readonly enteras: readonly Hoja[];
  /** Which formulas they are and where: tasks with the same signature are calculated in one Borrador. */
  readonly firma: string;
}

/** Long texts of which the number is kept at a time. */
const NOMBRES_CORTOS = 20_000;
const nombresCortos = new Map<string, number>();
let ultimoNombre = 0;
/** A number that no other text has. */
function shortNameOf(texto: string): number {
  const antes = nombresCortos.get(texto);
  if (antes !== undefined) return antes;
  if (nombresCortos.size >= NOMBRES_CORTOS) nombresCortos.clear();
  ultimoNombre += 1;
  nombresCortos.set(texto, ultimoNombre);
  return ultimoNombre;
}

function taskOf(desordenados: readonly Nodo[], paso: number, enteras: readonly Hoja[]): Tarea {
  const nodos = [...desordenados].sort((a, b) => a.hoja.id - b.hoja.id || a.columna - b.columna || a.fila - b.fila);
  const formulas = nodos.map(
    (n) => `${n.hoja.id}:${n.fila + paso},${n.columna}=${shortNameOf(lowerFormula(n.formula, paso))}`,
  );
  return { nodos, paso, enteras, firma: `${enteras.length} ${formulas.join(' ')}` };
}

/** Brings formulas of one row, each `movil`, to the row where those of every row are calculated. */
export const stagedTask = (nodos: readonly Nodo[], fila: number): Tarea => taskOf(nodos, FILA_DE_PASO - fila, []);

/** Calculates formulas where they stand. */
export const fixedTask = (nodos: readonly Nodo[], enteras: readonly Hoja[] = []): Tarea => taskOf(nodos, 0, enteras);

/** A range that the formulas of a Borrador read, there where it stands in the engine. */
interface Entrada {
  readonly hoja: Hoja;
  readonly rango: Rango;
  /** Whether its rows are those of the workbook brought down by the `paso` of the task. */
  readonly conPaso: boolean;
}

function inputsOf({ nodos, paso, enteras }: Tarea): Entrada[] {
  const distintas = new Map<string, Entrada>();
  const add = (hoja: Hoja, rango: Rango, conPaso: boolean): void => {
    distintas.set(`${hoja.id}:${rangeA1(rango)}`, { hoja, rango, conPaso });
  };
  for (const { lee } of nodos) {
    for (const { hoja, rango, referencia } of lee) {
      const conPaso = paso !== 0 && referencia.filas === 'relativas';
      add(hoja, conPaso ? { ...rango, fila: rango.fila + paso } : rango, conPaso);
    }
  }
  for (const hoja of enteras) add(hoja, { fila: 1, columna: 1, filas: hoja.filas, columnas: hoja.columnas }, false);
  return [...distintas.values()];
}

/** Helper cells a row of the engine's last sheet. */
const ANCHO_DE_EXACTOS = 1000;
const placeOfExacto = (k: number): [fila: number, columna: number] => [
  1 + Math.floor(k / ANCHO_DE_EXACTOS),
  1 + (k % ANCHO_DE_EXACTOS),
];

/** Those in use, the one used longest ago first: their memory is outside of what the collector of garbage sees. */
const vivos = new Set<Borrador>();
const MAX_VIVOS = 32;

/** The formulas of one signature in a workbook of the engine, with what they read at the moment. */
export class Borrador {
  private readonly model: Model;
  private readonly hojas: readonly Hoja[];
  private readonly entradas: readonly Entrada[];
  /** Places of its formulas, and what is typed into other cells, by sheet. */
  private readonly propios: readonly Set<number>[];
  private readonly tecleado: Map<number, string>[];
  /** How often something was typed into it: the engine keeps all of it, for its undo. */
  private tecleos = 0;
  /** Places of formulas that may give more than one value. */
  private readonly dinamicas: (readonly [number, number, number])[] = [];

  constructor(tarea: Tarea) {
    loadWasm();
    const { nodos, paso, enteras } = tarea;
    this.hojas = [...new Set([...nodos.flatMap((n) => [n.hoja, ...n.lee.map((l) => l.hoja)]), ...enteras])];
    this.entradas = inputsOf(tarea);
    this.propios = this.hojas.map(() => new Set());
    this.tecleado = this.hojas.map(() => new Map());
    const model = new Model('libro', 'en', 'UTC', 'en');
    this.model = model;
    model.pauseEvaluation();
    // The engine reads all its formulas anew when a sheet joins or takes a name, and admits no name twice: its own first.
    for (let i = 0; i < this.hojas.length; i++) model.newSheet();
    for (let i = 0; i <= this.hojas.length; i++) model.renameSheet(i, `~~${i}`);
    this.hojas.forEach(({ nombre }, i) => {
      model.renameSheet(i, nombre);
    });
    const formatted = new Set<string>();
    nodos.forEach((nodo, k) => {
      const i = this.hojas.indexOf(nodo.hoja);
      const fila = nodo.fila + paso;
      this.propios[i]?.add(placeOf(fila, nodo.columna));
      if (!formatted.has(`${i}:${fila}`)) this.formatRows(i, fila, fila, FORMATO_15_CIFRAS);
      formatted.add(`${i}:${fila}`);
      model.setUserInput(i, fila, nodo.columna, lowerFormula(nodo.formula, paso));
      if (this.areaAt(i, fila, nodo.columna)) this.dinamicas.push([i, fila, nodo.columna]);
      const exacto = `=${quoteSheet(nodo.hoja.nombre)}!${a1(fila, nodo.columna)}${POR_FACTOR}`;
      model.setUserInput(this.hojas.length, ...placeOfExacto(k), exacto);
    });
    // Last of all: a formula takes the format of what it reads when it is typed.
    this.formatRows(this.hojas.length, 1, placeOfExacto(nodos.length)[0], FORMATO_ENTERO);
    vivos.add(this);
    for (const viejo of vivos) {
      if (vivos.size <= MAX_VIVOS) break;
      viejo.free();
    }
  }

  /** What a formula that may give more than one value fills: rows and columns; null for any other. */
  private areaAt(i: number, fila: number, columna: number): readonly number[] | null {
    const estructura = this.model.getCellArrayStructure(i, fila, columna);
    return typeof estructura === 'object' && 'DynamicAnchor' in estructura ? estructura.DynamicAnchor : null;
  }

  /** Whether a formula, as it was last calculated, fills cells beside its own, or would if they were free. */
  get derrama(): boolean {
    return this.dinamicas.some(
      (lugar) =>
        this.areaAt(...lugar)?.some((n) => n > 1) || this.model.getFormattedCellValue(...lugar) === ERROR_DE_DERRAME,
    );
  }

  private formatRows(i: number, desde: number, hasta: number, formato: string): void {
    for (let fila = desde; fila <= hasta; fila++) {
      const renglon = { sheet: i, row: fila, column: 1, width: COLUMNAS_MOTOR, height: 1 };
      this.model.updateRangeStyle(renglon, 'num_fmt', formato);
    }
  }

  /** Whether it can calculate: it cannot once others needed its room, or once it holds too much of what was typed. */
  get sirve(): boolean {
    return vivos.has(this) && this.tecleos < MAX_TECLEOS;
  }

  /** Calculates a task of its signature; the results come in the order of the task's formulas. Only while `sirve`. */
  calculate({ nodos, paso }: Tarea): Valor[] {
    vivos.delete(this);
    vivos.add(this);
    this.feed(paso);
    this.model.flushSendQueue();
    this.model.evaluate();
    return nodos.map((nodo, k) => this.readResult(nodo, paso, k));
  }

  /** Gives its memory back. */
  free(): void {
    if (vivos.delete(this)) this.model.free();
  }

  /** Types what the formulas read now, where it is not there from before. */
  private feed(paso: number): void {
    const faltan = this.tecleado.map((antes) => new Set(antes.keys()));
    for (const { hoja, rango, conPaso } of this.entradas) {
      const i = this.hojas.indexOf(hoja);
      const sube = conPaso ? paso : 0;
      const ultima = Math.min(rango.fila + rango.filas - 1, hoja.celdas.length + sube);
      for (let fila = rango.fila; fila <= ultima; fila++) {
        const renglon = hoja.celdas[fila - sube - 1];
        const hasta = Math.min(rango.columna + rango.columnas - 1, renglon?.length ?? 0);
        for (let columna = rango.columna; columna <= hasta; columna++) {
          const celda = renglon?.[columna - 1];
          const texto = celda ? inputOf(celda) : '';
          if (texto === '' || this.propios[i]?.has(placeOf(fila, columna))) continue;
          faltan[i]?.delete(placeOf(fila, columna));
          this.type(i, fila, columna, texto);
        }
      }
    }
    faltan.forEach((lugares, i) => {
      for (const lugar of lugares) this.type(i, ...cellOfPlace(lugar), '');
    });
  }

  private type(i: number, fila: number, columna: number, texto: string): void {
    const tecleado = this.tecleado[i];
    const lugar = placeOf(fila, columna);
    if (!tecleado || (tecleado.get(lugar) ?? '') === texto) return;
    if (texto === '') tecleado.delete(lugar);
    else tecleado.set(lugar, texto);
    this.model.setUserInput(i, fila, columna, texto);
    this.tecleos += 1;
  }

  private readResult(nodo: Nodo, paso: number, k: number): Valor {
    const lugar = [this.hojas.indexOf(nodo.hoja), nodo.fila + paso, nodo.columna] as const;
    const tipo = this.model.getCellType(...lugar);
    if (tipo === TIPO_NUMERO) {
      const numero = this.readNumber(lugar, k);
      return isDateFormat(nodo.celda.formato) ? { fecha: fechaOfSerial(numero) } : numero;
    }
    const texto = this.model.getFormattedCellValue(...lugar);
    if (tipo === TIPO_BOOLEANO) return texto === 'TRUE';
    return texto === '' ? null : texto;
  }

  private readNumber(lugar: readonly [number, number, number], k: number): number {
    const mucho = Number(this.model.getFormattedCellValue(this.hojas.length, ...placeOfExacto(k)));
    if (Math.abs(mucho) >= MINIMO_EXACTO) return mucho / FACTOR;
    const numero = parseEngineNumber(this.model.getFormattedCellValue(...lugar));
    if (numero !== null) return numero;
    // The engine gives some formulas a format of its own when they are typed (a date for DATE).
    const [sheet, row, column] = lugar;
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', FORMATO_15_CIFRAS);
    const texto = this.model.getFormattedCellValue(...lugar);
    const otro = parseEngineNumber(texto);
    if (otro === null) throw new Error(`The formula engine shows a number that cannot be read: ${texto}`);
    return otro;
  }
}
