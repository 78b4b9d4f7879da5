import { columnName } from '../../mir/letras';
import type { Valor } from '../../mir/model';

/** A rectangle of merged cells; 1-based. */
interface Combinada {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

/** A sheet that MIRador did not make, as plain data. `grid[0][0]` is A1; a merged value stands in its first cell. */
export interface HojaAjena {
  readonly nombre: string;
  readonly valores: readonly (readonly Valor[])[];
  /** "" where there is none. */
  readonly formulas: readonly (readonly string[])[];
  /** "#rrggbb" */
  readonly fondos?: readonly (readonly string[])[] | undefined;
  readonly formatos?: readonly (readonly string[])[] | undefined;
  readonly combinadas?: readonly Combinada[] | undefined;
}

/** One cell that holds something. */
export interface CeldaAjena {
  readonly fila: number;
  readonly columna: number;
  readonly valor: Exclude<Valor, null>;
  /** "" where there is none. */
  readonly formula: string;
  /** Number format, "" where it was not read. */
  readonly formato: string;
}

/** A value as its cell would be quoted: a number as it is written, blank as "". */
export function textOfValor(valor: Valor): string {
  if (valor === null) return '';
  if (typeof valor === 'boolean') return valor ? 'VERDADERO' : 'FALSO';
  return typeof valor === 'object' ? valor.fecha : String(valor);
}

/** Whether a value is blank to who looks at it. */
export function isBlank(valor: Valor): boolean {
  return valor === null || (typeof valor === 'string' && valor.trim() === '');
}

export function a1Of({ fila, columna }: { readonly fila: number; readonly columna: number }): string {
  return `${columnName(columna)}${fila}`;
}

/** A cell as a doubt quotes it: "N12: 45". */
export function quoteCelda(celda: CeldaAjena): string {
  return `${a1Of(celda)}: ${textOfValor(celda.valor)}`;
}

/** Lightness from which, and hue between which, a fill is a yellow to people, from cream to amber. */
const AMARILLO = { claridad: 0.45, saturacion: 0.35, desde: 38, hasta: 68 };

/** Whether a fill is one of the yellows in which people mark what is to be captured. */
export function isAmarillo(color: string): boolean {
  const m = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!m) return false;
  const [r = 0, g = 0, b = 0] = m.slice(1).map((h) => Number.parseInt(h, 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const claridad = (max + min) / 2;
  const croma = max - min;
  if (croma < 0.08 || max === b) return false;
  const saturacion = croma / (1 - Math.abs(2 * claridad - 1));
  const tono = max === r ? 60 * ((g - b) / croma) : 60 * (2 + (b - r) / croma);
  return (
    claridad >= AMARILLO.claridad &&
    saturacion >= AMARILLO.saturacion &&
    tono >= AMARILLO.desde &&
    tono <= AMARILLO.hasta
  );
}

/** A foreign sheet that answers by cell; rows and columns count from 1. */
export class Cuadricula {
  readonly filas: number;
  readonly columnas: number;
  private readonly duenas = new Map<string, Combinada>();

  constructor(readonly hoja: HojaAjena) {
    this.filas = hoja.valores.length;
    this.columnas = hoja.valores.reduce((n, fila) => Math.max(n, fila.length), 0);
    for (const m of hoja.combinadas ?? []) {
      // A merge beyond what the sheet holds shows nothing.
      const ultima = Math.min(m.fila + m.filas - 1, this.filas);
      const derecha = Math.min(m.columna + m.columnas - 1, this.columnas);
      for (let f = m.fila; f <= ultima; f++) for (let c = m.columna; c <= derecha; c++) this.duenas.set(`${f}:${c}`, m);
    }
  }

  /** What is in the cell itself; null for those that a merge covers. */
  celda(fila: number, columna: number): CeldaAjena | null {
    const valor = this.hoja.valores[fila - 1]?.[columna - 1] ?? null;
    if (valor === null || isBlank(valor)) return null;
    return {
      fila,
      columna,
      valor,
      formula: this.hoja.formulas[fila - 1]?.[columna - 1] ?? '',
      formato: this.hoja.formatos?.[fila - 1]?.[columna - 1] ?? '',
    };
  }

  /** What people see there: in merged cells, what the whole shows. */
  visible(fila: number, columna: number): CeldaAjena | null {
    const merge = this.combinada(fila, columna);
    return merge ? this.celda(merge.fila, merge.columna) : this.celda(fila, columna);
  }

  /** The merge that a cell belongs to, null for none. */
  combinada(fila: number, columna: number): Combinada | null {
    return this.duenas.get(`${fila}:${columna}`) ?? null;
  }

  /** Text of a cell as it is compared, "" for none. */
  texto(fila: number, columna: number): string {
    return textOfValor(this.visible(fila, columna)?.valor ?? null).trim();
  }

  fondo(fila: number, columna: number): string {
    return this.hoja.fondos?.[fila - 1]?.[columna - 1] ?? '';
  }

  /** The cells of a row that hold something, from left to right. */
  celdasDe(fila: number): CeldaAjena[] {
    const celdas: CeldaAjena[] = [];
    for (let columna = 1; columna <= (this.hoja.valores[fila - 1]?.length ?? 0); columna++) {
      const celda = this.celda(fila, columna);
      if (celda) celdas.push(celda);
    }
    return celdas;
  }
}
