import type { Valor } from '../../mir/model';
import { eachToken, type Token } from '../xml';

/** What stands beyond is no sheet of ours: a hostile place would otherwise take the memory of all the cells before it. */
const FILAS_MAXIMAS = 50_000;
const COLUMNAS_MAXIMAS = 512;

/** A date as ISO 8601 has it, of which only the day is kept. */
const DIA = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/;

/** The name of a tag without its prefix: some writers say "x:row". */
export const sinPrefijo = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1);

/** "_x000D_" stands for what XML cannot hold (ECMA-376, ST_Xstring). */
function decodeEscapes(texto: string): string {
  return texto.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts of xl/sharedStrings.xml; how a sound is written (rPh) is no text of the cell. */
export function readTextos(xml: string): string[] {
  const textos: string[] = [];
  let actual: string | null = null;
  let enTexto = false;
  let fonetico = false;
  for (const token of eachToken(xml)) {
    if (token.tipo === 'texto') {
      if (enTexto && !fonetico && actual !== null) actual += token.texto;
      continue;
    }
    const nombre = sinPrefijo(token.nombre);
    const abre = token.tipo === 'abre';
    if (nombre === 'si') {
      if (abre && !token.vacio) actual = '';
      else {
        textos.push(decodeEscapes(actual ?? ''));
        actual = null;
      }
    } else if (nombre === 't') enTexto = abre && !token.vacio;
    else if (nombre === 'rPh') fonetico = abre && !token.vacio;
  }
  return textos;
}

/** Column (1-based) of "AK12"; null where it says none. */
function columnaDe(referencia: string): number | null {
  const letras = /^([A-Z]{1,3})\d+$/.exec(referencia)?.[1];
  return letras === undefined ? null : [...letras].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0);
}

/** What a cell of this type says; a date that is kept as a serial stays the number that it is. */
function valorDe(tipo: string, texto: string, textos: readonly string[]): Valor {
  switch (tipo) {
    case 's':
      return texto.trim() === '' ? null : (textos[Number(texto)] ?? null);
    case 'inlineStr':
    case 'str':
    case 'e':
      return texto === '' ? null : decodeEscapes(texto);
    case 'b':
      return texto.trim() === '1' || texto.trim() === 'true';
    case 'd': {
      const [fecha] = DIA.exec(texto) ?? [];
      return fecha === undefined ? texto || null : { fecha };
    }
    default: {
      const numero = Number(texto);
      return texto.trim() === '' || !Number.isFinite(numero) ? null : numero;
    }
  }
}

/** A sheet while it is read, and the cell at which the reading stands. */
class Lector {
  readonly valores: Valor[][] = [];
  readonly formulas: string[][] = [];
  private fila = 0;
  private columna = 0;
  private tipo = '';
  private texto = '';
  private formula = '';
  /** The tag whose text is being read. */
  private dentroDe = '';
  private fonetico = false;
  /** How many places there are in the rows, said or not. */
  lugares = 0;

  constructor(private readonly textos: readonly string[]) {}

  take(token: Token): void {
    if (token.tipo === 'texto') {
      if (this.dentroDe === 'f') this.formula += token.texto;
      else if (this.dentroDe !== '' && !this.fonetico) this.texto += token.texto;
      return;
    }
    const nombre = sinPrefijo(token.nombre);
    if (token.tipo === 'cierra') this.close(nombre);
    else {
      this.open(nombre, token.atributos);
      if (token.vacio) this.close(nombre);
    }
  }

  private open(nombre: string, atributos: Readonly<Record<string, string>>): void {
    if (nombre === 'row') {
      this.fila = Number(atributos.r ?? this.fila + 1);
      this.columna = 0;
    } else if (nombre === 'c') {
      this.columna = columnaDe(atributos.r ?? '') ?? this.columna + 1;
      this.tipo = atributos.t ?? 'n';
      this.texto = '';
      this.formula = '';
    } else if (nombre === 'f') {
      // One that is shared says its text only where it begins.
      this.formula = '=';
      this.dentroDe = 'f';
    } else if (nombre === 'v' || nombre === 't') this.dentroDe = nombre;
    else if (nombre === 'rPh') this.fonetico = true;
  }

  private close(nombre: string): void {
    if (nombre === this.dentroDe) this.dentroDe = '';
    if (nombre === 'rPh') this.fonetico = false;
    if (nombre !== 'c') return;
    this.put(this.valores, valorDe(this.tipo, this.texto, this.textos), null);
    if (this.formula !== '') this.put(this.formulas, this.formula.replace(/_xlfn\./g, ''), '');
  }

  private put<T>(filas: T[][], valor: T, blanco: T): void {
    const { fila, columna } = this;
    const cabe = Number.isInteger(fila) && fila >= 1 && fila <= FILAS_MAXIMAS && columna <= COLUMNAS_MAXIMAS;
    if (valor === null || !cabe) return;
    while (filas.length < fila) filas.push([]);
    const renglon = filas[fila - 1];
    if (!renglon) return;
    this.lugares += Math.max(0, columna - renglon.length);
    while (renglon.length < columna) renglon.push(blanco);
    renglon[columna - 1] = valor;
  }
}

/**
 * Values and formulas of a sheet, rows of columns from A1 as far as they say something; the value of a formula is the
 * result that is kept with it. Cells beyond 50,000 rows or 512 columns are left out. null: the rows would have more than
 * `maximo` places; one cell far to the right on each of them takes the memory of all before it.
 */
export function readCeldas(
  xml: string,
  textos: readonly string[],
  maximo: number,
): { valores: Valor[][]; formulas: string[][]; lugares: number } | null {
  const lector = new Lector(textos);
  for (const token of eachToken(xml)) {
    lector.take(token);
    if (lector.lugares > maximo) return null;
  }
  return { valores: lector.valores, formulas: lector.formulas, lugares: lector.lugares };
}
