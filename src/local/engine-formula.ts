import { columnName, columnNumber } from '../mir/letras';
import { quoteSheet } from '../sheet/a1';
import { type Movimiento, moveRango, type Sentido } from '../sheet/estructura';
import type { Rango } from '../sheet/state';

/** Rows that a reference to whole columns spans. */
const FILAS_DE_HOJA = 1_048_576;
const COLUMNAS_DE_HOJA = 16_384;
/** From here on rows of the engine are used for lineas that are brought there (engine-scratch.ts). */
const PRIMERA_FILA_DE_PASO = 400_000;

/** A range that a formula names. */
export interface Referencia {
  /** The sheet's name as written, without quotes; null: the formula's own. */
  readonly hoja: string | null;
  readonly rango: Rango;
  /** Whether it moves down with its formula ("$D12"), stays ("$D$7"), or neither ("$D$7:$D12", "D:D"). */
  readonly filas: 'relativas' | 'fijas' | 'otras';
  /** As written, from its sheet on. */
  readonly texto: string;
}

/** A canonical formula taken apart: trozos[0], referencias[0], trozos[1], ... */
export interface Formula {
  readonly texto: string;
  readonly trozos: readonly string[];
  readonly referencias: readonly Referencia[];
  /** The same, each text once. */
  readonly distintas: readonly Referencia[];
  /** False: what it reads is only known once it is calculated (INDIRECT), or changes by itself (NOW). */
  readonly clara: boolean;
  /** Whether it gives on any other row what it gives on its own, once all that it reads moved along. */
  readonly movil: boolean;
}

const NOMBRE_DE_HOJA = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*)!`;
const CELDA = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const RANGO = String.raw`${CELDA}(?::${CELDA})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*`;
/** A text, which is skipped, or a reference with its sheet. */
const PIEZA = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\w.$\u00C0-\u024F])((?:${NOMBRE_DE_HOJA})?(?:${RANGO}))(?![\w.(!\u00C0-\u024F])`,
  'g',
);
const TEXTOS_Y_ERRORES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${NOMBRE_DE_HOJA})?#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!)`,
  'g',
);
/** What is left of references once the plain ones are taken out, and functions that read more than they name. */
const OSCURA =
  /[:#@!'[\]]|\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|FORMULATEXT|ISFORMULA|SHEETS?|SUBTOTAL|AGGREGATE)\s*\(/i;
const SABE_SU_LUGAR = /\bROW\s*\(/i;

const unquoted = (nombre: string): string =>
  nombre.startsWith("'") ? nombre.slice(1, -1).replaceAll("''", "'") : nombre;
const ESQUINA = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function parseReferencia(texto: string): Referencia {
  const corte = texto.lastIndexOf('!');
  const [a = '', b = a] = texto.slice(corte + 1).split(':');
  const [, , letrasA = '', fijaA = '', numeroA = ''] = ESQUINA.exec(a) ?? [];
  const [, , letrasB = '', fijaB = '', numeroB = ''] = ESQUINA.exec(b) ?? [];
  const columnas = letrasA === '' ? [1, COLUMNAS_DE_HOJA] : [columnNumber(letrasA), columnNumber(letrasB)];
  const filas = numeroA === '' ? [1, FILAS_DE_HOJA] : [Number(numeroA), Number(numeroB)];
  const [fila, ultima] = [Math.min(...filas), Math.max(...filas)];
  const columna = Math.min(...columnas);
  const clara = letrasA !== '' && numeroA !== '' && ultima < PRIMERA_FILA_DE_PASO && fijaA === fijaB;
  return {
    hoja: corte < 0 ? null : unquoted(texto.slice(0, corte)),
    rango: { fila, columna, filas: ultima - fila + 1, columnas: Math.max(...columnas) - columna + 1 },
    filas: !clara ? 'otras' : fijaA === '' ? 'relativas' : 'fijas',
    texto,
  };
}

/** Takes a canonical formula apart. Never throws: what cannot be read makes it one that is not `clara`. */
export function parseFormula(texto: string): Formula {
  const trozos: string[] = [];
  const referencias: Referencia[] = [];
  const distintas = new Map<string, Referencia>();
  let desde = 0;
  for (const m of texto.matchAll(PIEZA)) {
    if (m[1] === undefined) continue;
    const referencia = distintas.get(m[1]) ?? parseReferencia(m[1]);
    distintas.set(m[1], referencia);
    trozos.push(texto.slice(desde, m.index));
    referencias.push(referencia);
    desde = m.index + m[1].length;
  }
  trozos.push(texto.slice(desde));
  const codigo = trozos.join(' ').replace(TEXTOS_Y_ERRORES, '');
  return {
    texto,
    trozos,
    referencias,
    distintas: [...distintas.values()],
    clara: !OSCURA.test(codigo),
    movil: referencias.every((r) => r.filas !== 'otras') && !SABE_SU_LUGAR.test(codigo),
  };
}

function joinFormula({ trozos, referencias }: Formula, write: (r: Referencia) => string): string {
  let texto = trozos[0] ?? '';
  referencias.forEach((referencia, i) => {
    texto += write(referencia) + trozos[i + 1];
  });
  return texto;
}

/** The formula as it reads where it stands `cuantas` rows further down with all that it reads. For a `movil` one. */
export function lowerFormula(formula: Formula, cuantas: number): string {
  if (cuantas === 0) return formula.texto;
  const bajadas = new Map(formula.distintas.map((r) => [r, lowerReferencia(r, cuantas)]));
  return joinFormula(formula, (r) => bajadas.get(r) ?? r.texto);
}

function lowerReferencia({ texto, filas }: Referencia, cuantas: number): string {
  if (filas !== 'relativas') return texto;
  const corte = texto.lastIndexOf('!') + 1;
  return texto.slice(0, corte) + texto.slice(corte).replace(/\d+/g, (fila) => String(Number(fila) + cuantas));
}

/** A range as a formula writes it, with the "$" and the whole rows or columns of how it was written. */
function writeRango(rango: Rango, antes: string): string {
  const [a = '', b] = antes.split(':');
  const write = (como: string, columna: number, fila: number): string => {
    const [, pesoColumna = '', letras = '', pesoFila = '', numero = ''] = ESQUINA.exec(como) ?? [];
    return `${pesoColumna}${letras && columnName(columna)}${pesoFila}${numero && fila}`;
  };
  const primera = write(a, rango.columna, rango.fila);
  return b === undefined
    ? primera
    : `${primera}:${write(b, rango.columna + rango.columnas - 1, rango.fila + rango.filas - 1)}`;
}

/**
 * The text of a formula after rows or columns came or went on one sheet, as Google rewrites it: what stretches
 * stretches, what is gone is #REF!. `isOf` tells the references to that sheet. What it does not touch it leaves as typed.
 */
export function moveFormula(
  formula: Formula,
  isOf: (r: Referencia) => boolean,
  sentido: Sentido,
  move: Movimiento,
): string {
  return joinFormula(formula, (referencia) => {
    const { rango, texto } = referencia;
    if (!isOf(referencia)) return texto;
    const corte = texto.lastIndexOf('!') + 1;
    const escrito = texto.slice(corte);
    const enteras = sentido === 'filas' ? !/\d/.test(escrito) : !/[A-Za-z]/.test(escrito);
    if (enteras) return texto;
    const movido = moveRango(rango, sentido, move);
    if (!movido) return '#REF!';
    const igual = (Object.keys(rango) as (keyof Rango)[]).every((k) => rango[k] === movido[k]);
    return igual ? texto : texto.slice(0, corte) + writeRango(movido, escrito);
  });
}

/** The text of a formula once the sheet that `isOf` tells has another name. */
export function renameInFormula(formula: Formula, isOf: (r: Referencia) => boolean, nombre: string): string {
  const simple = /^[A-Za-z_][A-Za-z0-9_]*$/.test(nombre) && !/^[A-Za-z]{1,3}\d+$/.test(nombre);
  const citado = simple ? nombre : quoteSheet(nombre);
  return joinFormula(formula, (r) =>
    r.hoja !== null && isOf(r) ? `${citado}!${r.texto.slice(r.texto.lastIndexOf('!') + 1)}` : r.texto,
  );
}
