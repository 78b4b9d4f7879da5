import type { Separador } from './separar';

/** Which sign a table writes its decimals with; null: it does not tell. */
export type SignoDecimal = '.' | ',' | null;

interface Lectura {
  readonly valor: number;
  /** What writes decimals where this is what it says; null: it has neither points nor commas. */
  readonly signo: SignoDecimal;
}

/** "1,234.50": groups of three between commas. A group never begins with 0. */
const MILES_CON_COMA = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const MILES_CON_PUNTO = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const MILES_CON_ESPACIO = /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;
const DECIMAL_CON_PUNTO = /^\d*\.\d+$|^\d+\.$/;
const DECIMAL_CON_COMA = /^\d*,\d+$/;

const FORMAS: readonly (readonly [RegExp, SignoDecimal, (texto: string) => string])[] = [
  [/^\d+$/, null, (t) => t],
  [MILES_CON_COMA, '.', (t) => t.replace(/,/g, '')],
  [DECIMAL_CON_PUNTO, '.', (t) => t],
  [MILES_CON_PUNTO, ',', (t) => t.replace(/\./g, '').replace(',', '.')],
  [DECIMAL_CON_COMA, ',', (t) => t.replace(',', '.')],
];

/** What stands around the digits and changes nothing of them. */
const ADORNOS = /^(\+|-)?\s*(\$)?\s*(\+|-)?\s*(.*?)\s*(%)?\s*(?:mxn|m\.\s?n\.|pesos)?$/i;

interface Partes {
  readonly negativo: boolean;
  readonly pesos: boolean;
  readonly porciento: boolean;
  readonly lecturas: readonly Lectura[];
}

/** Every number that a text may say; no lecturas where it says none. */
function partsOf(texto: string): Partes {
  const limpio = texto.trim().replace(/\u2212/g, '-');
  const [, signo, pesos, otro, resto = '', porciento] = ADORNOS.exec(limpio) ?? [];
  const espacios = MILES_CON_ESPACIO.test(resto);
  const digits = espacios ? resto.replace(/[ \u00a0\u202f]/g, '') : resto;
  const lecturas = FORMAS.filter(([forma]) => forma.test(digits)).map(
    ([, s, write]): Lectura => ({ valor: Number(write(digits)), signo: s }),
  );
  const negativo = signo === '-' || otro === '-';
  return { negativo, pesos: pesos !== undefined, porciento: porciento !== undefined, lecturas };
}

/** How the numbers of a table are written, by those that can be read in one way only; else by what separates its cells. */
export function signoOf(textos: Iterable<string>, separador: Separador | null): SignoDecimal {
  const seen = new Set<SignoDecimal>();
  for (const texto of textos) {
    const { lecturas } = partsOf(texto);
    const [sola] = lecturas;
    if (lecturas.length === 1 && sola?.signo) seen.add(sola.signo);
  }
  if (seen.size === 1) return seen.has(',') ? ',' : '.';
  return seen.size === 0 && separador !== ';' ? '.' : null;
}

/** A number as it was read, and the other ones that its text may stand for. */
export interface NumeroLeido {
  readonly valor: number;
  readonly otras: readonly number[];
  readonly porciento: boolean;
}

/**
 * The number that a text says: "$1,234" 1234, "12,5" 12.5, "1.234,50" 1234.5, "45%" 45 (and perhaps 0.45). Where the
 * signs of a table do not tell, "1,234" is 1234 as Mexico writes it, and perhaps 1.234. Null for anything else.
 */
export function readNumeroDeTabla(texto: string, signo: SignoDecimal): NumeroLeido | null {
  const { negativo, pesos, porciento, lecturas } = partsOf(texto);
  const propio = signo ?? '.';
  const elegida = lecturas.find((l) => l.signo === propio) ?? lecturas[0];
  if (elegida === undefined) return null;
  const signed = (n: number): number => (negativo && n !== 0 ? -n : n);
  const valor = signed(elegida.valor);
  // Points and commas that Mexico writes are believed where nothing in the table speaks against it, and after "$".
  const clara = signo === '.' || (pesos && signo === null);
  const dudosas = clara ? [] : lecturas.filter((l) => l !== elegida).map((l) => signed(l.valor));
  return { valor, otras: porciento ? [...dudosas, valor / 100] : dudosas, porciento };
}
