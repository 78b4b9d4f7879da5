import type { Valor } from '../../mir/model';
import { parseA1 } from '../../sheet/a1';
import type { Hoja } from '../workbook';
import { peekCelda } from '../workbook-new';

/** Whether the formula holds at a cell that is so many rows and columns away from the one that it was written for. */
export type Condicion = (hoja: Hoja, filas: number, columnas: number) => boolean;

type Expresion = (hoja: Hoja, filas: number, columnas: number) => Valor;

const FUNCIONES: Readonly<Record<string, (args: readonly Valor[]) => Valor>> = {
  AND: (args) => args.every(isTrue),
  OR: (args) => args.some(isTrue),
  NOT: ([a = null]) => !isTrue(a),
  ISNUMBER: ([a = null]) => typeof a === 'number',
  ISBLANK: ([a = null]) => a === null,
  ISTEXT: ([a = null]) => typeof a === 'string',
};

const COMPARACIONES: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const compiled = new Map<string, Condicion | null>();

/**
 * Conditions of the kind that a MIR has: comparisons of cells of the same sheet with each other and with literals, under
 * AND, OR, NOT and the IS functions. null for any other formula: the page then shows the cell without its decoration.
 */
export function compileCondition(formula: string): Condicion | null {
  const known = compiled.get(formula);
  if (known !== undefined) return known;
  const parser = new Parser(formula.replace(/^=/, ''));
  const expression = parser.parse();
  const condition: Condicion | null = expression && ((hoja, f, c) => isTrue(expression(hoja, f, c)));
  compiled.set(formula, condition);
  return condition;
}

/** Recursive descent; a piece that is not understood makes the whole null. */
class Parser {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(source: string) {
    this.tokens = source.match(/"(?:[^"]|"")*"|<=|>=|<>|\$?[A-Z]{1,3}\$?\d+|[A-Z]+|\d+(?:\.\d+)?|[^\s]/gi) ?? [];
  }

  parse(): Expresion | null {
    const expression = this.comparison();
    return this.at === this.tokens.length ? expression : null;
  }

  private comparison(): Expresion | null {
    const left = this.operand();
    const compare = COMPARACIONES[this.tokens[this.at] ?? ''];
    if (!compare) return left;
    this.at += 1;
    const right = this.operand();
    return left && right && ((h, f, c) => compare(order(left(h, f, c), right(h, f, c))));
  }

  private operand(): Expresion | null {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token.startsWith('"')) return constant(token.slice(1, -1).replace(/""/g, '"'));
    if (/^\d/.test(token)) return constant(Number(token));
    if (token === '-') return this.negative();
    if (/^(TRUE|FALSE)$/i.test(token) && this.tokens[this.at] !== '(') return constant(token.toUpperCase() === 'TRUE');
    if (/\d$/.test(token)) return reference(token);
    return this.call(token.toUpperCase());
  }

  private negative(): Expresion | null {
    const inner = this.operand();
    return inner && ((h, f, c) => -Number(inner(h, f, c) ?? 0));
  }

  private call(name: string): Expresion | null {
    const apply = FUNCIONES[name];
    if (!apply || this.tokens[this.at] !== '(') return null;
    const args: Expresion[] = [];
    do {
      this.at += 1;
      const arg = this.comparison();
      if (!arg) return null;
      args.push(arg);
    } while (this.tokens[this.at] === ',');
    if (this.tokens[this.at] !== ')') return null;
    this.at += 1;
    return (h, f, c) => apply(args.map((arg) => arg(h, f, c)));
  }
}

function constant(valor: Valor): Expresion {
  return () => valor;
}

function reference(token: string): Expresion | null {
  const rango = parseA1(token.replace(/\$/g, ''));
  if (!rango) return null;
  const fixedColumn = token.startsWith('$');
  const fixedRow = token.lastIndexOf('$') > 0;
  return (hoja, filas, columnas) =>
    peekCelda(hoja, rango.fila + (fixedRow ? 0 : filas), rango.columna + (fixedColumn ? 0 : columnas))?.valor ?? null;
}

function isTrue(valor: Valor): boolean {
  return valor === true || (typeof valor === 'number' && valor !== 0);
}

/** As Sheets compares: a blank is 0 or "", numbers come before texts, texts without regard to case. */
function order(a: Valor, b: Valor): number {
  const left = a ?? (typeof b === 'string' ? '' : 0);
  const right = b ?? (typeof a === 'string' ? '' : 0);
  if (typeof left === 'string' && typeof right === 'string') {
    return Math.sign(
      left.toLowerCase() < right.toLowerCase() ? -1 : left.toLowerCase() === right.toLowerCase() ? 0 : 1,
    );
  }
  if (typeof left === 'string' || typeof right === 'string') return typeof left === 'string' ? 1 : -1;
  return Math.sign(Number(left) - Number(right));
}
